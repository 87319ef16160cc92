"""Which questions a site gives, and what was answered to each."""

from datetime import date

import pytest

from cpted_cli.analysis.instances import is_ruled_out, position_of, questions, round_of
from cpted_cli.model.assessment import Answer
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale
from tests.builders import (
    ABSENT,
    NOT_APPLICABLE,
    QUALITY,
    make_checklist,
    make_criterion,
    make_principle,
    make_site,
    make_visit,
    one_principle,
    score_of,
)


def test_questions_stand_in_checklist_order_and_zone_by_zone():
    checklist = make_checklist(
        make_principle("one", make_criterion("door", zone="entrance"), "path"), make_principle("two", "sign")
    )

    asked = questions(checklist, make_site("b", "a"))

    assert [one.key for one in asked] == ["door@b", "door@a", "path", "sign"]
    assert [one.principle for one in asked] == ["one", "one", "one", "two"]


@pytest.mark.parametrize(
    ("facts", "ruled_out"),
    [
        (None, False),
        ({}, False),
        ({"parking": True, "floors": 3.0}, False),
        ({"parking": True}, False),
        ({"floors": 4.0}, True),
        ({"parking": False, "floors": 3.0}, True),
    ],
)
def test_only_a_fact_that_states_another_value_removes_a_question(facts, ruled_out):
    criterion = make_criterion("door", when={"parking": True, "floors": 3.0})

    assert is_ruled_out(criterion, make_site(facts=facts)) is ruled_out


@pytest.mark.parametrize(
    ("scale", "answer", "position"),
    [
        (QUALITY, Answer(value=3), 0.75),
        (QUALITY, Answer(value=5), None),
        (QUALITY, Answer(value=2.5), None),
        (QUALITY, Answer(), None),
        (RatioScale(), Answer(count=0, of=4), 0.0),
        (RatioScale(), Answer(count=4, of=0), None),
        (RatioScale(), Answer(count=4), None),
        (RatioScale(points=((0.0, 0.0), (0.8, 0.25), (1.0, 1.0))), Answer(count=9, of=10), 0.625),
        (CountScale(points=((0.0, 1.0), (5.0, 0.0))), Answer(value=1), 0.8),
        (QuantityScale(unit="lx", points=((0.0, 0.0), (5.0, 1.0))), Answer(value=3.2), 0.64),
    ],
)
def test_answer_has_a_position_only_where_it_fits_its_scale(scale, answer, position):
    assert position_of(scale, answer) == (position if position is None else pytest.approx(position))


def test_instance_keeps_the_state_of_every_assessor():
    visits = [make_visit({"path": ABSENT}), make_visit({"path": NOT_APPLICABLE}, assessor="a2")]

    (instance,) = round_of(make_site(), one_principle("path"), "", visits).instances

    assert [one.answer.state for one in instance.given] == ["absent", "not_applicable"]
    assert (instance.state, instance.position, instance.is_applicable, instance.is_disputed) == (
        "rated",
        0.0,
        True,
        True,
    )


def test_lights_and_assessors_of_a_round_stand_in_fixed_order():
    visits = [make_visit({}, assessor="b", light="dark"), make_visit({}, assessor="a"), make_visit({}, assessor="b")]

    seen = round_of(make_site(), one_principle("path"), "", visits)

    assert (seen.lights, seen.assessors, seen.id) == (("day", "dark"), ("a", "b"), "2026")


def settled_score(*visits):
    return score_of(one_principle("path", "door"), *visits)


FIRST = make_visit({"path": 90, "door": 50}, file="one.yaml")
SECOND = make_visit({"path": 10, "door": 50}, file="two.yaml", assessor="a2")


def test_settlement_takes_the_place_of_what_it_names_and_answers():
    together = make_visit({"path": 30}, file="both.yaml", settles=("one.yaml", "two.yaml"), date=date(2026, 10, 22))

    before, after = settled_score(FIRST, SECOND), settled_score(FIRST, SECOND, together)

    assert (before.score, after.score) == (50, 40)
    assert [one.criterion for one in before.disagreements] == ["path"]
    assert after.disagreements == ()
    assert [(one.criterion, one.position) for one in after.findings] == [("path", 0.3)]
    assert after.assessors == before.assessors == ("a1", "a2")
    assert after.same_answer == before.same_answer == 0.5


def test_settlement_leaves_out_what_it_does_not_name_or_see():
    third = make_visit({"path": 60}, file="three.yaml", assessor="a3")
    partly = make_visit({"path": 30}, file="both.yaml", settles=("one.yaml", "two.yaml"), date=date(2026, 10, 22))
    dark = make_visit({"path": 30}, file="dark.yaml", settles=("one.yaml",), light="dark")

    assert settled_score(FIRST, SECOND, third, partly).score == 47.5
    assert settled_score(FIRST, SECOND, dark).score == 50


def test_the_last_settlement_of_a_question_counts():
    settles = ("one.yaml", "two.yaml")
    early = make_visit({"path": 30, "door": 20}, file="early.yaml", settles=settles, date=date(2026, 10, 22))
    late = make_visit({"path": 40}, file="late.yaml", settles=settles, date=date(2026, 10, 23))

    assert settled_score(FIRST, SECOND, late, early).score == pytest.approx(30)


def test_settlement_alone_is_read_as_a_visit():
    alone = make_visit({"path": 30, "door": 50}, file="both.yaml", settles=("one.yaml",))

    assert settled_score(alone).score == 40
