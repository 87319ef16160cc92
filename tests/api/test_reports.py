"""Recommendations and pages."""

import hashlib
import json

import pytest

from cpted_cli import api
from cpted_cli.errors import Stop
from tests.places import DAY, lay_plan, photo, square
from tests.report.pages import attached_to, rendered, scored_site

SECRET = {**DAY, "ac-door@west": {"value": 0, "note": "push hard", "protected": True, "photos": ["door.jpg"]},
          "ac-sign": {"not_observed": "key under the mat"}}  # fmt: skip


def results_in(files):
    (one,) = json.loads(files[api.DATA_FILE])["results"]
    return one


def test_photos_that_nobody_looked_through_are_named(tmp_path):
    site = square(tmp_path / "garden")
    assert api.unchecked_photos(scored_site(site)) == ()

    photos = [{"file": f"{n}.jpg", "caption": "c", "alt": "a", "persons_checked": n == 1} for n in range(3)]
    lay_plan(site, photos=photos)
    assert api.unchecked_photos(scored_site(site)) == ("0.jpg", "2.jpg")


def test_protected_edition_carries_all_the_data(tmp_path):
    score = scored_site(square(tmp_path / "garden", SECRET)).score
    files = api.attachments(score, is_open=False)

    assert files.keys() == {api.DATA_FILE}
    assert results_in(files)["not_observed"][0]["reason"] == "key under the mat"
    assert len(results_in(files)["findings"]) == 4


def test_open_edition_carries_results_without_secrets_and_the_hash_of_the_rest(tmp_path):
    score = scored_site(square(tmp_path / "garden", SECRET)).score
    whole = api.attachments(score, is_open=False)[api.DATA_FILE]
    files = api.attachments(score, is_open=True)
    one = results_in(files)

    assert files[api.HASH_FILE].decode() == f"{hashlib.sha256(whole).hexdigest()}\n"
    assert {finding["criterion"] for finding in one["findings"]} == {"ns-view", "ns-lamps", "ac-glass"}
    assert all(unseen["reason"] == "" and unseen["zone"] is None for unseen in one["not_observed"])
    for secret in (b"under the mat", b"push", b"west", b"door.jpg", b".jpg"):
        assert secret not in files[api.DATA_FILE]
    assert (one["score"], one["coverage"]) == (score.score, score.coverage)


def test_plan_protects_the_data_too(tmp_path):
    site = square(tmp_path / "garden")
    lay_plan(site, findings=[{"id": "f1", "title": "T", "answers": ["ac-door@west"], "protected": True}])
    one = scored_site(site)

    assert b"west" in api.attachments(one.score, is_open=True)[api.DATA_FILE]
    assert b"west" not in api.attachments(one.score, one.folder.plan, is_open=True)[api.DATA_FILE]
    assert b"west" not in attached_to(rendered(site, form="pdf").content)[api.DATA_FILE]


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
