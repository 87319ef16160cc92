"""How far a figure may move by chance: it is computed again for data sets drawn from the data."""

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from cpted_cli.analysis.kernel import Floats, Ints

DRAWS = 1_000
SEED = 0
LOW, HIGH = 0.025, 0.975
UNDEFINED_AT_MOST = 0.05
CELLS = 2_000_000


def resampled(
    clusters: Ints, figures: Callable[[Floats], Mapping[str, Floats]], cells: int = 1
) -> Mapping[str, Floats]:
    """Compute figures for data sets drawn with replacement; entries of one cluster are drawn together.

    `figures` takes how many times each data set (row) holds each entry (column). `cells` is the
    room that one data set takes beyond its entries; the draws are the same whatever it is.
    """
    found = [figures(times) for times in _times(clusters, cells)]
    return {name: np.concatenate([one[name] for one in found]) for name in found[0]}


def interval(values: Floats, low: float = LOW, high: float = HIGH) -> tuple[float, float] | None:
    """Give the band between two quantiles (type 7); None where too many draws have no value.

    Units: the figure's own. Range: the figure's own.
    Source: the percentile interval of Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 13;
        quantiles by Hyndman & Fan (1996), The American Statistician 50(4), 361-365.
    """
    known = values[~np.isnan(values)]
    if len(known) < (1 - UNDEFINED_AT_MOST) * len(values):
        return None
    ends = np.quantile(known, (low, high), method="linear")
    return float(ends[0]), float(ends[1])


def _times(clusters: Ints, cells: int) -> Iterator[Floats]:
    random = np.random.RandomState(SEED)
    size = int(clusters.max()) + 1
    rows = max(1, CELLS // max(size, len(clusters), cells))
    for start in range(0, DRAWS, rows):
        count = min(rows, DRAWS - start)
        drawn = random.randint(0, size, (count, size)) + np.arange(count)[:, None] * size
        times = np.bincount(drawn.ravel(), minlength=count * size).reshape(count, size)
        yield times[:, clusters].astype(np.float64)
