"""Makes one whole instrument of a checklist, the ones it includes, the scales and thresholds it names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches

from cpted_cli.analysis.profiles import (
    Lookup,
    duplicate_ids,
    lookup,
    range_faults,
    rising_faults,
    threshold_faults,
    unknown,
)
from cpted_cli.errors import Fault, Where
from cpted_cli.model.checklist import Checklist, Criterion, Principle, ZoneKind
from cpted_cli.model.profile import DEFAULT_PROFILE, Profile, Threshold
from cpted_cli.model.scale import QuantityScale, Scale, ScaleLike, StepScale


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a checklist may refer to; None where it was not looked up."""

    scales: Mapping[str, Scale]
    checklists: Mapping[str, Checklist]
    measures: frozenset[str] | None = None
    sources: frozenset[str] | None = None
    profiles: Mapping[str, Profile] | None = None

    def lookup(self, checklist: Checklist) -> Lookup:
        """Gather the scales and thresholds that a checklist's criteria may name."""
        return lookup(self.scales, self.profiles or {}, checklist.profile)


def resolved(checklist: Checklist, known: Known) -> Checklist:
    """Give the checklist with everything it includes, every scale and every threshold written out.

    Included criteria come first, principle by principle; titles, weights, the walking order and the
    profile of the including checklist win. What cannot be resolved is passed over:
    `instrument_faults` tells it.
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
    names = known.lookup(checklist)
    return replace(
        checklist,
        include=(),
        principles=tuple(_written_out(one, names) for one in ordered),
        zones=tuple(zones.values()),
    )


def instrument_faults(checklist: Checklist, known: Known) -> tuple[Fault, ...]:
    """Tell what in a checklist does not hold together, each with the way to it."""
    faults: list[Fault] = [*_include_faults(checklist, known)]
    astray = {one.where[-1] for one in faults}
    good = replace(checklist, include=tuple(n for i, n in enumerate(checklist.include) if i not in astray))
    zones = [zone.id for zone in resolved(good, known).zones]
    names = known.lookup(checklist)
    faults.extend(_duplicates(checklist, known, good.include))
    profiles = known.profiles
    if profiles is not None and checklist.profile not in {DEFAULT_PROFILE, *profiles}:
        faults.append(unknown("unknown-profile", ("profile",), checklist.profile, profiles))
    for where, criterion in _places(checklist):
        found = criterion_faults(where, criterion, zones, names, known)
        faults.extend(one for one in found if not (astray and may_stand_elsewhere(one)))
    return tuple(faults)


def criterion_faults(
    where: Where, criterion: Criterion, zones: list[str], names: Lookup, known: Known
) -> Iterator[Fault]:
    """Tell what in one criterion is not there or does not hold together."""
    if criterion.zone is not None and criterion.zone not in zones:
        yield unknown("unknown-zone-kind", (*where, "zone"), criterion.zone, zones)
    yield from _scale_faults(where, criterion, names.scales)
    yield from _threshold_faults(where, criterion, names, known.sources)
    yield from _reference_faults(where, criterion, known)


def may_stand_elsewhere(fault: Fault) -> bool:
    """Tell whether an unknown zone may stand in a checklist that could not be included, for none here is like it."""
    known = fault.params.get("known")
    names = [str(one) for one in known] if isinstance(known, tuple) else []
    return fault.code == "unknown-zone-kind" and not get_close_matches(str(fault.params["text"]), names, n=1)


def scale_faults(scale: Scale, where: Where) -> Iterator[Fault]:
    """Tell what is wrong with a scale."""
    if not isinstance(scale, StepScale):
        yield from rising_faults(scale.points or (), (*where, "points"))
    if isinstance(scale, QuantityScale):
        yield from range_faults(scale.lowest, scale.at_most, (*where, "at_most"))


def _included(checklist: Checklist, known: Known) -> list[Checklist]:
    found = (known.checklists[one] for one in checklist.include if one in known.checklists)
    return [replace(one, profile=checklist.profile) for one in found]


def _written_out(principle: Principle, names: Lookup) -> Principle:
    return replace(principle, criteria=tuple(names.written_out(one) for one in principle.criteria))


def _places(checklist: Checklist) -> Iterator[tuple[Where, Criterion]]:
    for p_index, principle in enumerate(checklist.principles):
        for c_index, criterion in enumerate(principle.criteria):
            yield ("principles", p_index, "criteria", c_index), criterion


def _include_faults(checklist: Checklist, known: Known) -> Iterator[Fault]:
    for index, name in enumerate(checklist.include):
        if name not in known.checklists:
            yield unknown("unknown-include", ("include", index), name, sorted(known.checklists))
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


def _duplicates(checklist: Checklist, known: Known, included: tuple[str, ...]) -> Iterator[Fault]:
    home: dict[str, str] = {}
    for index, name in enumerate(checklist.include):
        if name not in included:
            continue
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


def _scale_faults(where: Where, criterion: Criterion, scales: Mapping[str, Scale]) -> Iterator[Fault]:
    written: ScaleLike = criterion.scale
    if not isinstance(written, str):
        yield from scale_faults(written, (*where, "scale"))
        yield from _gate_faults(where, criterion, written)
    elif written in scales:
        yield from _gate_faults(where, criterion, scales[written])
    else:
        yield unknown("unknown-scale", (*where, "scale"), written, sorted(scales))


def _threshold_faults(
    where: Where, criterion: Criterion, names: Lookup, sources: frozenset[str] | None
) -> Iterator[Fault]:
    threshold = criterion.threshold
    if isinstance(threshold, Threshold):
        yield from threshold_faults(threshold, (*where, "threshold"), sources)
    elif threshold is not None and threshold not in names.thresholds:
        yield unknown("unknown-threshold", (*where, "threshold"), threshold, names.thresholds)


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
                yield unknown(f"unknown-{key[:-1]}", (*where, key, index), name, sorted(ids))
