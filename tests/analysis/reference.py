"""The rules of scoring once more: slow, obvious, from the words of product.md, with fractions."""

from collections.abc import Sequence
from fractions import Fraction

from cpted_cli.analysis.instances import Visit
from cpted_cli.model.assessment import Answer
from cpted_cli.model.checklist import Checklist, Criterion
from cpted_cli.model.site import Site

Reply = Fraction | str


def position(criterion: Criterion, answer: Answer) -> Reply:
    """Give a position, or the word for why there is none. Steps only."""
    if answer.absent is not None:
        return Fraction(criterion.absent)
    if answer.not_applicable is not None:
        return "not_applicable"
    if answer.not_observed is not None:
        return "not_observed"
    if answer.value is None:
        return "unanswered"
    return Fraction(criterion.resolved_scale.position(answer.value))


def one_reply(replies: list[Reply]) -> Reply:
    """Several assessors: the mean of those who rated, otherwise the first state."""
    numbers = [one for one in replies if isinstance(one, Fraction)]
    if numbers:
        return sum(numbers, Fraction(0)) / len(numbers)
    for state in ("not_observed", "not_applicable"):
        if state in replies:
            return state
    return "unanswered"


def instances(site: Site, checklist: Checklist, visits: Sequence[Visit], criterion: Criterion) -> list[Reply]:
    """All replies to a criterion: zone by zone, light by light."""
    kind = next((one for one in checklist.zones if one.id == criterion.zone), None)
    zones = [one.id for one in site.zones if one.kind == criterion.zone] if kind and kind.repeats else []
    keys = [f"{criterion.id}@{zone}" for zone in zones] or [criterion.id]
    visited = {one.assessment.light for one in visits}
    lights = sorted(visited) if criterion.light == "both" else [criterion.light]
    found = [
        [position(criterion, one.assessment.answer(key)) for one in visits if one.assessment.light == light]
        for key in keys
        for light in lights
        if not left_out(visits, criterion, key, light)
    ]
    return [one_reply(one) for one in found]


def left_out(visits: Sequence[Visit], criterion: Criterion, key: str, light: str) -> bool:
    """Tell whether every visit in the light left the zone out of its sample and nobody answered there."""
    zone = key.partition("@")[2]
    there = [one.assessment for one in visits if one.assessment.light == light]
    if not zone or not there:
        return False
    for one in there:
        sample = (one.sampled or {}).get(criterion.zone or "")
        if sample is None or zone in sample.seen or position(criterion, one.answer(key)) != "unanswered":
            return False
    return True


def gates(site: Site, checklist: Checklist, visits: Sequence[Visit]) -> dict[str, str]:
    """By criterion: failed, unchecked, met or set aside; steps only."""
    found = {}
    for criterion in checklist.criteria():
        if criterion.gate is None:
            continue
        limit = Fraction(criterion.resolved_scale.position(criterion.gate))
        replies = instances(site, checklist, visits, criterion)
        left = [one for one in replies if one != "not_applicable"]
        asked = {"day", "dark"} if criterion.light == "both" else {criterion.light}
        single = [
            position(criterion, one.assessment.answer(key))
            for one in visits
            for key in one.assessment.answers
            if key.partition("@")[0] == criterion.id and one.assessment.light in asked
        ]
        if any(isinstance(one, Fraction) and one <= limit for one in single):
            found[criterion.id] = "failed"
        elif not left:
            found[criterion.id] = "set aside"
        elif any(not isinstance(one, Fraction) for one in left) or is_sampled(site, checklist, visits, criterion):
            found[criterion.id] = "unchecked"
        else:
            found[criterion.id] = "met"
    return found


def is_sampled(site: Site, checklist: Checklist, visits: Sequence[Visit], criterion: Criterion) -> bool:
    """Whether any zone was left out in any light."""
    kind = next((one for one in checklist.zones if one.id == criterion.zone), None)
    zones = [one.id for one in site.zones if one.kind == criterion.zone] if kind and kind.repeats else []
    visited = {one.assessment.light for one in visits}
    lights = visited if criterion.light == "both" else {criterion.light}
    return any(left_out(visits, criterion, f"{criterion.id}@{zone}", light) for zone in zones for light in lights)


def findings(checklist: Checklist, visits: Sequence[Visit]) -> set[tuple[str, str | None, str]]:
    """Criterion, zone and light wherever any single rating is below the target; steps only."""
    target = Fraction(checklist.target)
    found = set()
    for visit in visits:
        for key in visit.assessment.answers:
            name, _, zone = key.partition("@")
            criterion = checklist.criterion(name)
            light = visit.assessment.light
            if criterion is None or criterion.light not in {light, "both"}:
                continue
            reply = position(criterion, visit.assessment.answer(key))
            if isinstance(reply, Fraction) and reply < target:
                found.add((name, zone or None, light))
    return found


def principle_figures(
    weighed: list[tuple[Fraction, list[Reply]]],
) -> tuple[Fraction | None, Fraction, Fraction, Fraction] | None:
    """Score, low, high, coverage of a principle; None where nothing applies."""
    shares: list[tuple[Fraction, Reply]] = []
    for weight, replies in weighed:
        left = [one for one in replies if one != "not_applicable"]
        shares.extend((weight / len(left), one) for one in left)
    if not shares:
        return None
    everything = sum((share for share, _ in shares), Fraction(0))
    rated = [(share, one) for share, one in shares if isinstance(one, Fraction)]
    seen = sum((share for share, _ in rated), Fraction(0))
    earned = sum((share * one for share, one in rated), Fraction(0))
    low = 100 * earned / everything
    return (100 * earned / seen if seen else None, low, low + 100 * (1 - seen / everything), seen / everything)


def figures(
    site: Site, checklist: Checklist, visits: Sequence[Visit]
) -> tuple[Fraction | None, Fraction, Fraction, Fraction]:
    """Score, low, high, coverage of a site in one round, one visit a person and light."""
    found = []
    for principle in checklist.principles:
        weighed = [(Fraction(one.weight), instances(site, checklist, visits, one)) for one in principle.criteria]
        figure = principle_figures(weighed)
        if figure is not None:
            found.append((Fraction(principle.weight), figure))
    if not found:
        return (None, Fraction(0), Fraction(100), Fraction(0))
    rated = [(weight, figure[0]) for weight, figure in found if figure[0] is not None]
    score = sum((w * s for w, s in rated), Fraction(0)) / sum(w for w, _ in rated) if rated else None
    everything = sum(weight for weight, _ in found)
    low, high, coverage = (sum((w * one[index] for w, one in found), Fraction(0)) / everything for index in (1, 2, 3))
    return (score, low, high, coverage)
