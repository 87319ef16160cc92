"""Where in a large table each site's rows stand; where they do not stand together, the engine sorts them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

from cpted_cli.files.column_maps import ColumnsFile, mapped
from cpted_cli.files.parquet import figures, literal_path, quoted
from cpted_cli.files.table_batches import Array
from cpted_cli.files.table_codes import DOTTED
from cpted_cli.files.table_columns import answer_columns, columns_of
from cpted_cli.files.table_glances import glance_at
from cpted_cli.files.table_names import no_site, twins
from cpted_cli.files.tables import LaidOut, Row, Table
from cpted_cli.files.ways import Outline

SITE_TYPES = frozenset(
    {"VARCHAR", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT"}
)
SPACE = "".join(one for one in map(chr, range(0x3001)) if one.isspace())
LETTERS = "unicode({end}) NOT BETWEEN 33 AND 126 AND unicode({end}) NOT BETWEEN 161 AND 5759"
"""An end of a text that may be white space; the engine is slow in looking closely."""
EACH_ROW = "CREATE OR REPLACE TABLE runs AS SELECT {name} AS site, row AS first, {title} AS name FROM given"
MARKS_OF_EACH = "SELECT hash(site) AS mark FROM runs"
NAMELESS = "SELECT count(*) FROM runs WHERE site = ''"
ARE_UNLIKE = "SELECT count(*) = count(DISTINCT folded) FROM named"
SPELT = """
CREATE OR REPLACE TABLE spelt AS
    SELECT {raw} AS site, min(row) AS first, max(row) AS last, count(*) AS rows FROM given GROUP BY {raw};
"""
"""Each spelling of a site, and between which rows it stands."""
ARE_PLAIN = (
    "SELECT coalesce(bool_and(site::VARCHAR = {name} AND {name} <> '' AND last - first + 1 = rows), true) FROM spelt"
)
RUNS_OF_SPELT = "CREATE OR REPLACE TABLE runs AS SELECT {name} AS site, first FROM spelt ORDER BY first"
PIECES = """
CREATE OR REPLACE TABLE pieces AS
    SELECT row, {name} AS site FROM (SELECT *, lag({raw}) OVER () AS before FROM given)
    WHERE {raw} IS DISTINCT FROM before;
INSERT INTO pieces SELECT row, {name} FROM given WHERE row = 0 AND NOT exists(FROM pieces WHERE row = 0);
CREATE OR REPLACE TABLE runs AS
    SELECT site, row AS first
    FROM (SELECT *, lag(site) OVER (ORDER BY row) AS before FROM pieces WHERE site <> '')
    WHERE site IS DISTINCT FROM before ORDER BY row;
"""
"""Where the rows of another site begin; a row without one parts no site in two."""
GAPS = "SELECT * FROM (SELECT row, site, lead(row, 1, $1) OVER (ORDER BY row) AS next FROM pieces) WHERE site = ''"
NAMED = """
CREATE OR REPLACE VIEW named AS SELECT rowid AS number, site,
    lower(if(contains(site, '  ') OR contains(site, chr(10)) OR contains(site, chr(160)),
        regexp_replace(site, {spaces}, ' ', 'g'), site)) AS folded
FROM runs
"""
TITLED = """
CREATE OR REPLACE TABLE runs AS
    SELECT runs.site, runs.first, {title} AS name
    FROM runs JOIN given ON given.row = runs.first ORDER BY runs.first
"""
"""A site is titled by the first of its rows, else by its name."""
UNTITLED = "ALTER TABLE runs ADD COLUMN name VARCHAR"
ALIKE = """
SELECT list(site) FROM named WHERE folded IN (SELECT folded FROM named WHERE folded <> site)
GROUP BY folded HAVING count(*) > 1
"""
"""Sites spelt alike but for capitals and spaces: one of them is not written as it is folded."""
RENAMED = """
SELECT rowid FROM runs
WHERE site IN (SELECT {name} FROM given GROUP BY {name} HAVING min({title}) <> max({title}))
"""
"""Sites that their rows call by several names."""
ASKED = "SELECT rowid, site FROM runs WHERE rowid IN (SELECT wanted FROM wanted)"
TWINS = "SELECT number FROM named WHERE site IN (SELECT unnest($1::VARCHAR[]))"
SORTED = """
COPY (SELECT given.* EXCLUDE (row) FROM given
    JOIN (SELECT {name} AS site, min(row) AS first FROM given GROUP BY site) sites ON {name} = sites.site
    ORDER BY first, row)
TO {path} (FORMAT parquet)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Runs:
    """The rows at which sites begin, the end of the table last, and the rows that name no site.

    Each gap is from where to before where. `crowded` are the rows with more cells than the heading. Sites are
    numbered from 0: `doubtful` are those whose name may be none or one spelt otherwise (`twins`), `marked` those
    in whose name a mark stands that parts cells elsewhere.
    """

    starts: Array
    gaps: Array
    crowded: Array
    doubtful: Array
    marked: Array
    twins: Mapping[str, str]

    @property
    def nameless(self) -> int:
        """How many rows name no site."""
        return int((self.gaps[:, 1] - self.gaps[:, 0]).sum())

    def is_nameless(self, rows: Array) -> Array:
        """Tell which rows name no site."""
        if not len(self.gaps):
            return np.zeros(len(rows), dtype=np.bool_)
        before = np.searchsorted(self.gaps[:, 0], rows, side="right") - 1
        found: Array = (before >= 0) & (rows < self.gaps[before, 1])
        return found


def outline_of(
    source: Path | LaidOut, database: duckdb.DuckDBPyConnection, columns: ColumnsFile | None
) -> Outline | None:
    """Find out what is where in a Parquet table or a text laid out; None where that is nothing that arrays can hold."""
    if isinstance(source, LaidOut):
        heading, first = source.text.heading, source.first
        numbers = f"file_row_number - {first} AS row, (file_row_number + 1)::INTEGER AS line"
        rows = (
            f"(SELECT {numbers}, * EXCLUDE (file_row_number) FROM {_read(source.path)} "  # noqa: S608  quoted here
            f"WHERE file_row_number >= {first})"
        )
        made = _outline(source.text.path, rows, heading, ("VARCHAR",) * len(heading.cells), columns)
        return made and replace(made, after=source.after)
    given = database.execute("DESCRIBE SELECT * FROM read_parquet($1)", [literal_path(source)]).fetchall()
    heading = Row(line=1, cells=tuple(str(one[0]) for one in given))
    named = ", ".join(f"{_name(one)} AS c{number}" for number, one in enumerate(heading.cells))
    numbers = "file_row_number AS row, (file_row_number + 2)::INTEGER AS line, NULL::INTEGER AS cells"
    rows = f"(SELECT {numbers}, {named} FROM {_read(source)})"  # noqa: S608  quoted here
    return _outline(source, rows, heading, tuple(str(one[1]) for one in given), columns)


def _outline(
    path: Path, rows: str, heading: Row, types: tuple[str, ...], columns: ColumnsFile | None
) -> Outline | None:
    bare = Table(path=str(path), heading=heading, rows=())
    said = bare if columns is None else mapped(bare, columns)
    if not isinstance(said, Table):
        return None
    roles = columns_of(said)
    answered = {} if "criterion" in roles else answer_columns(said, roles)
    is_table = bool(answered) or {"criterion", "answer"} <= set(roles)
    if "site" not in roles or types[roles["site"]] not in SITE_TYPES or not is_table:
        return None
    return Outline(path=path, rows=rows, heading=heading, types=types, columns=columns, roles=roles, answered=answered)


def _rows(path: Path) -> str:
    return f"(SELECT file_row_number AS row, * EXCLUDE (file_row_number) FROM {_read(path)})"  # noqa: S608  quoted


def _read(path: Path) -> str:
    return f"read_parquet({quoted(literal_path(path))}, file_row_number = true)"


def runs_of(outline: Outline, database: duckdb.DuckDBPyConnection, folder: Path) -> Runs:
    """Have the engine see the rows of a table as `given`, the rows of a site together, and find where each begins."""
    database.execute(f"CREATE OR REPLACE VIEW given AS FROM {outline.rows}")
    gaps = np.empty((0, 2), dtype=np.int64)
    if not _are_each(outline, database):
        gaps = gaps if _are_plain(outline, database) else _gaps(outline, database, folder)
        database.execute(TITLED.format(title=_title(outline)) if "name" in outline.roles else UNTITLED)
    (rows,) = figures(database, "SELECT count(*) FROM given")
    starts = database.execute("SELECT first FROM runs").fetchnumpy()["first"]
    width = len(outline.heading.cells)
    crowded = database.execute(f"SELECT row FROM given WHERE cells > {width} ORDER BY row").fetchnumpy()["row"]  # noqa: S608
    return Runs(
        starts=np.concatenate(([0], np.asarray(starts)[1:], [rows])),
        gaps=gaps,
        crowded=np.asarray(crowded),
        **_doubts(database, outline),
    )


def _are_each(outline: Outline, database: duckdb.DuckDBPyConnection) -> bool:
    """Find the sites of a wide table where each row is a site of its own; or tell that it is not so."""
    if not outline.answered:
        return False
    title = _title(outline) if "name" in outline.roles else "NULL::VARCHAR"
    database.execute(EACH_ROW.format(name=_site_name(f"c{outline.roles['site']}", outline), title=title))
    # Sites of one name have one mark; if ever two names had, the rows would be looked at as those of any table.
    marks = np.sort(database.execute(MARKS_OF_EACH).fetchnumpy()["mark"])
    return bool((marks[1:] != marks[:-1]).all()) and not figures(database, NAMELESS)[0]


def _are_plain(outline: Outline, database: duckdb.DuckDBPyConnection) -> bool:
    """Find the sites where each row names one and the rows of a site stand together; or tell that it is not so."""
    database.execute(SPELT.format(raw=f"c{outline.roles['site']}"))
    name = _site_name("site", outline)
    (are_plain,) = figures(database, ARE_PLAIN.format(name=name))
    if are_plain:
        database.execute(RUNS_OF_SPELT.format(name=name))
    return bool(are_plain)


def _gaps(outline: Outline, database: duckdb.DuckDBPyConnection, folder: Path) -> Array:
    """Find the sites of any table, sorted where it must be, and the rows that name none."""
    raw = f"c{outline.roles['site']}"
    name = _site_name(raw, outline)
    database.execute(PIECES.format(name=name, raw=raw))
    (runs, sites) = figures(database, "SELECT count(*), count(DISTINCT site) FROM runs")
    if runs != sites:
        # The rows of each site are brought together, sites in the order in which they first appear.
        path = folder / "sorted.parquet"
        database.execute(SORTED.format(name=name, path=quoted(str(path))))
        database.execute(f"CREATE OR REPLACE VIEW given AS FROM {_rows(path)}")
        database.execute(PIECES.format(name=name, raw=raw))
    (rows,) = figures(database, "SELECT count(*) FROM given")
    gaps = database.execute(GAPS, [rows]).fetchnumpy()
    return np.column_stack((gaps["row"], gaps["next"]))


def _title(outline: Outline) -> str:
    at = outline.roles["name"]
    if outline.types[at] in DOTTED:
        return f"if(c{at} = floor(c{at}), c{at}::BIGINT::VARCHAR, c{at}::VARCHAR)"
    return f"nullif(trim(c{at}::VARCHAR, {quoted(SPACE)}), '')"


def _site_name(column: str, outline: Outline) -> str:
    if outline.types[outline.roles["site"]] != "VARCHAR":
        return f"coalesce({column}::VARCHAR, '')"
    ends = " OR ".join(LETTERS.format(end=end) for end in (column, f"right({column}, 1)"))
    return f"coalesce(if({ends}, trim({column}, {quoted(SPACE)}), {column}), '')"


def _doubts(database: duckdb.DuckDBPyConnection, outline: Outline) -> dict[str, Any]:
    """Look through the names of the sites, as it is done row by row."""
    glance = glance_at(database, "SELECT site FROM runs")
    doubtful = set()
    if len(glance.doubted):
        database.register("wanted", {"wanted": glance.doubted})
        doubtful |= {at for at, name in database.execute(ASKED).fetchall() if no_site(name)}
        database.unregister("wanted")
    known = {} if glance.are_folded else _twins(database)
    if known:
        doubtful |= {at for (at,) in database.execute(TWINS, [list(known)]).fetchall()}
    doubtful |= set(_renamed(outline, database))
    return {"doubtful": np.array(sorted(doubtful), dtype=np.int64), "marked": glance.marked, "twins": known}


def _renamed(outline: Outline, database: duckdb.DuckDBPyConnection) -> Iterator[int]:
    (has_several,) = figures(database, "SELECT (SELECT count(*) FROM given) > (SELECT count(*) FROM runs)")
    if "name" in outline.roles and has_several:
        title = f"nullif({_title(outline)}, '')"
        asked = RENAMED.format(name=_site_name(f"c{outline.roles['site']}", outline), title=title)
        yield from (at for (at,) in database.execute(asked).fetchall())


def _twins(database: duckdb.DuckDBPyConnection) -> Mapping[str, str]:
    database.execute(NAMED.format(spaces=quoted(f"[{SPACE}]+")))
    (are_unlike,) = figures(database, ARE_UNLIKE)
    return {} if are_unlike else twins(name for (some,) in database.execute(ALIKE).fetchall() for name in some)


def _name(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
