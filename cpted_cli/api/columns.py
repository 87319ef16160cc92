"""Sites scored as columns, given as the rows that stand in a table of results."""

from collections.abc import Iterator, Sequence
from itertools import repeat

from cpted_cli.analysis.many import NONE, STANDINGS, ManyReadings, ManySeen, many_readings
from cpted_cli.files.results import SiteCells
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.score import BANDS

Cells = tuple[object, ...]
NO_COUNTS = (None, None, None, None)


def cells_of_sites(seen: ManySeen, checklist: Checklist, heads: Sequence[tuple[str, str]]) -> Iterator[SiteCells]:
    """Score sites, each with its name and round, as columns; give each as rows of cells."""
    views = [("all", 0), *((light, number) for number, light in enumerate(seen.lights, start=1))]
    made = many_readings(seen, checklist)
    names = ("overall", *(one.id for one in checklist.principles))
    by_view = [list(_site_rows(made[number], light, names)) for light, number in views]
    shown = made[0].shown[:, 0].tolist()
    for row, (site, round_id) in enumerate(heads):
        head = (site, round_id, checklist.id, checklist.edition)
        rows = tuple((*head, *cells) for view in by_view for cells in view[row])
        yield SiteCells(site=site, shown=None if shown[row] == NONE else shown[row], rows=rows)


def _site_rows(made: ManyReadings, light: str, names: Sequence[str]) -> Iterator[list[Cells]]:
    """Give the rows of each site in one view: the whole, and each principle."""
    counted = (made.gates_met, made.gates_failed, made.gates_unchecked, made.findings)
    counts = zip(*(one.tolist() for one in counted), strict=True)
    columns = [
        _plain(made.score.tolist()),
        _worded(made.shown.tolist(), None),
        made.low.tolist(),
        made.high.tolist(),
        made.coverage.tolist(),
        _worded(made.standing.tolist(), STANDINGS),
        *(_worded(one.tolist(), BANDS) for one in (made.band, made.band_low, made.band_high)),
    ]
    for site, numbers in zip(zip(*columns, strict=True), counts, strict=True):
        told = (numbers, *repeat(NO_COUNTS, len(names) - 1))
        cells = zip(*site, strict=True)
        yield [(light, name, *one, *count) for name, one, count in zip(names, cells, told, strict=True)]


def _plain(rows: list[list[float]]) -> list[list[float | None]]:
    return [[None if one != one else one for one in row] for row in rows]  # noqa: PLR0124  NaN alone differs from itself


def _worded(rows: list[list[int]], names: Sequence[str] | None) -> list[list[object]]:
    if names is None:
        return [[None if one == NONE else one for one in row] for row in rows]
    return [[None if one == NONE else names[one] for one in row] for row in rows]
