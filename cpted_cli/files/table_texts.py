"""Large tables in text files, laid out anew as Parquet: read some at a time, never held whole.

A text without quotation marks and empty lines is read by the engine itself. Any other is read row
by row by what reads small tables, so that rows and lines are the same.
"""

import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import duckdb

from cpted_cli.errors import Fault, Place
from cpted_cli.files.parquet import engine, literal_path, quoted
from cpted_cli.files.tables import UTF_8, LaidOut, Row, TextFile, rows_of_text, without_empty_end

ROWS = 100_000
PIECE = 1 << 20
LONGEST = 10_000_000
"""So many bytes a line may have for the engine."""
FIRST_LINE = 1


def lay_out(text: TextFile, folder: Path) -> Iterator[LaidOut | Fault | None]:
    """Write a text as Parquet into a folder; None says that it goes on, what comes last is what came of it."""
    path = folder / "table.parquet"
    yield None
    if _lines_are_rows(text) and _copied(_plain(text), path):
        yield LaidOut(text=text, path=path)
        return
    rows = folder / "rows.csv"
    for fault in _written(text, rows):
        yield fault
        if fault is not None:
            return
    could = _copied(_by_rows(text, rows), path)
    rows.unlink()
    yield LaidOut(text=text, path=path) if could else Fault(code="table-unreadable", place=Place(str(text.path)))


def _lines_are_rows(text: TextFile) -> bool:
    """Tell whether a text is such that the engine sees the same rows on the same lines."""
    if text.encoding != UTF_8 or text.heading.line != FIRST_LINE:
        return False
    before = b"\n"
    with text.path.open("rb") as file:
        while piece := file.read(PIECE):
            seen = before + piece
            bare = seen.count(b"\r") - seen.count(b"\r\n") - seen.endswith(b"\r")
            if bare or any(one in seen for one in (b'"', b"\n\n", b"\n\r")):
                return False
            before = seen[-1:]
    return True


def _plain(text: TextFile) -> str:
    cells = len(text.heading.cells)
    return (
        f"SELECT (row_number() OVER () + {FIRST_LINE})::INTEGER AS line, {cells} AS cells, * "  # noqa: S608  quoted
        f"FROM read_csv({quoted(literal_path(text.path))}, auto_detect = false, header = false, skip = {FIRST_LINE}, "
        f"delim = {quoted(text.mark)}, quote = '', escape = '', null_padding = true, max_line_size = {LONGEST}, "
        f"columns = {_columns(cells)})"
    )


def _by_rows(text: TextFile, rows: Path) -> str:
    cells = len(text.heading.cells)
    numbers = {"line": "INTEGER", "cells": "INTEGER"}
    return (
        f"SELECT * FROM read_csv({quoted(literal_path(rows))}, auto_detect = false, header = false, delim = ',', "  # noqa: S608
        f"quote = '\"', escape = '\"', max_line_size = {LONGEST}, columns = {_columns(cells, numbers)})"
    )


def _columns(cells: int, before: dict[str, str] | None = None) -> dict[str, str]:
    return {**(before or {}), **{f"c{number}": "VARCHAR" for number in range(cells)}}


def _copied(query: str, path: Path) -> bool:
    """Write what the engine reads as Parquet, and say whether it could."""
    with engine() as database:
        database.execute("SET memory_limit = '1GB'")
        try:
            database.execute(f"COPY ({query}) TO {quoted(str(path))} (FORMAT parquet)")
        except duckdb.Error:
            return False
    return True


def _written(text: TextFile, rows: Path) -> Iterator[Fault | None]:
    """Write the rows one a line, some at a time; a fault ends it."""
    width = len(text.heading.cells)
    line = text.heading.line
    with (
        text.path.open(encoding=text.encoding, newline="") as source,
        rows.open("w", encoding="utf-8", newline="") as file,
    ):
        write = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
        read = rows_of_text(source, text.mark)
        # What stands above the heading is passed over with it.
        next(islice(read, text.above, None))
        while True:
            some: list[Row] = []
            try:
                some.extend(islice(read, ROWS))
            except csv.Error:
                line = some[-1].line if some else line
                yield Fault(code="table-quote", place=Place(str(text.path), line + 1))
                return
            if not some:
                return
            fitted = (without_empty_end(one, width) for one in some)
            write.writerows((one.line, len(one.cells), *_fitted(one.cells, width)) for one in fitted)
            line = some[-1].line
            yield None


def _fitted(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return cells[:width] + ("",) * (width - len(cells))
