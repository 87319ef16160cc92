"""Large tables of made-up answers, with faults of ten kinds planted where the test knows of them."""

import random
from dataclasses import dataclass
from pathlib import Path

import duckdb

from tests.benchmarks.sample_sites import CRITERIA, checklist

KINDS = (
    ("answer-off-scale", "answer", "9"),
    ("bad-answer", "answer", "perhaps"),
    ("unknown-answer", "criterion", "c999"),
    ("not-one-of", "light", "dusk"),
    ("answer-other-light", "light", "dark"),
    ("answer-needs-value", "answer", "3/4"),
    ("answer-without-zone", "criterion", "c7@east"),
    ("duplicate-key", "criterion", None),
    ("empty-value", "site", ""),
    ("answer-off-scale", "answer", "2.5"),
)
"""The code of each, the column in which it is planted, and what is written there; a half step is off the scale too."""


@dataclass(frozen=True)
class Planted:
    """A table, the checklist that it answers, and each planted fault: line, code."""

    table: Path
    checklist: Path
    faults: frozenset[tuple[int, str]]
    refused: int


def plant(folder: Path, sites: int, count: int) -> Planted:
    """Write a long table in Parquet with so many faulty sites, the kinds taking turns."""
    chance = random.Random(sites)  # noqa: S311  no secret
    (folder / "bench.yaml").write_text(checklist(), "utf-8")
    database = duckdb.connect()
    database.execute(
        "CREATE TABLE t AS SELECT i AS row, 's' || (i // $1)::VARCHAR AS site, 'c' || (i % $1)::VARCHAR AS criterion, "
        "'day' AS light, CASE hash(i) % 12 WHEN 0 THEN '' WHEN 1 THEN 'not applicable' WHEN 2 THEN 'missing' "
        "ELSE (hash(i * 7) % 5)::VARCHAR END AS answer FROM range($1 * $2) t(i)",
        [CRITERIA, sites],
    )
    faults = set()
    for number, site in enumerate(sorted(chance.sample(range(sites), count))):
        code, column, text = KINDS[number % len(KINDS)]
        row = site * CRITERIA + chance.randrange(1, CRITERIA)
        if code == "duplicate-key":
            row, text = site * CRITERIA + 20, "c3"
        if code in {"answer-other-light", "answer-without-zone"}:
            database.execute("UPDATE t SET answer = '2' WHERE row = $1", [row])
        database.execute(f"UPDATE t SET {column} = $1 WHERE row = $2", [text, row])  # noqa: S608  our own names
        faults.add((row + 2, code))
    table = folder / "planted.parquet"
    database.execute("COPY (SELECT * EXCLUDE row FROM t ORDER BY row) TO $1 (FORMAT parquet)", [str(table)])
    return Planted(table=table, checklist=folder / "bench.yaml", faults=frozenset(faults), refused=count)
