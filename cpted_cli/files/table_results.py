"""Scores of many sites as the lines of a table of results, worded by the engine from arrays."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import duckdb
import numpy as np

from cpted_cli.analysis.many import NONE, STANDINGS, ManyReadings
from cpted_cli.files.parquet import engine, quoted
from cpted_cli.files.results import Head, SiteLines
from cpted_cli.files.table_batches import Array, texts
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.score import BANDS

COUNTS = ("gates_met", "gates_failed", "gates_unchecked", "findings")
WORDS: Mapping[str, Sequence[str]] = {"standing": STANDINGS, "band": BANDS, "band_low": BANDS, "band_high": BANDS}
READING = ("score", "shown", "low", "high", "coverage", *WORDS)


@dataclass(slots=True)
class LineWriter:
    """Words results of sites by one checklist, in whatever thread; it keeps an engine of its own open."""

    checklist: Checklist
    database: duckdb.DuckDBPyConnection = field(default_factory=engine)

    def lines(self, made: Sequence[ManyReadings], views: Sequence[str], heads: Sequence[Head]) -> Iterator[SiteLines]:
        """Give the lines of each site, with its name and round: the whole and each principle, in each view."""
        distinct = {id(one): one for one in made}
        columns: dict[str, Array] = {"head": np.array(self._heads(heads), dtype=object)}
        readings: list[str] = []
        names = ("overall", *(one.id for one in self.checklist.principles))
        for number, one in enumerate(distinct.values()):
            for at in range(len(names)):
                readings.append(_reading(one, at, f"{number}_{at}", columns))
        order = list(distinct)
        said = [
            f"head, {quoted(f',{view},{name},')}, r{order.index(id(one)) * len(names) + at}, {quoted(chr(10))}"
            for view, one in zip(views, made, strict=True)
            for at, name in enumerate(names)
        ]
        worded = ", ".join(f"{one} AS r{number}" for number, one in enumerate(readings))
        database = self.database.cursor()
        database.register("given", columns)
        query = f"SELECT concat({', '.join(said)}) FROM (SELECT head, {worded} FROM given)"  # noqa: S608  our own names
        shown = made[0].shown[:, 0].tolist()
        lines = (line for batch in texts(database, query) for line in batch)
        for (site, *_), number, text in zip(heads, shown, lines, strict=True):
            yield SiteLines(site=site, shown=None if number == NONE else number, text=text)
        database.unregister("given")

    def _heads(self, heads: Sequence[Head]) -> list[str]:
        stream = io.StringIO()
        rows = csv.writer(stream, lineterminator="\0")
        rows.writerows((*head, self.checklist.id, self.checklist.edition) for head in heads)
        return stream.getvalue().split("\0")[:-1]


def _reading(made: ManyReadings, at: int, suffix: str, columns: dict[str, Array]) -> str:
    """Lay the numbers of the whole (0) or a principle into columns, and say how the engine words them."""
    cells = []
    for name in READING:
        columns[f"{name}_{suffix}"] = np.ascontiguousarray(getattr(made, name)[:, at])
        cells.append(_cell(f"{name}_{suffix}", name))
    for name in COUNTS:
        if at == 0:
            columns[f"{name}_{suffix}"] = getattr(made, name)
        cells.append(f"{name}_{suffix}" if at == 0 else "''")
    return f"concat_ws(',', {', '.join(cells)})"


def _cell(column: str, name: str) -> str:
    if name in WORDS:
        whens = " ".join(f"WHEN {number} THEN {quoted(word)}" for number, word in enumerate(WORDS[name]))
        return f"CASE {column} {whens} ELSE '' END"
    if name == "score":
        # The engine takes what is no number for an empty cell.
        return f"coalesce({column}::VARCHAR, '')"
    return f"if({column} = {NONE}, '', {column}::VARCHAR)" if name == "shown" else column
