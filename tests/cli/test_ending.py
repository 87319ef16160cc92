"""How a run that scored sites ends."""

import pytest

from cpted_cli.cli.ending import is_below, score_code, shown_of, threshold
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.wording.translator import words_for
from tests.builders import NOT_OBSERVED, make_checklist, make_principle, score_of

EN = Voice(words=words_for("en"))
CHECKLIST = make_checklist(make_principle("one", "a", "a-too"), make_principle("two", "b", "c", "d"))


def result(a=50, **answers):
    return score_of(CHECKLIST, {"a": a, "a-too": a, "b": 50, "c": 50, "d": 50, **answers})


@pytest.mark.parametrize(
    ("text", "read"),
    [("50", ("overall", 50.0)), ("49,5", ("overall", 49.5)), ("two=7", ("two", 7.0)), ("overall=1", ("overall", 1.0))],
)
def test_threshold_is_a_number_or_a_principle_with_a_number(text, read):
    assert threshold(text) == read


@pytest.mark.parametrize("text", ["", "x", "nan", "-inf", "two=", "1=x"])
def test_threshold_that_is_no_number_is_refused(text):
    with pytest.raises(Stop) as stopped:
        threshold(text)

    assert stopped.value.exit_code is ExitCode.USAGE


def test_threshold_is_compared_with_the_shown_number_not_the_true_one():
    halfway = result(**{"a-too": 49})

    assert halfway.principles[0].score == 49.5
    assert not is_below(halfway, "one", 50)
    assert is_below(result(49), "one", 50)


def test_number_that_is_not_shown_does_not_reach_a_threshold():
    unseen = result(b=NOT_OBSERVED, c=NOT_OBSERVED)

    assert shown_of(unseen, "two") is None
    assert is_below(unseen, "two", 0)


def test_reasons_are_said_one_a_line(capsys):
    assert score_code([result(10)], [("one", 50), ("overall", 90)], EN) is ExitCode.THRESHOLD
    assert capsys.readouterr() == ("", "garden: one is 10, below 50.\ngarden: overall is 30, below 90.\n")


def test_reason_is_told_in_the_readers_language_and_numbers(capsys):
    swedish = Voice(words=words_for("sv"))

    assert score_code([result(10)], [("overall", 90.5)], swedish) is ExitCode.THRESHOLD
    assert capsys.readouterr().err == "garden: sammanvägt är 30, under 90,5.\n"


def test_incomplete_beats_a_missed_threshold_and_names_every_site(capsys):
    hidden = score_of(CHECKLIST, {"a": 10})

    assert score_code([result(), hidden], [("overall", 99)], EN, ["yard", "alley"]) is ExitCode.INCOMPLETE
    assert capsys.readouterr().err == (
        "Too little was seen to show a number: garden.\nNothing to score yet: yard, alley (use: cpted assess).\n"
    )


def test_nothing_scored_is_incomplete_and_all_well_is_silent(capsys):
    assert score_code([], [], EN) is ExitCode.INCOMPLETE
    assert "cpted assess" in capsys.readouterr().err
    assert score_code([result()], [("overall", 50)], EN) is ExitCode.DONE
    assert capsys.readouterr().err == ""
