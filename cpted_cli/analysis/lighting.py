"""Measured light against what somebody chose to compare it with."""

from collections.abc import Iterator, Sequence
from math import fsum

from cpted_cli.errors import Fault
from cpted_cli.model.lighting import LightGrid, Lighting, LightReadings, Quality
from cpted_cli.model.site import Site

DIGITS = 9
"""Decimals beyond this are noise of binary fractions: 5 lx is not below 5 lx."""


def average_lux(readings: Sequence[float]) -> float:
    """Say how much light there is on the whole.

        E = sum of the readings / number of readings

    Every reading counts alike, so the points are to be evenly spaced.

    Units: lux. Range: 0 and up. Needs at least one reading.
    Source: the average illuminance of EN 13201-3; read by hand it is indicative, not verified by EN 13201-4.
    """
    return round(fsum(readings) / len(readings), DIGITS)


def overall_uniformity(readings: Sequence[float]) -> float | None:
    """Say how evenly the light lies: the darkest point's share of the average.

        U0 = smallest reading / average

    Units: none. Range: 0…1, 1 where all points are alike; None where it is dark everywhere.
    Source: overall uniformity of EN 13201-3; read by hand it is indicative, not verified by EN 13201-4.
    """
    average = average_lux(readings)
    return min(1.0, round(min(readings) / average, DIGITS)) if average > 0 else None


def lighting(grid: LightGrid) -> Lighting:
    """Give a grid in three figures and name those below the comparison."""
    readings, lux = grid.readings, [point.lux for point in grid.points]
    chosen = readings.comparison
    average, minimum, uniformity = average_lux(lux), min(lux), overall_uniformity(lux)
    pairs: tuple[tuple[Quality, float | None, float | None], ...] = (
        ("average", average, chosen.average_lx),
        ("minimum", minimum, chosen.minimum_lx),
        ("uniformity", uniformity, chosen.uniformity),
    )
    return Lighting(
        file=readings.file,
        zone=readings.zone,
        date=readings.date,
        start=readings.start,
        points=len(lux),
        average_lx=average,
        minimum_lx=minimum,
        uniformity=uniformity,
        meter=readings.meter,
        conditions=readings.conditions,
        comparison=chosen,
        below=tuple(name for name, found, limit in pairs if found is not None and limit is not None and found < limit),
        protected=readings.protected,
    )


def light_faults(readings: LightReadings, site: Site) -> Iterator[Fault]:
    """Tell where readings do not fit the site, and a requirement that no document is named for."""
    zones = tuple(one.id for one in site.zones)
    if readings.zone is not None and readings.zone not in zones:
        yield Fault(code="unknown-zone", where=("zone",), params={"text": readings.zone, "known": zones})
    if readings.comparison.requirement and readings.comparison.document is None:
        yield Fault(code="missing-key", where=("comparison",), params={"key": "document"})
