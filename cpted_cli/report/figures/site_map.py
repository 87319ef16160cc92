"""A plain map of the site: boundary, numbered parts, a scale bar and north; drawn from coordinates, no network.

    x = (lon - lon0) · cos(lat0) · 111 320 m,  y = (lat0 - lat) · 111 320 m

Equirectangular about the middle of what is drawn: good to well under a metre over a few kilometres.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from math import cos, radians, sin

from cpted_cli.model.photo import PhotoFacts
from cpted_cli.model.site import GeoPoint, Zone
from cpted_cli.model.text import in_language
from cpted_cli.report.basis import Basis
from cpted_cli.report.blocks import Drawing
from cpted_cli.report.charts import ACCENT, INK, PAPER, QUIET, TINT
from cpted_cli.report.figures.crowding import gathered, spans
from cpted_cli.report.figures.svg import Ink, box, disc, lettering, picture, shape
from cpted_cli.report.photo_letters import DEGREE_M, fixed_points, letters, mapped_photos
from cpted_cli.report.photos import about_photo, photo_view
from cpted_cli.wording.numbers import HARD_SPACE, quantity
from cpted_cli.wording.translator import Words

WIDTH = 470.0
MOST_HEIGHT = 290.0
EDGE = 22.0
BARS_M = (5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000)
KM = 1_000
LEAST_M = 20.0
SIGHT, VIEW = 26.0, 20.0
"""How far the wedge of a photo reaches on the drawing, and half its angle in degrees."""
APART = 14.0
"""Marks nearer than this would hide each other."""
MOST_SPOKEN = 12
"""Of more photos the words under the map would be a page of their own."""
PIN = Ink(colour=PAPER, weight=600)
NORTH = Ink(weight=600)


def map_drawing(basis: Basis, words: Words) -> Drawing | None:
    """Draw the site where its file gives a boundary or at least two points; photos alone make no map."""
    rings, photos = basis.boundary, mapped_photos(basis)
    pins = [(number, zone) for number, zone in enumerate(basis.site.zones, start=1) if zone.point is not None]
    points = fixed_points(basis)
    if len(points) < 2:
        return None
    plane = Plane([*points, *(one.point for one in photos.values() if one.point)])
    title = words.text("The place and its {count} parts with a known position", count=len(pins))
    shapes = [shape([plane.at(point) for point in ring], TINT, QUIET) for ring in rings]
    for number, zone in pins:
        x, y = plane.at(zone.point or points[0])
        shapes += [
            disc(x, y, 8, ACCENT, PAPER),
            lettering(x, y + 3.2, str(number), PIN, "middle"),
        ]
    shapes += _photos(tuple(photos.values()), plane)
    return Drawing(
        title=title,
        svg=picture(WIDTH, plane.height + 30, title, *shapes, *scale_bar(plane, words), *north(words)),
        text=" ".join(_spoken(pins, tuple(photos), basis, words)),
        note=words.text("North is up. Drawn from the coordinates of the site's file."),
    )


def _photos(photos: Sequence[PhotoFacts], plane: "Plane") -> Iterator[str]:
    """Mark where photos were taken, and where the camera looked if it told; those of one spot share a mark."""
    places = [plane.at(one.point) for one in photos if one.point]
    names = list(islice(letters(), len(photos)))
    for (x, y), one in zip(places, photos, strict=True):
        if one.direction is not None:
            ways = (radians(one.direction - VIEW), radians(one.direction + VIEW))
            yield shape([(x, y), *((x + SIGHT * sin(way), y - SIGHT * cos(way)) for way in ways)], TINT, INK)
    for group in gathered(places, APART):
        x, y = places[group[0]]
        yield from _flag(x, y, spans(group, names))


def _flag(x: float, y: float, letter: str) -> Iterator[str]:
    half = 3.0 + 2.5 * len(letter)
    middle = min(max(x, half), WIDTH - half)
    corners = [(middle - half, y - 5.5), (middle + half, y - 5.5), (middle + half, y + 5.5), (middle - half, y + 5.5)]
    yield shape(corners, INK, PAPER)
    yield lettering(middle, y + 3.2, letter, PIN, "middle")


def _spoken(pins: list[tuple[int, Zone]], photos: tuple[str, ...], basis: Basis, words: Words) -> Iterator[str]:
    names = "; ".join(f"{number}{HARD_SPACE}{in_language(zone.name, words.language)}" for number, zone in pins)
    if names:
        yield words.text("The numbers are those of the table below: {names}.", names=names)
    if len(photos) > MOST_SPOKEN:
        yield words.text("The letters show where photos were taken, the wedge which way; the photo log tells which.")
        return
    told = {one.file: one for one in basis.photos}
    captions = [photo_view(told[name], about_photo(told[name], basis, words), words).caption for name in photos]
    said = [caption.rstrip(" .") or name for caption, name in zip(captions, photos, strict=True)]
    taken = "; ".join(f"{letter}{HARD_SPACE}{one}" for letter, one in zip(letters(), said, strict=False))
    if taken:
        yield words.text("The letters show where photos were taken, the wedge which way: {photos}.", photos=taken)


class Plane:
    """Where points of the earth stand on the drawing."""

    def __init__(self, points: list[GeoPoint]) -> None:
        lats, lons = [one.lat for one in points], [one.lon for one in points]
        self._north, self._west = max(lats), min(lons)
        self._stretch = cos(radians((max(lats) + min(lats)) / 2)) * DEGREE_M
        width_m = max((max(lons) - min(lons)) * self._stretch, LEAST_M)
        height_m = max((max(lats) - min(lats)) * DEGREE_M, LEAST_M)
        self.scale = min((WIDTH - 2 * EDGE) / width_m, (MOST_HEIGHT - 2 * EDGE) / height_m)
        self.height = height_m * self.scale + 2 * EDGE
        self._left = (WIDTH - width_m * self.scale) / 2

    def at(self, point: GeoPoint) -> tuple[float, float]:
        """Give the place of a point, x to the right and y down."""
        x = self._left + (point.lon - self._west) * self._stretch * self.scale
        return x, EDGE + (self._north - point.lat) * DEGREE_M * self.scale


def scale_bar(plane: Plane, words: Words) -> tuple[str, ...]:
    """Draw how long some round length is here."""
    metres = next((one for one in reversed(BARS_M) if one * plane.scale <= WIDTH / 3), BARS_M[0])
    foot = plane.height + 14
    length = quantity(metres, "m", words) if metres < KM else quantity(metres / KM, "km", words)
    return (box(0, foot, metres * plane.scale, 2.4, INK), lettering(0, foot + 13, length))


def north(words: Words) -> tuple[str, ...]:
    """Draw where north is."""
    arrow = shape([(WIDTH - 8, 2), (WIDTH - 3, 16), (WIDTH - 8, 12.5), (WIDTH - 13, 16)], INK, INK)
    return (arrow, lettering(WIDTH - 8, 27, words.text("N"), NORTH, "middle"))
