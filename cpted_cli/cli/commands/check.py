"""`cpted check`: what is wrong or doubtful in files and folders."""

from pathlib import Path
from typing import Annotated

import typer

from cpted_cli.cli.options import AsOfOption, StrictOption, TextOrJson, TextOrJsonOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.errors import ExitCode
from cpted_cli.wording.translator import N_


def check(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar=N_("PATH…"), help=N_("Files or folders."))],
    strict: StrictOption = False,
    as_of: AsOfOption = None,
    format_: TextOrJsonOption = TextOrJson.TEXT,
) -> int:
    """List what is wrong in files and folders, all of it in one run, and then what is doubtful."""
    from cpted_cli.cli.checked import show_checked
    from cpted_cli.files.checking import checked_paths

    checked = checked_paths(paths, as_of)
    show_checked(checked, format_, voice_of(context))
    return ExitCode.FAULTS if checked.faults or (strict and checked.hints) else ExitCode.DONE
