"""Large tables, whole sites some at a time: as columns where that can be, else site by site."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cpted_cli.api.parts import BatchPart, BatchTask, part_of
from cpted_cli.api.processes import in_order
from cpted_cli.errors import Fault
from cpted_cli.files.results import SiteCells, cells_of
from cpted_cli.files.table_files import load_table
from cpted_cli.files.table_sites import tables_of_whole_sites
from cpted_cli.files.tables import Table
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.columns import ColumnMap
from cpted_cli.model.score import SiteScore

SITES = 20_000
"""So many sites are held as columns at a time."""
CHUNK = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class LargeWork:
    """A large table, the instrument that it answers, and what its columns mean.

    `as_cells` says that only what stands in a table of results is wanted; then sites are scored as columns.
    """

    path: Path
    checklist: Checklist
    columns: ColumnMap | None = None
    sites: int = 0
    size: int = SITES
    jobs: int = 1
    as_cells: bool = False


def large_parts(work: LargeWork) -> Iterator[BatchPart]:
    """Score a large table, whole sites some at a time, in the order in which they first appear."""
    from cpted_cli.files.table_arrays import opened

    with opened(work.path, work.checklist, work.columns) as table:
        if table is None:
            yield from _read_whole(work)
            return
        yield BatchPart(faults=table.faults)
        for seen in table.chunks(work.size):
            plain: dict[int, SiteCells] = {}
            for numbers, group in table.groups(seen, work.checklist) if work.as_cells else ():
                from cpted_cli.api.columns import cells_of_sites

                heads = [(seen.names[one], table.ways.rounds[seen.visit[one]]) for one in numbers]
                plain.update(zip(numbers, cells_of_sites(group, work.checklist, heads), strict=True))
            others = [seen.first + one for one in range(len(seen.names)) if one not in plain]
            alone = list(_one_by_one(table.rows_of(others), work)) if others else []
            yield _together(seen.names, plain, alone)


def _one_by_one(table: Table, work: LargeWork) -> Iterator[BatchPart]:
    tasks = [
        BatchTask(sites=sites, table=part, instrument=work.checklist)
        for sites, part in tables_of_whole_sites(table, CHUNK)
        if part.rows
    ]
    yield from in_order(part_of, tasks, work.jobs if len(tasks) > work.jobs else 1)


def _read_whole(work: LargeWork) -> Iterator[BatchPart]:
    from cpted_cli.files.column_maps import mapped

    table = load_table(work.path, None)
    said = mapped(table, work.columns) if isinstance(table, Table) and work.columns else table
    if isinstance(said, Table):
        yield from _one_by_one(said, work)
        return
    yield BatchPart(faults=(said,) if isinstance(said, Fault) else said)


def _together(names: Sequence[str], plain: dict[int, SiteCells], alone: Sequence[BatchPart]) -> BatchPart:
    """Put sites scored as columns and those scored one by one into the order of the table."""
    results: dict[str, list[SiteScore | SiteCells]] = {}
    for part in alone:
        for one in part.results:
            results.setdefault(one.site, []).append(_as_cells(one) if plain else one)
    ordered = [
        found
        for number, name in enumerate(names)
        for found in ([plain[number]] if number in plain else results.get(name, []))
    ]
    return BatchPart(
        read=len(plain) + sum(part.read for part in alone),
        scored=len(plain) + sum(part.scored for part in alone),
        refused=sum(part.refused for part in alone),
        results=tuple(ordered),
        unscored=tuple(one for part in alone for one in part.unscored),
        faults=tuple(one for part in alone for one in part.faults),
    )


def _as_cells(one: SiteScore | SiteCells) -> SiteCells:
    return SiteCells(site=one.site, shown=one.shown, rows=tuple(tuple(row) for row in cells_of(one)))
