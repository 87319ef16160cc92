"""How long large tables take, against a bare query of weighted means; memory and growth besides.

Ours is the full result: score, range, coverage, standing and bands of the whole and of each principle, basic
requirements, findings. Neither figure holds the start of Python and the loading of libraries, and neither side writes.
A million sites take minutes: `python -m tests.benchmarks.run batch`.
"""

import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import duckdb

from tests.benchmarks.pairs import Row, seconds
from tests.benchmarks.sample_sites import CRITERIA, PRINCIPLES, checklist

SIZES = (10_000, 100_000, 1_000_000)
LIMIT_MB = 2_000
PAIRS = 3
MEANS = """
SELECT site, principle, sum(weight * answer / 4.0) / sum(weight) AS mean
FROM read_parquet($1) JOIN weights USING (criterion) WHERE answer IS NOT NULL GROUP BY site, principle
"""
OURS = """
import sys
import time
from pathlib import Path
from cpted_cli.analysis.many import many_readings
from cpted_cli.api.large_tables import SITES
from cpted_cli.api.processes import cores, in_threads
from cpted_cli.files.checklists import find_checklist, whole_checklist
from cpted_cli.files.table_arrays import opened
start = time.perf_counter()
checklist = whole_checklist(find_checklist(sys.argv[2], None)[0], ())[0]
def scored(piece):
    return [many_readings(group, checklist) for _, group in table.groups(table.seen(piece), checklist)]
with opened(Path(sys.argv[1]), checklist, None) as table:
    for _ in in_threads(scored, table.pieces(SITES), cores()):
        pass
print(time.perf_counter() - start)
"""


OURS_OF_TEXT = """
import sys
import time
from pathlib import Path
from cpted_cli import api
start = time.perf_counter()
for _ in api.batch([Path(sys.argv[1])], api.BatchWish(checklist=sys.argv[2], jobs=None, as_lines=True)).parts():
    pass
print(time.perf_counter() - start)
"""
"""Of a text the lines of results are made, too."""


def rows() -> Iterator[Row]:
    """Score tables of growing size in processes of their own: time, memory and how they grow."""
    with tempfile.TemporaryDirectory() as folder:
        instrument = Path(folder) / "bench.yaml"
        instrument.write_text(checklist(), "utf-8")
        taken: list[tuple[int, float]] = []
        for size in SIZES:
            table = write_table(Path(folder) / f"{size}.parquet", size)
            ours, found = against(table, instrument, means)
            taken.append((size, ours))
            target = 2 if size == SIZES[-1] else None
            what = f"full result, {size:,} sites × {CRITERIA}"
            yield Row(what=what, against="DuckDB: means", target=target, ratios=found)
            used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1_000 / LIMIT_MB
            yield Row(what=f"memory, {size:,} sites", against=f"{LIMIT_MB:,} MB", target=1, ratios=(used,))
        wide = write_wide_table(Path(folder) / "wide.parquet", SIZES[-1])
        what = f"full result, wide, {SIZES[-1]:,} sites × {CRITERIA}"
        _, found = against(wide, instrument, wide_means)
        yield Row(what=what, against="DuckDB: means", ratios=found)
        _, found = against(wide, instrument, streamed_means)
        yield Row(what=what, against="Polars, streaming: means", target=4, ratios=found)
        yield from growth("Parquet", taken)
        taken = []
        for size in SIZES:
            text = write_text(Path(folder) / f"{size}.csv", Path(folder) / f"{size}.parquet")
            taken.append((size, min(run(text, instrument, OURS_OF_TEXT) for _ in range(PAIRS))))
            used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1_000 / LIMIT_MB
            yield Row(what=f"memory, CSV, {size:,} sites", against=f"{LIMIT_MB:,} MB", target=1, ratios=(used,))
        yield from growth("CSV", taken)


def growth(kind: str, taken: Sequence[tuple[int, float]]) -> Iterator[Row]:
    """Compare how the time grows with the number of sites with how that number does."""
    for (few, before), (many, after) in pairwise(taken):
        ratio = after / before / (many / few)
        yield Row(what=f"growth, {kind}, {few:,} to {many:,} sites", against="linear", target=1.15, ratios=(ratio,))


def write_table(path: Path, sites: int) -> Path:
    """Write a long table: fifty answers a site, every tenth left out."""
    database = duckdb.connect()
    database.execute(
        "COPY (SELECT 's' || (i // $1)::VARCHAR AS site, 'c' || (i % $1)::VARCHAR AS criterion, "
        "CASE WHEN hash(i) % 10 = 0 THEN NULL ELSE (hash(i * 7) % 5)::INTEGER END AS answer FROM range($1 * $2) t(i)) "
        "TO $3 (FORMAT parquet)",
        [CRITERIA, sites, str(path)],
    )
    return path


def write_text(path: Path, table: Path) -> Path:
    """Write a table as CSV."""
    duckdb.connect().read_parquet(str(table)).write_csv(str(path))
    return path


def write_wide_table(path: Path, sites: int) -> Path:
    """Write a wide table: one visit a row, fifty answers beside each other, every tenth left out."""
    answers = ", ".join(
        f"CASE WHEN hash(i * {CRITERIA} + {at}) % 10 = 0 THEN NULL ELSE (hash(i * 7 + {at}) % 5)::TINYINT END AS c{at}"
        for at in range(CRITERIA)
    )
    database = duckdb.connect()
    rows = f"SELECT 's' || i::VARCHAR AS site, {answers} FROM range({sites}) t(i)"  # noqa: S608  our own numbers
    database.sql(rows).write_parquet(str(path))
    return path


def wide_means(table: Path) -> None:
    """Ask the engine for bare means by site and principle, column beside column."""
    columns = [[f"c{at}" for at in range(one, CRITERIA, PRINCIPLES)] for one in range(PRINCIPLES)]
    sums = ", ".join(
        f"({' + '.join(f'coalesce({one}, 0)' for one in some)}) / 4.0"
        f" / nullif({' + '.join(f'({one} IS NOT NULL)::INTEGER' for one in some)}, 0)"
        for some in columns
    )
    database = duckdb.connect()
    database.read_parquet(str(table)).create_view("given")
    database.sql(f"SELECT site, {sums} FROM given").fetchnumpy()  # noqa: S608  our own names


def means(table: Path) -> None:
    """Ask the engine for bare weighted means by site and principle."""
    database = duckdb.connect()
    database.execute(
        "CREATE TABLE weights AS SELECT 'c' || i AS criterion, 1.0 AS weight, i % $1 AS principle FROM range($2) t(i)",
        [PRINCIPLES, CRITERIA],
    )
    database.execute(MEANS, [str(table)]).fetchnumpy()


def streamed_means(table: Path) -> None:
    """Ask Polars for bare weighted means by site and principle, column beside column, as a stream."""
    import polars as pl

    columns = [[pl.col(f"c{at}") for at in range(one, CRITERIA, PRINCIPLES)] for one in range(PRINCIPLES)]
    sums = [
        (
            pl.sum_horizontal(1.0 * one / 4.0 for one in some)
            / pl.sum_horizontal(1.0 * one.is_not_null() for one in some)
        ).alias(f"p{number}")
        for number, some in enumerate(columns)
    ]
    pl.scan_parquet(table).select("site", *sums).collect(engine="streaming")


def against(table: Path, instrument: Path, peer: Callable[[Path], None]) -> tuple[float, tuple[float, ...]]:
    """Score a table and ask a peer for means in turn; give our best time and the ratios."""
    run(table, instrument), peer(table)
    ours, found = [], []
    for _ in range(PAIRS):
        ours.append(run(table, instrument))
        found.append(ours[-1] / seconds(lambda: peer(table)))
    return min(ours), tuple(found)


def run(table: Path, instrument: Path, program: str = OURS) -> float:
    """Score a table in a process of its own, so that its memory is its own, and give how long it took once it ran."""
    command = [sys.executable, "-c", program, str(table), str(instrument)]
    return float(subprocess.run(command, check=True, capture_output=True).stdout)
