"""Results on the terminal: tables that read well, in colour only where colour is welcome."""

import sys
from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

BAND_STYLES = {"serious": "bold red", "clear": "yellow", "acceptable": "cyan", "good": "green"}
WIDEST = 100

Cell = tuple[str, str]
"""What stands in a table and the name of its style: a band, "quiet", "strong", or nothing."""


def console(*, colour: bool, error: bool = False) -> Console:
    """Open the terminal; where it is none, text goes out plain and 100 columns wide."""
    stream = sys.stderr if error else sys.stdout
    width = None if stream.isatty() else WIDEST
    return Console(
        file=stream, no_color=not colour, highlight=False, width=width, color_system="auto" if colour else None
    )


def show_heading(to: Console, title: str, below: str = "") -> None:
    """Show a title, and quietly what belongs to it."""
    to.print(Text(title, style="bold"))
    if below:
        to.print(Text(below, style="dim"))


def show_table(
    to: Console, heads: Sequence[str], rows: Iterable[Sequence[Cell]], *, figures: frozenset[int] = frozenset()
) -> None:
    """Show a table; the columns numbered in `figures` are set to the right, and a cell's further lines are quiet."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="dim")
    for index, head in enumerate(heads):
        right = index in figures
        table.add_column(Text(head), justify="right" if right else "left", no_wrap=right, overflow="fold")
    for row in rows:
        table.add_row(*(_cell(text, name) for text, name in row))
    to.print(Padding(table, (0, 0, 1, 0)))


def show_lines(to: Console, lines: Iterable[str], *, style: str = "") -> None:
    """Show lines of running text."""
    for line in lines:
        to.print(Text(line, style=_style(style)))


def show_below(to: Console, text: str, indent: int, *, style: str = "") -> None:
    """Show running text set in from the left, no wider than reads well, with nothing after its last word."""
    for line in Text(text, style=_style(style)).wrap(to, min(to.width, WIDEST) - indent) if text else ():
        line.rstrip()
        to.print(Text(" " * indent).append_text(line))


def _cell(text: str, name: str) -> Text:
    first, _, below = text.partition("\n")
    return Text.assemble((first, _style(name)), (f"\n{below}" if below else "", "dim"))


def _style(name: str) -> str:
    return {**BAND_STYLES, "quiet": "dim", "strong": "bold"}.get(name, "")
