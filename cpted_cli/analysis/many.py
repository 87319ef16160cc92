"""Scores of many sites at once, as columns: the very figures that the rules give for each alone.

Only what needs no words of its own for a site: one assessor, each question asked once for the
whole site. The sums are the kernel's; readings, basic requirements and findings follow the rules
of `bands`, `gates` and `scoring`, and wherever a figure lies within a hair of a limit those very
functions are asked.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, get_args

import numpy as np

from cpted_cli.analysis import kernel
from cpted_cli.analysis.bands import PRELIMINARY, TOO_LITTLE, shown, standing
from cpted_cli.analysis.gates import gate_position
from cpted_cli.analysis.scoring import DIGITS, weights_of
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.score import BANDS, Standing
from cpted_cli.model.text import Light

STANDINGS: tuple[str, ...] = get_args(Standing)
NONE = -1
HAIR = 1e-7
"""Far more than ninth decimals and what a sum may be off by."""
NOTHING, TOO_FEW, FIRST, VERDICT, DAYLIGHT = (
    STANDINGS.index(one) for one in ("nothing-applicable", "too-little-seen", "preliminary", "verdict", "daylight-only")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ManySeen:
    """What was seen at sites visited in the same lights, as a grid; `light` is that of each of its rows."""

    lights: tuple[Light, ...]
    light: tuple[Light, ...]
    grid: kernel.Grid


@dataclass(frozen=True, slots=True, kw_only=True)
class ManyReadings:
    """Readings by site and, in the second place, the whole (0) and each principle.

    `shown`, bands and standings are numbers; -1 says that there is none. Basic requirements and
    findings are counted by site.
    """

    score: kernel.Floats
    shown: kernel.Ints
    low: kernel.Floats
    high: kernel.Floats
    coverage: kernel.Floats
    standing: kernel.Ints
    band: kernel.Ints
    band_low: kernel.Ints
    band_high: kernel.Ints
    gates_met: kernel.Ints
    gates_failed: kernel.Ints
    gates_unchecked: kernel.Ints
    findings: kernel.Ints


def slots_of(checklist: Checklist, lights: Sequence[Light]) -> tuple[tuple[int, Light], ...]:
    """List the instances that a site visited in these lights has, in checklist order: criterion and light."""
    return tuple(
        (number, light)
        for number, criterion in enumerate(checklist.criteria())
        for light in criterion.lights
        if light in lights or criterion.light != "both"
    )


def many_readings(seen: ManySeen, checklist: Checklist) -> tuple[ManyReadings, ...]:
    """Score many sites: as a whole, and in each light that they were visited in."""
    everything = np.ones(len(seen.light), dtype=np.bool_)
    daylight_only = _is_daylight_only(seen, checklist)
    whole = _view(seen, everything, checklist, daylight_only)
    made = [whole]
    for light in seen.lights:
        view = np.array([one == light for one in seen.light], dtype=np.bool_)
        same = bool(view.all()) and not daylight_only.any()
        made.append(whole if same else _view(seen, view, checklist, np.zeros_like(daylight_only)))
    return tuple(made)


def _is_daylight_only(seen: ManySeen, checklist: Checklist) -> kernel.Truths:
    dark = np.array([one.light == "dark" for one in checklist.criteria()], dtype=np.bool_)[seen.grid.criterion]
    if "dark" in seen.lights or not dark.any():
        return np.zeros(seen.grid.answer.shape[1], dtype=np.bool_)
    asked: kernel.Truths = np.asarray(seen.grid.listed.applicable[seen.grid.answer[dark]].any(axis=0))
    return asked


def _view(seen: ManySeen, view: kernel.Truths, checklist: Checklist, daylight_only: kernel.Truths) -> ManyReadings:
    whole = seen.grid
    grid = whole if view.all() else replace(whole, criterion=whole.criterion[view], answer=whole.answer[view])
    result = kernel.scores(grid, weights_of(checklist))
    met, failed, unchecked = _gates(grid, checklist)
    below = grid.listed.rated & _is_below(grid.listed.position - checklist.target)
    findings = np.zeros(grid.answer.shape[1], dtype=np.int64)
    for answer in grid.answer:
        findings += below[answer]
    return ManyReadings(
        **_readings(result, failed > 0, daylight_only),
        gates_met=met,
        gates_failed=failed,
        gates_unchecked=unchecked,
        findings=findings,
    )


def _readings(result: kernel.Scores, gate_failed: kernel.Truths, daylight_only: kernel.Truths) -> dict[str, Any]:
    score = np.column_stack((result.score, result.principle_score))
    low = np.column_stack((result.low, result.principle_low))
    high = np.column_stack((result.high, result.principle_high))
    coverage = np.column_stack((result.coverage, result.principle_coverage))
    said = _standings(coverage)
    said[:, 0] = np.where((said[:, 0] == VERDICT) & daylight_only, DAYLIGHT, said[:, 0])
    is_empty = np.isnan(low)
    low, high = np.where(is_empty, 0.0, low), np.where(is_empty, 100.0, high)
    numbers = _shown(score)
    has_verdict = (said == VERDICT) & ~np.isnan(score)
    failed = np.zeros(score.shape, dtype=np.bool_)
    failed[:, 0] = gate_failed
    hidden = np.isnan(score) | (said == TOO_FEW) | (said == NOTHING)
    return {
        "score": score,
        "shown": np.where(hidden, NONE, numbers),
        "low": low,
        "high": high,
        "coverage": np.nan_to_num(coverage),
        "standing": said,
        "band": _bands(numbers, has_verdict, failed),
        "band_low": _bands(_shown(low), has_verdict, failed),
        "band_high": _bands(_shown(high), has_verdict, failed),
    }


def _standings(coverage: kernel.Floats) -> kernel.Ints:
    said = np.select([np.isnan(coverage), coverage < TOO_LITTLE, coverage < PRELIMINARY], [NOTHING, TOO_FEW, FIRST])
    said = np.where(np.isnan(coverage) | (coverage < PRELIMINARY), said, VERDICT).astype(np.int64)
    close = [(np.abs(coverage - limit) < HAIR) & (coverage != limit) for limit in (TOO_LITTLE, PRELIMINARY)]
    return _asked(said, close[0] | close[1], coverage, lambda one: STANDINGS.index(standing(one)))


def _shown(score: kernel.Floats) -> kernel.Ints:
    known = np.nan_to_num(score)
    half = np.abs(known - np.floor(known) - 0.5)
    return _asked(np.floor(known + 0.5).astype(np.int64), (half < HAIR) & (half > 0), known, shown)


def _bands(numbers: kernel.Ints, has_verdict: kernel.Truths, failed: kernel.Truths) -> kernel.Ints:
    band = np.minimum(numbers // 25, len(BANDS) - 1)
    band = np.where(failed & (band == BANDS.index("good")), BANDS.index("acceptable"), band)
    return np.where(has_verdict, band, NONE)


def _gates(grid: kernel.Grid, checklist: Checklist) -> tuple[kernel.Ints, kernel.Ints, kernel.Ints]:
    counts = [np.zeros(grid.answer.shape[1], dtype=np.int64) for _ in range(3)]
    listed = grid.listed
    for number, one in enumerate(checklist.criteria()):
        limit, rows = gate_position(one), grid.criterion == number
        if limit is None or not rows.any():
            continue
        answer = grid.answer[rows]
        fails = (listed.rated & ~_is_below(limit - listed.position))[answer].any(axis=0)
        all_rated = (listed.rated | ~listed.applicable)[answer].all(axis=0)
        asked = listed.applicable[answer].any(axis=0)
        for index, state in enumerate((~fails & all_rated, fails, ~fails & ~all_rated)):
            counts[index] += asked & state
    return counts[0], counts[1], counts[2]


def _is_below(difference: kernel.Floats) -> kernel.Truths:
    """Tell which differences are below 0 after rounding to nine decimals; NaN is not."""
    found = difference < 0
    close = (np.abs(difference) < HAIR) & (difference != 0)
    if not close.any():
        return found
    asked = _asked(found.astype(np.int64), close, difference, lambda one: int(round(one, DIGITS) < 0))
    return asked.astype(np.bool_)


def _asked(
    found: kernel.Ints, unsure: kernel.Truths, values: kernel.Floats, rule: Callable[[float], int]
) -> kernel.Ints:
    """Ask the rule itself wherever a figure is too close to a limit to be sure."""
    if unsure.any():
        distinct, where = np.unique(values[unsure], return_inverse=True)
        found[unsure] = np.array([rule(float(one)) for one in distinct], dtype=np.int64)[where]
    return found
