"""Where a score comes from, which single answers would move the verdict, and what nobody saw."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from cpted_cli.analysis import kernel
from cpted_cli.analysis.bands import reading
from cpted_cli.analysis.gate_limits import gate_position
from cpted_cli.analysis.gates import fails_gate, gates_of
from cpted_cli.analysis.instances import Instance, Round, in_light
from cpted_cli.analysis.kernel import Floats, Ints
from cpted_cli.analysis.scoring import DIGITS, overall_reading, ratings_of, weights_of
from cpted_cli.model.explanation import Change, CriterionPortion, Explanation, Gap, Portion
from cpted_cli.model.reading import BANDS, Model, Reading
from cpted_cli.model.scale import StepScale
from cpted_cli.model.score import LightScore
from cpted_cli.model.text import Light


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """Another answer to one instance: a step of its scale, or the worst or best where there are none."""

    place: int
    step: int | None
    position: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """By instance: its real share of the result 0…1, its points, the points lost, the range it leaves open."""

    principle: Ints
    criterion: Ints
    share: Floats
    contribution: Floats
    lost: Floats
    unseen: Floats


def explanation(seen: Round, *, model: Model = "arithmetic") -> Explanation:
    """Explain the overall score of a round."""
    parts = parts_of(seen)
    is_additive = model == "arithmetic"
    names = [(one.id, principle.id) for principle in seen.checklist.principles for one in principle.criteria]
    by_principle = _totals(parts, parts.principle, len(seen.checklist.principles), is_additive=is_additive)
    by_criterion = _totals(parts, parts.criterion, len(names), is_additive=is_additive)
    return Explanation(
        principles=tuple(
            Portion(id=one.id, **total) for one, total in zip(seen.checklist.principles, by_principle, strict=True)
        ),
        criteria=tuple(
            CriterionPortion(id=name, principle=principle, **total)
            for (name, principle), total in zip(names, by_criterion, strict=True)
        ),
        changes=tuple(changes(seen, model=model)),
        gaps=tuple(_gaps(seen, parts)),
    )


def explained_by_light(
    seen: Round, by_light: Mapping[Light, LightScore], *, model: Model = "arithmetic"
) -> Mapping[Light, LightScore]:
    """Explain the score of each light alone."""
    return {
        light: replace(view, explanation=explanation(in_light(seen, light), model=model))
        for light, view in by_light.items()
    }


def parts_of(seen: Round) -> Parts:
    """Take the overall score and its range apart, instance by instance.

        share = W/ΣW_rated · v/Σ_rated v,  contribution = 100·share·p,  lost = 100·share·(1-p),
        unseen = 100·W/ΣW_applicable · v/Σ_applicable v  where nothing was rated

    Contributions add up to the score, unseen parts to the width of the range.

    Units: shares and points. Range: 0…1 and 0…100.
    """
    weights, ratings = weights_of(seen.checklist), ratings_of([seen.instances], seen.checklist)
    share = kernel.shares(ratings, weights)
    principle = weights.principle_of[ratings.criterion]
    rated = ratings.applicable & ~np.isnan(ratings.position)
    of_rated = _within(np.where(rated, share, 0.0), principle, weights.principle)
    of_applicable = _within(share, principle, weights.principle)
    position = np.nan_to_num(ratings.position)
    return Parts(
        principle=principle,
        criterion=ratings.criterion,
        share=of_rated,
        contribution=100.0 * of_rated * position,
        lost=100.0 * of_rated * (1.0 - position),
        unseen=np.where(rated, 0.0, 100.0 * of_applicable),
    )


def changes(seen: Round, *, model: Model = "arithmetic") -> Iterator[Change]:
    """Find the smallest change of each single answer that gives a better or a worse verdict.

    The other answer is taken as everybody's; nothing where there is no verdict to move.
    """
    now = overall_reading(seen, model=model)
    if now.band is None:
        return
    candidates = [one for place, instance in enumerate(seen.instances) for one in _candidates(place, instance)]
    readings = _readings(seen, candidates, model)
    best: dict[tuple[int, bool], tuple[_Candidate, Reading]] = {}
    for candidate, after in zip(candidates, readings, strict=True):
        if after.band is None or after.band == now.band:
            continue
        is_better = BANDS.index(after.band) > BANDS.index(now.band)
        key = (candidate.place, is_better)
        before = best.get(key)
        if before is None or (candidate.position < before[0].position) == is_better:
            best[key] = candidate, after
    for candidate, after in best.values():
        yield _change(seen.instances[candidate.place], candidate, after)


def _within(share: Floats, principle: Ints, weight: Floats) -> Floats:
    total = np.bincount(principle, weights=share, minlength=len(weight))
    present = np.where(total > 0, weight, 0.0)
    if not present.any():
        return np.zeros_like(share)
    scaled = np.divide(present, total, out=np.zeros_like(weight), where=total > 0) / present.sum()
    result: Floats = share * scaled[principle]
    return result


def _totals(parts: Parts, group: Ints, size: int, *, is_additive: bool) -> list[dict[str, Any]]:
    def added(values: Floats) -> Floats:
        result: Floats = np.minimum(np.bincount(group, weights=values, minlength=size), 100.0)
        return result

    share, unseen = np.minimum(added(parts.share), 1.0), added(parts.unseen)
    points, lost = added(parts.contribution), added(parts.lost)
    return [
        {
            "share": float(share[index]),
            "contribution": float(points[index]) if is_additive else None,
            "lost": float(lost[index]) if is_additive else None,
            "unseen": float(unseen[index]),
        }
        for index in range(size)
    ]


def _candidates(place: int, instance: Instance) -> Iterator[_Candidate]:
    if not instance.is_applicable:
        return
    scale = instance.question.criterion.resolved_scale
    if isinstance(scale, StepScale):
        for step in range(len(scale.steps)):
            yield _Candidate(place=place, step=step, position=scale.position(step))
        return
    for position in (0.0, 1.0):
        yield _Candidate(place=place, step=None, position=position)


def _readings(seen: Round, candidates: Sequence[_Candidate], model: Model) -> Iterator[Reading]:
    now, size = ratings_of([seen.instances], seen.checklist), len(candidates)
    position = np.tile(now.position, (size, 1))
    position[np.arange(size), [one.place for one in candidates]] = [one.position for one in candidates]
    ratings = kernel.Ratings(
        sites=size,
        site=np.repeat(np.arange(size), len(seen.instances)),
        criterion=np.tile(now.criterion, size),
        applicable=np.tile(now.applicable, size),
        position=position.ravel(),
    )
    result = kernel.scores(ratings, weights_of(seen.checklist), geometric=model == "geometric")
    failing = [fails_gate(one) for one in seen.instances]
    failed = set(gates_of(seen.instances, seen.undrawn).failed)
    daylight_only = overall_reading(seen).standing == "daylight-only"
    for row, one in enumerate(candidates):
        yield reading(
            float(result.score[row]),
            (float(result.low[row]), float(result.high[row])),
            float(result.coverage[row]),
            gate_failed=_gate_failed(seen, one, failing, failed),
            daylight_only=daylight_only,
        )


def _gate_failed(seen: Round, candidate: _Candidate, failing: Sequence[bool], failed: set[str]) -> bool:
    criterion = seen.instances[candidate.place].question.criterion
    limit = gate_position(criterion)
    if limit is None or failed - {criterion.id}:
        return bool(failed)
    beside = any(
        failing[place]
        for place, one in enumerate(seen.instances)
        if place != candidate.place and one.question.criterion.id == criterion.id and one.is_applicable
    )
    return beside or round(candidate.position - limit, DIGITS) <= 0


def _change(instance: Instance, candidate: _Candidate, after: Reading) -> Change:
    if after.band is None or after.shown is None:
        msg = "a change without a verdict is none"
        raise ValueError(msg)
    return Change(
        criterion=instance.question.criterion.id,
        zone=instance.question.zone,
        light=instance.light,
        was_seen=bool(instance.rated),
        step=candidate.step,
        position=candidate.position,
        shown=after.shown,
        band=after.band,
    )


def _gaps(seen: Round, parts: Parts) -> list[Gap]:
    found = [
        Gap(
            criterion=one.question.criterion.id,
            zone=one.question.zone,
            light=one.light,
            state=one.state,
            reason=next((given.answer.reason for given in one.given if given.answer.reason), ""),
            width=float(width),
        )
        for one, width in zip(seen.instances, parts.unseen, strict=True)
        if one.is_applicable and not one.rated
    ]
    # sorted() is stable: equal widths stay in the order of the checklist
    return sorted(found, key=lambda one: -round(one.width, DIGITS))
