"""Tells faults on the error stream, and says how the command ends because of them."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import typer

from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Fault, Hint
from cpted_cli.files.table_files import is_table
from cpted_cli.wording.fault_groups import (
    MOST_ROWS,
    FaultGroup,
    fault_groups,
    group_line,
    is_cut,
    is_of_cell,
    kinds_line,
)
from cpted_cli.wording.hints import hint_lines
from cpted_cli.wording.spans import column_letters
from cpted_cli.wording.translator import Words

FEW = 10
"""So many lines of faults are told where all of them are written to a file, and read without a sum below them."""


def tell_faults(faults: Iterable[Fault], voice: Voice, written_to: Path | None = None) -> ExitCode:
    """Tell every fault on the error stream, those of a table that are alike in one line; none is the good ending.

    Where they are `written_to` a file, it is the first few. Of many, how many there are of each kind comes last.
    """
    told = tuple(faults)
    if not told:
        return ExitCode.DONE
    groups = fault_groups(told, voice.words, _is_in_table)
    shown, most = (groups, MOST_ROWS) if written_to is None else (groups[:FEW], FEW)
    lines = [group_line(one, voice.words, most) for one in shown]
    if not voice.quiet:
        lines.extend(_sum(told, groups, written_to, voice.words))
    typer.echo("\n".join(dict.fromkeys(lines)), err=True)
    return ExitCode.FAULTS


def tell_hints(hints: Iterable[Hint], voice: Voice) -> None:
    """Tell every hint on the error stream, one a line; they leave the ending as it is."""
    told = tuple(hints)
    if told:
        typer.echo(hint_lines(told, voice.words), err=True)


def _sum(told: Sequence[Fault], groups: Sequence[FaultGroup], written_to: Path | None, words: Words) -> Iterator[str]:
    if len(told) > FEW:
        yield kinds_line(told, words)
    if written_to is not None:
        yield words.text("All faults are in {path}.", path=written_to)
    elif any(map(is_cut, groups)):
        yield words.text("Every row of each: cpted batch score … --faults FILE")


def reference(fault: Fault) -> str:
    """Name the cell of a fault as spreadsheets do: BE4; nothing where it is of no cell."""
    if not _is_in_table(fault) or not is_of_cell(fault):
        return ""
    return f"{column_letters(fault.place.column)}{fault.place.line}"


def _is_in_table(fault: Fault) -> bool:
    return is_table(Path(fault.place.path))
