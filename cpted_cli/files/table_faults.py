"""Faults of a table with what a reader looks for them by: the site, the heading, and what stands in the cell."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from cpted_cli.errors import Fault
from cpted_cli.files.tables import Row, Table

LOOKED_FOR = ("in_site", "in_column", "in_cell")
"""Under these names a fault of a table says so."""


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
