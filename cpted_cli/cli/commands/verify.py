"""`cpted verify`: recompute reports from the data they carry."""

from pathlib import Path
from typing import Annotated

import typer

from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_


def verify(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar=N_("PATH…"), help=N_("PDF reports, or folders with such."))],
) -> int:
    """Recompute reports from the data they carry, and name each printed figure that does not hold."""
    from cpted_cli.cli.verifying import verify_all

    return verify_all(paths, voice_of(context))
