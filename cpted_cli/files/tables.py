"""Tables in text files: which encoding, which mark parts the cells, and on which line each row begins."""

import codecs
import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cpted_cli.errors import Fault, Place
from cpted_cli.files.disk import why_unreadable

MARKS = (";", "\t", ",", "|")
UTF_8 = "utf-8-sig"
PIECE = 1 << 20
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


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

    `titles` are its headings in its own words, where they were said over.
    """

    path: str
    heading: Row
    rows: tuple[Row, ...]
    encoding: str = UTF_8
    constants: Mapping[str, str] = field(default_factory=dict)
    titles: tuple[str, ...] = ()

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

    def table(self, rows: Iterable[Row]) -> Table:
        """Make a table of some of its rows."""
        return Table(path=str(self.path), heading=self.heading, rows=tuple(rows), encoding=self.encoding)


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOut:
    """A text as Parquet: each row with its line, how many cells it has, and as many of them as the heading has."""

    text: TextFile
    path: Path


def table_from_bytes(content: bytes, path: str) -> Table | Fault:
    """Read the bytes of a table: UTF-8, UTF-16 with its mark, or Windows-1252; empty rows are passed over."""
    encoding = _encoding(content)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return Fault(code="table-unreadable", place=Place(path))
    if "\0" in text:
        return Fault(code="table-unreadable", place=Place(path))
    rows: list[Row] = []
    try:
        rows.extend(rows_of_text(io.StringIO(text, newline=""), mark_of(io.StringIO(text, newline=""))))
    except csv.Error:
        return Fault(code="table-quote", place=Place(path, rows[-1].line + 1 if rows else 1))
    return table_from_rows(rows, path, encoding)


def table_from_rows(rows: Sequence[Row], path: str, encoding: str = UTF_8) -> Table | Fault:
    """Make a table of rows that have anything in them, the heading first."""
    if not rows:
        return Fault(code="table-empty", place=Place(path))
    return Table(path=path, encoding=encoding, heading=rows[0], rows=tuple(rows[1:]))


def text_file(path: Path) -> TextFile | Fault:
    """Look through a text for how it is written, or say why it is no table."""
    fault = why_unreadable(path)
    encoding = None if fault else _encoding_of(path)
    if fault is not None or encoding is None:
        return fault or Fault(code="table-unreadable", place=Place(str(path)))
    with path.open(encoding=encoding, newline="") as file:
        mark = mark_of(file)
    with path.open(encoding=encoding, newline="") as file:
        try:
            heading = next(rows_of_text(file, mark), None)
        except csv.Error:
            return Fault(code="table-quote", place=Place(str(path)))
    if heading is None:
        return Fault(code="table-empty", place=Place(str(path)))
    return TextFile(path=path, encoding=encoding, mark=mark, heading=heading)


def whole_table(text: TextFile) -> Table | Fault:
    """Read all rows of a text into memory."""
    rows = [text.heading]
    with text.path.open(encoding=text.encoding, newline="") as file:
        try:
            rows[:] = rows_of_text(file, text.mark)
        except csv.Error:
            return Fault(code="table-quote", place=Place(str(text.path), rows[-1].line + 1))
    return text.table(rows[1:])


def _encoding_of(path: Path) -> str | None:
    with path.open("rb") as file:
        known = ("utf-16",) if file.read(2) in UTF_16 else (UTF_8, "cp1252")
    return next((one for one in known if _is_text(path, one)), None)


def _is_text(path: Path, encoding: str) -> bool:
    with path.open(encoding=encoding, newline="") as file:
        try:
            while piece := file.read(PIECE):
                if "\0" in piece:
                    return False
        except UnicodeError:
            return False
    return True


def _encoding(content: bytes) -> str:
    if content.startswith(UTF_16):
        return "utf-16"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return UTF_8


def mark_of(lines: Iterable[str]) -> str:
    """Read off the first line that has anything in it which mark parts the cells."""
    heading = next((line for line in lines if line.strip()), "")
    return max(MARKS, key=heading.count)


def rows_of_text(lines: Iterable[str], mark: str) -> Iterator[Row]:
    """Give the rows that have anything in them, each with the line on which it begins."""
    reader = csv.reader(lines, delimiter=mark, strict=True)
    line = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield Row(line=line, cells=tuple(cell.strip() for cell in cells))
        line = reader.line_num + 1
