"""The report of a safety walk: every remark with its answer."""

import re

import page as page_validation
import pytest

from tests.places import kastanjen, lay_site
from tests.report.pages import inside_docx, rendered_walk, words_of

LANGUAGES = ["sv", "en"]
HELD_BACK = {"sv": "Hålls tillbaka", "en": "Held back until it is mended."}


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    return kastanjen(tmp_path_factory.mktemp("walk") / "kastanjen")


def lay_walk(folder, remarks=()):
    site = lay_site(folder)
    listed = "".join(f"\n      - {{id: r{n}, text: {text}, kind: bad}}" for n, text in enumerate(remarks, start=1))
    stops = (
        f"\nstops:\n  - id: s1\n    title: Gate\n    remarks:{listed}"
        if remarks
        else "\nstops:\n  - {id: s1, title: Gate}"
    )
    text = f"format: cpted-safety-walk/1\nsite: {site.name}\ndate: 2026-11-12{stops}\n"
    (site / "safety-walk.yaml").write_text(text, "utf-8")
    return site


@pytest.mark.parametrize("is_open", [True, False])
@pytest.mark.parametrize("language", LANGUAGES)
def test_paper_is_accessible_inside_its_room_and_every_character_is_drawn(example, language, is_open):
    made = rendered_walk(example, language, "pdf", is_open=is_open)
    assert page_validation.validate_pdf_bytes(made.content, profile="ua1").failures == []
    assert (made.undrawn, made.missing) == ((), ())
    assert made.pages <= made.room


def test_every_remark_has_a_row_with_its_answer_or_is_held_back(example):
    (folder_said, held) = words_of(rendered_walk(example).content), HELD_BACK["en"]
    whole = words_of(rendered_walk(example, is_open=False).content)
    assert folder_said.count(held) == 1
    assert held not in whole
    assert "Every one of them has an answer." in folder_said
    assert "no answer yet" not in whole


def test_residents_stand_beside_assessors_and_missing_voices_are_named(example):
    said = words_of(rendered_walk(example, "sv").content)
    assert re.search(r"(boende och besiktning|sida vid sida)", said.lower())
    assert "alla under 18 år" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_open_edition_does_not_tell_what_is_held_back_in_any_form(example, language):
    whole = words_of(rendered_walk(example, language, is_open=False).content)
    held = {"sv": "r13"}
    from cpted_cli import api
    from cpted_cli.model.text import in_language

    (site,), _ = api.load([example], with_plan=True)
    remark = next(one for one in site.walk.remarks if one.id == held["sv"])
    text = in_language(remark.text, language)
    assert text in whole
    assert text not in words_of(rendered_walk(example, language).content)
    for content in inside_docx(rendered_walk(example, language, "docx").content).values():
        assert text.encode() not in content


def test_walk_at_a_place_that_nobody_has_assessed_has_no_second_side(tmp_path):
    made = rendered_walk(lay_walk(tmp_path / "garden", ["Dark", "Wet"]), "en", "pdf")
    assert page_validation.validate_pdf_bytes(made.content, profile="ua1").failures == []
    said = words_of(rendered_walk(tmp_path / "garden").content)
    assert "2 remarks wait for their answer." in said
    assert said.count("no answer yet") == 2
    assert "side by side" not in said


def test_stop_where_nothing_was_said_says_so(tmp_path):
    assert "Nothing was said here." in words_of(rendered_walk(lay_walk(tmp_path / "garden")).content)
