"""Answers: a rating, or one of four ways of not rating."""

from datetime import date

import pytest

from cpted_cli.model.assessment import Answer
from tests.builders import make_assessment
from tests.files.reading import answers, codes, read


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (Answer(value=0), "rated"),
        (Answer(count=0, of=4), "rated"),
        (Answer(absent="x"), "absent"),
        (Answer(absent=""), "absent"),
        (Answer(not_applicable="x"), "not_applicable"),
        (Answer(not_observed="x"), "not_observed"),
        (Answer(), "unanswered"),
        (Answer(note="x", photos=("a.jpg",), flag=True), "unanswered"),
    ],
)
def test_five_states_are_kept_apart(answer, state):
    assert answer.state == state


def test_reason_is_why_it_was_not_rated():
    assert [
        one.reason
        for one in (Answer(absent="a"), Answer(not_applicable="b"), Answer(not_observed="c"), Answer(value=1))
    ] == ["a", "b", "c", ""]


def test_bare_number_is_a_rating_and_silence_is_unanswered():
    assessment = make_assessment({"path": 3, "door": Answer(value=2)})

    assert assessment.answer("path") == Answer(value=3)
    assert assessment.answer("door") == Answer(value=2)
    assert assessment.answer("sign").state == "unanswered"


def test_round_is_the_year_unless_told():
    assert make_assessment({}).round_id == "2026"
    assert make_assessment({}, date=date(2031, 1, 1)).round_id == "2031"
    assert make_assessment({}, round="before").round_id == "before"


def test_note_of_10000_characters_is_read_and_one_more_is_told():
    assert read(answers("a: {note: " + "å" * 10_000 + "}"))[1] == ()
    assert codes(answers("a: {note: " + "å" * 10_001 + "}")) == ["8:13 too-long"]


@pytest.mark.parametrize("key", ["a@", "@a", "a@b@c", "A", "1a", "a b", "-a"])
def test_key_is_a_criterion_or_a_criterion_at_a_zone(key):
    assert [one.split()[1] for one in codes(answers(f"'{key}': 1"))] == ["bad-key"]
