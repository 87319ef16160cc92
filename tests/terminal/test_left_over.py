from dataclasses import replace

from cpted_cli.model.assessment import Answer
from cpted_cli.terminal.keys import keys_of
from cpted_cli.terminal.left_over import left_lines, ways_on
from cpted_cli.terminal.question_page import Scene
from cpted_cli.wording.translator import words_for
from tests.analysis.test_walk_gates import gated
from tests.walk.place import a_walk, the_checklist, the_site

SCENE = Scene(site=the_site(), checklist=the_checklist())
EN = words_for("en")


def left(walk):
    return left_lines(walk, SCENE, keys_of(EN), EN)


def all_but(**answers):
    walk = a_walk()
    return {one.key: 3 if one.key != "lamps" else Answer(count=1, of=2) for one in walk.questions} | answers


def test_what_is_not_met_comes_first_and_each_group_names_where():
    answers = all_but(**{"whole-1": 1, "whole-2": Answer(not_observed="snow"), "sign@entrance-12b": Answer(flag=True)})
    assert left(gated(**answers)) == (
        "Basic requirements that are not met: 1.",
        "  1. How is whole-1 here? · Courtyard",
        "Basic requirements not checked yet: 1.",
        "  2. How is whole-2 here? · Courtyard",
        "1 question is unanswered; g goes there.",
        "  21. How is sign here? · Entré 12 B",
        "Flagged: 1. v ! shows them.",
        "  21. How is sign here? · Entré 12 B",
        "Could not be assessed: 1. v c shows them.",
    )


def test_of_many_a_few_are_named():
    lines = left(a_walk())
    assert lines[0] == "24 questions are unanswered; g goes to the next one."
    assert lines[-1] == "  … and 19 more"
    assert len(lines) == 7


def test_where_all_is_answered_that_is_said():
    assert left(a_walk(**all_but())) == ("All questions are answered.",)


def test_a_long_question_is_cut():
    walk = a_walk()
    long = replace(walk.questions[0], criterion=replace(walk.questions[0].criterion, question="ord " * 40))
    assert len(left(replace(walk, questions=(long, *walk.questions[1:])))[1]) < 90


def test_it_is_said_how_to_go_there():
    assert "g 12 goes to question 12" in ways_on(keys_of(EN), EN)
