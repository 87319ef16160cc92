"""Whether answers, zones and plans fit the checklist and the site they speak of."""

from collections.abc import Iterator

from cpted_cli.analysis.instances import is_ruled_out
from cpted_cli.analysis.profiles import duplicate_ids
from cpted_cli.errors import Fault, Where
from cpted_cli.model.assessment import DONE, Answer, Assessment
from cpted_cli.model.checklist import Checklist, Criterion
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale, StepScale
from cpted_cli.model.site import Site

COUNTED, NUMBER = "{count: 17, of: 20}", "{value: 3}"
"""Examples of what would be right, as they are written in a file."""
DIGITS = 15
"""As many as a number keeps on its way through a file."""
STATES = ("absent", "not_applicable", "not_observed")


def site_faults(site: Site) -> tuple[Fault, ...]:
    """Tell what in a site file does not hold together."""
    return tuple(duplicate_ids([zone.id for zone in site.zones], ("zones",)))


def assessment_faults(assessment: Assessment, checklist: Checklist, site: Site) -> tuple[Fault, ...]:
    """Tell every answer that the checklist or the site does not allow, each with the way to it."""
    faults: list[Fault] = []
    if assessment.site != site.id:
        faults.append(Fault(code="other-site", where=("site",), params={"text": assessment.site, "site": site.id}))
    for key in assessment.answers:
        faults.extend(answer_faults(key, assessment, checklist, site))
    return tuple(faults)


def answer_faults(key: str, assessment: Assessment, checklist: Checklist, site: Site) -> Iterator[Fault]:
    """Tell what is wrong with one answer: its name first, its value only if the name is right."""
    where: Where = ("answers", key)
    criterion_id, _, zone = key.partition("@")
    criterion = checklist.criterion(criterion_id)
    if assessment.recheck and criterion_id == DONE and criterion is None:
        return
    if criterion is None:
        known = tuple(one.id for one in checklist.criteria())
        yield Fault(code="unknown-answer", where=where, at_key=True, params={"text": criterion_id, "known": known})
        return
    named = _name_fault(key, criterion, checklist, site) if zone else _bare_fault(key, criterion, checklist, site)
    if named is not None:
        yield named
        return
    if is_ruled_out(criterion, site):
        yield Fault(code="answer-ruled-out", where=where, at_key=True, params={"text": key})
    elif assessment.light not in criterion.lights:
        params = {"text": key, "light": assessment.light}
        yield Fault(code="answer-other-light", where=where, at_key=True, params=params)
    else:
        is_bare = not isinstance(assessment.answers[key], Answer)
        yield from value_faults(where, assessment.answer(key), criterion, is_bare=is_bare)


def _name_fault(key: str, criterion: Criterion, checklist: Checklist, site: Site) -> Fault | None:
    where: Where = ("answers", key)
    zone = key.partition("@")[2]
    if not checklist.repeats(criterion):
        params: dict[str, object] = {"text": key, "criterion": criterion.id}
        return Fault(code="answer-without-zone", where=where, at_key=True, params=params)
    zones = tuple(one.id for one in site.zones_of(criterion.zone))
    if zone not in zones:
        return Fault(code="unknown-zone", where=where, at_key=True, params={"text": zone, "known": zones})
    return None


def _bare_fault(key: str, criterion: Criterion, checklist: Checklist, site: Site) -> Fault | None:
    zones = tuple(one.id for one in site.zones_of(criterion.zone))
    if checklist.repeats(criterion) and zones:
        params = {"text": key, "choices": zones}
        return Fault(code="answer-needs-zone", where=("answers", key), at_key=True, params=params)
    return None


def value_faults(where: Where, answer: Answer, criterion: Criterion, *, is_bare: bool = False) -> Iterator[Fault]:
    """Tell what is wrong with the answer itself on its criterion's scale."""
    given = [state for state in STATES if getattr(answer, state) is not None]
    if answer.value is not None:
        given.append("value")
    if answer.count is not None or answer.of is not None:
        given.append("count")
    if len(given) > 1:
        yield Fault(code="answer-two-states", where=where, at_key=True, params={"choices": tuple(given)})
        return
    at_value = where if is_bare else (*where, "value")
    scale = criterion.resolved_scale
    if isinstance(scale, RatioScale):
        yield from _ratio_faults(where, answer, scale, at_value)
    elif answer.count is not None or answer.of is not None:
        yield Fault(code="answer-needs-value", where=where, params={"example": NUMBER})
    elif answer.value is not None:
        yield from _number_faults(answer.value, scale, at_value)


def _number_faults(value: float, scale: StepScale | QuantityScale | CountScale, at_value: Where) -> Iterator[Fault]:
    misfit, text = scale.misfit(value), f"{value:.{DIGITS}g}"
    if misfit is None:
        return
    if isinstance(scale, StepScale):
        yield Fault(code="answer-off-scale", where=at_value, params={"text": text, "top": len(scale.steps) - 1})
    elif misfit == "too-high":
        yield Fault(code="answer-too-high", where=at_value, params={"text": text, "top": scale.at_most})
    elif misfit == "too-low" and scale.lowest:
        yield Fault(code="answer-too-low", where=at_value, params={"text": text, "least": scale.lowest})
    else:
        code = "answer-negative" if misfit == "too-low" else "answer-not-whole"
        yield Fault(code=code, where=at_value, params={"text": text})


def _counted(count: float, of: float) -> str:
    """Write how many of how many as it stands in a file."""
    return f"{{count: {count:g}, of: {of:g}}}"


def _ratio_faults(where: Where, answer: Answer, scale: RatioScale, at_value: Where) -> Iterator[Fault]:
    example = _counted(scale.of - 1, scale.of) if scale.of else COUNTED
    if answer.value is not None:
        yield Fault(code="answer-needs-count", where=at_value, params={"example": example})
        return
    if answer.count is None and answer.of is None:
        return
    if answer.count is None or answer.of is None:
        yield Fault(code="answer-needs-count", where=where, params={"example": example})
    else:
        yield from _part_faults(where, answer.count, answer.of, scale)


def _part_faults(where: Where, count: float, of: float, scale: RatioScale) -> Iterator[Fault]:
    misfit = scale.misfit_of(count, of)
    if misfit == "too-low":
        yield Fault(code="answer-negative", where=(*where, "count"), params={"text": f"{count:g}"})
    elif misfit == "of-nothing":
        yield Fault(code="answer-of-zero", where=(*where, "of"))
    elif misfit == "too-high":
        yield Fault(code="answer-too-high", where=(*where, "of"), params={"text": f"{of:g}", "top": scale.of})
    elif misfit == "other-whole" and scale.of is not None:
        params: dict[str, object] = {"of": of, "whole": scale.of, "example": _counted(scale.of - 1, scale.of)}
        yield Fault(code="answer-other-whole", where=(*where, "of"), params=params)
    elif misfit == "more-than-all":
        yield Fault(code="answer-count-over", where=(*where, "count"), params={"count": count, "of": of})
