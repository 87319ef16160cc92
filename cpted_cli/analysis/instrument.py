"""Makes one whole instrument of a checklist, the ones it includes and the scales it names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from cpted_cli.errors import Fault, Where
from cpted_cli.model.checklist import Checklist, Criterion, Principle, ZoneKind
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale, Scale, ScaleLike, StepScale


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a checklist may refer to; None where it was not looked up."""

    scales: Mapping[str, Scale]
    checklists: Mapping[str, Checklist]
    measures: frozenset[str] | None = None
    sources: frozenset[str] | None = None


def resolved(checklist: Checklist, known: Known) -> Checklist:
    """Give the checklist with everything it includes and every scale written out.

    Included criteria come first, principle by principle; titles, weights and the walking order of
    the including checklist win. What cannot be resolved is passed over: `instrument_faults` tells it.
    """
    parts = [*(resolved(one, known) for one in _included(checklist, known)), checklist]
    principles: dict[str, Principle] = {}
    for part in parts:
        for principle in part.principles:
            before = principles.get(principle.id)
            criteria = (*(before.criteria if before else ()), *principle.criteria)
            principles[principle.id] = replace(principle, criteria=criteria)
    own_order = [principle.id for principle in checklist.principles]
    ordered = sorted(principles.values(), key=lambda one: own_order.index(one.id) if one.id in own_order else -1)
    zones: dict[str, ZoneKind] = {}
    for zone in (zone for part in reversed(parts) for zone in part.zones):
        zones.setdefault(zone.id, zone)
    return replace(
        checklist,
        include=(),
        principles=tuple(_with_scales(one, known.scales) for one in ordered),
        zones=tuple(zones.values()),
    )


def instrument_faults(checklist: Checklist, known: Known) -> tuple[Fault, ...]:
    """Tell what in a checklist does not hold together, each with the way to it."""
    include_faults = tuple(_include_faults(checklist, known))
    if include_faults:
        return include_faults
    whole = resolved(checklist, known)
    zones = [zone.id for zone in whole.zones]
    faults: list[Fault] = [*_duplicates(checklist, known)]
    for where, criterion in _places(checklist):
        if criterion.zone is not None and criterion.zone not in zones:
            faults.append(_unknown("unknown-zone-kind", (*where, "zone"), criterion.zone, zones))
        faults.extend(_scale_faults(where, criterion, known.scales))
        faults.extend(_reference_faults(where, criterion, known))
    return tuple(faults)


def scale_faults(scale: Scale, where: Where) -> Iterator[Fault]:
    """Tell what is wrong with a scale."""
    if isinstance(scale, StepScale):
        return
    points = scale.points or ()
    for index in range(1, len(points)):
        if points[index][0] <= points[index - 1][0]:
            yield Fault(code="points-not-rising", where=(*where, "points", index))


def _included(checklist: Checklist, known: Known) -> list[Checklist]:
    return [known.checklists[one] for one in checklist.include if one in known.checklists]


def _with_scales(principle: Principle, scales: Mapping[str, Scale]) -> Principle:
    return replace(principle, criteria=tuple(_with_scale(one, scales) for one in principle.criteria))


def _with_scale(criterion: Criterion, scales: Mapping[str, Scale]) -> Criterion:
    if not isinstance(criterion.scale, str) or criterion.scale not in scales:
        return criterion
    return replace(criterion, scale=anonymous(scales[criterion.scale]))


def anonymous(scale: Scale) -> Scale:
    """Give a scale without its name, as it is written out in a criterion."""
    if isinstance(scale, StepScale):
        return StepScale(steps=scale.steps)
    if isinstance(scale, QuantityScale):
        return QuantityScale(unit=scale.unit, points=scale.points)
    if isinstance(scale, RatioScale):
        return RatioScale(points=scale.points)
    return CountScale(points=scale.points)


def _places(checklist: Checklist) -> Iterator[tuple[Where, Criterion]]:
    for p_index, principle in enumerate(checklist.principles):
        for c_index, criterion in enumerate(principle.criteria):
            yield ("principles", p_index, "criteria", c_index), criterion


def _unknown(code: str, where: Where, text: str, choices: list[str]) -> Fault:
    return Fault(code=code, where=where, params={"text": text, "known": tuple(choices)})


def _include_faults(checklist: Checklist, known: Known) -> Iterator[Fault]:
    for index, name in enumerate(checklist.include):
        if name not in known.checklists:
            yield _unknown("unknown-include", ("include", index), name, sorted(known.checklists))
            continue
        circle = _circle([checklist.id, name], known)
        if circle:
            yield Fault(code="include-circle", where=("include", index), params={"circle": " > ".join(circle)})


def _circle(trail: list[str], known: Known) -> list[str] | None:
    if trail[-1] in trail[:-1]:
        return trail
    last = known.checklists.get(trail[-1])
    for name in last.include if last else ():
        found = _circle([*trail, name], known)
        if found:
            return found
    return None


def _duplicates(checklist: Checklist, known: Known) -> Iterator[Fault]:
    home: dict[str, str] = {}
    for index, name in enumerate(checklist.include):
        for criterion in resolved(known.checklists[name], known).criteria():
            if criterion.id in home:
                params = {"text": criterion.id, "checklist": home[criterion.id]}
                yield Fault(code="include-clash", where=("include", index), params=params)
            home[criterion.id] = name
    for where, criterion in _places(checklist):
        if criterion.id in home:
            params = {"text": criterion.id, "checklist": home[criterion.id]}
            code = "duplicate-id" if home[criterion.id] == checklist.id else "include-clash"
            yield Fault(code=code, where=(*where, "id"), params=params)
        home[criterion.id] = checklist.id
    yield from duplicate_ids([one.id for one in checklist.zones], ("zones",))
    yield from duplicate_ids([one.id for one in checklist.principles], ("principles",))


def duplicate_ids(ids: list[str], where: Where) -> Iterator[Fault]:
    """Tell each id that stands more than once in a list."""
    for index, one in enumerate(ids):
        if one in ids[:index]:
            yield Fault(code="duplicate-id", where=(*where, index, "id"), params={"text": one})


def _scale_faults(where: Where, criterion: Criterion, scales: Mapping[str, Scale]) -> Iterator[Fault]:
    written: ScaleLike = criterion.scale
    if not isinstance(written, str):
        yield from scale_faults(written, (*where, "scale"))
        yield from _gate_faults(where, criterion, written)
    elif written in scales:
        yield from _gate_faults(where, criterion, scales[written])
    else:
        yield _unknown("unknown-scale", (*where, "scale"), written, sorted(scales))


def _gate_faults(where: Where, criterion: Criterion, scale: Scale) -> Iterator[Fault]:
    gate = criterion.gate
    if gate is None:
        return
    top = len(scale.steps) - 1 if isinstance(scale, StepScale) else 1
    fits = scale.allows(gate) if isinstance(scale, StepScale) else 0 <= gate <= 1
    if not fits:
        yield Fault(code="gate-off-scale", where=(*where, "gate"), params={"text": f"{gate:g}", "top": top})


def _reference_faults(where: Where, criterion: Criterion, known: Known) -> Iterator[Fault]:
    for key, names, ids in (
        ("measures", criterion.measures, known.measures),
        ("sources", criterion.sources, known.sources),
    ):
        for index, name in enumerate(names):
            if ids is not None and name not in ids:
                yield _unknown(f"unknown-{key[:-1]}", (*where, key, index), name, sorted(ids))
