"""`cpted check`: what is wrong in files and folders."""

from pathlib import Path
from typing import Annotated

import typer

from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_


def check(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar=N_("PATH…"), help=N_("Files or folders."))],
) -> int:
    """List what is wrong in files and folders, all of it in one run."""
    from cpted_cli.cli.faults import tell_faults
    from cpted_cli.files.checking import path_faults

    voice = voice_of(context)
    count, faults = path_faults(paths)
    if not voice.quiet and not faults:
        said = voice.words.plural("{count} file, no faults.", "{count} files, no faults.", count)
        typer.echo(said, err=True)
    return tell_faults(faults, voice)
