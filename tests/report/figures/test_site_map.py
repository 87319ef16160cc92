"""The map of the site."""

from dataclasses import replace

import pytest

from cpted_cli.model.site import GeoPoint
from cpted_cli.report.figures.site_map import Plane, map_drawing
from cpted_cli.wording.translator import words_for

SV = words_for("sv")
NORTH_WEST, SOUTH_EAST = GeoPoint(lat=60.051, lon=19.9), GeoPoint(lat=60.05, lon=19.902)


def with_points(basis):
    first, second, *rest = basis.site.zones
    zones = (replace(first, point=NORTH_WEST), replace(second, point=SOUTH_EAST), *rest)
    return replace(basis, site=replace(basis.site, zones=zones))


def test_place_without_positions_gets_no_map(bases):
    assert map_drawing(bases["sv", "open"], SV) is None


def test_map_has_numbered_parts_scale_bar_and_north(bases):
    drawing = map_drawing(with_points(bases["sv", "open"]), SV)
    assert "1 Gångvägen från hållplatsen; 2 Lokalgatan och infarten" in drawing.text
    assert ">20\u00a0m<" in drawing.svg.replace("&#160;", "\u00a0") or "\u00a0m<" in drawing.svg
    assert ">N<" in drawing.svg


def test_boundary_alone_is_drawn(bases):
    ring = (NORTH_WEST, SOUTH_EAST, GeoPoint(lat=60.05, lon=19.9))
    assert "<polygon" in map_drawing(replace(bases["sv", "open"], boundary=(ring,)), SV).svg


def test_east_is_as_long_as_north_by_the_cosine_of_the_latitude():
    plane = Plane([GeoPoint(lat=60.0, lon=20.0), GeoPoint(lat=60.001, lon=20.002)])
    (left, foot), (right, top) = plane.at(GeoPoint(lat=60.0, lon=20.0)), plane.at(GeoPoint(lat=60.001, lon=20.002))
    assert right - left == pytest.approx(foot - top, rel=1e-4)
    assert (foot - top) / plane.scale == pytest.approx(111.32)
