"""The blank form: boxes, fields, numbers, and the file that others can read."""

import io
import re

import page as page_validation
import pikepdf
import pytest

from cpted_cli import api
from cpted_cli.analysis.route import walk_of
from cpted_cli.files.checklists import whole_checklist
from cpted_cli.files.library import shipped_library
from cpted_cli.files.new_sites import NewSite
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale
from cpted_cli.report.blank_form import FormBasis, form_view
from cpted_cli.wording.translator import words_for
from tests.builders import (
    QUALITY,
    YES_NO,
    make_assessment,
    make_checklist,
    make_criterion,
    make_principle,
    make_site,
    one_principle,
)
from tests.report.pages import words_of

LETTERS = {"absent": "m", "not_applicable": "d", "not_observed": "c"}
EN, SV = words_for("en"), words_for("sv")
CHECKLIST = make_checklist(
    make_principle(
        "one",
        make_criterion("door", zone="entrance", scale=YES_NO, light="both", gate=0, short=True),
        make_criterion("lamps", scale=RatioScale(), light="dark"),
    ),
    make_principle("two", make_criterion("hedge", scale=QUALITY, guidance="Look twice.")),
    edition="2026.1",
)


def basis(checklist=CHECKLIST, site=None, lights=("day", "dark"), **changes):
    return FormBasis(
        checklist=checklist, site=site or make_site("east", "west"), lights=lights, letters=LETTERS, **changes
    )


def questions(view):
    return [(part.light, one.number, one.text) for part in view.parts for s in part.stretches for one in s.questions]


def test_each_light_is_a_part_with_numbers_of_its_own_in_walking_order():
    assert questions(form_view(basis(), EN)) == [
        ("day", "1", "door?"),
        ("day", "2", "door?"),
        ("day", "3", "hedge?"),
        ("dark", "1", "door?"),
        ("dark", "2", "door?"),
        ("dark", "3", "lamps?"),
    ]


@pytest.mark.parametrize("light", ["day", "dark"])
def test_numbers_are_those_of_the_walk_that_keys_them_in(light):
    checklist, _ = whole_checklist(shipped_library().checklists["residential-area"])
    site = NewSite(id="a", name="A", checklist=checklist, counts={"entrance": 3}).site()
    (part,) = form_view(basis(checklist, site, (light,)), EN).parts

    walked = walk_of(checklist, site, make_assessment({}, light=light), short=False).questions

    assert [one.text for s in part.stretches for one in s.questions] == [one.criterion.question["en"] for one in walked]


@pytest.mark.parametrize(
    ("scale", "keys", "fields"),
    [
        (QUALITY, ["0", "1", "2", "3", "4"], ()),
        (QuantityScale(unit="days", points=((0, 0), (1, 1))), [], ("dagar",)),
        (QuantityScale(unit="lx", points=((0, 0), (1, 1))), [], ("lx",)),
        (RatioScale(), [], ("av", "")),
        (RatioScale(of=5), [], ("av 5",)),
        (RatioScale(of=10, fewer=True), [], ("av", "")),
        (CountScale(points=((0, 1), (1, 0))), [], ("st.",)),
    ],
)
def test_every_kind_of_scale_has_its_boxes_or_fields(scale, keys, fields):
    view = form_view(basis(one_principle(make_criterion("a", scale=scale))), SV)
    (question,) = view.parts[0].stretches[0].questions

    assert [one.key for one in question.boxes] == keys
    assert question.fields == fields
    assert question.in_row is bool(fields)


def test_ways_of_not_rating_bear_the_letters_of_the_walk():
    assert [(one.key, one.label) for one in form_view(basis(), SV).not_rated] == [
        ("m", "finns inte (men borde finnas)"),
        ("d", "inte aktuellt här"),
        ("c", "kunde inte bedömas"),
    ]


def test_site_has_its_own_names_and_a_nameless_place_lines_for_them():
    named, nameless = form_view(basis(), EN), form_view(basis(is_nameless=True), EN)

    assert (named.front.title, named.place_line) == ("Garden", False)
    assert [(one.title, one.which) for one in named.parts[0].stretches] == [
        ("east", ""), ("west", ""), ("The place as a whole", ""),
    ]  # fmt: skip
    assert (nameless.front.title, nameless.place_line) == ("Small", True)
    assert [one.which for one in nameless.parts[0].stretches] == ["Which:", "Which:", ""]


def test_requirement_guidance_and_quick_visit_are_there_where_they_were_asked_for():
    whole, quick = form_view(basis(with_guidance=True, lights=("day",)), EN), form_view(basis(short=True), EN)

    (door,), _, (hedge,) = (one.questions for one in whole.parts[0].stretches)
    assert (hedge.guidance, hedge.gate, door.gate) == ("Look twice.", "", "basic requirement")
    assert {text for _, _, text in questions(quick)} == {"door?"}
    assert quick.parts[0].keying.startswith("To key it in: cpted assess SITE --keying --light day --short.")


def test_light_without_questions_has_no_part():
    view = form_view(basis(one_principle("a")), EN)

    assert [one.light for one in view.parts] == ["day"]


def test_long_answers_stand_below_each_other():
    view = form_view(basis(one_principle("hundredths")), EN)

    assert view.parts[0].stretches[0].questions[0].stacked


def test_day_of_the_file_is_never_the_clocks():
    assert form_view(basis(), EN).front.date == "2026-01-01"
    assert form_view(basis(one_principle("a", edition="first")), EN).front.date == "2000-01-01"


@pytest.fixture(scope="module")
def printed():
    made = {}
    for language in ("sv", "en"):
        wish = api.ReportWish(template="form", form="pdf")
        made[language] = api.render_basis(basis(with_guidance=True), wish, words_for(language), None, {})
    return made


@pytest.mark.parametrize("language", ["sv", "en"])
def test_form_passes_pdf_ua_as_others_check_it(printed, language):
    report = page_validation.validate_pdf_bytes(printed[language].content, profile="ua1")

    assert [one.rule_id for one in report.failures] == []
    assert printed[language].undrawn == ()


def test_each_light_begins_on_a_page_of_its_own(printed):
    with pikepdf.open(io.BytesIO(printed["en"].content)) as document, document.open_outline() as outline:
        (title,) = outline.root
        pages = {one.title: document.pages.index(pikepdf.Page(one.destination[0])) for one in title.children}
        assert pages["Daylight"] == 0
        assert pages["Dark"] > 0


@pytest.mark.parametrize("language", ["sv", "en"])
def test_form_is_the_same_on_screen_with_nothing_fetched(language):
    wish = api.ReportWish(template="form", form="html")
    page = api.render_basis(basis(), wish, words_for(language), None, {}).content

    text = words_of(page)
    assert text.count("door?") == 4
    assert not re.findall(rb'(?:src|href)="(?!data:)', page)


def test_stamp_of_a_form_has_neither_an_empty_version_nor_a_year_twice():
    front = form_view(basis(), EN).front
    assert (front.stamp, front.date_words) == ("Small 2026.1", "")
