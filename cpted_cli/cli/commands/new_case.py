"""`cpted new case`: a few questions, and the file for five stages is there."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from cpted_cli.cli.case_options import spoken
from cpted_cli.cli.options import NoInputOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.wording.translator import N_


def new_case(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(metavar=N_("PATH"), help=N_("The folder of the new case."))],
    name: Annotated[str, spoken("--name", N_("What the neighbourhood is called."))] = "",
    area: Annotated[str, spoken("--area", N_("Where it begins and ends."))] = "",
    vision: Annotated[str, spoken("--vision", N_("What you want to reach together."))] = "",
    partner: Annotated[
        list[str] | None,
        typer.Option("--partner", metavar=N_("NAME[=KIND]"), help=N_("Who takes part; may be said several times.")),
    ] = None,
    no_input: NoInputOption = False,
) -> int:
    """Start a case: one neighbourhood through five stages."""
    from cpted_cli.cli import new_cases
    from cpted_cli.files.new_cases import write_case
    from cpted_cli.files.safety_walks import CASE_FILE
    from cpted_cli.terminal.talk import talk_beside

    voice = voice_of(context)
    if (path / CASE_FILE).exists():
        raise Stop(ExitCode.USAGE, N_("{path} is there already and is left as it is."), path=path / CASE_FILE)
    given = new_cases.new_case_of(path, name, area, vision, partner or [])
    talk = talk_beside(voice.words) if not no_input and sys.stdin.isatty() else None
    made = new_cases.wished_case(given, talk, voice.words)
    failed = write_case(path, made, {part: voice.words.text(said) for part, said in new_cases.COMMENTS.items()})
    if failed is not None:
        raise Stop(
            ExitCode.INCOMPLETE, N_("{path} could not be written: {reason}."), path=failed.path, reason=failed.reason
        )
    new_cases.tell(path, voice)
    return ExitCode.DONE
