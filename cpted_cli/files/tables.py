"""Tables in text files: which encoding, which mark parts the cells, and on which line each row begins."""

import codecs
import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cpted_cli.errors import Fault, Place

MARKS = (";", "\t", ",", "|")
UTF_8 = "utf-8-sig"
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The cells of one row, and the line on which it begins."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table that was read; `encoding` is how the letters of a text were written, `constants` hold for all rows."""

    path: str
    heading: Row
    rows: tuple[Row, ...]
    encoding: str = UTF_8
    constants: Mapping[str, str] = field(default_factory=dict)

    def place(self, row: Row, column: int) -> Place:
        """Say where a cell stands: its line, and which cell of the row it is, counted from 0 here and from 1 there."""
        return Place(self.path, row.line, column + 1)


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
        rows.extend(_rows(text))
    except csv.Error:
        return Fault(code="table-quote", place=Place(path, rows[-1].line + 1 if rows else 1))
    return table_from_rows(rows, path, encoding)


def table_from_rows(rows: Sequence[Row], path: str, encoding: str = UTF_8) -> Table | Fault:
    """Make a table of rows that have anything in them, the heading first."""
    if not rows:
        return Fault(code="table-empty", place=Place(path))
    return Table(path=path, encoding=encoding, heading=rows[0], rows=tuple(rows[1:]))


def _encoding(content: bytes) -> str:
    if content.startswith(UTF_16):
        return "utf-16"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return UTF_8


def _rows(text: str) -> Iterator[Row]:
    heading = next((line for line in text.splitlines() if line.strip()), "")
    mark = max(MARKS, key=heading.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    line = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield Row(line=line, cells=tuple(cell.strip() for cell in cells))
        line = reader.line_num + 1
