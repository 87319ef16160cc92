"""Coefficients of agreement: how far assessors agree beyond what chance alone would bring.

Each takes a tally with a leading axis, so that a thousand resampled data sets are one call; NaN
says that a coefficient cannot be computed, as where all answers are the same step.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from cpted_cli.analysis.kernel import Floats, Ints

Metric = Literal["nominal", "ordinal", "interval", "ratio"]
Weighting = Literal["identity", "linear", "quadratic", "ordinal"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What ratings show, by data set (first axis) and category.

    `coincidences`: pairs of ratings of the same unit, each unit's pairs divided by its ratings
    less one. `together`: the mean share of such pairs over units that two or more rated.
    `prevalence`: the mean share of each category over units that anybody rated. `crossed`: one
    assessor's category by the other's, where there are exactly two; None otherwise.
    """

    coincidences: Floats
    together: Floats
    prevalence: Floats
    crossed: Floats | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitTally:
    """The same, unit by unit, before the units are added up."""

    coincidences: Floats
    together: Floats
    shares: Floats
    crossed: Floats | None
    pairable: Floats

    def summed(self, times: Floats) -> Tally:
        """Add units up, each as many times as a data set (row) holds it."""
        q = self.shares.shape[1]

        def added(values: Floats) -> Floats:
            result: Floats = (times @ values.reshape(len(values), -1)).reshape(len(times), q, q)
            return result

        return Tally(
            coincidences=added(self.coincidences),
            together=quotient(added(self.together), (times @ self.pairable)[:, None, None]),
            prevalence=quotient(times @ self.shares, (times @ self.shares.sum(axis=1))[:, None]),
            crossed=None if self.crossed is None else added(self.crossed),
        )


def unit_tally(ratings: Ints, categories: int) -> UnitTally:
    """Count units (rows) rated by assessors (columns) in categories from 0; -1 is no rating."""
    units, raters = ratings.shape
    chosen = (ratings[:, :, None] == np.arange(categories)).astype(np.float64)
    count = chosen.sum(axis=1)
    rated = count.sum(axis=1)
    pairs = count[:, :, None] * count[:, None, :] - np.eye(categories) * count[:, :, None]
    is_pairable = (rated > 1).astype(np.float64)
    per_rating = is_pairable / np.maximum(rated - 1, 1)
    coincidences = pairs * per_rating[:, None, None]
    return UnitTally(
        coincidences=coincidences,
        together=coincidences / np.maximum(rated, 1)[:, None, None],
        shares=count / np.maximum(rated, 1)[:, None],
        crossed=chosen[:, 0, :, None] * chosen[:, 1, None, :] if raters == 2 and units else None,
        pairable=is_pairable,
    )


def weights(weighting: Weighting, categories: int) -> Floats:
    """Give the credit for two ratings that stand some categories apart.

    With d the distance and q the categories: identity 0 or 1, linear 1 - d/(q-1),
    quadratic 1 - (d/(q-1))², ordinal 1 - d(d+1)/(q(q-1)).

    Units: none. Range: 0…1, 1 on the diagonal.
    Source: Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., ch. 3.
    """
    step = np.arange(categories, dtype=np.float64)
    apart: Floats = np.abs(step[:, None] - step[None, :])
    widest = float(max(categories - 1, 1))
    credit: Floats = (apart == 0).astype(np.float64)
    if weighting == "linear":
        credit = 1.0 - apart / widest
    elif weighting == "quadratic":
        credit = 1.0 - (apart / widest) ** 2
    elif weighting == "ordinal":
        credit = 1.0 - apart * (apart + 1.0) / (widest * (widest + 1.0))
    return credit


def same_answer(tally: Tally) -> Floats:
    """Give the share of pairs of assessors that gave the same answer, unit by unit, then on average.

    Units: a share. Range: 0…1; NaN where no unit was rated by two.
    """
    return within(tally, 0)


def within(tally: Tally, steps: int) -> Floats:
    """Give the share of pairs of assessors whose answers lie at most some steps apart.

    Units: a share. Range: 0…1; NaN where no unit was rated by two.
    """
    category = np.arange(tally.together.shape[1])
    near = np.abs(category[:, None] - category[None, :]) <= steps
    return _over(tally.together, near.astype(np.float64))


def alpha(tally: Tally, metric: Metric) -> Floats:
    """Compare the disagreement seen with the disagreement that the answers, shuffled, would show.

        α = 1 - D_o/D_e = 1 - (n-1)·Σ o_ck·δ²_ck / Σ n_c·n_k·δ²_ck

    o are the coincidences, n_c their margins, n their sum. δ² is 0 or 1 (nominal), (c-k)²
    (interval), ((c-k)/(c+k))² (ratio; categories from 1) or the squared number of ratings that
    lie between the two categories, each end counted half (ordinal).

    Units: none. Range: at most 1; 0 is chance; NaN where all answers are one category.
    Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability.
    """
    margin: Floats = tally.coincidences.sum(axis=2)
    total: Floats = margin.sum(axis=1)
    distance = _distances(margin, metric)
    seen = _over(tally.coincidences, distance)
    expected = _over(margin[:, :, None] * margin[:, None, :], distance)
    result: Floats = 1 - quotient((total - 1) * seen, expected)
    return result


def gwet(tally: Tally, weighting: Weighting) -> Floats:
    """Compare weighted agreement with chance, as if only hard cases were answered by chance.

        AC = (p_a - p_e)/(1 - p_e),  p_e = ΣW/(q(q-1)) · Σ π_k(1-π_k)

    AC1 with identity weights, AC2 with others; q are the steps of the scale, used or not.

    Units: none. Range: at most 1; 0 is chance; NaN where no unit was rated by two.
    Source: Gwet (2008), British J. of Mathematical and Statistical Psychology 61(1), 29-48.
    """
    categories = tally.prevalence.shape[1]
    weight = weights(weighting, categories)
    spread = (tally.prevalence * (1 - tally.prevalence)).sum(axis=1)
    chance = weight.sum() / (categories * max(categories - 1, 1)) * spread
    return beyond(_over(tally.together, weight), chance)


def kappa(tally: Tally, weighting: Weighting) -> Floats:
    """Compare two assessors' weighted agreement with that of their own habits combined by chance.

        κ = (p_o - p_e)/(1 - p_e),  p_e = Σ w_ij·p_i.·p_.j

    Units: none. Range: at most 1; 0 is chance; NaN unless there are exactly two assessors.
    Source: Cohen (1968), Psychological Bulletin 70(4), 213-220.
    """
    if tally.crossed is None:
        return np.full(len(tally.prevalence), np.nan)
    weight = weights(weighting, tally.crossed.shape[1])
    share = quotient(tally.crossed, tally.crossed.sum(axis=(1, 2))[:, None, None])
    chance = share.sum(axis=2)[:, :, None] * share.sum(axis=1)[:, None, :]
    return beyond(_over(share, weight), _over(chance, weight))


def fleiss(tally: Tally) -> Floats:
    """Compare agreement with that of the common habits of all; every unit must be rated by all.

        κ = (p_a - Σ p_k²)/(1 - Σ p_k²)

    Units: none. Range: at most 1; 0 is chance; NaN where all answers are one category.
    Source: Fleiss (1971), Psychological Bulletin 76(5), 378-382.
    """
    return beyond(same_answer(tally), (tally.prevalence**2).sum(axis=1))


def beyond(seen: Floats, chance: Floats) -> Floats:
    """Give the part of the agreement possible beyond chance that was reached; NaN where there is none."""
    return quotient(seen - chance, 1 - chance)


def quotient(above: Floats, below: Floats) -> Floats:
    """Divide; NaN where the divisor is 0 but for rounding."""
    shape = np.broadcast_shapes(np.shape(above), np.shape(below))
    result: Floats = np.divide(above, below, out=np.full(shape, np.nan), where=np.abs(below) > 1e-12)
    return result


def _over(values: Floats, weight: Floats) -> Floats:
    result: Floats = (values * weight).sum(axis=(1, 2))
    return result


def _distances(margin: Floats, metric: Metric) -> Floats:
    if metric == "ordinal":
        rank: Floats = np.cumsum(margin, axis=1) - margin / 2
        between: Floats = (rank[:, :, None] - rank[:, None, :]) ** 2
        return between
    category = np.arange(1.0, margin.shape[1] + 1)
    apart: Floats = category[:, None] - category[None, :]
    if metric == "nominal":
        differs: Floats = (apart != 0).astype(np.float64)
        return differs
    scaled: Floats = apart if metric == "interval" else apart / (category[:, None] + category[None, :])
    return scaled * scaled
