"""How a criterion is answered, and where on 0…1 an answer stands."""

from bisect import bisect_right
from dataclasses import dataclass
from math import isfinite
from typing import Annotated, ClassVar, Literal

from annotated_types import Ge, Le, MinLen

from cpted_cli.model.shape import ByShape
from cpted_cli.model.text import Id, Line, LocalText

Position = Annotated[float, Ge(0), Le(1)]
"""Where an answer stands between the worst (0) and the best (1); never shown to a client."""

Misfit = Literal[
    "off-scale", "no-number", "not-whole", "too-low", "too-high", "of-nothing", "other-whole", "more-than-all"
]
"""Why a number cannot be an answer on a scale."""

Point = tuple[float, Position]
Points = Annotated[tuple[Point, ...], MinLen(2)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A labelled answer with its place between 0 and 1."""

    label: LocalText
    position: Position


StepLike = Annotated[Line | Step, ByShape()]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepScale:
    """An answer is one of a few labelled steps; bare labels stand evenly spaced, the first at 0."""

    kind: Literal["steps"] = "steps"
    steps: Annotated[tuple[StepLike, ...], MinLen(2)]

    def position(self, step: float) -> float:
        """Give the position of a step number, counted from 0."""
        chosen = self.steps[int(step)]
        return chosen.position if isinstance(chosen, Step) else int(step) / (len(self.steps) - 1)

    def label(self, step: int) -> LocalText:
        """Give the words of a step number."""
        chosen = self.steps[step]
        return chosen.label if isinstance(chosen, Step) else chosen

    def allows(self, value: float) -> bool:
        """Tell whether a number is one of the steps."""
        return float(value).is_integer() and 0 <= value < len(self.steps)

    def misfit(self, value: float) -> Misfit | None:
        """Say why a number cannot be an answer; None where it can."""
        return None if self.allows(value) else "off-scale"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityScale:
    """An answer is a measured number with a unit, `at_least` the lowest and `at_most` the highest that there can be.

    Where the points begin at nought or above, there is nothing below nought unless `at_least` says so: no length,
    time or light is.
    """

    kind: Literal["quantity"] = "quantity"
    unit: Line
    points: Points
    at_least: float | None = None
    at_most: float | None = None

    @property
    def lowest(self) -> float | None:
        """The lowest number that there can be; None where there is none."""
        return 0.0 if self.at_least is None and self.points[0][0] >= 0 else self.at_least

    def misfit(self, value: float) -> Misfit | None:
        """Say why a number cannot be an answer; None where it can."""
        if not isfinite(value):
            return "no-number"
        if self.lowest is not None and value < self.lowest:
            return "too-low"
        return "too-high" if self.at_most is not None and value > self.at_most else None

    def position(self, value: float) -> float:
        """Read the position off the points: linear between them, constant outside."""
        return interpolated(self.points, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountScale:
    """An answer is a number of things counted, `at_most` the highest that there can be."""

    kind: Literal["count"] = "count"
    points: Points
    at_most: float | None = None
    lowest: ClassVar[float] = 0.0

    def misfit(self, value: float) -> Misfit | None:
        """Say why a number cannot be an answer; None where it can."""
        if value < self.lowest:
            return "too-low"
        if not float(value).is_integer():
            return "not-whole"
        return "too-high" if self.at_most is not None and value > self.at_most else None

    def position(self, value: float) -> float:
        """Read the position off the points: linear between them, constant outside."""
        return interpolated(self.points, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class RatioScale:
    """An answer is how many of how many; without points the ratio is the position.

    `of` is the whole where the question fixes it: of five tries. Where there may be `fewer` to count
    than the question asks for, a smaller whole is right too: of ten doors, or of all eight.
    """

    kind: Literal["ratio"] = "ratio"
    points: Points | None = None
    of: Annotated[int, Ge(1)] | None = None
    fewer: bool = False

    def allows_whole(self, of: float) -> bool:
        """Tell whether so many in all can be right."""
        return self.of is None or of == self.of or (self.fewer and of < self.of)

    def misfit_of(self, count: float, of: float) -> Misfit | None:
        """Say why so many of so many cannot be an answer; None where it can."""
        if not (isfinite(count) and isfinite(of)):
            return "no-number"
        if count < 0 or of < 0:
            return "too-low"
        if of == 0:
            return "of-nothing"
        if not self.allows_whole(of):
            return "too-high" if self.fewer else "other-whole"
        return "more-than-all" if count > of else None

    def position(self, value: float) -> float:
        """Read the position of a ratio 0…1 off the points."""
        return interpolated(self.points, value) if self.points else min(max(value, 0.0), 1.0)


Scale = StepScale | QuantityScale | RatioScale | CountScale
ScaleLike = Annotated[Id | StepScale | QuantityScale | RatioScale | CountScale, ByShape()]
"""The name of a shared scale, or one written on the spot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedStepScale(StepScale):
    """A step scale that checklists may name."""

    id: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedQuantityScale(QuantityScale):
    """A quantity scale that checklists may name."""

    id: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRatioScale(RatioScale):
    """A ratio scale that checklists may name."""

    id: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedCountScale(CountScale):
    """A count scale that checklists may name."""

    id: Id


NamedScale = Annotated[NamedStepScale | NamedQuantityScale | NamedRatioScale | NamedCountScale, ByShape()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scales:
    """A file of scales that checklists may name."""

    format: Literal["cpted-scales/1"]
    scales: Annotated[tuple[NamedScale, ...], MinLen(1)]


def interpolated(points: tuple[Point, ...], x: float) -> float:
    """Read y at x off a broken line: linear between the points, constant outside.

    Units: x in the scale's unit, y a position. Range: 0…1.
    """
    if x <= points[0][0]:
        return points[0][1]
    if x >= points[-1][0]:
        return points[-1][1]
    right = bisect_right([point[0] for point in points], x)
    (x0, y0), (x1, y1) = points[right - 1], points[right]
    return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
