"""A small program for the tests of `cli`: one command with every kind of option and of ending."""

import os
import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import typer

from cpted_cli.cli.main import run
from cpted_cli.cli.options import Format, FormatOption
from cpted_cli.cli.table import Row
from cpted_cli.cli.voice import voice_of
from cpted_cli.errors import ExitCode, Fault, FaultsFound, Place, Stop

ENDINGS = Literal["well", "threshold", "stop", "faults", "bug", "interrupt", "no-input", "exit"]


def everything(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH…", exists=True, help="What to show.")],
    ending: Annotated[ENDINGS, typer.Option("--ending", help="How to end.")] = "well",
    format_: FormatOption = Format.TEXT,
    share: Annotated[float, typer.Option("--share", min=0, max=1, help="A share.")] = 0.5,
    count: Annotated[int | None, typer.Option("--count")] = None,
    day: Annotated[date | None, typer.Option("--day")] = None,
    folder: Annotated[Path | None, typer.Option("--folder", file_okay=False)] = None,
    output: Annotated[Path | None, typer.Option("--output", dir_okay=False)] = None,
    names: Annotated[list[str] | None, typer.Option("--name")] = None,
    lines: Annotated[int, typer.Option("--lines")] = 1,
) -> ExitCode | None:
    """Show what was understood, and end as asked."""
    voice = voice_of(context)
    for _ in range(lines):
        typer.echo(f"{[path.name for path in paths]} {format_.value} {share} {count} {day} {folder} {output} {names}")
    if not voice.quiet:
        typer.echo(f"language {voice.words.language}, colour {voice.colour}", err=True)
    if ending == "stop":
        raise Stop(ExitCode.INCOMPLETE, "There is nothing at {path}.", path="a\x1b[31m{b}")
    if ending == "faults":
        raise FaultsFound((Fault(code="file-empty", place=Place("site.yaml", 1, 1)),))
    if ending == "bug":
        raise RuntimeError("the roof is leaking")
    if ending == "interrupt":
        raise KeyboardInterrupt
    if ending == "no-input":
        raise EOFError
    if ending == "exit":
        raise typer.Exit(3)
    return ExitCode.THRESHOLD if ending == "threshold" else None


TABLE = (
    Row(name="everything", module="tests.cli.everything", help="Show everything.", examples=("cpted everything .",)),
    Row(name="group inner", module="tests.cli.everything", help="The same, in a group."),
    Row(name="both", module="tests.cli.everything", help="The same, and a group."),
    Row(name="both inner", module="tests.cli.everything", help="The same, in that group."),
)

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:], os.environ, TABLE))
