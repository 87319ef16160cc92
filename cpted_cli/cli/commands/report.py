"""`cpted report`: the report for the meeting."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cpted_cli.cli.options import ChecklistOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.wording.translator import N_


class ReportFormat(StrEnum):
    """The forms in which a report is made."""

    PDF = "pdf"
    HTML = "html"
    DOCX = "docx"
    XLSX = "xlsx"


class Edition(StrEnum):
    """For whom: everybody, or those who may see protected details."""

    OPEN = "open"
    PROTECTED = "protected"


def report(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar=N_("PATH…"), help=N_("Sites, cases or folders."))
    ] = None,
    template: Annotated[
        str, typer.Option("--template", metavar=N_("NAME"), help=N_("Which report; see --list."))
    ] = "brief",
    format_: Annotated[
        ReportFormat, typer.Option("--format", help=N_("On paper, screen, in Word or Excel."))
    ] = ReportFormat.PDF,
    edition: Annotated[
        Edition, typer.Option("--edition", help=N_("With or without protected details."))
    ] = Edition.OPEN,
    checklist: ChecklistOption = None,
    round_: Annotated[
        str | None, typer.Option("--round", metavar=N_("ROUND"), help=N_("This round instead of the latest."))
    ] = None,
    version: Annotated[
        str,
        typer.Option(
            "--version",
            metavar=N_("TEXT"),
            help=N_("Version printed on the page; kept in versions/, so that full lists what changed since."),
        ),
    ] = "",
    no_total: Annotated[bool, typer.Option("--no-total", help=N_("Leave the weighed-together row out."))] = False,
    look: Annotated[
        Path | None,
        typer.Option("--look", metavar=N_("FOLDER"), help=N_("A client's logo, style sheet, fonts and cover.")),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar=N_("FILE"), help=N_("Where to write it."))
    ] = None,
    list_: Annotated[bool, typer.Option("--list", help=N_("List the reports that can be made."))] = False,
) -> int:
    """Render the report for the meeting."""
    from cpted_cli import api
    from cpted_cli.cli.comparing import Chosen, compare
    from cpted_cli.cli.ending import refuse_unknown_round, score_code, unscored_sites
    from cpted_cli.cli.faults import tell_faults
    from cpted_cli.cli.rendering import list_reports, render_all
    from cpted_cli.cli.rendering_told import render_told
    from cpted_cli.report.templates import ABOUT_MANY, TOLD

    voice = voice_of(context)
    if list_:
        return list_reports(voice)
    if not paths:
        raise Stop(ExitCode.USAGE, N_("Which site? Name its folder: cpted report SITE."))
    wish = api.ReportWish(
        template=template,
        form=format_.value,
        is_open=edition is Edition.OPEN,
        version=version,
        with_total=not no_total,
        look=look,
    )
    if template in ABOUT_MANY:
        return compare(paths, Chosen(checklist=checklist, round_id=round_), wish, voice, output)
    if template in TOLD:
        return render_told(paths, wish, voice, output)
    sites, faults = api.load(paths, checklist=checklist, with_plan=True)
    if not faults:
        refuse_unknown_round(sites, round_)
    scored = api.score(sites, round_id=round_) if round_ else api.latest(api.score(sites))
    ended = render_all(scored, wish, voice, output)
    if faults:
        return tell_faults(faults, voice)
    if not scored:
        raise Stop(ExitCode.INCOMPLETE, N_("There is nothing to report yet (answer a checklist with: cpted assess)."))
    seen = score_code([one.score for one in scored], (), voice, unscored_sites(sites, scored))
    return max(ended, seen)
