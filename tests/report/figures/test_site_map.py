"""The map of the site."""

from dataclasses import replace

import pytest

from cpted_cli.model.photo import PhotoFacts, SitePhoto, SitePhotos
from cpted_cli.model.site import GeoPoint
from cpted_cli.report.figures.site_map import Plane, map_drawing
from cpted_cli.report.photo_letters import mapped_photos
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
    assert "1 Gångvägen från hållplatsen; 2 Lokalgatan och infarten" in drawing.text.replace("\u00a0", " ")
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


def with_photos(basis, direction=90.0):
    """Let the first chosen photos, and a protected one, tell where they were taken."""
    names = [one.file for one in basis.plan.photos]
    facts = {
        name: PhotoFacts(extension=".jpg", point=GeoPoint(lat=60.0504, lon=19.9 + 0.0002 * n), direction=direction)
        for n, name in enumerate(names)
    }
    return replace(with_points(basis), photo_facts=facts)


def test_photos_stand_on_the_map_with_letter_and_wedge_and_the_captions_tell_which(bases):
    basis = with_photos(bases["sv", "protected"])
    drawing = map_drawing(basis, SV)
    assert ">A</text>" in drawing.svg
    first = basis.plan.photos[0].caption["sv"].rstrip(" .")
    assert f"A\u00a0{first}" in drawing.text
    without = map_drawing(with_photos(bases["sv", "protected"], None), SV)
    assert drawing.svg.count("<polygon") - without.svg.count("<polygon") == len(basis.photo_facts)


def test_open_edition_maps_no_photo_of_what_is_protected(bases):
    whole, open_one = (with_photos(bases["sv", edition]) for edition in ("protected", "open"))
    hidden = {name for name in whole.photo_facts if name in open_one.hidden_photos}
    secret = replace(open_one, plan=replace(open_one.plan, photos=tuple(open_one.plan.photos)))
    assert set(mapped_photos(whole)) - set(mapped_photos(secret)) == hidden
    marked = replace(open_one.plan.findings[0], protected=True, photos=(open_one.plan.photos[0].file,))
    veiled = replace(open_one, plan=replace(open_one.plan, findings=(marked,)))
    assert open_one.plan.photos[0].file in mapped_photos(whole)
    assert open_one.plan.photos[0].file not in mapped_photos(veiled)


def test_photos_of_one_spot_share_a_mark_and_many_are_left_to_the_log(bases):
    basis = with_points(bases["sv", "protected"])
    names = [f"{number}.jpg" for number in range(14)]
    at = GeoPoint(lat=60.0504, lon=19.9004)
    listed = tuple(SitePhoto(file=name, caption=f"Bild {name}") for name in names)
    crowded = replace(
        basis,
        plan=None,
        photo_list=SitePhotos(format="cpted-photos/1", site=basis.site.id, photos=listed),
        photo_facts={name: PhotoFacts(extension=".jpg", point=at) for name in names},
    )
    drawing = map_drawing(crowded, SV)
    assert ">A–N</text>" in drawing.svg
    assert "Bild" not in drawing.text
    assert "fotologgen" in drawing.text
