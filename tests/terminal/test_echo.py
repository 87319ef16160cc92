from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.moves import Back, Keep, MarkNotObserved, Note, Protect, Rate, RateZone, Undo
from cpted_cli.terminal.echo import echo
from cpted_cli.wording.translator import words_for
from tests.walk.place import a_walk

EN = words_for("en")


def said(move, walk=None):
    before = walk or a_walk()
    return echo(move, before, advance(before, move), EN)


def test_a_move_is_said_back_in_one_line():
    assert said(Rate(3)) == "3 Good"
    assert said(MarkNotObserved("locked")) == "Could not be assessed: locked"
    assert said(Keep()) == "Marked: worth keeping."
    assert said(Protect()) == "Protected: it stays out of the open edition."
    assert said(Protect(), advance(a_walk(), Protect())) == "No longer protected."
    assert said(Note("x")) == "Noted at question 1."


def test_going_somewhere_is_not_said_for_the_question_says_enough():
    assert said(Back()) == ""


def test_undoing_says_how_many_answers_it_touched():
    walk = advance(a_walk(steps=3), RateZone(3))
    assert said(Undo(), walk) == "Undone: 3 answers are as they were."
