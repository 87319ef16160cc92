"""Measured light: a grid of readings, how it was measured, and what somebody chose to compare it with."""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812  a field below bears the name
from typing import Annotated, Literal

from annotated_types import Ge, Gt, Le, MaxLen, MinLen

from cpted_cli.model.text import Clock, Id, Line, LocalText

Lux = Annotated[float, Ge(0)]
Quality = Literal["average", "minimum", "uniformity"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meter:
    """What was measured with; without a day of calibration the report says so."""

    name: LocalText
    calibrated: Date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Values to compare with, who chose them, and whether they are required of the owner here.

    Where they are a requirement, `document` names what decides it.
    """

    name: LocalText
    average_lx: Annotated[float, Gt(0)]
    minimum_lx: Annotated[float, Gt(0)] | None = None
    uniformity: Annotated[float, Gt(0), Le(1)] | None = None
    source: Id | None = None
    chosen_by: LocalText
    requirement: bool
    document: LocalText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LightReadings:
    """How a grid of readings was made; the readings themselves are the rows of a CSV file beside it.

    `protected` readings are left out of the open edition.
    """

    format: Literal["cpted-readings/1"]
    file: Line
    date: Date
    meter: Meter
    conditions: LocalText
    comparison: Comparison
    zone: Id | None = None
    start: Clock | None = None
    round: Annotated[str, MinLen(1), MaxLen(64)] | None = None
    protected: bool = False

    @property
    def round_id(self) -> str:
        """The wave of visits it belongs to; the year of the date unless told."""
        return self.round or str(self.date.year)


@dataclass(frozen=True, slots=True, kw_only=True)
class LightPoint:
    """One reading: horizontal light in lux, and where and when it was read."""

    lux: Lux
    time: Clock | None = None
    distance_m: float | None = None
    side: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LightGrid:
    """A measured grid: how it was made, and at least one reading."""

    readings: LightReadings
    points: Annotated[tuple[LightPoint, ...], MinLen(1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lighting:
    """A measured grid in three figures against the comparison; no part of the score.

    `below` names the figures that are under the comparison's: any of them is a finding.
    """

    measurement: Literal["indicative"] = "indicative"
    file: Line
    zone: Id | None
    date: Date
    start: Clock | None
    points: Annotated[int, Ge(1)]
    average_lx: Lux
    minimum_lx: Lux
    uniformity: Annotated[float, Ge(0), Le(1)] | None
    meter: Meter
    conditions: LocalText
    comparison: Comparison
    below: tuple[Quality, ...]
    protected: bool = False
