"""Which photos stand on the map of a site, and under which letters."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import count, product
from math import cos, hypot, radians
from string import ascii_uppercase

from cpted_cli.model.photo import PhotoFacts
from cpted_cli.model.site import GeoPoint
from cpted_cli.report.basis import Basis

DEGREE_M = 111_320.0
FAR_M = 1_000.0


def fixed_points(basis: Basis) -> list[GeoPoint]:
    """Give the points that the map is drawn about."""
    rings = [point for ring in basis.boundary for point in ring]
    return [*rings, *(zone.point for zone in basis.site.zones if zone.point is not None)]


def mapped_photos(basis: Basis) -> Mapping[str, PhotoFacts]:
    """Give the chosen photos that tell where they were taken and that this edition may show.

    One taken far from everything else that is known of the place says more of the camera than of the place.
    """
    known = [point for ring in basis.boundary for point in ring]
    known += [one for one in (basis.site.point, *(zone.point for zone in basis.site.zones)) if one]
    shown = [one.file for one in basis.photos if one.is_shown]
    told = [(name, basis.photo_facts[name]) for name in shown if name in basis.photo_facts]
    return {name: one for name, one in told if one.point and (not known or min(_apart_m(one.point, known)) <= FAR_M)}


def letters_of(basis: Basis) -> Mapping[str, str]:
    """Give the letters under which photos stand on the map, by file; none where no map is drawn."""
    if len(fixed_points(basis)) < 2:
        return {}
    return dict(zip(mapped_photos(basis), letters(), strict=False))


def letters() -> Iterator[str]:
    """Name photos on the map: A to Z, then AA, AB and on."""
    for length in count(1):
        yield from ("".join(one) for one in product(ascii_uppercase, repeat=length))


def _apart_m(point: GeoPoint, others: Iterable[GeoPoint]) -> Iterator[float]:
    for one in others:
        east = (one.lon - point.lon) * cos(radians(point.lat))
        yield hypot(east, one.lat - point.lat) * DEGREE_M
