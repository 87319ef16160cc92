"""On which line each row of a large text begins, found without parting it into cells.

That can be told where quotation marks stand only where they are meant: around a whole cell, and
two for one within it. Then a line outside of them that has anything in it ends a row.
"""

from array import array
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from cpted_cli.files.table_batches import Array

PIECE = 1 << 24
QUOTE, RETURN, END = b'"\r\n'
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
MOST = 20_000_000
"""So many lines that begin no row are kept."""


@dataclass(slots=True)
class RowLines:
    """How many rows a text has, the heading and what stands above it among them.

    `after` has for each line that begins no row the number of the first row below it, counted from 0;
    `is_broken` says that there are cells of several lines.
    """

    rows: int = 0
    after: "array[int]" = field(default_factory=lambda: array("q"))
    is_broken: bool = False
    is_open: bool = False

    def add(self, lines: bytes, mark: int) -> bool:
        """Go through some whole lines; tell whether all quotation marks in them stand where they are meant."""
        content = np.frombuffer(lines, dtype=np.uint8)
        ends, quotes = np.flatnonzero(content == END), np.flatnonzero(content == QUOTE)
        if not _are_meant(content, quotes, mark, is_open=self.is_open):
            return False
        inside = (np.searchsorted(quotes, ends) + self.is_open) % 2 == 1
        before = np.concatenate(([self.is_open], inside[:-1]))
        starts = np.concatenate(([0], ends[:-1] + 1))
        is_empty = (ends - starts - ((content[ends - 1] == RETURN) & (ends > starts)) == 0) & ~inside & ~before
        ended = self.rows + np.cumsum(~inside & ~is_empty)
        self.after.frombytes((ended + inside)[inside | is_empty].astype(np.int64).tobytes())
        self.rows = int(ended[-1])
        self.is_broken |= bool(inside.any())
        self.is_open = bool((len(quotes) + self.is_open) % 2)
        return len(self.after) < MOST


def _are_meant(content: Array, quotes: Array, mark: int, *, is_open: bool) -> bool:
    opening, closing = quotes[is_open::2], quotes[not is_open :: 2]
    before = np.where(opening > 0, content[opening - 1], END)
    return bool(
        np.isin(before, (mark, END, QUOTE)).all() and np.isin(content[closing + 1], (mark, END, RETURN, QUOTE)).all()
    )


def row_lines(path: Path, mark: str) -> RowLines | None:
    """Find the rows of a text in UTF-8; None where that takes a closer look."""
    if not mark.isascii():
        return None
    found, rest = RowLines(), b""
    with path.open("rb") as file:
        rest = file.read(len(BYTE_ORDER_MARK)).removeprefix(BYTE_ORDER_MARK)
        while piece := file.read(PIECE):
            lines, end, rest = (rest + piece).rpartition(b"\n")
            if end and not (_are_lines(lines + end) and found.add(lines + end, ord(mark))):
                return None
    if rest and not (_are_lines(rest + b"\n") and found.add(rest + b"\n", ord(mark))):
        return None
    return None if found.is_open else found


def _are_lines(lines: bytes) -> bool:
    return b"\r" not in lines or lines.count(b"\r") == lines.count(b"\r\n")
