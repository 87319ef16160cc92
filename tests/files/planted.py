"""Large tables of made-up answers, with faults of ten kinds planted where the test knows of them."""

from dataclasses import dataclass
from pathlib import Path

import duckdb
import numpy as np

from tests.benchmarks.sample_sites import CRITERIA, checklist

COLUMNS = ("site", "criterion", "light", "answer")
KINDS = (
    ("answer-off-scale", "answer", "9", "answer"),
    ("bad-answer", "answer", "perhaps", "answer"),
    ("unknown-answer", "criterion", "c999", "criterion"),
    ("bad-light", "light", "dusk", "light"),
    ("answer-needs-value", "answer", "3/4", "answer"),
    ("answer-without-zone", "criterion", "c7@east", "criterion"),
    ("duplicate-key", "criterion", "c3", "criterion"),
    ("row-without-site", "site", "", "site"),
    ("answer-needs-count", "answer", "3", "answer"),
    ("answer-count-over", "answer", "9/8", "answer"),
)
"""The code of each, the column in which it is planted, what is written there, and the column at which it is told."""
ANSWERED = ("answer-without-zone",)
"""This is told of an answer only, never of an empty cell."""
COUNTED = ("answer-needs-count", "answer-count-over")
"""These are planted in the last question of each site, which is counted."""
TABLE = f"""
SELECT coalesce(planted.site, 's' || (i // {CRITERIA})) AS site,
    coalesce(planted.criterion, 'c' || (i % {CRITERIA})) AS criterion,
    coalesce(planted.light, 'day') AS light,
    coalesce(planted.answer, CASE hash(i) % 12 WHEN 0 THEN '' WHEN 1 THEN 'not applicable' WHEN 2 THEN 'absent'
        ELSE (hash(i * 7) % 5)::VARCHAR || if(i % {CRITERIA} = {CRITERIA - 1}, '/5', '') END) AS answer
FROM range({CRITERIA} * $sites) t(i) LEFT JOIN planted ON planted.row = i ORDER BY i
"""  # noqa: S608  our own numbers


@dataclass(frozen=True)
class Planted:
    """One table in Parquet and in CSV, the checklist that it answers, and each fault: line, column, code."""

    parquet: Path
    csv: Path
    checklist: Path
    faults: frozenset[tuple[int, int, str]]
    nameless: int


def plant(folder: Path, sites: int, count: int) -> Planted:
    """Write a long table with so many faulty sites, the kinds taking turns."""
    path = folder / "bench.yaml"
    scale, counted = "scale: {kind: steps", "scale: {kind: ratio}"
    head, _, last = checklist().rpartition(scale)
    path.write_text(f"{head}{counted}{last[last.index(chr(10)) :]}", "utf-8")
    chosen = np.random.RandomState(sites).choice(sites, count, replace=False)
    rows = [_row(int(site), *KINDS[number % len(KINDS)]) for number, site in enumerate(chosen)]
    database = duckdb.connect()
    database.execute(
        "CREATE TABLE planted (row BIGINT, site VARCHAR, criterion VARCHAR, light VARCHAR, answer VARCHAR)"
    )
    database.execute(
        "INSERT INTO planted SELECT unnest($1), unnest($2), unnest($3), unnest($4), unnest($5)",
        [list(one) for one in zip(*((row, *cells) for row, cells, _ in rows), strict=True)],
    )
    database.execute(f"CREATE TABLE made AS {TABLE}", {"sites": sites})
    parquet, csv = folder / "planted.parquet", folder / "planted.csv"
    database.execute(f"COPY made TO '{parquet}' (FORMAT parquet)")
    database.execute(f"COPY made TO '{csv}' (FORMAT csv, DELIMITER ';')")
    return Planted(
        parquet=parquet,
        csv=csv,
        checklist=path,
        faults=frozenset(told for _, _, told in rows),
        nameless=sum(code == "row-without-site" for _, _, (_, _, code) in rows),
    )


def _row(
    site: int, code: str, column: str, text: str, told_at: str
) -> tuple[int, list[str | None], tuple[int, int, str]]:
    is_counted = code in COUNTED
    row = site * CRITERIA + (CRITERIA - 1 if is_counted else 4 + site % 40)
    cells: dict[str, str] = {"answer": "2"} if code in ANSWERED else {}
    cells[column] = text
    return row, [cells.get(name) for name in COLUMNS], (row + 2, COLUMNS.index(told_at) + 1, code)
