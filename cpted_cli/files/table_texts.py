"""Large tables in text files, laid out anew as Parquet: read some at a time, never held whole.

A text whose rows can be told by their lines is read by the engine itself. Any other is read row by
row by what reads small tables. Rows and lines are the same either way.
"""

import csv
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

import duckdb

from cpted_cli.errors import Fault, Place
from cpted_cli.files.limits import TABLE_LINE
from cpted_cli.files.parquet import engine, figures, literal_path, quoted
from cpted_cli.files.table_lines import RowLines, row_lines
from cpted_cli.files.table_runs import SPACE
from cpted_cli.files.tables import UTF_8, LaidOut, Row, TextFile, rows_of_text, without_empty_end

ROWS = 100_000
PIECE = 1 << 20
MORE = 8
"""So many cells beyond the heading are still read by the engine."""


def lay_out(text: TextFile, folder: Path) -> Iterator[LaidOut | Fault | None]:
    """Write a text as Parquet into a folder; None says that it goes on, what comes last is what came of it."""
    path = folder / "table.parquet"
    yield None
    made = _by_lines(text, folder, path)
    if made is not None:
        yield made
        return
    rows, after = folder / "rows.csv", array("q", [0] * text.heading.line)
    for fault in _written(text, rows, after):
        yield fault
        if fault is not None:
            return
    could = _copied(_by_rows(text, rows), path)
    rows.unlink()
    made = LaidOut(text=text, path=path, after=after)
    yield made if could is not None else Fault(code="table-unreadable", place=Place(str(text.path)))


def _by_lines(text: TextFile, folder: Path, path: Path) -> LaidOut | None:
    """Have the engine read a text, if it sees the same rows on the same lines."""
    bare = text.path if text.encoding == UTF_8 else _in_utf_8(text, folder / "text.csv")
    lines = row_lines(bare, text.mark)
    seen = _copied(_by_cells(text, bare, lines), path) if lines is not None else None
    if bare != text.path:
        bare.unlink()
    if lines is None or seen != lines.rows:
        return None
    heading = next(row for row in count() if row + bisect_right(lines.after, row) + 1 >= text.heading.line)
    return LaidOut(text=text, path=path, after=lines.after, first=heading + 1)


def _in_utf_8(text: TextFile, path: Path) -> Path:
    with (
        text.path.open(encoding=text.encoding, newline="") as source,
        path.open("w", encoding="utf-8", newline="") as file,
    ):
        while piece := source.read(PIECE):
            file.write(piece)
    return path


def _by_cells(text: TextFile, source: Path, lines: RowLines) -> str:
    width = len(text.heading.cells)
    more = [f"trim(x{number}, {quoted(SPACE)}) <> ''" for number in range(MORE)]
    beyond = " ".join(f"WHEN {more[number]} THEN {width + number + 1}" for number in reversed(range(MORE)))
    is_wide = f"coalesce({', '.join(f'x{number}' for number in range(MORE))}) IS NOT NULL"
    cells = f"(CASE WHEN {is_wide} THEN CASE {beyond} ELSE {width} END ELSE {width} END)::INTEGER AS cells"
    named = ", ".join(f"c{number}" for number in range(width))
    columns = {**_columns("c", width), **_columns("x", MORE)}
    return (
        f"SELECT {cells}, {named} FROM read_csv({quoted(literal_path(source))}, auto_detect = false, "  # noqa: S608  quoted
        f"header = false, delim = {quoted(text.mark)}, quote = '\"', escape = '\"', null_padding = true, "
        f"parallel = {not lines.is_broken}, max_line_size = {TABLE_LINE}, columns = {columns})"
    )


def _by_rows(text: TextFile, rows: Path) -> str:
    columns = {"cells": "INTEGER", **_columns("c", len(text.heading.cells))}
    return (
        f"SELECT * FROM read_csv({quoted(literal_path(rows))}, auto_detect = false, header = false, delim = ',', "  # noqa: S608
        f"quote = '\"', escape = '\"', max_line_size = {TABLE_LINE}, columns = {columns})"
    )


def _columns(letter: str, number: int) -> dict[str, str]:
    return {f"{letter}{at}": "VARCHAR" for at in range(number)}


def _copied(query: str, path: Path) -> int | None:
    """Write what the engine reads as Parquet, and say how many rows that were; None where it could not."""
    with engine() as database:
        database.execute("SET memory_limit = '1GB'")
        try:
            return int(figures(database, f"COPY ({query}) TO {quoted(str(path))} (FORMAT parquet)")[0])
        except duckdb.Error:
            return None


def _written(text: TextFile, rows: Path, after: "array[int]") -> Iterator[Fault | None]:
    """Write the rows one a line, some at a time, and note which lines begin none; a fault ends it."""
    width = len(text.heading.cells)
    line, number = text.heading.line, 0
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
            write.writerows((len(one.cells), *_fitted(one.cells, width)) for one in fitted)
            for one in some:
                after.extend([number] * (one.line - 1 - number - len(after)))
                number += 1
            line = some[-1].line
            yield None


def _fitted(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return cells[:width] + ("",) * (width - len(cells))
