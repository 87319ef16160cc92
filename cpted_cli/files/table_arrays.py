"""Large tables as arrays: an engine turns words into numbers, and whole sites come some at a time.

A site's rows stand together: where they do not, the engine sorts the table first. Then one pass
through the rows is enough, and no more is held than the sites at hand. Sites with anything that
arrays cannot hold (a fault, a zone, two assessors) are named, to be read by themselves.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

from cpted_cli.analysis.kernel import Grid
from cpted_cli.analysis.many import ManySeen, slots_of
from cpted_cli.errors import Fault, Hint, Place
from cpted_cli.files.cells import cell_text
from cpted_cli.files.column_maps import ColumnsFile
from cpted_cli.files.parquet import engine, figures, quoted
from cpted_cli.files.scratch import scratch_folder
from cpted_cli.files.table_batches import Array, batches, taken
from cpted_cli.files.table_codes import Coder, WayBook, answers_in, coders_of, read_beforehand, ways_of
from cpted_cli.files.table_columns import heading_faults, heading_hints, strangers
from cpted_cli.files.table_numbers import signs_of
from cpted_cli.files.table_runs import Runs, outline_of, runs_of
from cpted_cli.files.tables import LaidOut, Row, Table
from cpted_cli.files.ways import SPECIAL, Outline, read_ways
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.text import LIGHTS, Light

MEMORY = "1GB"
AHEAD = "64MB"
"""So much the engine reads ahead while sites are scored."""
NAMED_AT_ONCE = 10
"""Of so many pieces the names are asked for at once: that takes as long as for one."""
HEADS = "SELECT site{title} FROM runs WHERE rowid >= $1 AND rowid < $2"
ROWS_OF = """
SELECT given.* EXCLUDE (row) FROM given WHERE row BETWEEN {first} AND {last}
AND row IN (SELECT wanted FROM wanted) ORDER BY line
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some whole sites, from which to before which, named and titled; the numbers of their rows, coder by coder."""

    first: int
    last: int
    names: tuple[str, ...]
    titles: tuple[str, ...]
    codes: Sequence[Array]


@dataclass(frozen=True, slots=True, kw_only=True)
class SitesSeen:
    """Some whole sites in the order of the table: names, titles, and by slot (rows) which way each was answered.

    `special` marks the sites to be read by themselves.
    """

    names: tuple[str, ...]
    titles: tuple[str, ...]
    way: Array
    special: Array
    visit: Array
    lights: Array
    first: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LargeTable:
    """A table that the engine holds open; `faults` and `hints` are those of its heading."""

    outline: Outline
    database: duckdb.DuckDBPyConnection
    book: WayBook
    coders: tuple[Coder, ...]
    runs: Runs
    faults: tuple[Fault, ...]
    hints: tuple[Hint, ...]

    @property
    def sites(self) -> int:
        """How many sites there are."""
        return len(self.runs.starts) - 1

    def pieces(self, size: int) -> Iterator[Piece]:
        """Give whole sites, so many at a time, in the order in which they first appear."""
        edges = [*range(0, self.sites, size), self.sites]
        rows = np.diff(self.runs.starts[edges]).tolist()
        wanted = ", ".join(one.code for one in self.coders)
        stream = batches(self.database.cursor(), f"SELECT {wanted} FROM given")  # noqa: S608  our own names
        parts = taken(stream, len(self.coders), rows)
        heads = self._heads(edges)
        for (first, last), codes, (names, titles) in zip(pairwise(edges), parts, heads, strict=False):
            yield Piece(first=first, last=last, names=names, titles=titles, codes=codes)

    def _heads(self, edges: Sequence[int]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
        query = HEADS.format(title=", coalesce(name, site) AS title" if "name" in self.outline.roles else "")
        for at in range(0, len(edges) - 1, NAMED_AT_ONCE):
            some = edges[at : at + NAMED_AT_ONCE + 1]
            found = self.database.cursor().execute(query, [some[0], some[-1]]).fetchnumpy()
            names, titles = found["site"].tolist(), found.get("title", found["site"]).tolist()
            for first, last in pairwise(one - some[0] for one in some):
                yield tuple(names[first:last]), tuple(titles[first:last])

    def seen(self, piece: Piece) -> SitesSeen:
        """Enter which way each site answered; in whatever thread this is."""
        count, book, runs = piece.last - piece.first, self.book, self.runs
        made = SitesSeen(
            names=piece.names,
            titles=piece.titles,
            way=np.repeat(np.arange(book.slots, dtype=np.int32), count).reshape(book.slots, count),
            special=np.zeros(count, dtype=np.bool_),
            visit=np.full(count, SPECIAL, dtype=np.int32),
            lights=np.zeros((count, len(LIGHTS)), dtype=np.bool_),
            first=piece.first,
        )
        begin, end = runs.starts[piece.first], runs.starts[piece.last]
        site = np.repeat(np.arange(count, dtype=np.int32), np.diff(runs.starts[piece.first : piece.last + 1]))
        made.special[site[_between(runs.crowded, begin, end) - begin]] = True
        made.special[_between(runs.doubtful, piece.first, piece.last) - piece.first] = True
        codes = piece.codes
        if len(runs.gaps):
            named = ~runs.is_nameless(np.arange(begin, end))
            site, codes = site[named], [one[named] for one in codes]
        _enter_all(made, self, site, ways_of(self.coders, codes, book))
        marked = _between(runs.marked, piece.first, piece.last) - piece.first
        made.special[marked[np.isnan(book.listed.position[made.way[:, marked]]).all(axis=0)]] = True
        return made

    def rows_of(self, numbers: Sequence[int]) -> Table:
        """Give all rows of some sites as a small table in our words, each row with its place."""
        spans = [np.arange(self.runs.starts[one], self.runs.starts[one + 1]) for one in numbers]
        rows = np.concatenate(spans) if spans else np.empty(0, dtype=np.int64)
        return self._table(rows[~self.runs.is_nameless(rows)])

    def nameless_rows(self) -> Table:
        """Give the rows that name no site."""
        spans = [np.arange(first, last) for first, last in self.runs.gaps]
        return self._table(np.concatenate(spans) if spans else np.empty(0, dtype=np.int64))

    def groups(self, seen: SitesSeen, checklist: Checklist) -> Iterator[tuple[list[int], ManySeen]]:
        """Put the sites that arrays can hold together by the lights that they were visited in."""
        for lights in ((True, False), (False, True), (True, True)):
            chosen = np.flatnonzero((seen.lights == lights).all(axis=1) & ~seen.special)
            if len(chosen):
                named = tuple(light for light, is_there in zip(LIGHTS, lights, strict=True) if is_there)
                way = seen.way if len(chosen) == len(seen.names) else seen.way[:, chosen]
                yield chosen.tolist(), _seen(way, named, self.book, checklist)

    def _table(self, rows: Array) -> Table:
        found: list[tuple[Any, ...]] = []
        if len(rows):
            database = self.database.cursor()
            database.register("wanted", {"wanted": rows})
            query = ROWS_OF.format(first=int(rows.min()), last=int(rows.max()))
            found = database.execute(query).fetchall()
            database.unregister("wanted")
        made = [_row(self.outline.line(line), *cells) for line, *cells in found]
        return replace(self.outline.table([row for row in made if any(row.cells)]), twins=self.runs.twins)


def _row(line: int, cells: int | None, *values: object) -> Row:
    # Of cells beyond the heading only their number was kept.
    words = tuple(map(cell_text, values))
    return Row(line=line, cells=(*words, *("…",) * ((cells or 0) - len(words))))


@contextmanager
def opened(source: Path | LaidOut, checklist: Checklist, columns: ColumnsFile | None) -> Iterator[LargeTable | None]:
    """Open a large table, or give None where it is none that arrays can hold."""
    with scratch_folder() as folder, engine() as database:
        database.execute(f"SET memory_limit = '{MEMORY}'")
        database.execute(f"SET streaming_buffer_size = '{AHEAD}'")
        database.execute(f"SET temp_directory = {quoted(str(folder))}")
        try:
            outline = outline_of(source, database, columns)
            is_sound = outline is not None and not any(_unusable(outline, checklist))
            asked = _asked(outline, checklist) if outline and is_sound else None
            table = _laid_out(asked, database, checklist, folder) if asked else None
        except duckdb.Error:
            table = None
        yield table


def _unusable(outline: Outline, checklist: Checklist) -> Iterator[Fault]:
    bare = outline.table(())
    return heading_faults(bare, outline.roles, checklist)


def _asked(outline: Outline, checklist: Checklist) -> Outline:
    """Leave out the columns of a wide table that name no criterion, unless none would be left."""
    keys = dict(outline.answered)
    for _ in strangers(outline.table(()), keys, checklist):
        continue
    known = {at: head for at, head in outline.answered.items() if at in keys}
    return replace(outline, answered=known or outline.answered)


def _unheaded(outline: Outline, database: duckdb.DuckDBPyConnection) -> Iterator[Fault]:
    """Tell of each column that has something in it and no heading."""
    heading = outline.heading
    for at in (at for at, head in enumerate(heading.cells) if not head):
        (filled,) = figures(database, f"SELECT count(*) FROM given WHERE trim(c{at}::VARCHAR) <> ''")  # noqa: S608
        if filled:
            yield Fault(code="heading-empty", place=Place(str(outline.path), heading.line, at + 1))


def _laid_out(
    outline: Outline, database: duckdb.DuckDBPyConnection, checklist: Checklist, folder: Path
) -> LargeTable | None:
    runs = runs_of(outline, database, folder)
    coders = coders_of(outline, database)
    if coders is None:
        return None
    outline = replace(outline, signs=signs_of(answers_in(coders, outline)))
    book = WayBook(outline=outline, checklist=checklist)
    read_beforehand(coders, book)
    return LargeTable(
        outline=outline,
        database=database,
        book=book,
        coders=coders,
        runs=runs,
        faults=(*read_ways(outline, checklist, ())[1], *_unheaded(outline, database)),
        hints=tuple(heading_hints(outline.table(()), outline.roles, checklist)),
    )


def _between(numbers: Array, first: int, end: int) -> Array:
    return numbers[slice(*np.searchsorted(numbers, (first, end)))]


def _enter_all(seen: SitesSeen, table: LargeTable, site: Array, ways: Sequence[Array]) -> None:
    slots = {one.slot for one in table.coders}
    is_column_each = len(site) == len(seen.names) and None not in slots and len(slots) == len(ways)
    (_enter_columns if is_column_each else _enter_rows)(seen, table, site, ways)
    for light in table.book.lights:
        at = LIGHTS.index(light)
        rows = seen.way[at :: len(LIGHTS)]
        seen.lights[:, at] = (rows >= table.book.slots).any(axis=0) if len(table.book.lights) > 1 else True


def _enter_columns(seen: SitesSeen, table: LargeTable, _: Array, ways: Sequence[Array]) -> None:
    """Enter answers of which each site has one row, and each column is to a slot of its own."""
    book = table.book
    for coder, way in zip(table.coders, ways, strict=True):
        seen.way[coder.slot] = way
        if book.has_special:
            seen.special[book.slot[way] == SPECIAL] = True
    seen.visit[:] = book.visit[ways[0]] if len(book.visits) > 1 else 0


def _enter_rows(seen: SitesSeen, table: LargeTable, site: Array, ways: Sequence[Array]) -> None:
    """Enter answers row by row, each at its site, and mark sites that arrays cannot hold."""
    entered = [_enter(seen, table.book, site, way) for way in ways]
    if np.count_nonzero(seen.way >= table.book.slots) < sum(map(len, entered)):
        times = np.bincount(np.concatenate(entered), minlength=seen.way.size).reshape(seen.way.shape)
        seen.special[(times > 1).any(axis=0)] = True


def _enter(seen: SitesSeen, book: WayBook, site: Array, way: Array) -> Array:
    """Enter which way each answer was given, and say where it was entered."""
    slot = book.slot[way]
    if book.has_special:
        plain = slot != SPECIAL
        seen.special[site[~plain]] = True
        site, way, slot = site[plain], way[plain], slot[plain]
    place: Array = slot * len(seen.names) + site
    seen.way.reshape(-1)[place] = way
    if len(book.visits) == 1:
        seen.visit[:] = 0
        return place
    visit, before = book.visit[way], seen.visit[site]
    seen.special[site[(before >= 0) & (before != visit)]] = True
    seen.visit[site] = visit
    seen.special[site[seen.visit[site] != visit]] = True
    return place


def _seen(way: Array, lights: tuple[Light, ...], book: WayBook, checklist: Checklist) -> ManySeen:
    slots = slots_of(checklist, lights)
    rows = [number * len(LIGHTS) + LIGHTS.index(light) for number, light in slots]
    criterion = np.array([number for number, _ in slots], dtype=np.int64)
    grid = Grid(criterion=criterion, answer=_rows_of(way, rows), listed=book.listed)
    return ManySeen(lights=lights, light=tuple(light for _, light in slots), grid=grid)


def _rows_of(way: Array, rows: Sequence[int]) -> Array:
    """Give some rows, without copying them where they are evenly spaced."""
    step = rows[1] - rows[0] if len(rows) > 1 else 1
    evenly = range(rows[0], rows[-1] + 1, max(step, 1)) if rows else range(0)
    return way[evenly.start : evenly.stop : evenly.step] if list(evenly) == list(rows) else way[list(rows)]
