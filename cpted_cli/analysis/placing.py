"""Where a place stands when recorded crime and felt unsafety are laid side by side, if that can be said at all."""

from dataclasses import dataclass
from typing import Literal

from cpted_cli.analysis.intervals import poisson_interval, wilson_interval
from cpted_cli.model.matrix import CrimeCount, Level, MatrixPlace, UnsafeShare

Field = Literal["keep", "calm", "inform", "act-first", "uncertain"]
FIELDS: tuple[Field, ...] = ("keep", "calm", "inform", "act-first", "uncertain")
"""Little of both; unsafe though little happens; much happens though few feel unsafe; much of both; not to be said."""

_FIELDS: dict[tuple[Level, Level], Field] = {
    ("low", "low"): "keep",
    ("low", "high"): "calm",
    ("high", "low"): "inform",
    ("high", "high"): "act-first",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A place in its field; an axis that was counted has the interval that decided it."""

    place: MatrixPlace
    crime: Level
    unsafety: Level
    crime_interval: tuple[float, float] | None = None
    unsafety_interval: tuple[float, float] | None = None

    @property
    def field(self) -> Field:
        """Which field it stands in; one uncertain axis is enough for none."""
        return _FIELDS.get((self.crime, self.unsafety), "uncertain")


def placed(place: MatrixPlace) -> Placed:
    """Place by what was judged, or by what was counted where its whole interval lies on one side of the line."""
    crime, crime_interval = _crime(place.crime)
    unsafety, unsafety_interval = _unsafety(place.unsafety)
    return Placed(
        place=place,
        crime=crime,
        unsafety=unsafety,
        crime_interval=crime_interval,
        unsafety_interval=unsafety_interval,
    )


def _crime(said: Level | CrimeCount) -> tuple[Level, tuple[float, float] | None]:
    if not isinstance(said, CrimeCount):
        return said, None
    interval = poisson_interval(said.count)
    return _level(interval, said.limit), interval


def _unsafety(said: Level | UnsafeShare) -> tuple[Level, tuple[float, float] | None]:
    if not isinstance(said, UnsafeShare):
        return said, None
    interval = wilson_interval(min(said.count, said.of), said.of)
    return _level(interval, said.limit), interval


def _level(interval: tuple[float, float], line: float) -> Level:
    low, high = interval
    if low > line:
        return "high"
    return "low" if high <= line else "uncertain"
