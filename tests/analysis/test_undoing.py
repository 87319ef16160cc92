from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.moves import Change, Rate, Redo, Undo
from cpted_cli.analysis.undoing import step_between, with_history
from cpted_cli.model.assessment import Answer
from tests.walk.place import a_walk

THREE = Answer(value=3)


def test_a_move_that_changes_nothing_is_no_step():
    walk = a_walk()
    assert step_between(walk, walk) is None


def test_a_step_says_where_it_was_made_and_where_it_led():
    walk = a_walk()
    step = step_between(walk, advance(walk, Rate(3)))
    assert (step.at, step.to, step.changes) == ("whole-1", "whole-2", (Change(key="whole-1", answer=THREE, was=None),))


def test_answers_of_an_earlier_sitting_can_be_undone():
    before = (
        Change(key="whole-1", answer=Answer(value=1), was=None),
        Change(key="whole-1", answer=THREE, was=Answer(value=1)),
    )
    walk = advance(with_history(a_walk(**{"whole-1": 3}), before), Undo())
    assert walk.answers == {"whole-1": Answer(value=1)}
    assert advance(walk, Undo()).answers == {}
    assert advance(walk, Redo()).answers == {"whole-1": THREE}


def test_what_was_changed_by_hand_since_is_not_undone():
    before = (Change(key="whole-1", answer=THREE, was=None), Change(key="whole-2", answer=THREE, was=None))
    walk = with_history(a_walk(**{"whole-1": 1, "whole-2": 3}), before)
    undone = advance(walk, Undo())
    assert undone.answers == {"whole-1": Answer(value=1)}
    refused = advance(undone, Undo()).notice
    assert refused is not None
    assert refused.code == "nothing-to-undo"


def test_something_new_ends_what_could_be_done_again():
    walk = advance(advance(advance(a_walk(), Rate(3)), Undo()), Rate(2))
    assert walk.undone == ()
