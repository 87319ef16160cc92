"""Tells faults on the error stream, and says how the command ends because of them."""

from collections.abc import Iterable

import typer

from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Fault, Hint
from cpted_cli.wording.faults import fault_lines
from cpted_cli.wording.hints import hint_lines


def tell_faults(faults: Iterable[Fault], voice: Voice) -> ExitCode:
    """Tell every fault on the error stream, one a line; none is the good ending."""
    told = tuple(faults)
    if not told:
        return ExitCode.DONE
    typer.echo(fault_lines(told, voice.words), err=True)
    return ExitCode.FAULTS


def tell_hints(hints: Iterable[Hint], voice: Voice) -> None:
    """Tell every hint on the error stream, one a line; they leave the ending as it is."""
    told = tuple(hints)
    if told:
        typer.echo(hint_lines(told, voice.words), err=True)
