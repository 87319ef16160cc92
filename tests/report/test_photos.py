"""The photos of a report and what is said of each."""

from dataclasses import replace

import pytest

from cpted_cli.model.photo import SitePhoto, SitePhotos
from cpted_cli.report.photos import about_photo, belongs_words, photo_views, photos_of, taken_on
from cpted_cli.wording.translator import words_for
from tests.places import DAY, lay_photo_list, lay_plan, square
from tests.report.pages import basis_of

SV, EN = words_for("sv"), words_for("en")
VIEW = {"file": "a.jpg", "criterion": "ns-view", "taken": "2026-10-20 13:05"}


@pytest.mark.parametrize(("words", "about"), [(SV, "Fri sikt, 20 oktober 2026"), (EN, "Clear view, 20 October 2026")])
def test_photo_without_a_caption_is_named_by_what_it_belongs_to_and_its_day(tmp_path, words, about):
    site = square(tmp_path / "garden")
    lay_photo_list(site, {**VIEW, "in_report": True})
    (one,) = photo_views(basis_of(site).photos, basis_of(site), words)
    assert (one.caption.replace("\u00a0", " "), one.spoken.replace("\u00a0", " ")) == (about, about)


def test_a_caption_by_hand_wins_and_the_blind_hear_what_it_belongs_to_or_the_alternative_text(tmp_path):
    site = square(tmp_path / "garden")
    lay_photo_list(site, {**VIEW, "caption": "Häcken"}, {**VIEW, "file": "b.jpg", "caption": "c", "alt": "En häck"})
    first, second = photo_views(basis_of(site).photos, basis_of(site), SV)
    assert (first.caption, first.spoken.replace("\u00a0", " ")) == ("Häcken", "Fri sikt, 20 oktober 2026")
    assert second.spoken == "En häck"


def test_photo_of_an_answer_is_taken_on_the_day_of_its_visit_whatever_nonsense_the_list_says(tmp_path):
    site = square(tmp_path / "garden", {**DAY, "ns-view": {"value": 1, "photos": ["a.jpg"]}})
    lay_photo_list(site, {"file": "a.jpg", "taken": "yesterday"}, {"file": "b.jpg", "taken": "yesterday"})
    basis = basis_of(site)
    assert [taken_on(one, basis) for one in basis.photos] == [basis.assessments[0].date, None]


def test_zone_alone_is_named_too(tmp_path):
    site = square(tmp_path / "garden")
    lay_photo_list(site, {"file": "a.jpg", "zone": "west"}, {"file": "b.jpg", "zone": "west", "criterion": "ac-door"})
    basis = basis_of(site)
    assert [belongs_words(one, basis, SV) for one in basis.photos] == [
        "Västra dörren",
        "Dörren går i lås (Västra dörren)",
    ]


def test_finding_shows_the_photos_of_its_answers_but_none_that_another_claims(tmp_path):
    site = square(tmp_path / "garden")
    lay_photo_list(site, {**VIEW, "caption": "c"}, {**VIEW, "file": "b.jpg", "caption": "c"})
    other = {"id": "f2", "title": "O", "answers": ["ac-sign"], "photos": ["b.jpg"]}
    lay_plan(site, findings=[{"id": "f1", "title": "T", "answers": ["ns-view"]}, other])
    basis = basis_of(site)
    shown = [[photo.file for photo in photos_of(one, basis)] for one in basis.plan.findings]
    assert shown == [["a.jpg"], ["b.jpg"]]


def test_nothing_is_about_a_photo_of_which_nothing_is_known(tmp_path):
    basis = basis_of(square(tmp_path / "garden"))
    listed = SitePhotos(format="cpted-photos/1", site="garden", photos=(SitePhoto(file="a.jpg"),))
    (one,) = replace(basis, photo_list=listed).photos
    assert about_photo(one, basis, SV) == ""
