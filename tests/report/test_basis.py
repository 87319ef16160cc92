"""What a report is made from."""

from datetime import date, time

import pytest

from cpted_cli.model.assessment import Answer
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale
from cpted_cli.report.basis import (
    answer_words,
    clock_of,
    criterion_name,
    found_words,
    listed,
    paragraphs,
    running_text,
    visit_lights,
)
from cpted_cli.wording.translator import words_for
from tests.builders import QUALITY, make_assessment, make_criterion
from tests.places import DAY, lay_plan, lay_visit, square
from tests.report.pages import basis_of

SV, EN = words_for("sv"), words_for("en")


def said(text):
    return [(one.lead, one.text) for one in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("One\nline.\n\nTwo.", [("", "One line."), ("", "Two.")]),
        ("**Survey** 120 of 400 answered.", [("Survey", "120 of 400 answered.")]),
        ("# Heading\nThe text below it stays.", [("", "The text below it stays.")]),
        ("# Heading\n\nText.\n## Another\n", [("", "Text.")]),
        ("- first\n- second,\n  longer\n- third", [("", "first"), ("", "second, longer"), ("", "third")]),
        ("1. first\n2. second", [("", "first"), ("", "second")]),
        ("It was measured in\n2026. Then again.", [("", "It was measured in 2026. Then again.")]),
        ("The range was 3\n- 4 metres", [("", "The range was 3 - 4 metres")]),
        ("an *important* `word` and _another_", [("", "an important word and another")]),
        ("anna_berg@example.org, 2 * 3, snake_case", [("", "anna_berg@example.org, 2 * 3, snake_case")]),
        ("#1 of all", [("", "#1 of all")]),
        ("", []),
        (" \n \n", []),
    ],
)
def test_own_text_is_taken_apart_and_no_word_of_it_is_lost(text, pieces):
    assert said(text) == pieces


def test_own_text_can_run_as_one_paragraph():
    assert running_text("**Lead** one.\n\n- two.\n- three.") == "Lead one. two. three."


@pytest.mark.parametrize(
    ("names", "sv", "en"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a och b", "a and b"),
        (["a", "b", "c"], "a, b och c", "a, b and c"),
    ],
)
def test_names_are_joined_as_people_do(names, sv, en):
    assert (listed(names, SV), listed(iter(names), EN)) == (sv, en)


@pytest.mark.parametrize(
    ("scale", "answer", "sv", "en"),
    [
        (QUALITY, Answer(value=1), "Clear", "Clear"),
        (QuantityScale(unit="lx", points=((0, 0), (5, 1))), Answer(value=2.1), "2,1\u00a0lx", "2.1\u00a0lx"),
        (QuantityScale(unit="m", points=((0, 0), (5, 1))), Answer(value=1234), "1\u00a0234\u00a0m", "1,234\u00a0m"),
        (RatioScale(), Answer(count=8, of=14), "8 av 14", "8 of 14"),
        (CountScale(points=((0, 1), (5, 0))), Answer(value=3), "3", "3"),
        (QUALITY, Answer(absent=""), "finns inte (men borde finnas)", "does not exist (but should)"),
        (QUALITY, Answer(note="a word"), "", ""),
    ],
)
def test_rating_is_worded_as_it_was_given(scale, answer, sv, en):
    criterion = make_criterion("a", scale=scale)

    assert answer_words(criterion, answer, SV) == sv
    assert answer_words(criterion, answer, EN) == en


@pytest.mark.parametrize(
    ("scale", "answer", "sv", "en"),
    [
        (RatioScale(), Answer(count=9, of=12), "9 av 12 som det ska", "9 of 12 as it should be"),
        (RatioScale(points=((0, 1), (0.5, 0))), Answer(count=3, of=12), "3 av 12", "3 of 12"),
        (CountScale(points=((0, 1), (5, 0))), Answer(value=6), "6 st", "6 in all"),
        (QuantityScale(unit="lx", points=((0, 0), (5, 1))), Answer(value=2.1), "2,1\u00a0lx", "2.1\u00a0lx"),
        (RatioScale(), Answer(absent=""), "finns inte (men borde finnas)", "does not exist (but should)"),
    ],
)
def test_good_things_counted_beside_a_finding_are_not_read_as_bad_ones(scale, answer, sv, en):
    criterion = make_criterion("a", scale=scale)

    assert found_words(criterion, answer, SV) == sv
    assert found_words(criterion, answer, EN) == en


def test_question_inside_a_sentence_loses_its_question_mark():
    assert criterion_name(make_criterion("a", question="Is it lit?"), "en") == "Is it lit"
    assert criterion_name(make_criterion("a", title="Lit path"), "en") == "Lit path"


def test_lights_that_were_visited_come_day_first():
    visits = [make_assessment({}, light=light) for light in ("dark", "day", "dark")]

    assert visit_lights(visits) == ("day", "dark")
    assert visit_lights(visits[:1]) == ("dark",)


def test_clock_of_the_files_is_a_time():
    assert clock_of("17:05") == time(17, 5)


def test_date_is_the_plans_and_otherwise_that_of_the_last_visit(tmp_path):
    site = square(tmp_path / "garden")
    assert basis_of(site).date == date(2026, 11, 10)

    lay_plan(site, date="2026-11-20")
    assert basis_of(site).date == date(2026, 11, 20)


def test_visit_that_a_later_one_replaced_is_no_part_of_it(tmp_path):
    site = square(tmp_path / "garden")
    lay_visit(site, {**DAY, "ns-view": {"value": 0, "note": "seen again"}}, date="2026-10-25")
    basis = basis_of(site)

    assert [one.date.day for one in basis.assessments] == [25, 10]
    (finding,) = [one for one in basis.score.findings if one.criterion == "ns-view"]
    assert [answer.note for _, answer in basis.answers(finding)] == ["seen again"]


def test_place_is_the_zone_or_nothing_for_the_site_as_a_whole(tmp_path):
    basis = basis_of(square(tmp_path / "garden"), "sv")
    by_criterion = {one.criterion: basis.place_name(one, "sv") for one in basis.score.findings}

    assert by_criterion == {"ns-view": "", "ns-lamps": "", "ac-glass": "", "ac-door": "Västra dörren"}


FINDING = {"id": "f1", "title": "T", "answers": ["ac-door@west"], "text": "all", "protected": True}


@pytest.mark.parametrize(
    ("changes", "is_open", "is_there"),
    [
        ({}, True, False),
        ({}, False, True),
        ({"open_text": "a little"}, True, True),
        ({"protected": False}, True, True),
    ],
)
def test_protected_finding_without_open_words_is_told_in_the_protected_edition_alone(
    tmp_path, changes, is_open, is_there
):
    site = square(tmp_path / "garden")
    lay_plan(site, findings=[{**FINDING, **changes}])

    assert bool(basis_of(site, is_open=is_open).findings) is is_there


def test_finding_may_be_told_unless_the_site_or_the_plan_protects_it(tmp_path):
    site = square(tmp_path / "garden", {**DAY, "ns-view": {"value": 1, "protected": True}})
    lay_plan(site, findings=[FINDING])
    told = {is_open: basis_of(site, is_open=is_open) for is_open in (True, False)}

    assert {one.criterion for one in told[True].score.findings if told[True].may_tell(one)} == {"ac-glass", "ns-lamps"}
    assert all(told[False].may_tell(one) for one in told[False].score.findings)


def test_hard_spaces_of_a_text_stay_hard():
    assert running_text("On 12\u00a0November\nthe  walk.") == "On 12\u00a0November the walk."
