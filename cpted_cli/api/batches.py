"""Many sites, from folders and tables, scored some whole sites at a time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from cpted_cli.api.large_tables import LargeWork, large_parts
from cpted_cli.api.parts import BatchPart, BatchTask, part_of
from cpted_cli.api.processes import cores, in_order
from cpted_cli.api.repeats import without_repeats
from cpted_cli.errors import ExitCode, Fault, FaultsFound, Stop
from cpted_cli.files.checklists import find_checklist, whole_checklist
from cpted_cli.files.column_maps import ColumnsFile, load_columns, map_faults, mapped
from cpted_cli.files.site_folders import SitePath, site_paths
from cpted_cli.files.table_columns import columns_of
from cpted_cli.files.table_files import Kind, is_table, kind_of, load_table
from cpted_cli.files.table_headings import site_headings
from cpted_cli.files.table_sites import tables_of_whole_sites
from cpted_cli.files.tables import Table, TextFile, text_file
from cpted_cli.model.checklist import Checklist
from cpted_cli.wording.translator import N_

CHUNK = 25
"""So many sites are done at a time: enough to be worth the way to another process, few enough to show progress."""
LARGE = 1_000_000
"""Tables with more cells than some five thousand sites of fifty answers have are not read into memory whole."""
WORTH_AN_ENGINE = 100_000
"""Of fewer cells, loading an engine takes longer than it saves; it scores only for tables of results."""
CELL_BYTES = 4
"""So many bytes a cell takes in a text."""
HEAVY_BYTES = 50_000_000
WORTH_A_POOL = 200
"""Of fewer sites, starting processes takes longer than they save."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchWish:
    """How many sites are to be scored: by which checklist, from which sheet, what columns mean, how many at a time.

    `checklist` is an id or a file; a table needs one, a folder has its own. With more than one of `jobs`, or None
    for all cores, sites are scored in processes of their own: the main part of a program that asks for that stands
    under `if __name__ == "__main__":`, as always with processes.
    Of a table with more than `large` cells, whole sites are read some at a time; `as_lines` says
    that only what stands in a table of results is wanted: `results` then hold the lines of a site as CSV
    (`SiteLines`: site, shown, text) wherever that is quicker, and `SiteScore` elsewhere. `with_sites` gives
    each result of a table with its site too, as reports need it: `whole`.
    """

    checklist: str | None = None
    columns: Path | None = None
    sheet: str | None = None
    chunk: int = CHUNK
    jobs: int | None = 1
    large: int | None = None
    as_lines: bool = False
    with_sites: bool = False

    @property
    def limit(self) -> int:
        """So many cells a table may have that is read into memory whole."""
        if self.large is not None:
            return self.large
        return WORTH_AN_ENGINE if self.as_lines else LARGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What is to be done, which faults are known before that, and how the letters of each table were written.

    `heavy` names tables that are held in memory whole and would be lighter as Parquet, `headings` the row of
    the heading in those where others stand above it, `sheets` which sheet of a workbook was read and which were not.
    """

    tasks: tuple[BatchTask, ...]
    faults: tuple[Fault, ...] = ()
    encodings: tuple[tuple[str, str], ...] = ()
    heavy: tuple[str, ...] = ()
    headings: tuple[tuple[str, int], ...] = ()
    sheets: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    large: tuple[LargeWork, ...] = ()
    jobs: int = 1

    @property
    def sites(self) -> int:
        """How many sites are known of beforehand; those of large tables are told by their first part."""
        return sum(one.sites for one in self.tasks)

    @property
    def checklist(self) -> Checklist | None:
        """The one checklist that all sites answer; None where folders bring their own."""
        if any(one.folders for one in self.tasks):
            return None
        given = (*(one.instrument for one in self.tasks), *(one.checklist for one in self.large))
        return next((one for one in given if one is not None), None)

    def parts(self) -> Iterator[BatchPart]:
        """Score the sites, some at a time, in the order given; a faulty site is refused and its faults told."""
        if self.faults:
            yield BatchPart(faults=self.faults)
        tables = {one.table.path for one in self.tasks if one.table} | {one.path for one in self.large}
        is_one_table = len(tables) == 1 and not any(one.folders for one in self.tasks)
        parts = chain(in_order(part_of, self.tasks, self.jobs), *map(_large_parts, self.large))
        yield from parts if is_one_table else without_repeats(parts)


def batch(paths: Sequence[Path], wish: BatchWish | None = None) -> Batch:
    """Find the sites of folders, assessment files and tables, in the order given; folders in name order.

    Nothing is scored until `parts()` of what comes back is gone through.
    Raises `Stop` where there is nothing at a path or a table has no checklist, `FaultsFound` where
    the checklist of tables or the map of their columns has faults.
    """
    wished = wish or BatchWish()
    places = [path for path in paths if not is_table(path)]
    folders = tuple(_folder_tasks(site_paths(places), wished)) if places else ()
    files = [path for path in paths if is_table(path)]
    columns = _columns(wished.columns)
    instrument = _instrument(wished.checklist or (columns.value.checklist if columns else None)) if files else None
    if columns and instrument and (told := tuple(map_faults(columns, instrument))):
        raise FaultsFound(told)
    found = [_found(path, columns, wished) for path in files]
    read = [one for one in found if isinstance(one, Table | TextFile)]
    sound = [one for one in found if isinstance(one, Table)]
    tabled = (task for one in sound if instrument for task in _table_tasks(one, instrument, wished))
    tasks = (*folders, *tabled)
    sites = sum(one.sites for one in tasks)
    return Batch(
        tasks=tasks,
        faults=tuple(fault for one in found if isinstance(one, tuple) for fault in one),
        encodings=tuple((str(one.path), one.encoding) for one in read),
        headings=tuple((str(one.path), one.heading.line) for one in read if one.above),
        sheets=tuple((one.path, one.sheet, one.sheets) for one in sound if one.sheets),
        heavy=tuple(one.path for one in sound if Path(one.path).stat().st_size > HEAVY_BYTES),
        large=tuple(_large_work(one, instrument, columns, wished) for one in found if isinstance(one, Path | TextFile)),
        jobs=wished.jobs or (cores() if sites >= WORTH_A_POOL else 1),
    )


def _found(path: Path, columns: ColumnsFile | None, wish: BatchWish) -> Table | Path | TextFile | tuple[Fault, ...]:
    """Read a table, or look at one that is too large to be read whole; or tell its faults."""
    if not path.is_file():
        raise Stop(ExitCode.USAGE, N_("There is nothing at {path}."), path=path)
    kind, sites = kind_of(path), site_headings(columns.value if columns else None)
    if kind is Kind.PARQUET:
        from cpted_cli.files.parquet import cells_in

        if cells_in(path) > wish.limit:
            return path
    is_large = kind is Kind.TEXT and path.stat().st_size > wish.limit * CELL_BYTES
    sheet = wish.sheet or (columns.value.sheet if columns else None)
    table = text_file(path, sites) if is_large else load_table(path, sheet, sites)
    if isinstance(table, Fault):
        return (table,)
    said = mapped(table, columns) if columns and isinstance(table, Table) else table
    if isinstance(said, Table) and not said.rows and "site" in columns_of(said):
        return (Fault(code="table-rowless", place=said.place(said.heading, 0)),)
    return said


def _large_work(
    table: Path | TextFile, instrument: Checklist | None, columns: ColumnsFile | None, wish: BatchWish
) -> LargeWork:
    if instrument is None:
        raise AssertionError("a table without an instrument was stopped before")
    jobs = wish.jobs or cores()
    return LargeWork(
        table=table,
        checklist=instrument,
        columns=columns,
        jobs=jobs,
        as_lines=wish.as_lines,
        with_sites=wish.with_sites,
    )


def _large_parts(work: LargeWork) -> Iterator[BatchPart]:
    for part in large_parts(work):
        yield replace(part, sources=(work.path,) * len(part.results))


def _folder_tasks(paths: Sequence[SitePath], wish: BatchWish) -> Iterator[BatchTask]:
    for first in range(0, len(paths), wish.chunk):
        some = tuple(paths[first : first + wish.chunk])
        yield BatchTask(sites=len(some), folders=some, override=wish.checklist)


def _table_tasks(table: Table, instrument: Checklist, wish: BatchWish) -> Iterable[BatchTask]:
    for sites, part in tables_of_whole_sites(table, instrument, wish.chunk):
        yield BatchTask(sites=sites, table=part, instrument=instrument, with_sites=wish.with_sites)


def _columns(path: Path | None) -> ColumnsFile | None:
    if path is None:
        return None
    columns, faults = load_columns(path)
    if faults:
        raise FaultsFound(faults)
    return columns


def _instrument(name: str | None) -> Checklist:
    if name is None:
        raise Stop(ExitCode.USAGE, N_("A table does not say which checklist it answers: add --checklist ID."))
    document, faults = find_checklist(name, None)
    if document is None:
        raise FaultsFound(faults)
    checklist, more = whole_checklist(document, ())
    if checklist is None:
        raise FaultsFound(more)
    return checklist
