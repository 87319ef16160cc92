"""The instrument: what to look for at a kind of place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import Gt, MaxLen, MinLen

from cpted_cli.model.profile import DEFAULT_PROFILE, ThresholdLike
from cpted_cli.model.scale import Position, Scale, ScaleLike
from cpted_cli.model.shape import ByShape
from cpted_cli.model.tailored import Tailored
from cpted_cli.model.text import Id, Light, Line, LocalText

Fact = Annotated[bool | float | Line, ByShape()]
Form = Literal["natural", "mechanical", "organised"]
Crime = Literal[
    "burglary", "theft", "bike-theft", "vehicle-crime", "robbery", "assault", "sexual-offence",
    "harassment", "vandalism", "arson", "drug-dealing",
]  # fmt: skip
Bearing = Literal["strong", "some", "little"]
OwnerLevel = Literal["landlord", "municipality", "resident", "police", "shared"]
AskedIn = Literal["day", "dark", "both"]
Edition = Annotated[str, MinLen(1), MaxLen(32)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneKind:
    """A kind of part that a place has, such as an entrance; one that repeats is judged one by one."""

    id: Id
    title: LocalText
    repeats: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One thing to look for on site.

    `weight` is a ratio: a criterion of weight 2 counts twice as much as one of weight 1 under the
    same principle. `gate` makes it a basic requirement: at or below this step (on other scales:
    this position) it is not met. `absent` is the position that counts when the thing is missing.
    `threshold` is the limit that the scale is held against. What a `sensitive` one finds would help an
    offender: the finding is protected until it is mended.
    """

    id: Id
    question: LocalText
    scale: ScaleLike
    title: LocalText | None = None
    guidance: LocalText | None = None
    why: LocalText | None = None
    finding: LocalText | None = None
    weight: Annotated[float, Gt(0)] = 1.0
    zone: Id | None = None
    light: AskedIn = "both"
    gate: float | None = None
    short: bool = False
    sensitive: bool = False
    form: Form | None = None
    crimes: tuple[Crime, ...] = ()
    unsafety: Bearing | None = None
    owner: OwnerLevel | None = None
    when: Mapping[Id, Fact] | None = None
    absent: Position = 0.0
    sources: tuple[Id, ...] = ()
    measures: tuple[Id, ...] = ()
    threshold: ThresholdLike | None = None

    @property
    def resolved_scale(self) -> Scale:
        """The scale itself, after its name has been looked up."""
        if isinstance(self.scale, str):
            msg = f"the scale {self.scale!r} of {self.id!r} has not been looked up"
            raise TypeError(msg)
        return self.scale

    @property
    def lights(self) -> tuple[Light, ...]:
        """The lights in which it is asked."""
        return ("day", "dark") if self.light == "both" else (self.light,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Principle:
    """A strategy of CPTED with its criteria."""

    id: Id
    title: LocalText
    criteria: Annotated[tuple[Criterion, ...], MinLen(1)]
    weight: Annotated[float, Gt(0)] = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """An instrument: criteria in order under principles, zones in walking order.

    `profile` is where the thresholds that its criteria name are looked up. Of one without a `verdict` the
    number is for comparison alone, and no word is read off it. `tailored` is there in
    the copy of a checklist that was made from another by a tailoring file.
    """

    format: Literal["cpted-checklist/1"]
    id: Id
    edition: Edition
    title: LocalText
    principles: Annotated[tuple[Principle, ...], MinLen(1)]
    description: LocalText | None = None
    site_kinds: tuple[Id, ...] = ()
    include: tuple[Id, ...] = ()
    zones: tuple[ZoneKind, ...] = ()
    target: Position = 0.5
    verdict: bool = True
    profile: Id = DEFAULT_PROFILE
    tailored: Tailored | None = None

    def criteria(self) -> Iterator[Criterion]:
        """Go through all criteria in the order of the checklist."""
        for principle in self.principles:
            yield from principle.criteria

    def criterion(self, criterion_id: str) -> Criterion | None:
        """Find a criterion by its id."""
        # It is asked for each answer of each site: a generator would take several times as long.
        for principle in self.principles:
            for one in principle.criteria:
                if one.id == criterion_id:
                    return one
        return None

    def zone_kind(self, zone_id: str | None) -> ZoneKind | None:
        """Find a kind of zone by its id."""
        return next((zone for zone in self.zones if zone.id == zone_id), None)

    def repeats(self, criterion: Criterion) -> bool:
        """Tell whether a criterion is judged once for each zone of its kind."""
        kind = self.zone_kind(criterion.zone)
        return kind is not None and kind.repeats


@dataclass(frozen=True, slots=True, kw_only=True)
class Excluded:
    """A criterion that does not count here, and why."""

    criterion: Id
    reason: Literal["when", "short"]
