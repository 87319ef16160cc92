"""Recommendations and pages."""

import pytest

from cpted_cli import api
from cpted_cli.errors import Stop
from tests.places import DAY, lay_plan, photo, square
from tests.report.pages import rendered, scored_site

SECRET = {**DAY, "ac-door@west": {"value": 0, "note": "push hard", "protected": True, "photos": ["door.jpg"]},
          "ac-sign": {"not_observed": "key under the mat"}}  # fmt: skip


def test_photos_that_nobody_looked_through_are_named(tmp_path):
    site = square(tmp_path / "garden")
    assert api.unchecked_photos(scored_site(site).folder) == ()

    photos = [{"file": f"{n}.jpg", "caption": "c", "alt": "a", "persons_checked": n == 1} for n in range(3)]
    lay_plan(site, photos=photos)
    assert api.unchecked_photos(scored_site(site).folder) == ("0.jpg", "2.jpg")


def test_rendered_report_tells_what_it_lacks(tmp_path):
    site = square(tmp_path / "garden")
    photos = [{"file": f"{n}.jpg", "caption": "word " * 90, "alt": "a", "persons_checked": True} for n in range(2)]
    lay_plan(site, photos=photos, conclusion="Snow ☃ here")
    photo(site / "photos" / "1.jpg")
    made = rendered(site, form="pdf")

    assert made.missing == ("0.jpg",)
    assert [block for block, words, room in made.overflow if words > room] == ["findings", "measures"]
    assert made.undrawn == ("☃",)
    assert (made.form, made.room) == ("pdf", 1)
    assert made.pages is not None


def test_wish_for_a_template_or_form_that_is_not_there_stops(tmp_path):
    site = square(tmp_path / "garden")
    for wish in ({"template": "breif"}, {"form": "xlsx"}):
        with pytest.raises(Stop):
            rendered(site, **{"form": "html", **wish})
