"""`cpted checklist form`: a blank form to print and fill in with a pencil, or an empty table."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cpted_cli.cli.voice import voice_of
from cpted_cli.model.text import Light
from cpted_cli.wording.translator import N_


class FormFormat(StrEnum):
    """What a form is made as."""

    PDF = "pdf"
    HTML = "html"
    XLSX = "xlsx"
    CSV = "csv"


TABLES = (FormFormat.XLSX, FormFormat.CSV)


def checklist_form(
    context: typer.Context,
    checklist: Annotated[str, typer.Argument(metavar=N_("FILE|ID"), help=N_("The checklist, by file or by id."))],
    site: Annotated[
        Path | None, typer.Option("--site", metavar=N_("SITE"), help=N_("The site whose zones stand on the form."))
    ] = None,
    zones: Annotated[
        list[str] | None,
        typer.Option("--zones", metavar=N_("KIND=N"), help=N_("How many of a kind, for example entrance=3.")),
    ] = None,
    light: Annotated[Light | None, typer.Option("--light", help=N_("Only the visit in this light."))] = None,
    short: Annotated[bool, typer.Option("--short", help=N_("Only the questions of the quick visit."))] = False,
    guidance: Annotated[
        bool, typer.Option("--guidance", help=N_("Print under each question what to look for."))
    ] = False,
    format_: Annotated[
        FormFormat, typer.Option("--format", help=N_("On paper or screen, or an empty table."))
    ] = FormFormat.PDF,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar=N_("FILE"), help=N_("Where to write it."))
    ] = None,
) -> int:
    """Make a blank form to print and fill in with a pencil, or an empty table."""
    from cpted_cli.cli.forms import FormWish, make_form, make_table

    wish = FormWish(
        checklist=checklist,
        site=site,
        zones=tuple(zones or ()),
        light=light,
        short=short,
        guidance=guidance,
        form=format_.value,
        output=output,
    )
    make = make_table if format_ in TABLES else make_form
    return make(wish, voice_of(context))
