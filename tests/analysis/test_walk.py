from dataclasses import replace

from cpted_cli.analysis.moves import Change
from cpted_cli.analysis.walk import Walk, remarked, settled, stretch_id, told, with_answers
from cpted_cli.model.assessment import UNANSWERED, Answer
from tests.walk.place import a_walk

WALK = a_walk(**{"whole-1": Answer(value=3, flag=True), "whole-2": Answer(not_observed="")})


def test_a_filter_shows_what_it_names():
    assert WALK.places("flagged") == (0,)
    assert WALK.places("not_observed") == (1,)
    assert len(WALK.places("unanswered")) == 22
    assert len(WALK.places("all")) == 24


def test_the_parts_of_a_walk_follow_the_order_that_is_set():
    assert [(run.id, run.first, run.last) for run in WALK.runs] == [
        ("yard", 0, 13), ("path", 14, 15), ("entrance-12a", 16, 18), ("entrance-12b", 19, 21), (None, 22, 23),
    ]  # fmt: skip
    assert [run.id for run in replace(WALK, by="principle").runs] == ["surveillance"]


def test_a_walk_needs_nothing_but_questions():
    walk = Walk(questions=WALK.questions[:2])
    assert walk.question is WALK.questions[0]
    assert walk.answer == UNANSWERED


def test_a_zone_or_its_kind_names_the_part_of_a_question():
    assert [stretch_id(WALK.questions[index]) for index in (0, 16, 23)] == ["yard", "entrance-12a", None]


def test_putting_in_what_is_there_is_no_change():
    assert with_answers(WALK, {"whole-1": WALK.answers["whole-1"]}) is WALK


def test_taking_away_and_putting_in_wait_to_be_written():
    walk = with_answers(WALK, {"whole-1": None, "whole-3": Answer(value=1)})
    assert [(one.key, one.answer) for one in walk.unkept if isinstance(one, Change)] == [
        ("whole-1", None),
        ("whole-3", Answer(value=1)),
    ]
    assert settled(walk, walk.unkept[0]).unkept == walk.unkept[1:]


def test_a_refusal_is_told_apart_from_a_remark():
    assert told(WALK, "x").notice.is_refusal
    assert not remarked(WALK, "x").notice.is_refusal
