"""The place assessed: its zones, their owners, the facts and the assignment."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import Ge, Le

from cpted_cli.model.checklist import Fact
from cpted_cli.model.text import Id, Line, LocalText

DEFAULT_TIMEZONE = "Europe/Stockholm"


FROM_TABLE = "table"
"""The kind of a site of which only the answers in a table are known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GeoPoint:
    """A point on earth in degrees, WGS 84."""

    lat: Annotated[float, Ge(-90), Le(90)]
    lon: Annotated[float, Ge(-180), Le(180)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A named part of the site, with whoever owns it and what kind of land it is in law."""

    id: Id
    kind: Id
    name: LocalText
    owner: LocalText | None = None
    land: LocalText | None = None
    property: Line | None = None
    point: GeoPoint | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Who asked for the assessment, why, within what limits, and who pays whom."""

    client: LocalText | None = None
    payer: LocalText | None = None
    number: Line | None = None
    purpose: LocalText | None = None
    meeting: LocalText | None = None
    limits: LocalText | None = None
    interests: LocalText | None = None
    people: Mapping[Id, LocalText] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A place that is assessed.

    `without` names kinds of zone that it does not have; nothing is asked of them.
    """

    format: Literal["cpted-site/1"]
    id: Id
    name: LocalText
    kind: Id
    fictional: bool = False
    point: GeoPoint | None = None
    boundary: Line | None = None
    zones: tuple[Zone, ...] = ()
    without: tuple[Id, ...] = ()
    facts: Mapping[Id, Fact] | None = None
    timezone: Line = DEFAULT_TIMEZONE
    assignment: Assignment = Assignment()

    def zones_of(self, kind: str | None) -> tuple[Zone, ...]:
        """Give the zones of one kind, in the order of the file."""
        return tuple(zone for zone in self.zones if zone.kind == kind)

    def lacks(self, kind: str | None) -> bool:
        """Tell whether it is stated that there is no zone of a kind; one that is listed is there all the same."""
        return kind in self.without and not self.zones_of(kind)

    def zone(self, zone_id: str | None) -> Zone | None:
        """Find a zone by its id."""
        return next((zone for zone in self.zones if zone.id == zone_id), None)
