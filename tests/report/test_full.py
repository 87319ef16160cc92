"""The full report, whole: on paper, screen and in Word."""

import io
import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import page as page_validation
import pikepdf
import pytest

from cpted_cli.files.evidence import CHECKLIST_FILE
from cpted_cli.report.charts import INK, PAPER, contrast
from tests.files.test_covers import GOOD
from tests.places import DAY, FINE, kastanjen, lay_plan, photo, square
from tests.report.pages import attached_to, pictures_in, rendered, words_of

LANGUAGES = ["sv", "en"]
SECRET = (
    "12 A låste",
    "12 A locked",
    "entrance-ajar",
    "Miljöhusets högra",
    "med en kil",
    "right-hand leaf",
    "wedged open",
)


@pytest.fixture(scope="session")
def example(tmp_path_factory):
    return kastanjen(tmp_path_factory.mktemp("full") / "kastanjen")


@pytest.fixture(scope="session")
def papers(example):
    return {language: rendered(example, language, "pdf", template="full") for language in LANGUAGES}


@pytest.fixture(scope="session")
def screens(example):
    return {language: words_of(rendered(example, language, template="full").content) for language in LANGUAGES}


def text_of(content):
    import pypdfium2

    with pypdfium2.PdfDocument(content) as document:
        return [document[n].get_textpage().get_text_range() for n in range(len(document))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_paper_is_accessible_by_a_public_check(papers, language):
    failures = page_validation.validate_pdf_bytes(papers[language].content, profile="ua1").failures
    assert [one.rule_id for one in failures] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_shipped_fonts_are_used_and_every_character_is_drawn(papers, language):
    with pikepdf.open(io.BytesIO(papers[language].content)) as document:
        names = {
            str(one.BaseFont).partition("+")[2]
            for one in document.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font" and "/BaseFont" in one
        }
    assert all(name.startswith("Report-Sans") for name in names), names
    assert papers[language].undrawn == ()


def test_contents_lead_to_bookmarked_chapters(papers):
    with pikepdf.open(io.BytesIO(papers["sv"].content)) as document, document.open_outline() as outline:
        chapters = [one.title for one in outline.root[0].children] or [one.title for one in outline.root]
    assert "4 Det vi iakttog" in " ".join(chapters)
    contents = next(one for one in text_of(papers["sv"].content) if "Innehåll" in one)
    assert re.search(r"Det vi iakttog", contents)


def test_every_page_but_the_cover_has_its_number(papers):
    pages = text_of(papers["sv"].content)
    assert all(f"{n} ({len(pages)})" in one for n, one in enumerate(pages[1:], start=2))
    assert 10 <= len(pages) <= 32


def test_no_heading_stands_alone_at_the_foot_of_a_page(papers):
    headings = {"Så gick det till", "Besöken", "Så läser du talen", "Övriga iakttagelser", "Källor", "Foton"}
    chapters = {"Platsen", "Resultatet", "Det vi iakttog", "Vår analys", "Våra åtgärdsförslag", "Åtgärdsplan"}
    leads = {"Fungerar på dagen, men vägen hem är mörk", "Uppföljning", "Fotologg och fingeravtryck"}
    headings |= chapters | leads
    for one in text_of(papers["sv"].content)[1:]:
        if "Innehåll" in one:
            continue
        lines = [line.strip().lstrip("0123456789ABC ") for line in one.splitlines()]
        lines = [line for line in lines if len(line) > 2]  # the marks of lists come last in the text
        assert not headings.intersection(lines[-4:])


def test_swedish_has_no_english_point_or_word(screens):
    said = screens["sv"]
    assert re.search(r"\d\.\d+ (lx|m|%)(?!\w)", said) is None
    assert " arithmetic" not in said
    assert "could not" not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_open_edition_helps_no_offender_in_text_names_pictures_or_attachment(example, papers, screens, language):
    paper = papers[language].content
    attached = [one.decode() for name, one in attached_to(paper).items() if name != CHECKLIST_FILE]
    told = " ".join([screens[language], *text_of(paper), *attached])
    assert [one for one in SECRET if one in told] == []
    assert len(pictures_in(paper)) == 2
    with pikepdf.open(io.BytesIO(paper)) as document:
        assert not any(secret in str(document.docinfo) for secret in SECRET)


def test_protected_edition_tells_which_doors(example):
    assert "12 A låste" in words_of(rendered(example, "sv", template="full", is_open=False).content)


def test_same_site_gives_the_same_bytes(example, papers):
    again = rendered(example, "sv", "pdf", template="full")
    assert again.content == papers["sv"].content


def test_another_process_in_another_place_writes_the_same_bytes(example, papers, tmp_path):
    target = tmp_path / "elsewhere.pdf"
    away = {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "77", "PATH": os.environ["PATH"]}
    asked = ["report", str(example), "--template", "full", "--lang", "sv", "--output", str(target)]
    subprocess.run([sys.executable, "-m", "cpted_cli", *asked], cwd=tmp_path, env=away, check=True, capture_output=True)
    assert target.read_bytes() == papers["sv"].content


def test_cells_in_the_tone_of_a_verdict_can_be_read_in_colour_and_in_grey():
    sheet = (Path(__file__).parents[2] / "report_templates/parts/chapters.css").read_text("utf-8")
    tones = dict(re.findall(r"^\.tone\.(\w+) \{ background: (#\w{6})", sheet, re.MULTILINE))
    assert set(tones) == {"serious", "clear", "acceptable", "good", "preliminary"}
    for name, ground in tones.items():
        assert contrast(PAPER if name == "serious" else INK, ground) >= 4.5, name
    ordered = [tones[name] for name in ("serious", "clear", "acceptable", "good")]
    steps = [contrast(one, other) for one, other in pairwise(ordered)]
    assert all(step >= 1.15 for step in steps), "each step is a step in grey too"


EDGES = {
    "no-findings": {"day": FINE, "dark": {"ns-lamps": {"count": 4, "of": 4}}},
    "nothing-but-findings": {
        "day": {key: ({"count": 0, "of": 8} if key == "ns-lamps" else 0) for key in DAY},
        "dark": {"ns-lamps": {"absent": "none"}},
    },
    "unfinished": {"day": {"ns-view": 1}, "dark": None},
    "day-only": {"dark": None},
    "long-names": {
        "name": "Äppelträdgårdsföreningens stora och långa gård med parkering och många portar mot",
        "zones": [{"id": one, "kind": "entrance", "name": f"Entrén {'mot långa ' * 7}"} for one in ("east", "west")],
    },
}


@pytest.mark.parametrize("edge", EDGES)
def test_every_kind_of_site_gives_a_report_without_shame(tmp_path, edge):
    site = square(tmp_path / "garden", **EDGES[edge])
    made = rendered(site, "sv", "pdf", template="full")
    assert made.form == "pdf"
    assert made.undrawn == ()
    assert page_validation.validate_pdf_bytes(made.content, profile="ua1").failures == []


@pytest.mark.parametrize("count", [0, 1, 40, pytest.param(200, marks=pytest.mark.soak)])
def test_photos_stand_two_in_a_row_and_none_is_stretched(tmp_path, count):
    site = square(tmp_path / "garden")
    names = [f"2026-10-20_{n:04d}_x.jpg" for n in range(count)]
    (site / "photos").mkdir(exist_ok=True)
    for name in names:
        photo(site / "photos" / name)
    lay_plan(site, photos=[{"file": one, "caption": one, "alt": "A wall", "persons_checked": True} for one in names])
    made = rendered(site, "sv", "pdf", template="full")
    assert made.missing == ()
    assert bool(pictures_in(made.content)) is bool(count)
    assert sum(one.count("_x.jpg") for one in text_of(made.content)) >= count


def test_missing_photo_is_a_marked_frame_and_named(tmp_path):
    site = square(tmp_path / "garden")
    lay_plan(site, photos=[{"file": "gone.jpg", "caption": "Gone", "alt": "Gone", "persons_checked": True}])
    made = rendered(site, "sv", template="full")
    assert made.missing == ("gone.jpg",)
    assert "Foto saknas: gone.jpg" in words_of(made.content)


def test_notes_and_texts_are_text(tmp_path):
    site = square(tmp_path / "garden", name="<script>alert(1)</script> {{ 7 * 7 }}")
    (site / "texts" / "sv").mkdir(parents=True)
    (site / "texts" / "sv" / "analysis.md").write_text("<img src=file:///etc/passwd onerror=x> \u202eabc", "utf-8")
    page = rendered(site, "sv", template="full", is_open=False).content.decode()
    assert "<script>" not in page
    assert "<img src=file" not in page
    assert "\u202e" not in page
    assert "{{ 7 * 7 }}" in page


def test_reports_in_word_have_real_headings_tables_and_texts(example):
    from docx import Document

    made = rendered(example, "sv", "docx", template="full")
    document = Document(io.BytesIO(made.content))
    titles = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert titles[0] == "Sammanfattning"
    assert "4 Det vi iakttog" in titles
    assert len(document.tables) > 20
    assert all(shape._inline.docPr.get("descr") for shape in document.inline_shapes)


def test_clients_look_sets_colour_and_logo_but_cannot_replace_the_page(example, tmp_path):
    look = tmp_path / "look"
    look.mkdir()
    (look / "look.css").write_text(":root { --accent: #7a1f3d; }", "utf-8")
    (look / "logo.svg").write_bytes(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')
    page = rendered(example, "sv", template="full", look=look).content.decode()
    assert "--accent: #7a1f3d" in page
    assert '<img class="logo"' in page
    made = rendered(example, "sv", "pdf", template="full", look=look)
    assert page_validation.validate_pdf_bytes(made.content, profile="ua1").failures == []


def test_clients_cover_takes_the_place_of_ours(example, tmp_path):
    look = tmp_path / "look"
    look.mkdir()
    (look / "cover.html.j2").write_text(GOOD, "utf-8")
    (look / "logo.svg").write_bytes(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')
    made = rendered(example, "sv", "pdf", template="full", look=look)
    first = " ".join(text_of(made.content)[0].split())
    assert "Öppen version 1.0" in first
    assert "Påhittat exempel" in first
    assert "Beställare" not in first
    assert page_validation.validate_pdf_bytes(made.content, profile="ua1").failures == []


def test_version_under_review_stands_on_every_page_as_decoration(example):
    made = rendered(example, "sv", "pdf", template="full", version="granskning 0.9")
    pages = text_of(made.content)
    assert "Öppen version, granskning 0.9" in pages[0]
    assert page_validation.validate_pdf_bytes(made.content, profile="ua1").failures == []
