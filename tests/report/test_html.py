import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from cpted_cli.report.assets import PictureRefused, TemplateRefused
from cpted_cli.report.html import html_page

HOSTILE = '<script>alert("x")</script>{{ 7 * 7 }}{% for %}"onload="x\u202e&amp;'


class Outline(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.tags, self.headings, self.text, self.attributes = [], [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]

    def handle_data(self, data):
        if self.tags and self.tags[-1] in {"h1", "h2"} and data.strip():
            self.headings.append((self.tags[-1], data))
        self.text.append(data)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_page_is_one_file_without_script_or_outside_address(sample, template, pictures, language):
    page = html_page(sample.VIEWS[language], template, pictures)
    outline = Outline(page)
    assert f'<html lang="{language}">' in page
    assert not {"script", "link", "iframe", "object", "base"} & set(outline.tags)
    for address in re.findall(r"""(?:src|href)="([^"]*)"|url\(["']?([^"')]*)""", page):
        assert "".join(address).startswith("data:")
    assert "@import" not in page
    assert "default-src 'none'" in page


def test_headings_are_real_and_in_the_order_of_the_questions_in_the_room(sample, template, pictures):
    outline = Outline(html_page(sample.SV, template, pictures))
    labels = sample.LABELS_SV
    assert outline.headings[0] == ("h1", sample.SV.front.title)
    assert [text for _, text in outline.headings[1:]] == [
        labels.decisions,
        sample.SV.conclusion,
        labels.findings,
        labels.residents,
        labels.measures,
        labels.unknown,
    ]


def test_table_says_in_words_what_the_bars_show(sample, template, pictures):
    text = " ".join(" ".join(Outline(html_page(sample.SV, template, pictures)).text).split())
    assert "Överblick och ljus 68 (65–70) Godtagbart 36 (33–41) Tydliga brister" in re.sub(r"\( ", "(", text)
    assert "bedöms bara i dagsljus" in text
    assert "Det är ingen felmarginal." in text


def test_total_stands_last_and_can_be_left_out(sample, template, pictures):
    page = html_page(sample.SV, template, pictures)
    assert page.index("Sammanvägt") > page.index("Liv och rörelse")
    without = replace(sample.SV, profile=replace(sample.SV.profile, total=None))
    assert "Sammanvägt" not in html_page(without, template, pictures)


def test_hostile_text_is_text(sample, template, pictures):
    view = replace(
        sample.SV,
        front=replace(sample.SV.front, title=HOSTILE, author=HOSTILE),
        summary=HOSTILE,
        unknown=HOSTILE,
        photos=(replace(sample.SV.photos[0], alternative=HOSTILE, caption=HOSTILE),),
    )
    page = html_page(view, template, pictures)
    outline = Outline(page)
    assert "script" not in outline.tags
    assert not any(name.startswith("on") for _, name, _ in outline.attributes)
    assert "{{ 7 * 7 }}" in page
    assert "\u202e" not in page
    assert HOSTILE.replace("\u202e", "") in "".join(outline.text)


def test_missing_photo_is_a_marked_frame(sample, template):
    page = html_page(sample.SV, template, {})
    assert page.count('class="frame"') == 2
    assert "Foto saknas: 2026-11-10_1712_stråk-3f9a.jpg" in page


def test_photo_without_a_text_of_its_own_is_read_by_its_caption(sample, template, pictures):
    view = replace(sample.SV, photos=(replace(sample.SV.photos[0], alternative=""),))
    alternatives = [
        value
        for tag, name, value in Outline(html_page(view, template, pictures)).attributes
        if (tag, name) == ("img", "alt")
    ]
    assert alternatives == [sample.SV.photos[0].caption]


def test_number_ranges_are_not_broken_over_lines(sample, template, pictures):
    assert '<span class="unbroken">1,6–1,9</span>\u00a0m' in html_page(sample.SV, template, pictures)


def test_finding_named_by_a_question_gets_no_second_stop(sample, template, pictures):
    view = replace(sample.SV, findings=(replace(sample.SV.findings[1], title="Går dörren i lås?"),))
    assert "<b>Går dörren i lås?</b> Vid fem" in html_page(view, template, pictures)


def test_empty_blocks_leave_no_trace(sample, template):
    view = replace(sample.SV, decisions=(), findings=(), photos=(), measures=(), declined="", gates=None)
    page = html_page(view, template, {})
    assert "<ol" not in page
    assert 'id="measures"' not in page
    assert sample.LABELS_SV.decisions not in page


def test_client_look_comes_last_and_may_only_name_given_files(sample, template, pictures):
    own = html_page(sample.SV, {**template, "look.css": b":root { --accent: #7a1f3d; }"}, pictures)
    assert own.index("#7a1f3d") > own.index("--accent: #12485a")
    with pytest.raises(TemplateRefused, match=r"outside\.png"):
        html_page(sample.SV, {**template, "look.css": b"body { background: url(outside.png) }"}, pictures)


@pytest.mark.parametrize(
    "sheet", [b'@import "http://example.com/x.css";', b"</style><script>x</script>", b"body { background: u\\72l(x) }"]
)
def test_sheet_that_reaches_outside_is_refused_with_its_line(sample, template, pictures, sheet):
    with pytest.raises(TemplateRefused) as refused:
        html_page(sample.SV, {**template, "look.css": b"\n" + sheet}, pictures)
    assert (refused.value.name, refused.value.line) == ("look.css", 2)


@pytest.mark.parametrize(
    ("source", "line"), [(b"one\n{% if %}", 2), (b"{{ view.nothing }}", None), (b"{{ ''.__class__.__mro__ }}", None)]
)
def test_broken_or_prying_template_is_refused(sample, template, source, line):
    with pytest.raises(TemplateRefused) as refused:
        html_page(sample.SV, {**template, "report.html.j2": source}, {})
    assert refused.value.line == line


@pytest.mark.parametrize("content", [b"<svg onload='x'/>", b"", b"GIF89a"])
def test_picture_that_is_neither_jpeg_nor_png_is_refused_whatever_its_name(sample, template, content):
    name = sample.SV.photos[0].name
    with pytest.raises(PictureRefused) as refused:
        html_page(sample.SV, template, {name: content})
    assert refused.value.name == name


@pytest.mark.parametrize(
    "lacking", ["report.css", "parts/day.svg", "fonts/screen.css", "fonts/SourceSans3-Regular.woff2"]
)
def test_template_without_one_of_its_files_is_refused_by_name(sample, template, lacking):
    files = {name: content for name, content in template.items() if name != lacking}
    with pytest.raises(TemplateRefused) as refused:
        html_page(sample.SV, files, {})
    assert refused.value.name == lacking


def test_template_that_was_changed_is_not_taken_from_the_compiled_ones(sample, template, pictures):
    first = html_page(sample.SV, template, pictures)
    changed = {**template, "report.html.j2": template["report.html.j2"].replace(b"<header", b"<p>Nytt</p><header")}
    assert "<p>Nytt</p>" not in first
    assert "<p>Nytt</p>" in html_page(sample.SV, changed, pictures)
    assert html_page(sample.SV, template, pictures) == first
