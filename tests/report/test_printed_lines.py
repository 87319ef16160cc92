"""Changes planted in reports on a case, a safety walk and many sites, on the page and in the data: each is found."""

from dataclasses import replace

import pytest

from cpted_cli import api
from cpted_cli.api.dialogues import beside_of
from cpted_cli.cli.verifying import verified
from cpted_cli.files.evidence import HASH_FILE
from cpted_cli.files.templates import load_template
from cpted_cli.files.told_evidence import LINES_FILE, told_files
from cpted_cli.model.report_lines import ReportLines
from cpted_cli.report.blocks import Cell, Group, Heading, Items, Paragraph, Table, paragraph
from cpted_cli.report.case import case_view
from cpted_cli.report.comparison import comparison_view
from cpted_cli.report.comparison_basis import Compared, ComparisonBasis, in_order
from cpted_cli.report.lines import head_lines, report_lines
from cpted_cli.report.pdf import pdf
from cpted_cli.report.printed_lines import again_breaches, row_breaches
from cpted_cli.report.safety_walk import WalkBasis, safety_walk_view
from cpted_cli.wording.translator import words_for
from tests.places import kastanjen, lay_walk, square
from tests.report.pages import attached_to, case_basis_of, rendered_case, rendered_walk, replanted, scored_site

SV = words_for("sv")
REPORTS = ["case", "safety-walk", "comparison"]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return kastanjen(tmp_path_factory.mktemp("lines") / "kastanjen")


@pytest.fixture(scope="module")
def two(site, tmp_path_factory):
    return [scored_site(site), scored_site(square(tmp_path_factory.mktemp("lines") / "garden"))]


@pytest.fixture(scope="module")
def views(site, two):
    one = scored_site(site)
    folder, days = one.folder, tuple(sorted({visit.date for visit in api.counting_visits(one)}))
    beside = beside_of(folder, [one], is_open=False)
    walk = WalkBasis(site=folder.site, walk=folder.walk, plan=folder.plan, beside=beside, is_open=False, days=days)
    compared = [
        Compared(
            site=each.folder.site,
            checklist=each.used.checklist,
            score=each.score,
            seen=max(visit.date for visit in api.counting_visits(each)),
        )
        for each in two
    ]
    return {
        "case": case_view(case_basis_of(site, is_open=False), SV),
        "safety-walk": safety_walk_view(walk, SV),
        "comparison": comparison_view(ComparisonBasis(compared=in_order(compared, SV), is_open=False), SV),
    }


@pytest.fixture(scope="module")
def contents(site, two):
    wish = {"template": "comparison", "form": "pdf"}
    return {
        (template, is_open): content
        for is_open in (True, False)
        for template, content in {
            "case": rendered_case(site, "sv", "pdf", is_open=is_open).content,
            "safety-walk": rendered_walk(site, "sv", "pdf", is_open=is_open).content,
            "comparison": api.render_comparison(two, api.ReportWish(**wish, is_open=is_open), SV).content,
        }.items()
    }


@pytest.fixture(scope="module")
def data(contents):
    return {template: attached_to(contents[template, False]) for template in REPORTS}


def planted_on(view, change):
    """Change the first block that the change says something of."""
    done = []

    def blocks(given):
        for one in given:
            inner = replace(one, blocks=tuple(blocks(one.blocks))) if isinstance(one, Group) else one
            told = None if done else change(inner)
            if told is not None:
                done.append(told)
            yield from (inner,) if told is None else told

    chapters = tuple(replace(one, blocks=tuple(blocks(one.blocks))) for one in view.chapters)
    assert done, "nothing was planted"
    return replace(view, chapters=chapters)


def of_table(change):
    return lambda one: (replace(one, rows=change(one.rows)),) if isinstance(one, Table) and len(one.rows) > 1 else None


def with_cell(row, place, text):
    return (*row[:place], Cell(text=text, under=row[place].under), *row[place + 1 :])


PAGE = {
    "another cell": of_table(lambda rows: (with_cell(rows[0], 1, "33"), *rows[1:])),
    "another name of a row": of_table(lambda rows: (with_cell(rows[0], 0, "Något annat"), *rows[1:])),
    "a row taken away": of_table(lambda rows: rows[1:]),
    "a row put in": of_table(lambda rows: (*rows, rows[0])),
    "the cells of two rows exchanged": of_table(
        lambda rows: ((rows[0][0], *rows[1][1:]), (rows[1][0], *rows[0][1:]), *rows[2:])
    ),
    "a paragraph taken away": lambda one: () if isinstance(one, Paragraph) else None,
    "another paragraph": lambda one: (paragraph("Allt är klart."),) if isinstance(one, Paragraph) else None,
    "a sentence put in": lambda one: (one, paragraph("Allt är klart.")) if isinstance(one, Paragraph) else None,
    "a heading put in": lambda one: (Heading(text="Bra betyg"), one) if isinstance(one, Table) else None,
    "the end of a list taken away": lambda one: (
        (replace(one, items=one.items[:-1]),)
        if isinstance(one, Items) and len(one.items) > 1
        else (replace(one, rows=one.rows[:-1]),)
        if isinstance(one, Table) and len(one.rows) > 1
        else None
    ),
}
DATA = {
    "case": [
        ("cpted-case.json", b'"homes": 148', b'"homes": 158'),
        ("cpted-sites/kastanjen/plan.json", b'"2026-12-15"', b'"2026-12-18"'),
    ],
    "safety-walk": [
        ("cpted-sites/kastanjen/safety-walk.json", b'"status": "declined"', b'"status": "planned"'),
        ("cpted-sites/kastanjen/safety-walk.json", b'"kind": "good"', b'"kind": "bad"'),
    ],
    "comparison": [
        ("cpted-results.json", b'"shown": 56', b'"shown": 76'),
        ("cpted-sites/kastanjen/site.json", b"Kvarteret Kastanjen", b"Kvarteret Linden"),
    ],
}


@pytest.mark.parametrize("is_open", [True, False])
@pytest.mark.parametrize("template", REPORTS)
def test_untouched_report_holds(contents, template, is_open):
    found = verified(contents[template, is_open])
    assert found.breaches == ()
    assert found.figures > 15
    assert found.from_answers is not is_open
    assert found.recomputed is (not is_open or template == "comparison")


@pytest.mark.parametrize("planted", PAGE)
@pytest.mark.parametrize("template", REPORTS)
def test_change_on_the_page_is_found(views, template, planted):
    _, files = load_template(template)
    view = replace(views[template], chapters=views[template].chapters[:2], opening=(), glossary=None)
    lines = ReportLines(about=template, language="sv", lines=report_lines(view), head=head_lines(view))
    content = pdf(planted_on(view, PAGE[planted]), files, {}, told_files(lines, {}, {}, is_open=True)).content
    found = verified(content).breaches
    assert found
    assert {one.kind for one in found} <= {"printed", "unprinted", "added"}


@pytest.mark.parametrize(("template", "place"), [(one, place) for one in DATA for place in range(2)])
def test_change_in_the_data_is_found(contents, template, place):
    name, old, new = DATA[template][place]
    assert "result" in {one.kind for one in verified(replanted(contents[template, False], name, old, new)).breaches}


@pytest.mark.parametrize("template", REPORTS)
def test_change_in_the_lines_of_an_open_edition_is_found(contents, template):
    old = ("Lilla torget" if template == "comparison" else "Exempelbostäder").encode()
    changed = replanted(contents[template, True], LINES_FILE, old, b"Annat")
    assert verified(changed).breaches


def test_answer_that_was_changed_moves_the_comparison_too(contents, data):
    name = next(one for one in data["comparison"] if "kastanjen/assessments" in one and "-dark-a1-" in one)
    old = b'"ns-lit-way-home@parking": {\n   "count": 8'
    assert old in data["comparison"][name]
    found = verified(replanted(contents["comparison", False], name, old, old[:-1] + b"12")).breaches
    assert "result" in {one.kind for one in found}


@pytest.mark.parametrize("template", REPORTS)
def test_editions_of_one_report_name_the_same_whole(contents, template):
    opened, whole = (verified(contents[template, is_open]) for is_open in (True, False))
    assert (opened.about, opened.whole_sha256) == (whole.about, whole.whole_sha256)


@pytest.mark.parametrize("template", REPORTS)
def test_open_edition_carries_no_more_than_it_tells(contents, template):
    names = set(attached_to(contents[template, True]))
    assert {LINES_FILE, HASH_FILE} <= names
    assert not any("assessments" in one or "plan" in one or "cpted-case" in one for one in names)


def test_letters_that_no_font_has_are_no_breach(tmp_path):
    garden = square(tmp_path / "garden")
    remark = {"id": "r1", "text": "\u0627\u0644\u0645\u0635\u0628\u0627\u062d Lampan", "kind": "bad"}
    lay_walk(garden, {"id": "s1", "title": "Gate", "remarks": [remark]})
    assert verified(rendered_walk(garden, "sv", "pdf").content).breaches == ()


def test_rows_are_paired_by_their_first_cell():
    (found,) = row_breaches("printed", [("a", "1"), ("b", "2")], [("a", "1"), ("b", "3")])
    assert (found.where, found.told, found.again) == ("b", "2", "3")


def test_a_part_made_again_says_nothing_of_the_rest():
    told, again = [("a", "1"), ("b", "2"), ("said",)], [("a", "1")]
    assert list(again_breaches(told, again, whole=False)) == []
    assert {one.where for one in again_breaches(told, again, whole=True)} == {"b", "said"}
