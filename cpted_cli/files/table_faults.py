"""Faults of a table with what a reader looks for them by: the site, the heading, and what stands in the cell."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from cpted_cli.analysis.answers import COUNTED, NUMBER
from cpted_cli.errors import Fault
from cpted_cli.files.tables import Row, Table

IN_FILE = re.compile(r"\{count: (\S+), of: (\S+)\}")
CELLS = {COUNTED: "17/20, 85 %", NUMBER: "3"}
LOOKED_FOR = ("in_site", "in_column", "in_cell")
"""Under these names a fault of a table says so."""


def as_in_cells(params: Mapping[str, object], cell: str | None) -> dict[str, object]:
    """Say an example as it is written in a cell, and what is wrong as it stands in its own."""
    said = {name: _as_in_cell(value) if isinstance(value, str) else value for name, value in params.items()}
    return {**said, "text": cell} if cell is not None and "text" in said else said


def _as_in_cell(text: str) -> str:
    return CELLS.get(text) or IN_FILE.sub(r"\1/\2", text)


def found_by(faults: Iterable[Fault], table: Table, site: str) -> Iterator[Fault]:
    """Add to each fault of a site the site, the heading of its column, and what stands in its cell."""
    rows: dict[int, Row] = {}
    for fault in faults:
        rows = rows or {row.line: row for row in (table.heading, *table.rows)}
        at = fault.place.column - 1
        cells = (site, _cell(table.titles or table.heading.cells, at), _cell(rows[fault.place.line].cells, at))
        yield replace(fault, params={**fault.params, **dict(zip(LOOKED_FOR, cells, strict=True))})


def looked_for(params: Mapping[str, object]) -> tuple[str, ...]:
    """Give site, heading and cell of a fault; empty where it is in no table."""
    return tuple(str(params.get(name, "")) for name in LOOKED_FOR)


def _cell(cells: tuple[str, ...], at: int) -> str:
    return cells[at] if at < len(cells) else ""
