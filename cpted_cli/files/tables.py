"""Tables in text files: which encoding, which mark parts the cells, and on which line each row begins."""

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cpted_cli.errors import Fault, Place
from cpted_cli.files.disk import read_bytes
from cpted_cli.files.limits import TABLE_BYTES

SUFFIXES = frozenset({".csv", ".tsv"})
MARKS = (";", "\t", ",", "|")
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The cells of one row, and the line on which it begins."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table that was read; `encoding` is how its letters were written."""

    path: str
    encoding: str
    heading: Row
    rows: tuple[Row, ...]

    def place(self, row: Row, column: int) -> Place:
        """Say where a cell stands: its line, and which cell of the row it is, counted from 0 here and from 1 there."""
        return Place(self.path, row.line, column + 1)


def load_table(path: Path) -> Table | Fault:
    """Read a table, or say why it is none."""
    content = read_bytes(path, TABLE_BYTES)
    return content if isinstance(content, Fault) else table_from_bytes(content, str(path))


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
    return "utf-8-sig"


def _rows(text: str) -> Iterator[Row]:
    heading = next((line for line in text.splitlines() if line.strip()), "")
    mark = max(MARKS, key=heading.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    line = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield Row(line=line, cells=tuple(cell.strip() for cell in cells))
        line = reader.line_num + 1
