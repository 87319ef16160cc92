"""The arithmetic of scores: one kernel for one site and for a million.

Ratings come as long arrays, sorted by site and then in checklist order, or as a grid where every
site has the same instances; they are summed in checklist order. A site is never split, so its
figures are the same to the last bit in any company and in either form.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

Floats = np.ndarray[Any, np.dtype[np.float64]]
Ints = np.ndarray[Any, np.dtype[np.int64]]
Truths = np.ndarray[Any, np.dtype[np.bool_]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The instrument as numbers: each criterion's weight and principle, each principle's weight."""

    criterion: Floats
    principle_of: Ints
    principle: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratings:
    """One entry an instance: site and criterion codes, whether it applies, position (NaN: not rated)."""

    sites: int
    site: Ints
    criterion: Ints
    applicable: Truths
    position: Floats

    def of_criterion(self, values: Floats) -> Floats:
        """Give each instance the value of its criterion."""
        return values[self.criterion]

    def sums(self, code: Ints, size: int, values: Floats) -> Floats:
        """Add up by site (rows) and code of the criterion (columns)."""
        group = self.site * size + code[self.criterion]
        return _sums(group, values, self.sites * size).reshape(self.sites, size)

    def spread(self, values: Floats, code: Ints) -> Floats:
        """Give each instance what stands at its site and the code of its criterion."""
        return values[self.site, code[self.criterion]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The same instances at every site: rows are the instances in checklist order, columns the sites."""

    criterion: Ints
    applicable: Truths
    position: Floats

    def of_criterion(self, values: Floats) -> Floats:
        """Give each instance the value of its criterion."""
        return values[self.criterion][:, None]

    def sums(self, code: Ints, size: int, values: Floats) -> Floats:
        """Add up by site (rows) and code of the criterion (columns), instance by instance."""
        total: Floats = np.zeros((size, self.position.shape[1]))
        for at, row in zip(code[self.criterion], values, strict=True):
            total[at] += row
        return total.T

    def spread(self, values: Floats, code: Ints) -> Floats:
        """Give each instance what stands at its site and the code of its criterion."""
        return values.T[code[self.criterion]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Scores by site (rows) and principle (columns), and overall by site; 0…100, coverage 0…1.

    NaN says that there is no score: nothing rated, or (coverage too) nothing applicable.
    """

    principle_score: Floats
    principle_low: Floats
    principle_high: Floats
    principle_coverage: Floats
    score: Floats
    low: Floats
    high: Floats
    coverage: Floats


def shares(ratings: Ratings | Grid, weights: Weights) -> Floats:
    """Share each criterion's weight equally among its instances that apply; the others get 0.

    Units: the weight's own. Range: 0 and up.
    """
    each = np.arange(len(weights.criterion))
    count = ratings.spread(ratings.sums(each, len(each), ratings.applicable.astype(np.float64)), each)
    return np.where(ratings.applicable, ratings.of_criterion(weights.criterion) / np.maximum(count, 1.0), 0.0)


def scores(ratings: Ratings | Grid, weights: Weights, *, geometric: bool = False) -> Scores:
    """Score sites by principle and overall, with the range that missing ratings leave open.

        score = 100·Σ_rated v·p / Σ_rated v,  coverage = Σ_rated v / Σ_applicable v,
        low = 100·Σ_rated v·p / Σ_applicable v,  high = low + 100·(1 - coverage)

    v is the share of the weight, p the position. Overall: means over principles by their weights.

    Units: points and shares. Range: 0…100 and 0…1; NaN where nothing was rated or applies.
    Source: weighted mean with renormalisation as in XCCDF's default model (NISTIR 7275r4).
    """
    share = shares(ratings, weights)
    rated = ~np.isnan(ratings.position) & ratings.applicable
    code, size = weights.principle_of, len(weights.principle)
    applicable_sum = ratings.sums(code, size, share)
    rated_sum = ratings.sums(code, size, np.where(rated, share, 0.0))
    value_sum = ratings.sums(code, size, np.where(rated, share * ratings.position, 0.0))
    score = _clipped(_ratio(100.0 * value_sum, rated_sum))
    coverage = _ratio(rated_sum, applicable_sum)
    low = _clipped(_ratio(100.0 * value_sum, applicable_sum))
    high = _clipped(low + 100.0 * (1.0 - coverage))
    mean = _geometric_mean if geometric else _mean
    overall = _clipped(mean(score, weights.principle))
    # A sum rounded on its own may leave the range by the last bit; the range is the outer bound.
    overall_low = _clipped(mean(low, weights.principle))
    overall_high = _clipped(mean(high, weights.principle))
    return Scores(
        principle_score=score,
        principle_low=np.fmin(low, score),
        principle_high=np.fmax(high, score),
        principle_coverage=coverage,
        score=overall,
        low=np.fmin(overall_low, overall),
        high=np.fmax(overall_high, overall),
        coverage=_mean(coverage, weights.principle),
    )


def gains(ratings: Ratings, weights: Weights, result: Scores, *, geometric: bool = False) -> Floats:
    """Give the points by which the overall score would rise if an instance alone were at 1.

    Units: points. Range: 0…100; 0 for an instance without a rating.
    """
    mean = _geometric_mean if geometric else _mean
    rise = _rise(ratings, weights)
    raised = result.principle_score[ratings.site]
    rows = np.arange(len(ratings.site))
    raised[rows, weights.principle_of[ratings.criterion]] += rise
    gain: Floats = np.maximum(np.nan_to_num(mean(raised, weights.principle) - result.score[ratings.site]), 0.0)
    return np.where(rise > 0, gain, 0.0)


def _rise(ratings: Ratings, weights: Weights) -> Floats:
    # By how many points its principle would rise if an instance alone were at 1.
    share = shares(ratings, weights)
    rated = ~np.isnan(ratings.position) & ratings.applicable
    rated_share = np.where(rated, share, 0.0)
    rated_sum = ratings.sums(weights.principle_of, len(weights.principle), rated_share)
    missing = np.where(rated, share - share * np.nan_to_num(ratings.position), 0.0)
    return 100.0 * np.nan_to_num(_ratio(missing, ratings.spread(rated_sum, weights.principle_of)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Factors:
    """By how much each draw (row) multiplies the weights: those of criteria and of principles (columns)."""

    criterion: Floats
    principle: Floats


def redrawn_scores(ratings: Ratings, weights: Weights, factors: Factors, *, geometric: bool = False) -> Floats:
    """Score sites (columns) once more for each draw of weights (rows): the formulas of `scores`.

    The ratings are summed by criterion only once; a draw is then a product with its factors.

    Units: points. Range: 0…100; NaN where nothing was rated.
    """
    share = shares(ratings, weights)
    rated = ~np.isnan(ratings.position) & ratings.applicable
    criteria, principles = len(weights.criterion), len(weights.principle)
    group = weights.principle_of[ratings.criterion] * ratings.sites + ratings.site
    place = group * criteria + ratings.criterion
    size = principles * ratings.sites * criteria
    value = _sums(place, np.where(rated, 100.0 * share * ratings.position, 0.0), size)
    weight = _sums(place, np.where(rated, share, 0.0), size)
    sums = np.concatenate((value, weight)).reshape(-1, criteria) @ factors.criterion.T
    rows = principles * ratings.sites
    score = _clipped(_ratio(sums[:rows], sums[rows:])).reshape(principles, ratings.sites, -1)
    principle = (weights.principle[:, None] * factors.principle.T).T
    mean = _geometric_mean if geometric else _mean
    return np.column_stack([mean(score[:, site].T, principle) for site in range(ratings.sites)])


def _sums(group: Ints, values: Floats, size: int) -> Floats:
    result: Floats = np.bincount(group, weights=values, minlength=size).astype(np.float64)
    return result


def _ratio(above: Floats, below: Floats) -> Floats:
    result: Floats = np.divide(above, below, out=np.full(np.shape(above), np.nan), where=below > 0)
    return result


def _clipped(values: Floats) -> Floats:
    result: Floats = np.clip(values, 0.0, 100.0)
    return result


def _mean(values: Floats, weights: Floats) -> Floats:
    present = ~np.isnan(values)
    weight = present * weights
    return _ratio(_row_sums(np.where(present, values, 0.0) * weight), _row_sums(weight))


def _geometric_mean(values: Floats, weights: Floats) -> Floats:
    present = ~np.isnan(values)
    weight = present * weights
    logs = np.log(values, out=np.full(values.shape, -np.inf), where=present & (values > 0))
    products: Floats = np.where(present, logs * weights, 0.0)
    result: Floats = np.exp(_ratio(_row_sums(products), _row_sums(weight)))
    return result


def _row_sums(values: Floats) -> Floats:
    # Column by column, so that a row's sum does not depend on how many rows stand beside it.
    total: Floats = np.zeros(values.shape[0])
    for column in values.T:
        total = total + column
    return total
