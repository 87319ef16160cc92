"""The report of a case, whole: on paper, screen and in Word."""

import io
import re

import page as page_validation
import pytest

from cpted_cli.report.case import case_view
from cpted_cli.wording.translator import words_for
from tests.places import kastanjen
from tests.report.pages import case_basis_of, inside_docx, rendered_case, words_of

LANGUAGES = ["sv", "en"]
SECRET = ("miljöhusets dörr", "waste building’s door", "med en kil", "wedged open", "låste 12 A", "12 A locked")


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    return kastanjen(tmp_path_factory.mktemp("case") / "kastanjen")


@pytest.fixture(scope="module")
def papers(example):
    return {
        (language, is_open): rendered_case(example, language, "pdf", is_open=is_open)
        for language in LANGUAGES
        for is_open in (True, False)
    }


@pytest.fixture(scope="module")
def screens(example):
    return {language: words_of(rendered_case(example, language).content) for language in LANGUAGES}


@pytest.mark.parametrize("is_open", [True, False])
@pytest.mark.parametrize("language", LANGUAGES)
def test_paper_is_accessible_inside_its_room_and_every_character_is_drawn(papers, language, is_open):
    made = papers[language, is_open]
    assert page_validation.validate_pdf_bytes(made.content, profile="ua1").failures == []
    assert (made.overflow, made.undrawn, made.missing) == ((), (), ())
    assert 8 <= made.pages <= made.room


def test_stages_stand_in_order_under_the_names_of_the_school(example):
    view = case_view(case_basis_of(example), words_for("sv"))
    assert [(one.number, one.title) for one in view.chapters][:5] == [
        ("1", "Vision"), ("2", "Problemidentifiering"), ("3", "Problemanalys"), ("4", "Strategi"), ("5", "Utvärdering"),
    ]  # fmt: skip
    assert [one.id for one in view.chapters][5:] == ["partnership", "agreement"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_open_edition_helps_no_offender_and_says_that_it_is_invented(example, screens, language):
    said = screens[language].lower()
    assert [one for one in SECRET if one.lower() in said] == []
    assert ("påhittat exempel" if language == "sv" else "invented example") in said
    for content in inside_docx(rendered_case(example, language, "docx").content).values():
        assert not any(one.encode() in content for one in SECRET)


def test_swedish_has_no_english_word_no_id_and_no_promise(screens):
    said = screens["sv"]
    assert not re.search(r"\b(the|and|of|with|not said|October|November|December|May)\b", said)
    assert not re.search(r"\d\.\d+ (lx|m|%)(?!\w)", said)
    assert not re.search(r"\b(gäng|missbrukare|garanterar|eliminerar|lägesbild)\b", said.lower())
    assert not re.search(r"\b(council|kastanjen/\w+|way-home)\b", said)


def test_case_with_hardly_anything_in_it_gives_a_report_that_says_so(tmp_path):
    (tmp_path / "case.yaml").write_text("format: cpted-case/1\nid: bare\nname: Bare\ndate: 2026-11-20\n", "utf-8")
    for language in LANGUAGES:
        made = rendered_case(tmp_path, language, "pdf")
        assert page_validation.validate_pdf_bytes(made.content, profile="ua1").failures == []
    said = words_of(rendered_case(tmp_path).content)
    assert "There is no vision yet." in said
    assert "There are no actions yet." in said


def test_word_file_has_real_headings_and_tables(example):
    from docx import Document

    document = Document(io.BytesIO(rendered_case(example, "sv", "docx").content))
    titles = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert titles[:3] == ["I korthet", "Ord i rapporten", "1 Vision"]
    assert len(document.tables) > 12


def test_same_case_gives_the_same_bytes(example, papers):
    assert rendered_case(example, "sv", "pdf").content == papers["sv", True].content
