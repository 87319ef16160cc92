"""Large tables as arrays: an engine turns words into numbers, and whole sites come some at a time.

The rows become pairs of numbers: which site, and which of the distinct ways of answering (see
`ways`). Sites with anything that arrays cannot hold (a fault, a zone, two assessors) are named,
to be read by themselves.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import numpy as np

from cpted_cli.analysis.many import ManySeen, slots_of
from cpted_cli.errors import Fault
from cpted_cli.files.cells import cell_text
from cpted_cli.files.column_maps import mapped
from cpted_cli.files.parquet import engine, literal_path
from cpted_cli.files.table_sites import answer_columns, columns_of
from cpted_cli.files.tables import Row, Table
from cpted_cli.files.ways import SPECIAL, Outline, Way, read_ways
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.columns import ColumnMap
from cpted_cli.model.text import LIGHTS, Light

Array = np.ndarray[Any, Any]
MOST_WAYS = 200_000
"""So many distinct ways of answering are read; a table with more is none of answers on scales."""
MEMORY = "1GB"
SITE_TYPES = frozenset(
    {"VARCHAR", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT"}
)
WANTED = "CREATE OR REPLACE TEMP TABLE wanted AS SELECT unnest($1::INTEGER[]) AS number"
ROWS_OF = """
SELECT given.* EXCLUDE (own_site) FROM given JOIN sites ON given.own_site = sites.site
JOIN wanted ON sites.number = wanted.number ORDER BY line
"""
LAY_OUT = """
CREATE TABLE sites AS SELECT site, (row_number() OVER (ORDER BY first) - 1)::INTEGER AS number
    FROM (SELECT own_site AS site, min(line) AS first FROM said GROUP BY own_site);
CREATE TABLE ways AS SELECT (row_number() OVER () - 1)::INTEGER AS way, * FROM (SELECT DISTINCT {words} FROM said);
"""
CODE = """
CREATE TABLE coded AS
SELECT sites.number, ways.way FROM said JOIN sites ON said.own_site = sites.site JOIN ways ON {same}
"""
SPACE = " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u3000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """The distinct ways of answering: to which slot (criterion × 2 + light), where that stands, in which visit.

    A slot of -1 marks what arrays cannot hold.
    """

    slot: Array
    position: Array
    applicable: Array
    visit: Array
    rounds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SitesSeen:
    """Some whole sites in the order of the table: their names, and by slot which way each was answered (-1: none).

    `special` marks those to be read by themselves.
    """

    names: tuple[str, ...]
    way: Array
    special: Array
    visit: Array
    lights: Array
    first: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LargeTable:
    """A table that the engine holds open; `faults` are those of its heading."""

    outline: Outline
    database: duckdb.DuckDBPyConnection
    ways: Ways
    sites: int
    slots: int
    faults: tuple[Fault, ...]

    def chunks(self, size: int) -> Iterator[SitesSeen]:
        """Give whole sites, so many at a time, in the order in which they first appear."""
        for first in range(0, self.sites, size):
            yield _chunk(self, first, min(size, self.sites - first))

    def rows_of(self, numbers: Sequence[int]) -> Table:
        """Give all rows of some sites as a small table in our words, each row with its place."""
        self.database.execute(
            "CREATE OR REPLACE TEMP TABLE wanted AS SELECT unnest($1::INTEGER[]) AS number", [numbers]
        )
        found = self.database.execute(ROWS_OF)
        rows = [Row(line=one[0], cells=tuple(map(cell_text, one[1:]))) for one in found.fetchall()]
        return self.outline.table([row for row in rows if any(row.cells)])

    def groups(self, seen: SitesSeen, checklist: Checklist) -> Iterator[tuple[list[int], ManySeen]]:
        """Put the sites that arrays can hold together by the lights that they were visited in."""
        for lights in ((True, False), (False, True), (True, True)):
            chosen = np.flatnonzero((seen.lights == lights).all(axis=1) & ~seen.special)
            if len(chosen):
                named = tuple(light for light, is_there in zip(LIGHTS, lights, strict=True) if is_there)
                yield chosen.tolist(), _seen(seen.way[chosen], named, self.ways, checklist)


def sites_in(path: Path, columns: ColumnMap | None) -> int:
    """Count the sites of a large Parquet table; 0 where it is none that arrays can hold."""
    with engine() as database:
        try:
            outline = _outline(path, database, columns)
            if outline is None:
                return 0
            database.execute(_views(outline))
            (count,) = database.execute("SELECT count(DISTINCT own_site) FROM given").fetchone() or (0,)
        except duckdb.Error:
            return 0
        return int(count)


@contextmanager
def opened(path: Path, checklist: Checklist, columns: ColumnMap | None) -> Iterator[LargeTable | None]:
    """Open a large Parquet table, or give None where it is none that arrays can hold."""
    with TemporaryDirectory() as folder, engine() as database:
        database.execute(f"SET memory_limit = '{MEMORY}'")
        database.execute(f"SET temp_directory = {_text(folder)}")
        try:
            outline = _outline(path, database, columns)
            table = None if outline is None else _laid_out(outline, database, checklist)
        except duckdb.Error:
            table = None
        yield table


def _outline(path: Path, database: duckdb.DuckDBPyConnection, columns: ColumnMap | None) -> Outline | None:
    given = database.execute("DESCRIBE SELECT * FROM read_parquet($1)", [literal_path(path)]).fetchall()
    heading = Row(line=1, cells=tuple(str(one[0]) for one in given))
    bare = Table(path=str(path), heading=heading, rows=())
    said = bare if columns is None else mapped(bare, columns)
    if not isinstance(said, Table):
        return None
    roles = columns_of(said)
    answered = {} if "criterion" in roles else answer_columns(said, roles)
    types = tuple(str(one[1]) for one in given)
    is_table = bool(answered) or {"criterion", "answer"} <= set(roles)
    if "site" not in roles or types[roles["site"]] not in SITE_TYPES or not is_table:
        return None
    return Outline(path=path, heading=heading, types=types, columns=columns, roles=roles, answered=answered)


def _laid_out(outline: Outline, database: duckdb.DuckDBPyConnection, checklist: Checklist) -> LargeTable | None:
    words = outline.words
    database.execute(_views(outline))
    database.execute(LAY_OUT.format(words=", ".join(words)))
    if _count(database, "ways") > MOST_WAYS:
        return None
    same = " AND ".join(f"said.{one} IS NOT DISTINCT FROM ways.{one}" for one in words)
    database.execute(CODE.format(same=same))
    said = database.execute(f"SELECT {', '.join(words)} FROM ways ORDER BY way").fetchall()  # noqa: S608  our own names
    ways, faults = read_ways(outline, checklist, said)
    return LargeTable(
        outline=outline,
        database=database,
        ways=_arrays(ways),
        sites=_count(database, "sites"),
        slots=len(tuple(checklist.criteria())) * len(LIGHTS),
        faults=faults,
    )


def _count(database: duckdb.DuckDBPyConnection, table: str) -> int:
    (count,) = database.execute(f"SELECT count(*) FROM {table}").fetchone() or (0,)  # noqa: S608  our own names
    return int(count)


def _views(outline: Outline) -> str:
    """Word `given`, the rows as they stand, and `said`, one answer a row."""
    at = outline.roles["site"]
    text = f"trim({_name(outline, at)}, {_text(SPACE)})" if outline.types[at] == "VARCHAR" else _name(outline, at)
    cells = ", ".join(f"{_name(outline, number)} AS c{number}" for number in range(len(outline.types)))
    source = f"read_parquet({_text(literal_path(outline.path))}, file_row_number = true)"
    given = (
        f"CREATE VIEW given AS SELECT (file_row_number + 2)::INTEGER AS line, {cells}, "  # noqa: S608  quoted here
        f"coalesce({text}::VARCHAR, '') AS own_site FROM {source};"
    )
    if not outline.answered:
        return f"{given} CREATE VIEW said AS FROM given;"
    roles = [f"c{number}" for name, number in outline.roles.items() if name not in {"site", "name"}]
    values = [f"{_as_text(outline, number)} AS c{number}" for number in outline.answered]
    kept = ", ".join(("line", "own_site", *roles, *values))
    keys = ", ".join(f"c{number}" for number in outline.answered)
    return (
        f"{given} CREATE VIEW said AS FROM (UNPIVOT INCLUDE NULLS (SELECT {kept} FROM given) "  # noqa: S608
        f"ON {keys} INTO NAME key VALUE value);"
    )


def _name(outline: Outline, number: int) -> str:
    return '"' + outline.heading.cells[number].replace('"', '""') + '"'


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _as_text(outline: Outline, number: int) -> str:
    whole = "::INTEGER" if outline.types[number] == "BOOLEAN" else ""
    return f"c{number}{whole}::VARCHAR"


def _arrays(ways: Sequence[Way]) -> Ways:
    visits: dict[tuple[str, str], int] = {}
    visit = [visits.setdefault((one.round, one.assessor), len(visits)) for one in ways]
    return Ways(
        slot=np.array([one.slot for one in ways], dtype=np.int64),
        position=np.array([one.position for one in ways], dtype=np.float64),
        applicable=np.array([one.applicable for one in ways], dtype=np.bool_),
        visit=np.array(visit, dtype=np.int64),
        rounds=tuple(name for name, _ in visits),
    )


def _chunk(table: LargeTable, first: int, count: int) -> SitesSeen:
    found = table.database.execute(
        "SELECT number - $1 AS number, way FROM coded WHERE number >= $1 AND number < $2", [first, first + count]
    ).fetchnumpy()
    site, way = found["number"].astype(np.int64), found["way"].astype(np.int64)
    slot, visit = table.ways.slot[way], table.ways.visit[way]
    special = _marked(site[slot < 0], count)
    site, way, slot, visit = (one[slot >= 0] for one in (site, way, slot, visit))
    place = site * table.slots + slot
    grid = np.full(count * table.slots, SPECIAL, dtype=np.int64)
    grid[place] = way
    twice = np.bincount(place, minlength=len(grid)).reshape(count, -1).max(axis=1) > 1
    visit_of = np.zeros(count, dtype=np.int64)
    visit_of[site] = visit
    mixed = _marked(site[visit != visit_of[site]], count)
    lights = np.zeros((count, len(LIGHTS)), dtype=np.bool_)
    lights[site, slot % len(LIGHTS)] = True
    names = table.database.execute(
        "SELECT site FROM sites WHERE number >= $1 AND number < $2 ORDER BY number", [first, first + count]
    ).fetchall()
    nameless = np.array([not one[0] for one in names], dtype=np.bool_)
    return SitesSeen(
        names=tuple(str(one[0]) for one in names),
        way=grid.reshape(count, -1),
        special=special | twice | mixed | nameless,
        visit=visit_of,
        lights=lights,
        first=first,
    )


def _seen(way: Array, lights: tuple[Light, ...], ways: Ways, checklist: Checklist) -> ManySeen:
    slots = slots_of(checklist, lights)
    chosen = way[:, [number * len(LIGHTS) + LIGHTS.index(light) for number, light in slots]]
    return ManySeen(
        lights=lights,
        criterion=np.array([number for number, _ in slots], dtype=np.int64),
        light=tuple(light for _, light in slots),
        applicable=np.append(ways.applicable, True)[chosen.T],
        position=np.append(ways.position, np.nan)[chosen.T],
    )


def _marked(sites: Array, count: int) -> Array:
    return np.bincount(sites, minlength=count) > 0
