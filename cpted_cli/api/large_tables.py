"""Large tables, whole sites some at a time: as columns where that can be, else site by site."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cpted_cli.api.parts import BatchPart, BatchTask, part_of
from cpted_cli.api.processes import in_order
from cpted_cli.errors import Fault
from cpted_cli.files.column_maps import ColumnsFile, mapped
from cpted_cli.files.results import SiteLines
from cpted_cli.files.scratch import scratch_folder
from cpted_cli.files.table_columns import columns_of, heading_faults
from cpted_cli.files.table_files import load_table
from cpted_cli.files.table_sites import tables_of_whole_sites
from cpted_cli.files.tables import LaidOut, Table, TextFile, whole_table
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.score import SiteScore

SITES = 8_000
"""So many sites are held as columns at a time."""
CHUNK = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class LargeWork:
    """A large table, the instrument that it answers, and what its columns mean.

    `as_lines` says that only what stands in a table of results is wanted; then sites are scored as columns.
    """

    table: Path | TextFile
    checklist: Checklist
    columns: ColumnsFile | None = None
    jobs: int = 1
    as_lines: bool = False
    with_sites: bool = False

    @property
    def path(self) -> str:
        """Where the table lies."""
        return str(self.table.path if isinstance(self.table, TextFile) else self.table)


def large_parts(work: LargeWork) -> Iterator[BatchPart]:
    """Score a large table, whole sites some at a time, in the order in which they first appear."""
    if isinstance(work.table, Path):
        yield from _parts(work, work.table)
        return
    from cpted_cli.files.table_texts import lay_out

    with scratch_folder() as folder:
        for made in lay_out(work.table, folder):
            if isinstance(made, LaidOut):
                yield from _parts(work, made)
            else:
                yield BatchPart(faults=() if made is None else (made,))


def _parts(work: LargeWork, source: Path | LaidOut) -> Iterator[BatchPart]:
    from cpted_cli.api.columns import Columns
    from cpted_cli.files.table_arrays import opened

    with opened(source, work.checklist, work.columns) as table:
        if table is None:
            yield from _read_whole(work)
            return
        yield BatchPart(known=table.sites + table.runs.nameless, faults=table.faults, hints=table.hints)
        columns = Columns(table=table, checklist=work.checklist, size=SITES, jobs=work.jobs, as_lines=work.as_lines)
        for seen, plain in columns.lines():
            others = [seen.first + one for one in range(len(seen.names)) if one not in plain]
            alone = list(_one_by_one(table.rows_of(others), work)) if others else []
            yield _together(seen.names, plain, alone)
        if table.runs.nameless:
            yield from _one_by_one(table.nameless_rows(), work)


def _one_by_one(table: Table, work: LargeWork) -> Iterator[BatchPart]:
    tasks = [
        BatchTask(sites=sites, table=part, instrument=work.checklist, with_sites=work.with_sites)
        for sites, part in tables_of_whole_sites(table, work.checklist, CHUNK)
        if part.rows
    ]
    yield from in_order(part_of, tasks, work.jobs if len(tasks) > work.jobs else 1)


def _read_whole(work: LargeWork) -> Iterator[BatchPart]:
    """Read what arrays cannot hold into memory, unless its heading shows that nothing can be made of it."""
    from cpted_cli.files.parquet import bare_table_from_parquet

    source = work.table
    bare = bare_table_from_parquet(source) if isinstance(source, Path) else source.table(())
    if faults := (bare,) if isinstance(bare, Fault) else _heading_faults(bare, work):
        yield BatchPart(faults=faults)
        return
    table = load_table(source) if isinstance(source, Path) else whole_table(source)
    said = mapped(table, work.columns) if isinstance(table, Table) and work.columns else table
    if isinstance(said, Table):
        yield from _one_by_one(said, work)
        return
    yield BatchPart(faults=(said,) if isinstance(said, Fault) else said)


def _heading_faults(bare: Table, work: LargeWork) -> tuple[Fault, ...]:
    said = mapped(bare, work.columns) if work.columns else bare
    if not isinstance(said, Table):
        return said
    return tuple(heading_faults(said, columns_of(said), work.checklist))


def _together(names: Sequence[str], plain: dict[int, SiteLines], alone: Sequence[BatchPart]) -> BatchPart:
    """Put sites scored as columns and those scored one by one into the order of the table."""
    results: dict[str, list[SiteScore | SiteLines]] = {}
    for part in alone:
        for one in part.results:
            results.setdefault(one.site, []).append(one)
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
        refused_sites=tuple(one for part in alone for one in part.refused_sites),
        whole=tuple(one for part in alone for one in part.whole),
        hints=tuple(one for part in alone for one in part.hints),
    )
