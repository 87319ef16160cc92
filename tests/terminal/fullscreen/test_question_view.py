from dataclasses import replace

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.moves import Jump
from cpted_cli.model.assessment import Answer
from cpted_cli.terminal.fullscreen.question_view import Room, view_of
from tests.walk.piloting import a_desk
from tests.walk.place import a_walk

DESK = a_desk(language="en")


def view(walk, room=Room()):  # noqa: B008
    return view_of(walk, DESK.scene, DESK.keys, DESK.talk.words, room)


def test_a_question_shows_its_place_its_guidance_and_its_steps():
    shown = view(a_walk())
    assert str(shown.place) == "Courtyard · question 1 of 24"
    assert (shown.question, shown.guidance) == ("How is whole-1 here?", "Have a look.")
    assert "  0  Serious deficiency\n  1  Clear deficiency" in str(shown.choices)
    assert "  m  Does not exist (but should)" in str(shown.choices)


def test_what_was_answered_is_marked():
    assert "● 3  Good" in str(view(a_walk(**{"whole-1": 3})).choices)
    assert "● c  Could not be assessed: locked" in str(
        view(a_walk(**{"whole-1": Answer(not_observed="locked")})).choices
    )
    assert "● y  Yes" in str(view(advance(a_walk(car=1), Jump("car"))).choices)


def test_a_number_is_seen_while_it_is_typed():
    walk = advance(a_walk(lux=3.2), Jump("lux"))
    assert "● 3.2 lx" in str(view(walk).choices).replace("\u00a0", " ")
    assert "  4,▏" in str(view(walk, Room(typing="4,")).choices)


def test_little_room_leaves_one_line_of_steps():
    assert str(view(a_walk(), Room(is_small=True)).choices).count("\n") == 0
    shown = view(a_walk(**{"whole-1": Answer(absent="sign")}), Room(is_small=True))
    assert str(shown.choices).endswith("● Does not exist (but should): sign")


def test_a_basic_requirement_is_marked():
    question = a_walk().questions[0]
    walk = replace(a_walk(), questions=(replace(question, criterion=replace(question.criterion, gate=0)),))
    assert str(view(walk).place).endswith(" · basic requirement")


def test_note_photos_and_marks_stand_beside():
    answer = Answer(
        value=3, note="wet", photos=("a.jpg",), keep=True, protected=True, flag=True, copied_from="a", by_exception=True
    )
    shown = str(view(a_walk(**{"whole-1": answer})).beside)
    assert shown == "worth keeping · protected · flagged · for the whole zone · copied from a · 1 photo\nwet"


def test_after_the_last_question_it_says_what_waits():
    walk = replace(a_walk(), cursor=24)
    assert "24 questions are unanswered; g goes to the next one." in view(walk).guidance
    assert "Enter ends the visit" in str(view(walk).choices)
    answers = {"whole-1": Answer(value=3, flag=True), "whole-2": Answer(not_observed="locked")}
    left = view(replace(a_walk(**answers), cursor=24)).guidance
    assert "Flagged: 1. v ! shows them.\n  1. How is whole-1 here? · Courtyard\n" in left
