"""Results with one row a site: the numbers as they are shown, hidden where too little was seen."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cpted_cli.analysis.bands import shown, shown_coverage
from cpted_cli.files.results import COLUMNS, READING, CsvStyle, SiteLines, cells_of, csv_text
from cpted_cli.model.score import Reading, SiteScore

HEAD = ("site", "name", "round", "checklist", "edition")
NUMBERS = ("score", "low", "high", "coverage")
WORDS = ("standing", "band", "band_low", "band_high")
IN_LIGHT = ("day", "dark")
COUNTS = ("gates_met", "gates_failed", "gates_unchecked", "findings")
OVERALL = "overall"


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRow:
    """What is shown of one site, in one round, by one checklist; `numbers` are those of lights and principles."""

    head: tuple[object, ...]
    whole: Reading
    numbers: Mapping[str, int | None]
    counts: tuple[object, ...]

    def by_light_and(self, principles: Iterable[str]) -> tuple[int | None, ...]:
        """Give the numbers shown of the whole by day and in the dark, and of each principle."""
        return tuple(self.numbers.get(name) for name in (*IN_LIGHT, *principles))


def site_row(result: SiteScore | SiteLines) -> SiteRow:
    """Gather what is shown of a result."""
    rows = [dict(zip(COLUMNS, cells, strict=True)) for cells in cells_of(result)]
    first = rows[0]
    numbers = {
        str(one["principle"] if one["light"] == "all" else one["light"]): one["shown"]
        for one in rows
        if (one["light"] == "all") != (one["principle"] == OVERALL)
    }
    return SiteRow(
        head=tuple(first[name] for name in HEAD),
        whole=Reading(**{name: first[name] for name in READING}),  # type: ignore[arg-type]
        numbers=numbers,  # type: ignore[arg-type]
        counts=tuple(first[name] for name in COUNTS),
    )


def shown_numbers(whole: Reading) -> tuple[int | float | None, ...]:
    """Give score, low and high in whole numbers, hidden where too little was seen, and the coverage, rounded down."""
    coverage = shown_coverage(whole.coverage) / 100
    if whole.shown is None:
        return None, None, None, coverage
    return whole.shown, shown(whole.low), shown(whole.high), coverage


def principles_of(rows: Iterable[SiteRow]) -> tuple[str, ...]:
    """Name the principles of all rows, in the order in which they first appear."""
    return tuple(dict.fromkeys(name for row in rows for name in row.numbers if name not in IN_LIGHT))


def site_columns(principles: Sequence[str]) -> tuple[str, ...]:
    """Name the columns: a number for each principle among them."""
    return (*HEAD, *NUMBERS, *WORDS, *IN_LIGHT, *principles, *COUNTS)


def site_types(principles: Sequence[str]) -> Mapping[str, str]:
    """Say what stands in each column where a file says so."""
    kinds = {**dict.fromkeys((*HEAD, *WORDS), "VARCHAR"), "coverage": "DOUBLE"}
    return {name: kinds.get(name, "INTEGER") for name in site_columns(principles)}


def site_cells(row: SiteRow, principles: Sequence[str]) -> tuple[object, ...]:
    """Give a row as bare cells, in the order of the columns."""
    words = (getattr(row.whole, name) for name in WORDS)
    return (*row.head, *shown_numbers(row.whole), *words, *row.by_light_and(principles), *row.counts)


def site_csv_parts(parts: Iterable[Iterable[SiteRow]], principles: Sequence[str], style: CsvStyle) -> Iterator[str]:
    """Write rows as CSV bit by bit, the heading first."""
    yield style.begin + csv_text([site_columns(principles)], style)
    for part in parts:
        yield csv_text((site_cells(row, principles) for row in part), style)


def site_lines(parts: Iterable[Iterable[SiteRow]], principles: Sequence[str]) -> Iterator[str]:
    """Write rows as JSON lines, one a line, by the names of the columns."""
    columns = site_columns(principles)
    for part in parts:
        rows = (dict(zip(columns, site_cells(row, principles), strict=True)) for row in part)
        yield "".join(f"{json.dumps(row, ensure_ascii=False, allow_nan=False)}\n" for row in rows)
