"""`cpted case status`: where the five stages stand, on one screen."""

from pathlib import Path
from typing import Annotated

import typer

from cpted_cli.cli.options import TextOrJson, TextOrJsonOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_


def case_status(
    context: typer.Context,
    case: Annotated[
        Path, typer.Argument(metavar=N_("CASE"), help=N_("The case's folder. Left out: the folder you are in."))
    ] = Path(),
    format_: TextOrJsonOption = TextOrJson.TEXT,
) -> int:
    """Tell where the five stages stand and what is missing."""
    from cpted_cli.cli.cases import show_status

    return show_status(case, format_, voice_of(context))
