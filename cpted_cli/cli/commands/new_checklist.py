"""`cpted new checklist`: a start for a checklist of one's own, or for a tailored one."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from cpted_cli.cli.options import NoInputOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.wording.translator import N_


def new_checklist(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(metavar=N_("PATH"), help=N_("The new file."))],
    title: Annotated[str, typer.Option("--title", metavar=N_("TEXT"), help=N_("What the checklist is called."))] = "",
    base: Annotated[
        str | None, typer.Option("--from", metavar=N_("FILE|ID"), help=N_("Tailor this checklist instead."))
    ] = None,
    no_input: NoInputOption = False,
) -> int:
    """Start a checklist of your own, or tailor one that is there."""
    from cpted_cli.cli import new_checklists
    from cpted_cli.cli.new_sites import one_line
    from cpted_cli.files.disk import write_text
    from cpted_cli.files.new_checklists import checklist_text
    from cpted_cli.terminal.talk import talk_beside

    voice = voice_of(context)
    path = new_checklists.checklist_path(path)
    if path.exists():
        raise Stop(ExitCode.USAGE, N_("{path} is there already and is left as it is."), path=path)
    talk = talk_beside(voice.words) if not no_input and sys.stdin.isatty() else None
    made = new_checklists.wished_checklist(path, one_line(title), base, talk, voice.words)
    failed = write_text(path, checklist_text(made, new_checklists.comments(made, voice.words)))
    if failed is not None:
        raise Stop(
            ExitCode.INCOMPLETE, N_("{path} could not be written: {reason}."), path=failed.path, reason=failed.reason
        )
    new_checklists.tell(path, voice)
    return ExitCode.DONE
