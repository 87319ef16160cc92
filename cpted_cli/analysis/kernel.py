"""The arithmetic of scores: one kernel for one site and for a million.

Ratings come as long arrays, sorted by site and then in checklist order, or as a grid where every
site has the same instances and the answers to them are listed once. What an instance adds to its
principle is one formula, and it is added in checklist order. A site is never split, so its figures
are the same to the last bit in any company and in either form.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

Floats = np.ndarray[Any, np.dtype[np.float64]]
Ints = np.ndarray[Any, np.dtype[np.int64]]
Truths = np.ndarray[Any, np.dtype[np.bool_]]
LINE = 4
"""So many figures of an answer are added up: what applies, is rated, its value, and whether it is noted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The instrument as numbers: each criterion's weight and principle, each principle's weight."""

    criterion: Floats
    principle_of: Ints
    principle: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """Shares of weight: of what applies, of what is rated, and the latter times the position."""

    applicable: Floats
    rated: Floats
    value: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedAmounts(Amounts):
    """Shares of weight, and by site how many of the answers were to be noted."""

    noted: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Answers one after the other: to which criterion, whether that applies, position (NaN: not rated)."""

    criterion: Ints
    applicable: Truths
    position: Floats

    @property
    def rated(self) -> Truths:
        """Which of them are ratings."""
        return np.asarray(~np.isnan(self.position) & self.applicable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratings(Answers):
    """One entry an instance, and at which site it is."""

    sites: int
    site: Ints

    def sums(self, code: Ints, size: int, values: Floats) -> Floats:
        """Add up by site (rows) and code of the criterion (columns)."""
        group = self.site * size + code[self.criterion]
        return _sums(group, values, self.sites * size).reshape(self.sites, size)

    def spread(self, values: Floats, code: Ints) -> Floats:
        """Give each instance what stands at its site and the code of its criterion."""
        return values[self.site, code[self.criterion]]

    def amounts(self, weights: Weights) -> Amounts:
        """Add up by site (rows) and principle (columns) what the instances add."""
        each = _amounts(shares(self, weights), self)
        code, size = weights.principle_of, len(weights.principle)
        return Amounts(
            applicable=self.sums(code, size, each.applicable),
            rated=self.sums(code, size, each.rated),
            value=self.sums(code, size, each.value),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The same instances at every site: rows are the instances in checklist order, columns the sites.

    `criterion` says what each row asks, `answer` which of those listed was given.
    """

    criterion: Ints
    answer: Ints
    listed: Answers

    def amounts(self, weights: Weights, noted: Truths | float = 0.0) -> NotedAmounts:
        """Add up by site (rows) and principle (columns) what the instances add, and count those `noted`."""
        lines, counts = self._lines(weights, noted), self._counts()
        total: Floats = np.zeros((len(weights.principle), self.answer.shape[1], LINE))
        line: Floats = np.empty(total.shape[1:])
        for at, answer in zip(self.criterion.tolist(), self.answer, strict=True):
            place = answer + len(self.listed.criterion) * (counts[at] - 1) if at in counts else answer
            # Every place is in the list; not to look again saves an array.
            lines.take(place, axis=0, out=line, mode="clip")
            total[weights.principle_of[at]] += line
        applicable, rated, value, found = np.ascontiguousarray(total.transpose(2, 0, 1))
        return NotedAmounts(applicable=applicable.T, rated=rated.T, value=value.T, noted=found.sum(axis=0))

    def _lines(self, weights: Weights, noted: Truths | float) -> Floats:
        # What an answer adds hangs on how many instances of its criterion apply at the site: listed for each number.
        most = int(np.bincount(self.criterion).max(initial=1))
        lines: Floats = np.zeros((most, len(self.listed.criterion), LINE))
        for count, some in enumerate(lines, start=1):
            share = _shares(weights.criterion[self.listed.criterion], self.listed.applicable, count)
            each = _amounts(share, self.listed)
            some[:] = np.column_stack((each.applicable, each.rated, each.value, share * 0.0 + noted))
        return lines.reshape(-1, LINE)

    def _counts(self) -> dict[int, Ints]:
        # Of each criterion with several instances: how many of them apply at each site, but at least 1.
        times = np.bincount(self.criterion)
        found = {}
        for at in np.flatnonzero(times > 1).tolist():
            applies = self.listed.applicable[self.answer[self.criterion == at]]
            found[at] = np.maximum(applies.sum(axis=0), 1)
        return found


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


def shares(ratings: Ratings, weights: Weights) -> Floats:
    """Share each criterion's weight equally among its instances that apply; the others get 0.

    Units: the weight's own. Range: 0 and up.
    """
    each = np.arange(len(weights.criterion))
    count = ratings.spread(ratings.sums(each, len(each), ratings.applicable.astype(np.float64)), each)
    return _shares(weights.criterion[ratings.criterion], ratings.applicable, count)


def _shares(weight: Floats, applicable: Truths, count: Floats | float) -> Floats:
    return np.where(applicable, weight / np.maximum(count, 1.0), 0.0)


def _amounts(share: Floats, given: Answers) -> Amounts:
    return Amounts(
        applicable=share,
        rated=np.where(given.rated, share, 0.0),
        value=np.where(given.rated, share * given.position, 0.0),
    )


def scores(ratings: Ratings | Grid, weights: Weights, *, geometric: bool = False) -> Scores:
    """Score sites by principle and overall, with the range that missing ratings leave open.

        score = 100·Σ_rated v·p / Σ_rated v,  coverage = Σ_rated v / Σ_applicable v,
        low = 100·Σ_rated v·p / Σ_applicable v,  high = low + 100·(1 - coverage)

    v is the share of the weight, p the position. Overall: means over principles by their weights.

    Units: points and shares. Range: 0…100 and 0…1; NaN where nothing was rated or applies.
    Source: weighted mean with renormalisation as in XCCDF's default model (NISTIR 7275r4).
    """
    return scores_of(ratings.amounts(weights), weights, geometric=geometric)


def scores_of(sums: Amounts, weights: Weights, *, geometric: bool = False) -> Scores:
    """Score sites of which the shares were added up: the formulas of `scores`.

    Units: points and shares. Range: 0…100 and 0…1; NaN where nothing was rated or applies.
    """
    score = _clipped(_ratio(100.0 * sums.value, sums.rated))
    coverage = _ratio(sums.rated, sums.applicable)
    low = _clipped(_ratio(100.0 * sums.value, sums.applicable))
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
    rated_share = np.where(ratings.rated, share, 0.0)
    rated_sum = ratings.sums(weights.principle_of, len(weights.principle), rated_share)
    missing = np.where(ratings.rated, share - share * np.nan_to_num(ratings.position), 0.0)
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
    criteria, principles = len(weights.criterion), len(weights.principle)
    group = weights.principle_of[ratings.criterion] * ratings.sites + ratings.site
    place = group * criteria + ratings.criterion
    size = principles * ratings.sites * criteria
    value = _sums(place, np.where(ratings.rated, 100.0 * share * ratings.position, 0.0), size)
    weight = _sums(place, np.where(ratings.rated, share, 0.0), size)
    sums = np.concatenate((value, weight)).reshape(-1, criteria) @ factors.criterion.T
    rows = principles * ratings.sites
    score = _clipped(_ratio(sums[:rows], sums[rows:])).reshape(principles, ratings.sites, -1)
    principle = (weights.principle[:, None] * factors.principle.T).T
    mean = _geometric_mean if geometric else _mean
    return np.column_stack([mean(score[:, site].T, principle) for site in range(ratings.sites)])


def _sums(group: Ints, values: Floats, size: int) -> Floats:
    return np.asarray(np.bincount(group, weights=values, minlength=size), dtype=np.float64)


def _ratio(above: Floats, below: Floats) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio: Floats = above / below
    is_some = below > 0
    return ratio if is_some.all() else np.where(is_some, ratio, np.nan)


def _clipped(values: Floats) -> Floats:
    return np.asarray(np.clip(values, 0.0, 100.0))


def _mean(values: Floats, weights: Floats) -> Floats:
    present = ~np.isnan(values)
    if present.all():
        return _ratio(_row_sums(values * weights), _row_sums(np.atleast_2d(weights)))
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
        total += column
    return total
