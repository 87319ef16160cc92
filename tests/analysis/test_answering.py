from dataclasses import replace

import pytest

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.answering import unrated
from cpted_cli.analysis.moves import Clear, Keep, Note, Rate, RateRatio
from cpted_cli.model.assessment import Answer
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale
from tests.walk.place import a_walk

CURVE = ((0.0, 1.0), (5.0, 0.0))


def asking(scale):
    """Let the first question be answered on another scale."""
    walk = a_walk()
    first = walk.questions[0]
    asked = replace(first, criterion=replace(first.criterion, scale=scale))
    return replace(walk, questions=(asked, *walk.questions[1:]))


def test_what_stands_beside_a_rating_is_told_apart_from_it():
    answer = Answer(value=3, note="wet", keep=True, copied_from="a", by_exception=True)
    assert unrated(answer) == Answer(note="wet", keep=True)


def test_an_answer_given_anew_keeps_what_stands_beside_it():
    walk = advance(advance(advance(a_walk(), Keep()), Note("wet")), Rate(2))
    assert walk.answers["whole-1"] == Answer(value=2, keep=True, note="wet")


def test_clearing_nothing_is_refused():
    assert advance(a_walk(), Clear()).notice is not None


@pytest.mark.parametrize(
    ("scale", "move", "answer"),
    [
        (RatioScale(of=5), Rate(3), Answer(count=3, of=5)),
        (RatioScale(of=5), RateRatio(3, 5), Answer(count=3, of=5)),
        (RatioScale(of=10, fewer=True), RateRatio(7, 8), Answer(count=7, of=8)),
        (CountScale(points=CURVE, at_most=7), Rate(7), Answer(value=7)),
    ],
)
def test_an_answer_that_can_be_is_taken(scale, move, answer):
    assert advance(asking(scale), move).answers["whole-1"] == answer


@pytest.mark.parametrize(
    ("scale", "move", "code"),
    [
        (RatioScale(of=5), RateRatio(6, 10), "other-whole"),
        (RatioScale(of=5), Rate(6), "more-than-all"),
        (RatioScale(of=10, fewer=True), RateRatio(7, 12), "whole-over"),
        (CountScale(points=CURVE, at_most=7), Rate(99), "more-than-possible"),
        (QuantityScale(unit="h", points=CURVE, at_most=24), Rate(24.5), "more-than-possible"),
        (QuantityScale(unit="m", points=CURVE), Rate(-5), "below-nought"),
        (QuantityScale(unit="°C", points=CURVE, at_least=-60), Rate(-400), "less-than-possible"),
    ],
)
def test_an_answer_that_cannot_be_is_refused_and_nothing_is_changed(scale, move, code):
    walk = advance(asking(scale), move)
    assert walk.notice is not None
    assert (walk.notice.code, walk.answers) == (code, {})
