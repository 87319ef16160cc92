"""Scores of one site in one round, by the rules: range, coverage, verdict, findings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np

from cpted_cli.analysis import kernel
from cpted_cli.analysis.bands import reading, without_verdict
from cpted_cli.analysis.gates import gates_of
from cpted_cli.analysis.instances import Given, Instance, Round, Visit, in_light, rounds_of
from cpted_cli.analysis.samples import samples_of
from cpted_cli.model.assessment import ChecklistRef, State
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.score import (
    Finding,
    Gates,
    InstanceRef,
    Kept,
    LightScore,
    Model,
    PrincipleScore,
    Reading,
    SiteScore,
    Unseen,
)
from cpted_cli.model.site import Site
from cpted_cli.model.text import Light

DIGITS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """Some of the instances of a round, as one row of the kernel."""

    instances: tuple[Instance, ...]
    gates: Gates
    row: int


def site_scores(
    site: Site, checklist: Checklist, sha256: str, visits: Iterable[Visit], *, model: Model = "arithmetic"
) -> tuple[SiteScore, ...]:
    """Score a site by one checklist, round by round; rounds are never merged."""
    return tuple(round_score(seen, model=model) for seen in rounds_of(site, checklist, sha256, visits))


def round_score(seen: Round, *, model: Model = "arithmetic") -> SiteScore:
    """Score what was seen of a site in one round: for all, for day alone and for dark alone."""
    views = tuple(_views(seen))
    weights = weights_of(seen.checklist)
    ratings = ratings_of([view.instances for view in views], seen.checklist)
    geometric = model == "geometric"
    result = kernel.scores(ratings, weights, geometric=geometric)
    gains = kernel.gains(ratings, weights, result, geometric=geometric)
    daylight_only = _is_daylight_only(seen)
    whole = _reading(result, views[0], daylight_only=daylight_only)
    made = SiteScore(
        **_items(whole),
        site=seen.site.id,
        name=seen.site.name,
        round=seen.id,
        checklist=ChecklistRef(id=seen.checklist.id, edition=seen.checklist.edition, sha256=seen.sha256 or None),
        model=model,
        assessors=seen.assessors,
        lights=seen.lights,
        quick=seen.is_quick,
        daylight=seen.lights == ("day",) and not daylight_only and _asks_about_both(seen),
        dark_unproven=seen.is_dark_unproven,
        **_same_answer(seen),
        gates=views[0].gates,
        by_light=dict(_by_light(seen, result, views[1:])),
        principles=_principles(result, views[0], seen.checklist),
        findings=_findings(seen, gains[: len(seen.instances)]),
        keep=_kept(seen),
        disagreements=tuple(_ref(one) for one in seen.instances if one.is_disputed),
        not_observed=_unseen(seen, "not_observed"),
        not_applicable=_unseen(seen, "not_applicable"),
        absent=_absent(seen),
        unanswered=_unseen(seen, "unanswered"),
        excluded=seen.excluded,
        sampled=samples_of(seen),
    )
    return made if seen.checklist.verdict else unmarked(made)


def unmarked(made: SiteScore) -> SiteScore:
    """Take every verdict off a result, as a whole, by principle and by light."""
    by_light = {
        light: replace(without_verdict(one), principles=tuple(without_verdict(part) for part in one.principles))
        for light, one in made.by_light.items()
    }
    principles = tuple(without_verdict(one) for one in made.principles)
    return replace(without_verdict(made), by_light=by_light, principles=principles, daylight=False)


def _by_light(seen: Round, result: kernel.Scores, views: Sequence[_View]) -> Iterator[tuple[Light, LightScore]]:
    for light, view in zip(seen.lights, views, strict=True):
        unproven = light == "dark" and seen.is_dark_unproven
        yield (
            light,
            LightScore(
                **_items(_reading(result, view, daylight_only=unproven)),
                gates=view.gates,
                principles=_principles(result, view, seen.checklist),
            ),
        )


def _views(seen: Round) -> Iterator[_View]:
    for row, part in enumerate((seen, *(in_light(seen, light) for light in seen.lights))):
        yield _View(instances=part.instances, gates=gates_of(part.instances, part.undrawn), row=row)


def overall_reading(seen: Round, *, model: Model = "arithmetic") -> Reading:
    """Score a round as a whole and nothing else."""
    view = _View(instances=seen.instances, gates=gates_of(seen.instances, seen.undrawn), row=0)
    ratings = ratings_of([seen.instances], seen.checklist)
    result = kernel.scores(ratings, weights_of(seen.checklist), geometric=model == "geometric")
    said = _reading(result, view, daylight_only=_is_daylight_only(seen))
    return said if seen.checklist.verdict else without_verdict(said)


def weights_of(checklist: Checklist) -> kernel.Weights:
    """Give a checklist's weights as numbers, in its order."""
    return kernel.Weights(
        criterion=np.array([one.weight for one in checklist.criteria()], dtype=np.float64),
        principle_of=np.array(
            [index for index, principle in enumerate(checklist.principles) for _ in principle.criteria], dtype=np.int64
        ),
        principle=np.array([one.weight for one in checklist.principles], dtype=np.float64),
    )


def ratings_of(groups: Sequence[Sequence[Instance]], checklist: Checklist) -> kernel.Ratings:
    """Give groups of instances of one checklist as numbers; each group is a site of the kernel."""
    code = {criterion.id: index for index, criterion in enumerate(checklist.criteria())}
    rows = [(row, one) for row, group in enumerate(groups) for one in group]
    return kernel.Ratings(
        sites=len(groups),
        site=np.array([row for row, _ in rows], dtype=np.int64),
        criterion=np.array([code[one.question.criterion.id] for _, one in rows], dtype=np.int64),
        applicable=np.array([one.is_applicable for _, one in rows], dtype=np.bool_),
        position=np.array([np.nan if one.position is None else one.position for _, one in rows], dtype=np.float64),
    )


def _is_daylight_only(seen: Round) -> bool:
    asked = any(one.question.criterion.light == "dark" and one.is_applicable for one in seen.instances)
    return seen.is_dark_unproven or (asked and "dark" not in seen.lights)


def _asks_about_both(seen: Round) -> bool:
    return any(one.question.criterion.light == "both" and one.is_applicable for one in seen.instances)


def _same_answer(seen: Round) -> dict[str, Any]:
    # What was judged together was judged once.
    rated = [[one.position for one in instance.own if one.is_own_rating] for instance in seen.instances]
    shared = [positions for positions in rated if len(positions) > 1]
    same = sum(len(set(positions)) == 1 for positions in shared)
    return {"same_answer": same / len(shared) if shared else None, "compared": len(shared)}


def _number(value: float) -> float | None:
    return None if np.isnan(value) else float(value)


def _span(low: float, high: float) -> tuple[float, float]:
    return (0.0, 100.0) if np.isnan(low) else (float(low), float(high))


def _reading(result: kernel.Scores, view: _View, *, daylight_only: bool) -> Reading:
    row = view.row
    return reading(
        _number(result.score[row]),
        _span(result.low[row], result.high[row]),
        _number(result.coverage[row]),
        gate_failed=bool(view.gates.failed),
        daylight_only=daylight_only,
    )


def _principles(result: kernel.Scores, view: _View, checklist: Checklist) -> tuple[PrincipleScore, ...]:
    row = view.row
    return tuple(
        PrincipleScore(
            **_items(
                reading(
                    _number(result.principle_score[row, index]),
                    _span(result.principle_low[row, index], result.principle_high[row, index]),
                    _number(result.principle_coverage[row, index]),
                    gate_failed=False,
                    daylight_only=False,
                )
            ),
            id=principle.id,
            weight=principle.weight,
        )
        for index, principle in enumerate(checklist.principles)
    )


def _items(said: Reading) -> dict[str, Any]:
    return {one.name: getattr(said, one.name) for one in fields(Reading)}


def _ref(instance: Instance) -> InstanceRef:
    return InstanceRef(criterion=instance.question.criterion.id, zone=instance.question.zone, light=instance.light)


def _findings(seen: Round, gains: kernel.Floats) -> tuple[Finding, ...]:
    found = [
        _finding(instance, float(gain), seen.checklist.target)
        for instance, gain in zip(seen.instances, gains, strict=True)
    ]
    # sorted() is stable: equal losses stay in the order of the checklist
    return tuple(sorted((one for one in found if one), key=lambda one: -round(one.loss, DIGITS)))


def _finding(instance: Instance, gain: float, target: float) -> Finding | None:
    below = [one for one in instance.rated if one.position is not None and round(one.position - target, DIGITS) < 0]
    if not below:
        return None
    lowest = min(one.position for one in below if one.position is not None)
    return Finding(
        criterion=instance.question.criterion.id,
        zone=instance.question.zone,
        light=instance.light,
        position=lowest,
        loss=gain,
        assessors=tuple(one.assessor for one in below if one.position == lowest),
        disagreement=instance.is_disputed,
        protected=instance.question.criterion.sensitive or any(one.answer.protected for one in instance.given),
    )


def _kept(seen: Round) -> tuple[Kept, ...]:
    return tuple(
        Kept(
            criterion=one.question.criterion.id,
            zone=one.question.zone,
            light=one.light,
            assessors=tuple(given.assessor for given in one.given if given.answer.keep),
        )
        for one in seen.instances
        if any(given.answer.keep for given in one.given)
    )


def _unseen(seen: Round, state: State) -> tuple[Unseen, ...]:
    return tuple(
        _with_reason(one, [given for given in one.given if given.answer.state == state])
        for one in seen.instances
        if one.state == state
    )


def _absent(seen: Round) -> tuple[Unseen, ...]:
    by_instance = [(one, [given for given in one.given if given.answer.state == "absent"]) for one in seen.instances]
    return tuple(_with_reason(one, given) for one, given in by_instance if given)


def _with_reason(instance: Instance, given: list[Given]) -> Unseen:
    reason = next((one.answer.reason for one in given if one.answer.reason), "")
    return Unseen(
        criterion=instance.question.criterion.id, zone=instance.question.zone, light=instance.light, reason=reason
    )
