"""How far a result rests on the weights, and how far on one assessor's strictness."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TypeGuard

import numpy as np

from cpted_cli.analysis import kernel
from cpted_cli.analysis.bands import DIGITS, band_of
from cpted_cli.analysis.bootstrap import interval
from cpted_cli.analysis.gates import gates_of
from cpted_cli.analysis.instances import Given, Instance, Round, in_light
from cpted_cli.analysis.kernel import Factors, Floats
from cpted_cli.analysis.scoring import overall_reading, ratings_of, weights_of
from cpted_cli.model.assessment import ChecklistRef
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.reading import Band, Model
from cpted_cli.model.robustness import Ranked, Ranking, Robustness, Shifted, Strictness
from cpted_cli.model.scale import Scale, StepScale
from cpted_cli.model.score import LightScore
from cpted_cli.model.text import Light

DRAWS = 1_000
SEED = 0
LEAST, MOST = 0.5, 1.5
LOW, HIGH = 0.05, 0.95
AT_ONCE = 250
TWO_STEPS = 2


def weight_factors(checklist: Checklist) -> Factors:
    """Draw by how much each weight is multiplied: U(0.5, 1.5), criteria and principles alike.

    Row by row: first the criteria in the order of the checklist, then the principles.

    Units: none. Range: 0.5…1.5.
    Source: OECD/JRC (2008), Handbook on Constructing Composite Indicators, step 7 (uncertainty analysis).
    """
    criteria = sum(1 for _ in checklist.criteria())
    drawn = np.random.RandomState(SEED).uniform(LEAST, MOST, (DRAWS, criteria + len(checklist.principles)))
    return Factors(criterion=drawn[:, :criteria], principle=drawn[:, criteria:])


def redrawn(rounds: Sequence[Round], *, model: Model = "arithmetic") -> Floats:
    """Score rounds of one checklist (columns) under each draw of the weights (rows); they share the draws."""
    checklist = rounds[0].checklist
    factors, weights = weight_factors(checklist), weights_of(checklist)
    parts = []
    for start in range(0, len(rounds), AT_ONCE):
        ratings = ratings_of([one.instances for one in rounds[start : start + AT_ONCE]], checklist)
        parts.append(kernel.redrawn_scores(ratings, weights, factors, geometric=model == "geometric"))
    return np.hstack(parts)


def robustness(seen: Round, drawn: Floats, *, model: Model = "arithmetic") -> Robustness:
    """Say what other weights and another strictness do to a result; `drawn` are its scores by draw.

    Units: points. Range: 0…100; None where nothing was rated.
    """
    band = interval(drawn, LOW, HIGH)
    return Robustness(
        draws=len(drawn),
        low=band[0] if band else None,
        high=band[1] if band else None,
        keeps_band=_keeps_band(seen, drawn, overall_reading(seen, model=model).band),
        assessors=tuple(_strictness(seen, (assessor,), model) for assessor in seen.assessors),
        together=_strictness(seen, seen.assessors, model) if len(seen.assessors) > 1 else None,
    )


def tried_by_light(
    seen: Round, by_light: Mapping[Light, LightScore], *, model: Model = "arithmetic"
) -> Mapping[Light, LightScore]:
    """Say the same of the score of each light alone."""
    parts = {light: in_light(seen, light) for light in by_light}
    drawn = {light: redrawn([part], model=model)[:, 0] for light, part in parts.items()}
    return {
        light: replace(view, robustness=robustness(parts[light], drawn[light], model=model))
        for light, view in by_light.items()
    }


def ranking(rounds: Sequence[Round], drawn: Floats, *, model: Model = "arithmetic") -> Ranking | None:
    """Rank sites of one checklist under each draw; those of which too little was seen are left out.

    A rank is one more than the number of sites that score higher, after rounding to nine decimals.
    None where fewer than two are left.
    """
    readings = [overall_reading(one, model=model) for one in rounds]
    known = [index for index, one in enumerate(readings) if one.shown is not None]
    if len(known) < 2:
        return None
    scores = np.round(drawn[:, known], DIGITS)
    now = np.round(np.array([readings[index].score for index in known], dtype=np.float64), DIGITS)
    rank = np.stack([1 + (scores > one[:, None]).sum(axis=1) for one in scores.T])
    checklist = rounds[0].checklist
    return Ranking(
        checklist=ChecklistRef(id=checklist.id, edition=checklist.edition, sha256=rounds[0].sha256 or None),
        draws=len(drawn),
        sites=tuple(
            Ranked(
                site=rounds[index].site.id,
                round=rounds[index].id,
                score=float(now[place]),
                rank=1 + int((now > now[place]).sum()),
                rank_low=int(np.quantile(rank[place], LOW, method="lower")),
                rank_high=int(np.quantile(rank[place], HIGH, method="higher")),
                first=float((rank[place] == 1).mean()),
            )
            for place, index in enumerate(known)
        ),
        below=tuple(tuple(float(share) for share in (one[:, None] < scores).mean(axis=0)) for one in scores.T),
    )


def shifted(seen: Round, assessors: Collection[str], steps: int) -> Round:
    """Give the round as if some assessors had answered every question with steps some steps higher.

    Steps end where the scale ends; other answers stay as they are. Of two steps (yes and no) none
    is a little stricter than the other, so they stay too.
    """
    return replace(seen, instances=tuple(_shifted(one, assessors, steps) for one in seen.instances))


def has_degrees(scale: Scale) -> TypeGuard[StepScale]:
    """Tell whether a scale has steps between its ends, so that one assessor may be stricter than another."""
    return isinstance(scale, StepScale) and len(scale.steps) > TWO_STEPS


def _shifted(instance: Instance, assessors: Collection[str], steps: int) -> Instance:
    scale = instance.question.criterion.resolved_scale
    if not has_degrees(scale):
        return instance
    given = tuple(
        _moved(one, scale, steps) if one.assessor in assessors and _is_step(one) else one for one in instance.given
    )
    return replace(instance, given=given)


def _moved(given: Given, scale: StepScale, steps: int) -> Given:
    step = min(max(int(given.answer.value or 0) + steps, 0), len(scale.steps) - 1)
    return replace(given, answer=replace(given.answer, value=float(step)), position=scale.position(step))


def _is_step(given: Given) -> bool:
    return given.answer.state == "rated" and given.position is not None


def _strictness(seen: Round, assessors: Collection[str], model: Model) -> Strictness:
    own = [(one, given) for one in seen.instances for given in one.given if given.assessor in assessors]
    rated = [(one, given) for one, given in own if given.position is not None]
    steps = [given for one, given in rated if has_degrees(one.question.criterion.resolved_scale) and _is_step(given)]
    return Strictness(
        assessor=next(iter(assessors)) if len(assessors) == 1 else None,
        moved=len(steps),
        rated=len(rated),
        stricter=_result(shifted(seen, assessors, -1), model),
        lenient=_result(shifted(seen, assessors, 1), model),
    )


def _result(seen: Round, model: Model) -> Shifted:
    reading = overall_reading(seen, model=model)
    return Shifted(score=reading.score, shown=reading.shown, band=reading.band)


def _keeps_band(seen: Round, drawn: Floats, band: Band | None) -> float | None:
    if band is None:
        return None
    is_failed = bool(gates_of(seen.instances, seen.undrawn).failed)
    kept = np.array([band_of(number, gate_failed=is_failed) == band for number in range(101)])
    shown = np.floor(np.round(drawn, DIGITS) + 0.5).astype(np.int64)
    return float(kept[shown].mean())
