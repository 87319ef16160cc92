"""Thresholds: looking them up in a profile, and what in a file of profiles does not hold together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from cpted_cli.errors import Fault, Where
from cpted_cli.model.checklist import Criterion
from cpted_cli.model.profile import DEFAULT_PROFILE, Profile, Profiles, Threshold
from cpted_cli.model.scale import CountScale, Point, QuantityScale, RatioScale, Scale, StepScale


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """The scales and thresholds that a checklist's criteria may name, and those laid on its criteria from outside."""

    scales: Mapping[str, Scale]
    thresholds: Mapping[str, Threshold]

    @property
    def laid_on(self) -> Mapping[str, Threshold]:
        """Give the threshold that a profile lays on a criterion, by the criterion's id."""
        return {name: one for one in self.thresholds.values() for name in one.criteria}

    def written_out(self, criterion: Criterion) -> Criterion:
        """Give a criterion with its scale and its threshold in place of their names."""
        scale, threshold = criterion.scale, criterion.threshold
        if isinstance(scale, str) and scale in self.scales:
            scale = anonymous(self.scales[scale])
        if isinstance(threshold, str) and threshold in self.thresholds:
            threshold = self.thresholds[threshold]
        return replace(criterion, scale=scale, threshold=threshold or self.laid_on.get(criterion.id))


def lookup(scales: Mapping[str, Scale], profiles: Mapping[str, Profile], chosen: str) -> Lookup:
    """Gather what criteria may name: the chosen profile wins over the default one, a scale over a threshold."""
    names = [name for name in dict.fromkeys((DEFAULT_PROFILE, chosen)) if name in profiles]
    thresholds = {one.id: one for name in names for one in profiles[name].thresholds}
    curves: dict[str, Scale] = {
        name: QuantityScale(unit=one.unit or "", points=one.points) for name, one in thresholds.items() if one.points
    }
    return Lookup(scales={**curves, **scales}, thresholds=thresholds)


def anonymous(scale: Scale) -> Scale:
    """Give a scale without its name, as it is written out in a criterion."""
    if isinstance(scale, StepScale):
        return StepScale(steps=scale.steps)
    if isinstance(scale, QuantityScale):
        return QuantityScale(unit=scale.unit, points=scale.points, at_least=scale.at_least, at_most=scale.at_most)
    if isinstance(scale, RatioScale):
        return RatioScale(points=scale.points, of=scale.of, fewer=scale.fewer)
    return CountScale(points=scale.points, at_most=scale.at_most)


def profile_faults(file: Profiles, sources: frozenset[str], criteria: frozenset[str]) -> Iterator[Fault]:
    """Tell what in a file of profiles does not hold together."""
    yield from duplicate_ids([one.id for one in file.profiles], ("profiles",))
    for index, profile in enumerate(file.profiles):
        where: Where = ("profiles", index, "thresholds")
        yield from duplicate_ids([one.id for one in profile.thresholds], where)
        for number, threshold in enumerate(profile.thresholds):
            yield from threshold_faults(threshold, (*where, number), sources)
            for place, name in enumerate(threshold.criteria):
                if name not in criteria:
                    yield unknown("unknown-criterion", (*where, number, "criteria", place), name, criteria)


def threshold_faults(threshold: Threshold, where: Where, sources: frozenset[str] | None) -> Iterator[Fault]:
    """Tell what is wrong with one threshold; sources are passed over where they were not looked up."""
    if threshold.has_number and threshold.unit is None:
        yield Fault(code="missing-key", where=where, params={"key": "unit", "text": "unit"})
    yield from range_faults(threshold.at_least, threshold.at_most, (*where, "at_most"))
    yield from rising_faults(threshold.points or (), (*where, "points"))
    if threshold.source is not None and sources is not None and threshold.source not in sources:
        yield unknown("unknown-source", (*where, "source"), threshold.source, sources)


def range_faults(low: float | None, high: float | None, where: Where) -> Iterator[Fault]:
    """Tell where what is at most lies below what is at least."""
    if low is not None and high is not None and low > high:
        yield Fault(code="range-backwards", where=where, params={"low": low, "high": high})


def rising_faults(points: tuple[Point, ...], where: Where) -> Iterator[Fault]:
    """Tell each point that does not lie beyond the one before."""
    for index in range(1, len(points)):
        if points[index][0] <= points[index - 1][0]:
            yield Fault(code="points-not-rising", where=(*where, index))


def duplicate_ids(ids: list[str], where: Where) -> Iterator[Fault]:
    """Tell each id that stands more than once in a list."""
    for index, one in enumerate(ids):
        if one in ids[:index]:
            yield Fault(code="duplicate-id", where=(*where, index, "id"), params={"text": one})


def unknown(code: str, where: Where, text: str, choices: Mapping[str, object] | frozenset[str] | list[str]) -> Fault:
    """Say that something named is not there, among what there is."""
    return Fault(code=code, where=where, params={"text": text, "known": tuple(sorted(choices))})
