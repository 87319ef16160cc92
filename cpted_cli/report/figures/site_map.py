"""A plain map of the site: boundary, numbered parts, a scale bar and north; drawn from coordinates, no network.

    x = (lon - lon0) · cos(lat0) · 111 320 m,  y = (lat0 - lat) · 111 320 m

Equirectangular about the middle of what is drawn: good to well under a metre over a few kilometres.
"""

from math import cos, radians

from cpted_cli.model.site import GeoPoint
from cpted_cli.model.text import in_language
from cpted_cli.report.basis import Basis
from cpted_cli.report.blocks import Drawing
from cpted_cli.report.charts import ACCENT, INK, PAPER, QUIET, TINT
from cpted_cli.report.figures.svg import Ink, box, disc, lettering, picture, shape
from cpted_cli.wording.numbers import quantity
from cpted_cli.wording.translator import Words

DEGREE_M = 111_320.0
WIDTH = 470.0
MOST_HEIGHT = 360.0
EDGE = 22.0
BARS_M = (5, 10, 20, 50, 100, 200, 500, 1000, 2000)
LEAST_M = 20.0
PIN = Ink(colour=PAPER, weight=600)
NORTH = Ink(weight=600)


def map_drawing(basis: Basis, words: Words) -> Drawing | None:
    """Draw the site where its file gives a boundary or at least two points; otherwise nothing."""
    rings = basis.boundary
    pins = [(number, zone) for number, zone in enumerate(basis.site.zones, start=1) if zone.point is not None]
    points = [*(point for ring in rings for point in ring), *(zone.point for _, zone in pins if zone.point)]
    if len(points) < 2:
        return None
    plane = Plane(points)
    title = words.text("The place and its {count} parts with a known position", count=len(pins))
    shapes = [shape([plane.at(point) for point in ring], TINT, QUIET) for ring in rings]
    for number, zone in pins:
        x, y = plane.at(zone.point or points[0])
        shapes += [
            disc(x, y, 8, ACCENT, PAPER),
            lettering(x, y + 3.2, str(number), PIN, "middle"),
        ]
    names = "; ".join(f"{number} {in_language(zone.name, words.language)}" for number, zone in pins)
    return Drawing(
        title=title,
        svg=picture(WIDTH, plane.height + 30, title, *shapes, *_scale_bar(plane, words), *_north(words)),
        text=words.text("The numbers are those of the table below: {names}.", names=names) if names else "",
        note=words.text("North is up. Drawn from the coordinates of the site's file."),
    )


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


def _scale_bar(plane: Plane, words: Words) -> tuple[str, ...]:
    metres = next((one for one in reversed(BARS_M) if one * plane.scale <= WIDTH / 3), BARS_M[0])
    foot = plane.height + 14
    return (box(0, foot, metres * plane.scale, 2.4, INK), lettering(0, foot + 13, quantity(metres, "m", words)))


def _north(words: Words) -> tuple[str, ...]:
    arrow = shape([(WIDTH - 8, 2), (WIDTH - 3, 16), (WIDTH - 8, 12.5), (WIDTH - 13, 16)], INK, INK)
    return (arrow, lettering(WIDTH - 8, 27, words.text("N"), NORTH, "middle"))
