"""A score on the terminal."""

from dataclasses import replace

import pytest

from cpted_cli.terminal.scores import criterion_titles, show_score
from cpted_cli.wording.translator import words_for
from tests.builders import (
    NOT_APPLICABLE,
    NOT_OBSERVED,
    make_checklist,
    make_criterion,
    make_principle,
    make_site,
    make_visit,
    score_of,
)
from tests.terminal.drawn import plain, text_of

CHECKLIST = make_checklist(
    make_principle("one", make_criterion("lamp", light="both", gate=20), "path"),
    make_principle("two", make_criterion("door", title={"sv": "Dörren", "en": "The door"}, gate=0)),
)


def shown(*visits, language="en", checklist=CHECKLIST, **changes):
    to = plain()
    show_score(to, make_site(), checklist, score_of(checklist, *visits, **changes), words_for(language))
    return text_of(to)


def test_number_stands_with_its_range_and_word_and_coverage_below():
    text = shown({"lamp": 50, "path": 60, "door": NOT_OBSERVED})

    assert "Garden, round 2026" in text
    assert "55 (55)" in text
    assert "55 (37–87)" not in text
    assert "too little seen" in text
    assert "Assessed share of the weight" in text
    assert "It is not a margin of error." in " ".join(text.split())
    assert "1 could not be assessed." in text


def test_instrument_that_gives_no_verdict_says_what_its_number_is():
    text = shown({"lamp": 50, "path": 60, "door": 80}, checklist=replace(CHECKLIST, verdict=False))

    assert text.count("no mark") == 4
    assert "It is no mark for the place." in " ".join(text.split())
    assert "Acceptable" not in text


def test_one_light_has_one_column_and_two_lights_have_three():
    day = shown({"lamp": 50, "path": 60, "door": 80})
    both = shown(make_visit({"lamp": 50, "path": 60, "door": 80}), make_visit({"lamp": 90}, light="dark"))

    assert "Together" not in day
    assert "Dark" not in day
    assert both.index("Daylight") < both.index("Dark") < both.index("Together")
    assert "assessed in daylight only" in both


def test_one_light_of_a_checklist_that_asks_about_both_stands_beside_the_whole():
    asked = [make_criterion(name, light="dark") for name in ("lamp", "view")]
    said = shown({"path": 60}, checklist=make_checklist(make_principle("one", "path", *asked)))

    assert said.index("Daylight") < said.index("Day and dark")
    assert "60 (60)" in said
    assert "too little seen" in said


def test_unmet_and_unchecked_requirements_are_counted_and_named():
    text = shown({"lamp": 10, "path": 60, "door": NOT_OBSERVED})

    assert "Basic requirements: 0 of 2 met, 1 not checked.\nNot met: lamp?\nNot checked: The door\n" in text


def test_checklist_without_requirements_says_nothing_of_them():
    checklist = make_checklist(make_principle("one", "path"))

    assert "requirement" not in shown({"path": 10}, checklist=checklist)


def test_number_that_must_not_be_shown_is_not():
    text = shown({"path": 60, "lamp": NOT_OBSERVED, "door": NOT_OBSERVED})

    assert "too little seen" in text
    assert "60" not in text.replace("(60", "")


def test_principle_that_does_not_apply_says_so():
    assert "does not apply here" in shown({"lamp": 50, "path": 60, "door": NOT_APPLICABLE})


def test_preliminary_and_daylight_only_take_the_place_of_the_verdict():
    many = make_checklist(make_principle("one", *"abcd"))
    dark = make_checklist(make_principle("one", *"abcdefgh", make_criterion("lamp", light="dark")))

    assert "preliminary" in shown({"a": 60, "b": 60, "c": 60}, checklist=many)
    assert "seen in daylight only" in shown(dict.fromkeys("abcdefgh", 60), checklist=dark)


def test_quick_visit_and_geometric_mean_are_said():
    checklist = make_checklist(make_principle("one", make_criterion("a", short=True), "b"))

    assert "quick visit" in shown(make_visit({"a": 60}, short=True), checklist=checklist)
    assert "geometric mean (a principle at 0 makes the whole 0)" in shown({"lamp": 60}, model="geometric")


@pytest.mark.parametrize(("language", "said"), [("sv", "Tydliga brister"), ("en", "Clear flaws")])
def test_verdict_is_worded_in_the_readers_language(language, said):
    assert said in shown({"lamp": 30, "path": 30, "door": 30}, language=language)


def test_swedish_has_no_english_word():
    visits = make_visit({"lamp": 50, "path": 60, "door": 0}), make_visit({"lamp": 50}, light="dark", assessor="a2")
    text = shown(*visits, language="sv").lower()

    english = ("daylight", "together", "weighed", "assessed", "basic", "finding", "assessor", "range", "round", "dark")
    assert [word for word in english if word in text] == []


def test_criteria_are_named_by_title_or_question_and_unknown_ones_are_passed_over():
    assert criterion_titles(CHECKLIST, ["door", "path", "gone"], "sv") == ("Dörren", "path?")
