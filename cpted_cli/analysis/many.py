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
from cpted_cli.analysis.bands import PRELIMINARY, TOO_LITTLE, band_of, shown, standing
from cpted_cli.analysis.gate_limits import gate_position
from cpted_cli.analysis.scoring import DIGITS, weights_of
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.score import BANDS, Standing
from cpted_cli.model.text import Light

Numbers = np.ndarray[Any, np.dtype[np.int16]]
"""None is larger than a few hundred: small ones are quicker."""
STANDINGS: tuple[str, ...] = get_args(Standing)
NONE = -1
HAIR = 1e-7
"""Far more than ninth decimals and what a sum may be off by."""
NOTHING, TOO_FEW, FIRST, VERDICT, DAYLIGHT = (
    STANDINGS.index(one) for one in ("nothing-applicable", "too-little-seen", "preliminary", "verdict", "daylight-only")
)
BAND_OF, BAND_WITHOUT_GATE = (
    np.array([*(BANDS.index(band_of(one, gate_failed=failed)) for one in range(101)), NONE], dtype=np.int16)
    for failed in (False, True)
)
"""The band of each shown number, and at the end that there is none."""


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
    shown: Numbers
    low: kernel.Floats
    high: kernel.Floats
    coverage: kernel.Floats
    standing: Numbers
    band: Numbers
    band_low: Numbers
    band_high: Numbers
    gates_met: Numbers
    gates_failed: Numbers
    gates_unchecked: Numbers
    findings: Numbers


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
    is_finding = grid.listed.rated & _is_below(grid.listed.position - checklist.target)
    sums = grid.amounts(weights_of(checklist), is_finding)
    result = kernel.scores_of(sums, weights_of(checklist))
    met, failed, unchecked = _gates(grid, checklist)
    return ManyReadings(
        **_readings(result, failed > 0, daylight_only, has_verdicts=checklist.verdict),
        gates_met=met,
        gates_failed=failed,
        gates_unchecked=unchecked,
        findings=sums.noted.astype(np.int16),
    )


def _readings(
    result: kernel.Scores, gate_failed: kernel.Truths, daylight_only: kernel.Truths, *, has_verdicts: bool
) -> dict[str, Any]:
    score = _beside(result.score, result.principle_score)
    low = _beside(result.low, result.principle_low)
    high = _beside(result.high, result.principle_high)
    coverage = _beside(result.coverage, result.principle_coverage)
    said = _standings(coverage)
    said[daylight_only & (said[:, 0] == VERDICT), 0] = DAYLIGHT
    is_empty = np.isnan(low)
    if is_empty.any():
        low, high, coverage = (
            np.where(is_empty, one, some) for one, some in ((0.0, low), (100.0, high), (0.0, coverage))
        )
    numbers = _shown(score)
    has_verdict = (said == VERDICT) & (numbers != NONE) & has_verdicts
    return {
        "score": score,
        "shown": np.where((said == TOO_FEW) | (said == NOTHING), np.int16(NONE), numbers),
        "low": low,
        "high": high,
        "coverage": coverage,
        "standing": said,
        "band": _bands(numbers, has_verdict, gate_failed),
        "band_low": _bands(_shown(low), has_verdict, gate_failed),
        "band_high": _bands(_shown(high), has_verdict, gate_failed),
    }


def _beside(whole: kernel.Floats, principles: kernel.Floats) -> kernel.Floats:
    # Sites lie next to each other: figures are made column by column.
    together: kernel.Floats = np.vstack((whole[None], principles.T)).T
    return together


def _standings(coverage: kernel.Floats) -> Numbers:
    nothing, few, first, verdict = np.array([NOTHING, TOO_FEW, FIRST, VERDICT], dtype=np.int16)
    some, most = coverage >= TOO_LITTLE, coverage >= PRELIMINARY
    said = np.where(most, verdict, np.where(some, first, few))
    said[np.isnan(coverage)] = nothing
    unsure = _is_close(coverage, TOO_LITTLE, some) | _is_close(coverage, PRELIMINARY, most)
    return _asked(said, unsure, coverage, lambda one: STANDINGS.index(standing(one)))


def _is_close(values: kernel.Floats, limit: float, has_reached: kernel.Truths) -> kernel.Truths:
    """Tell which values are within a hair of a limit and not the limit itself."""
    close = (values >= limit - HAIR) & ~has_reached
    close |= has_reached & (values < limit + HAIR) & (values != limit)
    return close


def _shown(score: kernel.Floats) -> Numbers:
    """Round to whole numbers; what is none gives -1."""
    raised = score + 0.5
    whole = np.floor(raised)
    # How far from where the next number begins: 0.5 is right in the middle.
    raised -= whole
    raised -= 0.5
    unsure = (np.abs(raised) > 0.5 - HAIR) & (raised != -0.5)
    is_none = np.isnan(whole)
    numbers = (np.where(is_none, float(NONE), whole) if is_none.any() else whole).astype(np.int16)
    return _asked(numbers, unsure, score, shown)


def _bands(numbers: Numbers, has_verdict: kernel.Truths, gate_failed: kernel.Truths) -> Numbers:
    place = np.where(has_verdict, numbers, np.int16(NONE))
    # Sites lie next to each other.
    bands: Numbers = BAND_OF.take(place.T).T
    bands[:, 0] = np.where(gate_failed, BAND_WITHOUT_GATE.take(place[:, 0]), bands[:, 0])
    return bands


def _gates(grid: kernel.Grid, checklist: Checklist) -> tuple[Numbers, Numbers, Numbers]:
    counts: list[Numbers] = [np.zeros(grid.answer.shape[1], dtype=np.int16) for _ in range(3)]
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
    asked = _asked(found.astype(np.int16), close, difference, lambda one: int(round(one, DIGITS) < 0))
    return asked.astype(np.bool_)


def _asked(found: Numbers, unsure: kernel.Truths, values: kernel.Floats, rule: Callable[[float], int]) -> Numbers:
    """Ask the rule itself wherever a figure is too close to a limit to be sure."""
    if unsure.any():
        distinct, where = np.unique(values.T[unsure.T], return_inverse=True)
        found.T[unsure.T] = np.array([rule(float(one)) for one in distinct], dtype=np.int16)[where]
    return found
