"""Which photos stand on the map, and under which letters."""

from dataclasses import replace
from itertools import islice

import pytest

from cpted_cli.model.photo import PhotoFacts
from cpted_cli.model.site import GeoPoint
from cpted_cli.report.photo_letters import letters, letters_of, mapped_photos
from cpted_cli.report.photos import photo_views
from cpted_cli.wording.translator import words_for
from tests.places import lay_photo_list, square
from tests.report.pages import basis_of

HERE, BESIDE, FAR = (GeoPoint(lat=lat, lon=19.9) for lat in (60.05, 60.051, 61.0))


@pytest.fixture
def basis(tmp_path):
    site = square(tmp_path / "garden")
    lay_photo_list(site, *({"file": name, "caption": name, "zone": "west"} for name in ("a.jpg", "b.jpg", "c.jpg")))
    bare = basis_of(site)
    points = (HERE, FAR, BESIDE)
    facts = {f"{name}.jpg": PhotoFacts(extension=".jpg", point=at) for name, at in zip("abc", points, strict=True)}
    zones = tuple(replace(one, point=HERE) for one in bare.site.zones)
    return replace(bare, site=replace(bare.site, zones=zones), photo_facts=facts)


def test_photo_with_a_position_far_away_does_not_shrink_the_map(basis):
    assert list(mapped_photos(basis)) == ["a.jpg", "c.jpg"]


def test_letters_stand_before_the_captions_too(basis):
    assert letters_of(basis) == {"a.jpg": "A", "c.jpg": "B"}
    captions = [one.caption for one in photo_views(basis.photos, basis, words_for("sv"))]
    assert captions == ["Foto A. a.jpg", "b.jpg", "Foto B. c.jpg"]


def test_without_a_map_there_are_no_letters(basis):
    nowhere = tuple(replace(one, point=None) for one in basis.site.zones)
    assert letters_of(replace(basis, site=replace(basis.site, zones=nowhere))) == {}


def test_letters_go_on_after_z():
    assert list(islice(letters(), 25, 28)) == ["Z", "AA", "AB"]
