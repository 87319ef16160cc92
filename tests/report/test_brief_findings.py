"""The findings, photos and good things of the brief."""

import pytest

from cpted_cli.files.library import shipped_library
from cpted_cli.model.text import in_language
from cpted_cli.report.brief_findings import finding_views, keep_words, photo_views
from cpted_cli.wording.translator import words_for
from tests.places import DAY, lay_plan, lay_visit, square
from tests.report.pages import basis_of

SV, EN = words_for("sv"), words_for("en")
HIDDEN = {**DAY, "ac-door@west": {"value": 0, "note": "push hard", "protected": True}}


def findings(site, words=EN, *, is_open=True):
    return [
        (one.title, one.pins, one.fact) for one in finding_views(basis_of(site, words.language, is_open=is_open), words)
    ]


def test_without_a_plan_the_first_three_by_rank_are_told_with_place_fact_and_date(tmp_path):
    step = in_language(shipped_library().scales["quality"].label(1), "en")

    assert findings(square(tmp_path / "garden"), is_open=False) == [
        ("A door does not lock", "", "West door: No, 20\u00a0October. Shut it twice"),
        ("How many lamps are lit?", "", "1 of 4 as it should be, 10\u00a0November."),
        ("Clear view", "", f"{step}, 20\u00a0October. The hedge by the kiosk"),
    ]  # fmt: skip


def test_open_edition_prints_no_note_as_it_was_jotted_down_outdoors(tmp_path):
    facts = [fact for _, _, fact in findings(square(tmp_path / "garden"))]
    assert facts[0] == "West door: No, 20\u00a0October."
    assert not any("kiosk" in one for one in facts)


def test_the_fact_is_of_the_visit_that_counts(tmp_path):
    site = square(tmp_path / "garden")
    lay_visit(site, {**DAY, "ns-view": {"value": 0, "note": "seen again"}}, date="2026-10-25")

    assert "25\u00a0October. Seen again" in findings(site, is_open=False)[2][2]


def test_the_fact_is_that_of_the_assessor_who_rated_lowest(tmp_path):
    site = square(tmp_path / "garden")
    lay_visit(site, {**DAY, "ns-view": {"value": 0, "note": "lowest"}}, assessor="a2", date="2026-10-21")

    assert findings(site, is_open=False)[2][2].endswith("21\u00a0October. Lowest")


def test_protected_answer_is_told_in_the_protected_edition_alone(tmp_path):
    site = square(tmp_path / "garden", HIDDEN)

    assert "Push hard" in findings(site, is_open=False)[0][2]
    assert [title for title, _, _ in findings(site)] == [
        "How many lamps are lit?",
        "Clear view",
        "Is there glass in the door?",
    ]


def test_the_consultants_choice_and_order_go_first_and_stop_at_three(tmp_path):
    site = square(tmp_path / "garden")
    chosen = [{"id": f"f{n}", "title": f"T{n}", "answers": ["ns-view"], "text": f"x{n}"} for n in range(4)]
    lay_plan(site, findings=chosen)

    assert findings(site) == [(f"T{n}", "", f"x{n}") for n in range(3)]


@pytest.mark.parametrize(("is_open", "told"), [(True, ("T", "", "open")), (False, ("T", "pin 7", "all mended"))])
def test_open_words_stand_alone_without_pins_and_status(tmp_path, is_open, told):
    site = square(tmp_path / "garden")
    secret = {"text": "all", "open_text": "open", "pins": "pin 7", "status": "mended", "protected": True}
    lay_plan(site, findings=[{"id": "f1", "title": "T", "answers": ["ac-door@west"], **secret}])

    assert findings(site, is_open=is_open) == [told]


def photo(name):
    return {"file": name, "caption": f"c {name}", "alt": f"a {name}", "persons_checked": True}


def test_two_photos_at_most_and_none_of_a_protected_finding_in_the_open_edition(tmp_path):
    site = square(tmp_path / "garden")
    secret = {"id": "f1", "title": "T", "answers": ["ac-door@west"], "photos": ["b.jpg"], "protected": True}
    lay_plan(site, findings=[{**secret, "open_text": "open"}], photos=[photo(f"{one}.jpg") for one in "abcd"])

    names = {
        is_open: [one.name for one in photo_views(basis_of(site, is_open=is_open), EN)] for is_open in (True, False)
    }
    assert names == {True: ["a.jpg", "c.jpg"], False: ["a.jpg", "b.jpg"]}


def test_photo_has_caption_text_for_the_blind_and_words_for_when_it_is_missing(tmp_path):
    site = square(tmp_path / "garden")
    lay_plan(site, photos=[photo("a.jpg")])
    (one,) = photo_views(basis_of(site), SV)

    assert (one.caption, one.spoken, one.missing) == (
        "c a.jpg",
        "a a.jpg",
        SV.text("Photo missing: {name}", name="a.jpg"),
    )


def test_good_things_are_the_consultants_or_those_noted_or_said_to_be_none(tmp_path):
    site = square(tmp_path / "garden", {**DAY, "ac-sign": {"value": 4, "keep": True}})
    assert keep_words(basis_of(site), EN) == "Are there signs."
    lay_visit(site, {**DAY, "ns-view": {"value": 0, "keep": True}}, date="2026-10-25")
    assert "Clear view" not in keep_words(basis_of(site), EN)

    lay_plan(site, keep=[{"sv": "skyltarna.", "en": "the signs."}])
    assert keep_words(basis_of(site, "sv"), SV) == "skyltarna."
    assert "nothing" in keep_words(basis_of(square(tmp_path / "other")), EN)
