"""How far several assessors agree on what they saw, and which answers they must settle."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from cpted_cli.analysis import coefficients
from cpted_cli.analysis.bootstrap import interval, resampled
from cpted_cli.analysis.coefficients import Tally, UnitTally, unit_tally
from cpted_cli.analysis.copied_visits import copied_visits
from cpted_cli.analysis.instances import Given, Instance, Round
from cpted_cli.analysis.kernel import Floats, Ints
from cpted_cli.model.agreement import Agreement, Disagreement, Figure, Figures, GivenAnswer
from cpted_cli.model.assessment import Assessment
from cpted_cli.model.scale import RatioScale, StepScale

ASSESSOR, REFERENCE = "assessor", "reference"
OFTEN_THE_SAME = 0.75
LOW_COEFFICIENT = 0.6
PARADOX = 0.2
ScaleNames = Sequence[tuple[str, StepScale]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One criterion on a step scale at one place in one light, with its step number by assessor.

    Units of one `cluster` are drawn together when data sets are resampled: the zones and lights of
    a criterion at a site, which are judged alike. `together` counts ratings made by all at once.
    """

    cluster: tuple[int, str]
    key: str
    scale: StepScale
    scale_name: str
    principle: str
    light: str
    steps: Mapping[str, int]
    together: int = 0
    about: str = ""


def agreement(rounds: Sequence[Round], names: ScaleNames) -> Agreement:
    """Say how far the assessors of some rounds agree, and where they do not."""
    units = _units(rounds, names)
    copied = (one for seen in rounds for one in copied_visits([(each.file, each.assessment) for each in seen.visits]))
    return replace(_agreement(units), disagreements=tuple(_disagreements(rounds)), copied=tuple(copied))


def agreement_with(rounds: Sequence[Round], names: ScaleNames, reference: Assessment, file: str) -> Agreement:
    """Say how far each assessor agrees with a reference assessment of the same place in the same light.

    The pairs assessor and reference are pooled, and a question's pairs are resampled together. The
    reference's own author is not compared with the reference.
    """
    fitting = [one for one in rounds if _is_about(one, reference)]
    units = [one for one in _units(fitting, names) if one.light == reference.light]
    pairs = [pair for unit in units for pair in _pairs(unit, reference)]
    by_assessor = _parts(pairs, [one.about for one in pairs])
    return replace(_agreement(pairs), against=file, by_assessor=by_assessor)


def figures(units: Sequence[Unit]) -> Figures:
    """Compute every figure of agreement on some units, each with its band.

    A rating enters as its step number + 1 among the steps of its scale; where scales are pooled,
    among those of the longest.
    """
    known = [one for one in units if one.steps]
    raters = sorted({name for one in known for name in one.steps})
    if not known:
        return Figures(units=0, compared=0, raters=0)
    categories = max(len(one.scale.steps) for one in known)
    ratings = np.array([[one.steps.get(name, -1) for name in raters] for one in known], dtype=np.int64)
    tally = unit_tally(ratings, categories)
    is_complete = len(raters) > 1 and bool((ratings >= 0).all())
    found = _banded(tally, _clusters(known), is_complete=is_complete)
    return Figures(
        units=len(known),
        compared=int(tally.pairable.sum()),
        raters=len(raters),
        categories=categories,
        mixed_scales=len({one.scale_name for one in known}) > 1,
        is_paradox=is_paradox(found),
        **found,
    )


def is_paradox(found: Mapping[str, Figure | None]) -> bool:
    """Tell whether a coefficient is low though assessors mostly agree, for nearly all answers are one step.

    It is, where three pairs in four agree, α is below 0.6 and AC1 stands 0.2 or more above it.

    Source: the effect is described by Feinstein & Cicchetti (1990), J. of Clinical Epidemiology 43(6),
        543-549; the limits are ours.
    """
    percent, alpha, ac1 = (found.get(name) for name in ("percent", "alpha_nominal", "ac1"))
    if percent is None or alpha is None or ac1 is None:
        return False
    often = percent.value >= OFTEN_THE_SAME
    return often and alpha.value < LOW_COEFFICIENT and ac1.value - alpha.value >= PARADOX


def _agreement(units: Sequence[Unit]) -> Agreement:
    whole = figures(units)
    return Agreement(
        **{name: getattr(whole, name) for name in Figures.__dataclass_fields__},
        by_light=_parts(units, [one.light for one in units]),
        by_principle=_parts(units, [one.principle for one in units]),
        by_scale=_parts(units, [one.scale_name for one in units]),
        by_assessor={},
        together=sum(one.together > 0 for one in units),
    )


def _parts(units: Sequence[Unit], names: Sequence[str]) -> dict[str, Figures]:
    groups: dict[str, list[Unit]] = {}
    for name, unit in zip(names, units, strict=True):
        groups.setdefault(name, []).append(unit)
    return {name: figures(group) for name, group in groups.items()}


def _clusters(units: Sequence[Unit]) -> Ints:
    numbers = {name: number for number, name in enumerate(dict.fromkeys(one.cluster for one in units))}
    return np.array([numbers[one.cluster] for one in units], dtype=np.int64)


def _banded(tally: UnitTally, clusters: Ints, *, is_complete: bool) -> dict[str, Figure | None]:
    once = _coefficients(tally.summed(np.ones((1, len(clusters)))), is_complete=is_complete)
    if not tally.pairable.any():
        return dict.fromkeys(once)

    def of_draws(times: Floats) -> Mapping[str, Floats]:
        return _coefficients(tally.summed(times), is_complete=is_complete)

    drawn = resampled(clusters, of_draws, cells=tally.shares.shape[1] ** 2)
    return {name: _figure(float(value[0]), drawn[name]) for name, value in once.items()}


def _figure(value: float, drawn: Floats) -> Figure | None:
    if np.isnan(value):
        return None
    band = interval(drawn)
    return Figure(value=value, low=band[0] if band else None, high=band[1] if band else None)


def _coefficients(tally: Tally, *, is_complete: bool) -> dict[str, Floats]:
    alpha, gwet, kappa = (
        partial(function, tally) for function in (coefficients.alpha, coefficients.gwet, coefficients.kappa)
    )
    fleiss = coefficients.fleiss(tally)
    return {
        "percent": coefficients.same_answer(tally),
        "within_one": coefficients.within(tally, 1),
        "alpha_nominal": alpha("nominal"),
        "alpha_ordinal": alpha("ordinal"),
        "alpha_interval": alpha("interval"),
        "alpha_ratio": alpha("ratio"),
        "ac1": gwet("identity"),
        "ac2_linear": gwet("linear"),
        "ac2_quadratic": gwet("quadratic"),
        "ac2_ordinal": gwet("ordinal"),
        "kappa": kappa("identity"),
        "kappa_linear": kappa("linear"),
        "kappa_quadratic": kappa("quadratic"),
        "fleiss": fleiss if is_complete else np.full_like(fleiss, np.nan),
    }


def _units(rounds: Sequence[Round], names: ScaleNames) -> list[Unit]:
    named = list(names)
    found = []
    for number, question, instance in (
        (n, one.question, one) for n, seen in enumerate(rounds) for one in seen.instances
    ):
        scale = question.criterion.resolved_scale
        if isinstance(scale, StepScale):
            unit = Unit(
                cluster=(number, question.criterion.id),
                key=question.key,
                scale=scale,
                scale_name=_name_of(scale, named, question.criterion.id),
                principle=question.principle,
                light=instance.light,
                steps={one.assessor: int(one.answer.value or 0) for one in instance.own if _is_step(one)},
                together=sum(one.answer.together for one in instance.own),
            )
            found.append(unit)
    return found


def _name_of(scale: StepScale, named: list[tuple[str, StepScale]], otherwise: str) -> str:
    # A scale written on the spot goes by the first criterion that uses it.
    found = next((name for name, one in named if one == scale), None)
    if found is None:
        named.append((otherwise, scale))
    return found or otherwise


def _is_step(given: Given) -> bool:
    return given.answer.state == "rated" and given.is_own_rating


def _is_about(seen: Round, reference: Assessment) -> bool:
    theirs = (reference.site, reference.checklist.id, reference.checklist.edition, reference.round_id)
    return (seen.site.id, seen.checklist.id, seen.checklist.edition, seen.id) == theirs


def _pairs(unit: Unit, reference: Assessment) -> Iterator[Unit]:
    answer = reference.answer(unit.key)
    is_rated = answer.state == "rated" and answer.value is not None and unit.scale.allows(answer.value)
    theirs = {REFERENCE: int(answer.value or 0)} if is_rated else {}
    for assessor, step in unit.steps.items():
        if assessor != reference.assessor:
            yield replace(unit, about=assessor, steps={ASSESSOR: step, **theirs})


def _disagreements(rounds: Iterable[Round]) -> Iterator[Disagreement]:
    for seen in rounds:
        for one in seen.instances:
            if one.is_disputed:
                yield Disagreement(
                    site=seen.site.id,
                    round=seen.id,
                    criterion=one.question.criterion.id,
                    zone=one.question.zone,
                    light=one.light,
                    answers=tuple(_given(one, given) for given in one.given),
                )


def _given(instance: Instance, given: Given) -> GivenAnswer:
    answer = given.answer
    value = answer.value
    if isinstance(instance.question.criterion.resolved_scale, RatioScale) and answer.of:
        value = (answer.count or 0) / answer.of
    return GivenAnswer(assessor=given.assessor, file=given.file, state=answer.state, value=value)
