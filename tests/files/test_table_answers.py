"""What a cell says."""

import pytest

from cpted_cli.errors import Place
from cpted_cli.files.cells import cell_text
from cpted_cli.files.table_answers import STATES, answer_from_cell, day_from_cell, light_from_cell, no_answer
from cpted_cli.files.table_numbers import signs_said
from cpted_cli.model.assessment import UNANSWERED, Answer
from cpted_cli.model.scale import QuantityScale, RatioScale, StepScale
from cpted_cli.terminal.keys import keys_of
from cpted_cli.wording.translator import words_for

STEPS = StepScale(steps=({"sv": "Nej", "en": "No"}, {"sv": "Ja", "en": "Yes"}))


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("", UNANSWERED),
        ("3", Answer(value=3)),
        ("3,5", Answer(value=3.5)),
        ("17/20", Answer(count=17, of=20)),
        ("17 av 20", Answer(count=17, of=20)),
        ("ja", Answer(value=1)),
        ("No", Answer(value=0)),
        ("y", Answer(value=1)),
        ("J", Answer(value=1)),
        ("n", Answer(value=0)),
        ("m", Answer(absent="m")),
        ("d", Answer(not_applicable="d")),
        ("K", Answer(not_observed="K")),
        ("Inte aktuellt", Answer(not_applicable="Inte aktuellt")),
        ("Finns inte (men borde finnas)", Answer(absent="Finns inte (men borde finnas)")),
        ("does not exist, but should", Answer(absent="does not exist, but should")),
        ("inte aktuellt här", Answer(not_applicable="inte aktuellt här")),
        ("Does not apply here", Answer(not_applicable="Does not apply here")),
        ("could not be assessed: locked", Answer(not_observed="could not be assessed: locked")),
        ("SANT", Answer(value=1)),
        ("FALSE", Answer(value=0)),
        ("perhaps", None),
        ("1e9", None),
    ],
)
def test_cell_is_read_as_a_person_means_it(text, answer):
    assert answer_from_cell(text, STEPS) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("12 m", Answer(value=12)),
        ("3,5m", Answer(value=3.5)),
        ("12 lx", None),
        ("12", Answer(value=12)),
        ("y", None),
        ("1\u00a0250,5 m", Answer(value=1250.5)),
        ("12 50", None),
        ("−2", Answer(value=-2)),
        ("80 %", None),
        ("46145", None),
        ("999", Answer(value=999)),
        ("1.200", None),
        ("1,200 m", None),
        ("1.200,5 m", Answer(value=1200.5)),
    ],
)
def test_number_may_be_written_with_its_unit(text, answer):
    assert answer_from_cell(text, QuantityScale(unit="m", points=((0, 0), (10, 1)))) == answer


@pytest.mark.parametrize(
    ("text", "scale", "answer"),
    [
        ("3", RatioScale(of=5), Answer(count=3, of=5)),
        ("3/5", RatioScale(of=5), Answer(count=3, of=5)),
        ("6/10", RatioScale(of=5), Answer(count=6, of=10)),
        ("3", RatioScale(), Answer(value=3)),
        ("0,8", RatioScale(of=5), Answer(count=4, of=5)),
        ("80 %", RatioScale(of=5), Answer(count=4, of=5)),
        ("60 %", RatioScale(of=5), Answer(count=3, of=5)),
        ("70 %", RatioScale(of=10, fewer=True), Answer(count=7, of=10)),
        ("75 %", RatioScale(of=5), None),
        ("0.75", RatioScale(of=5), None),
        ("0.75", RatioScale(), Answer(count=75, of=100)),
        ("0,07", RatioScale(), Answer(count=7, of=100)),
        ("120 %", RatioScale(), Answer(count=120, of=100)),
        ("100%", RatioScale(of=5), Answer(count=5, of=5)),
        ("80 %", RatioScale(), Answer(count=80, of=100)),
        ("82,5%", RatioScale(), Answer(count=82.5, of=100)),
    ],
)
def test_number_is_of_the_whole_that_the_question_fixes(text, scale, answer):
    assert answer_from_cell(text, scale) == answer


def test_letters_of_not_rating_are_those_of_the_walk_in_both_languages():
    for language in ("en", "sv"):
        letters = keys_of(words_for(language)).letters
        for state, spellings in STATES.items():
            assert letters[state][0] in spellings


def test_every_way_of_not_rating_has_spellings_in_both_languages():
    for state, spellings in STATES.items():
        assert len(spellings) >= 2
        assert {answer_from_cell(one, RatioScale()).state for one in spellings} == {state}


@pytest.mark.parametrize(
    ("text", "light"), [("", "day"), ("Dag", "day"), ("mörker", "dark"), ("dark", "dark"), ("dusk", None)]
)
def test_light_is_read_in_both_languages(text, light):
    assert light_from_cell(text) == light


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2026-05-03", "answer-is-date"),
        ("46145", "answer-is-date"),
        ("maj-05", "answer-is-date"),
        ("#REFERENS!", "formula-error"),
        ("=…", "formula-error"),
        ("perhaps", "bad-answer"),
        ("1.200", "number-unclear"),
        ("1,200 m", "number-unclear"),
        ("80 %", "bad-answer"),
        ("130 cm", "other-unit"),
        ("3 kg", "bad-answer"),
        *((one, "answer-unclear") for one in ("saknas", "Missing", "-", "?", "uppgift  saknas")),
    ],
)
def test_cell_that_is_no_answer_is_named_for_what_it_is(text, code):
    metres = QuantityScale(unit="m", points=((0, 0), (10, 1)))

    assert answer_from_cell(text, metres) is None
    assert no_answer(text, metres, Place("t.csv", 2, 3)).code == code


@pytest.mark.parametrize("text", ["75 %", "0,75"])
def test_share_that_does_not_come_out_even_is_told_with_the_nearest_count(text):
    fault = no_answer(text, RatioScale(of=5), Place("t.csv", 2, 3))

    assert (fault.code, fault.params["example"]) == ("share-not-whole", "3/5")
    assert no_answer(text, STEPS, Place("t.csv", 2, 3)).code == "bad-answer"


def test_a_number_that_came_as_one_is_never_asked_about():
    metres = QuantityScale(unit="m", points=((0, 0), (10, 1)))

    assert answer_from_cell(cell_text(12.125), metres) == Answer(value=12.125)
    assert answer_from_cell("12.125", metres, signs_said(",")) == Answer(value=12125)
    assert answer_from_cell("12,125", metres, signs_said(",")) == Answer(value=12.125)


def test_a_step_may_be_called_what_is_unclear_elsewhere():
    steps = StepScale(steps=("Saknas", "Finns"))

    assert answer_from_cell("saknas", steps) == Answer(value=0)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-10-03", "2026-10-03"),
        ("2026-10-03 00:00:00", "2026-10-03"),
        ("2026-13-03", None),
        ("3/10", None),
        ("", None),
    ],
)
def test_day_is_written_year_month_day(text, day):
    found = day_from_cell(text)
    assert (found and found.isoformat()) == day


def test_another_unit_is_told_with_the_number_in_the_right_one():
    metres, minutes = (QuantityScale(unit=unit, points=((0, 0), (10, 1))) for unit in ("m", "min"))

    assert no_answer("130 cm", metres, Place("t.csv")).params["number"] == 1.3
    assert no_answer("0,5 km", metres, Place("t.csv")).params["number"] == 500
    assert no_answer("90 s", minutes, Place("t.csv")).params["number"] == 1.5
