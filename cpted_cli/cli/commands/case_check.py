"""`cpted case check`: what is wrong or doubtful in a case and all its sites."""

from pathlib import Path
from typing import Annotated

import typer

from cpted_cli.cli.options import AsOfOption, StrictOption, TextOrJson, TextOrJsonOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.errors import ExitCode
from cpted_cli.wording.translator import N_


def case_check(
    context: typer.Context,
    case: Annotated[
        Path, typer.Argument(metavar=N_("CASE"), help=N_("The case's folder. Left out: the folder you are in."))
    ] = Path(),
    strict: StrictOption = False,
    as_of: AsOfOption = None,
    format_: TextOrJsonOption = TextOrJson.TEXT,
) -> int:
    """List what is wrong or doubtful in a case, from whatever folder in it you are."""
    from cpted_cli.cli.checked import show_checked
    from cpted_cli.files.cases import case_folder
    from cpted_cli.files.checking import checked_paths

    checked = checked_paths([case_folder(case)], as_of)
    show_checked(checked, format_, voice_of(context))
    return ExitCode.FAULTS if checked.faults or (strict and checked.hints) else ExitCode.DONE
