"""Tables in Parquet files, read and written by an engine that never asks the network for anything."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import duckdb

from cpted_cli.errors import Fault, Place
from cpted_cli.files.cells import cell_text
from cpted_cli.files.scratch import scratch_folder
from cpted_cli.files.tables import Row, Table

SETTINGS = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}
ROWS = 10_000
PIECE = 1_000_000


def engine() -> duckdb.DuckDBPyConnection:
    """Open an engine of its own, with extensions switched off; it draws no progress of its own."""
    database = duckdb.connect(config={**SETTINGS})
    database.execute("SET enable_progress_bar = false").fetchall()
    return database


def literal_path(path: Path | str) -> str:
    """Write a path so that a star or bracket in it means itself."""
    return re.sub(r"([*?\[])", r"[\1]", str(path))


def quoted(text: str) -> str:
    """Write a text so that the engine takes it as it stands."""
    return "'" + text.replace("'", "''") + "'"


def figures(database: duckdb.DuckDBPyConnection, query: str) -> tuple[Any, ...]:
    """Ask for one row, and leave nothing open."""
    (row,) = database.execute(query).fetchall()
    return tuple(row)


def table_from_parquet(path: Path) -> Table | Fault:
    """Read a table; its heading counts as line 1, as in a sheet."""
    with engine() as database:
        try:
            found = database.execute("SELECT * FROM read_parquet($1)", [literal_path(path)])
            return Table(path=str(path), heading=_heading(found), rows=tuple(_rows(found)))
        except duckdb.Error:
            return Fault(code="table-damaged", place=Place(str(path)))


def bare_table_from_parquet(path: Path) -> Table | Fault:
    """Read the heading of a table and none of its rows, however many there are."""
    with engine() as database:
        try:
            found = database.execute("SELECT * FROM read_parquet($1) LIMIT 0", [literal_path(path)])
            return Table(path=str(path), heading=_heading(found), rows=())
        except duckdb.Error:
            return Fault(code="table-damaged", place=Place(str(path)))


def cells_in(path: Path) -> int:
    """Tell how many cells a Parquet file has, from what it says of itself; 0 where it is none."""
    with engine() as database:
        try:
            found = database.execute(
                "SELECT sum(num_values) FROM parquet_metadata($1)", [literal_path(path)]
            ).fetchone()
        except duckdb.Error:
            return 0
    return int(found[0] or 0) if found else 0


def parquet_from_csv(parts: Iterable[str], types: Mapping[str, str]) -> Iterator[bytes]:
    """Turn the parts of a CSV text, heading first, into the bytes of a Parquet file with columns of these types."""
    with scratch_folder() as folder, engine() as database:
        made = folder / "table.parquet"
        typed_csv(database, parts, types, folder / "table.csv").write_parquet(str(made))
        with made.open("rb") as file:
            while piece := file.read(PIECE):
                yield piece


def typed_csv(
    database: duckdb.DuckDBPyConnection, parts: Iterable[str], types: Mapping[str, str], text: Path
) -> duckdb.DuckDBPyRelation:
    """Lay the parts of a CSV text, heading first, into a file, and have the engine see columns of these types in it."""
    with text.open("w", encoding="utf-8", newline="") as file:
        file.writelines(parts)
    read = "SELECT * FROM read_csv($1, columns = $2, auto_detect = false, header = true, delim = ',', quote = '\"')"
    return database.sql(read, params=[str(text), dict(types)])


def _heading(found: duckdb.DuckDBPyConnection) -> Row:
    return Row(line=1, cells=tuple(str(one[0]).strip() for one in found.description or ()))


def _rows(found: duckdb.DuckDBPyConnection) -> Iterator[Row]:
    line = 1
    while some := found.fetchmany(ROWS):
        for values in some:
            line += 1
            cells = tuple(map(cell_text, values))
            if any(cells):
                yield Row(line=line, cells=cells)
