"""Tables in text files: which encoding, which mark parts the cells, and on which line each row begins."""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from cpted_cli.errors import Fault, Place
from cpted_cli.files.disk import why_unreadable
from cpted_cli.files.limits import TABLE_LINE
from cpted_cli.files.table_headings import SEARCHED, SITE, heading_at, heading_of
from cpted_cli.files.table_numbers import Signs

MARKS = (";", "\t", ",", "|")
UTF_8 = "utf-8-sig"
PIECE = 1 << 20
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
LOOKED_THROUGH = SEARCHED + 2
"""So many rows are looked through for the heading, which may be two."""
LOOKED_AT = 1_000
"""So many bytes tell whether every second one is empty, as in UTF-16 without its mark."""
SEP = re.compile(r'\ufeff?"?sep=(.)"?[;,\t|]*\s*', re.IGNORECASE)
"""The line that Excel writes and reads above a table to say which mark parts the cells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The cells of one row, and the line on which it begins."""

    line: int
    cells: tuple[str, ...]


def without_empty_end(row: Row, width: int) -> Row:
    """Leave out empty cells beyond so many: spreadsheets write them."""
    cells = row.cells
    while len(cells) > width and not cells[-1]:
        cells = cells[:-1]
    return row if cells is row.cells else Row(line=row.line, cells=cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table that was read; `encoding` is how the letters of a text were written, `constants` hold for all rows.

    `titles` are its headings in its own words, where they were said over. `above` says how many rows with
    anything in them stand above the heading, `sheet` on which sheet of a workbook it stood, `sheets` which
    others there are. `twins` are sites whose names differ only in capitals or spaces, each with the other; `signs`
    is what point and comma mean in its numbers. Both are looked for in the table itself where they are not given.
    `is_opaque` says that errors of formulas look like empty cells in it.
    """

    path: str
    heading: Row
    rows: tuple[Row, ...]
    encoding: str = UTF_8
    constants: Mapping[str, str] = field(default_factory=dict)
    titles: tuple[str, ...] = ()
    above: int = 0
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    twins: Mapping[str, str] = field(default_factory=dict)
    signs: Signs | None = None
    is_opaque: bool = False

    def place(self, row: Row, column: int) -> Place:
        """Say where a cell stands: its line, and which cell of the row it is, counted from 0 here and from 1 there."""
        return Place(self.path, row.line, column + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFile:
    """How a text is written: its letters, the mark between its cells, its heading."""

    path: Path
    encoding: str
    mark: str
    heading: Row
    above: int = 0

    def table(self, rows: Iterable[Row]) -> Table:
        """Make a table of some of its rows."""
        path, encoding = str(self.path), self.encoding
        return Table(path=path, heading=self.heading, rows=tuple(rows), encoding=encoding, above=self.above)


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOut:
    """A text as Parquet: for each row how many cells it has, and as many of them as the heading has.

    The rows below the heading begin with the `first`; `after` has for each line that begins no row the number of
    the first row below it.
    """

    text: TextFile
    path: Path
    first: int = 0
    after: Sequence[int] = ()


def table_from_bytes(content: bytes, path: str, sites: frozenset[str] = SITE) -> Table | Fault:
    """Read the bytes of a table: UTF-8, UTF-16, or Windows-1252; empty rows are passed over."""
    encoding = _encoding(content)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return Fault(code="table-unreadable", place=Place(path))
    if "\0" in text:
        return Fault(code="table-unreadable", place=Place(path))
    rows: list[Row] = []
    try:
        rows.extend(rows_of_text(io.StringIO(text, newline=""), mark_of(io.StringIO(text, newline=""), sites)))
    except csv.Error:
        return Fault(code="table-quote", place=Place(path, rows[-1].line + 1 if rows else 1))
    return table_from_rows(rows, path, encoding, sites)


def table_from_rows(
    rows: Sequence[Row], path: str, encoding: str = UTF_8, sites: frozenset[str] = SITE
) -> Table | Fault:
    """Make a table of rows that have anything in them; the heading is the one that heads the sites, else the first."""
    if not rows:
        return Fault(code="table-empty", place=Place(path))
    at, cells = heading_of([row.cells for row in rows[:LOOKED_THROUGH]], sites)
    heading = Row(line=rows[at].line, cells=cells)
    return Table(path=path, encoding=encoding, heading=heading, rows=tuple(rows[at + 1 :]), above=at)


def text_file(path: Path, sites: frozenset[str] = SITE) -> TextFile | Fault:
    """Look through a text for how it is written, or say why it is no table."""
    fault = why_unreadable(path)
    encoding = fault or _encoding_of(path)
    if isinstance(encoding, Fault):
        return encoding
    with path.open(encoding=encoding, newline="") as file:
        mark = mark_of(file, sites)
    rows: list[Row] = []
    code = "table-empty"
    with path.open(encoding=encoding, newline="") as file:
        try:
            rows.extend(islice(rows_of_text(file, mark), LOOKED_THROUGH))
        except csv.Error:
            # A row under the heading is told at its place when it is read.
            code = "table-quote"
    if not rows:
        return Fault(code=code, place=Place(str(path)))
    at, cells = heading_of([row.cells for row in rows], sites)
    heading = Row(line=rows[at].line, cells=cells)
    return TextFile(path=path, encoding=encoding, mark=mark, heading=heading, above=at)


def whole_table(text: TextFile) -> Table | Fault:
    """Read all rows of a text into memory."""
    rows = [text.heading]
    with text.path.open(encoding=text.encoding, newline="") as file:
        try:
            rows[:] = rows_of_text(file, text.mark)
        except csv.Error:
            return Fault(code="table-quote", place=Place(str(text.path), rows[-1].line + 1))
    return text.table(rows[text.above + 1 :])


def _encoding_of(path: Path) -> str | Fault:
    with path.open("rb") as file:
        wide = _wide(file.read(LOOKED_AT))
    found: str | Fault = UTF_8
    for encoding in (wide,) if wide else (UTF_8, "cp1252"):
        found = _looked_through(path, encoding)
        if found == encoding or (isinstance(found, Fault) and found.code != "table-unreadable"):
            break
    return found


def _looked_through(path: Path, encoding: str) -> str | Fault:
    """Give back the encoding if a text is written in it and has lines such as tables have."""
    line, length = 1, 0
    with path.open(encoding=encoding, newline="") as file:
        try:
            while piece := file.read(PIECE):
                if "\0" in piece:
                    return Fault(code="table-unreadable", place=Place(str(path)))
                ends = piece.count("\n") or piece.count("\r")
                line, length = line + ends, 0 if ends else length + len(piece)
                if length > TABLE_LINE:
                    params = {"limit": TABLE_LINE // 1_000_000}
                    return Fault(code="table-line-long", params=params, place=Place(str(path), line))
        except UnicodeError:
            return Fault(code="table-unreadable", place=Place(str(path)))
    return encoding


def _encoding(content: bytes) -> str:
    wide = _wide(content[:LOOKED_AT])
    if wide is not None:
        return wide
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return UTF_8


def _wide(start: bytes) -> str | None:
    """Tell which UTF-16 a text is written in: by its mark, or because every second byte is empty as in no other."""
    if start.startswith(UTF_16):
        return "utf-16"
    halves = {"utf-16-le": (start[1::2], start[0::2]), "utf-16-be": (start[0::2], start[1::2])}
    return next(
        (name for name, (high, low) in halves.items() if len(high) > 1 and not any(high) and b"\0" not in low), None
    )


def mark_of(lines: Iterable[str], sites: frozenset[str] = SITE) -> str:
    """Tell which mark parts the cells: the one that Excel names, that heads the sites, or that the first line has most.

    That is the first line that has anything in it.
    """
    first = [line for line in islice(lines, SEARCHED) if line.strip()]
    named = SEP.fullmatch(first[0]) if first else None
    if named is not None:
        return named[1]
    for mark in MARKS:
        parted = ([cell.strip(' \t\r\n\ufeff"') for cell in line.split(mark)] for line in first if mark in line)
        if heading_at(list(parted), sites) is not None:
            return mark
    return max(MARKS, key=first[0].count) if first else MARKS[0]


def rows_of_text(lines: Iterable[str], mark: str) -> Iterator[Row]:
    """Give the rows that have anything in them, each with the line on which it begins."""
    reader = csv.reader(lines, delimiter=mark, strict=True)
    line = 1
    for cells in reader:
        if any(cell.strip() for cell in cells) and not (line == 1 and SEP.fullmatch(mark.join(cells))):
            yield Row(line=line, cells=tuple(cell.strip() for cell in cells))
        line = reader.line_num + 1
