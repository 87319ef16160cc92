from dataclasses import replace

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.hands import NotKept
from cpted_cli.analysis.moves import Back, Forward, Note, Rate, Several, Skip
from cpted_cli.terminal.fullscreen.frame import head_texts, keys_text, said_after, text_rows
from tests.walk.piloting import a_desk
from tests.walk.place import a_walk

DESK = a_desk()
WORDS = DESK.talk.words


def test_the_head_says_where_and_how_far():
    place, count = head_texts(a_walk(**{"whole-1": 3}), DESK.scene, WORDS)
    assert place == "Kvarteret Kastanjen"
    assert count.endswith("1 av 24 besvarade")


def test_a_filter_stands_in_the_head():
    walk = replace(a_walk(), only="flagged")
    assert head_texts(walk, DESK.scene, WORDS)[1].startswith("de flaggade · ")


def test_the_keys_of_every_minute_stand_at_the_foot():
    assert keys_text(DESK.keys, WORDS, 120).endswith("+ bevara · ! flagga · u ångra · s spara")


def test_keys_that_have_no_room_give_way_whole_and_how_to_save_is_always_told():
    for width in range(20, 120):
        told = keys_text(DESK.keys, WORDS, width)
        assert len(told) <= max(width, len("? alla tangenter · s spara"))
        assert told.startswith("? alla tangenter")
        assert told.endswith("s spara")


def test_an_answer_is_said_back_with_the_number_of_its_question():
    before = a_walk()
    after = replace(advance(before, Rate(3)), unkept=())
    assert said_after((Rate(3),), before, after, None, DESK) == "1: 3 Bra"


def test_what_was_left_for_later_is_said_with_its_number():
    assert said_after((Skip(),), a_walk(), advance(a_walk(), Skip()), None, DESK) == "1: Överhoppad."


def test_what_cannot_be_saved_is_said_before_all_else():
    before = a_walk()
    after = advance(before, Rate(3))
    said = said_after((Rate(3),), before, after, NotKept("No space left on device"), DESK)
    assert said == "Inte sparat: disken är full. 1 svar hålls kvar här och sparas vid nästa försök."


def test_a_note_at_the_question_before_names_that_question():
    before = advance(a_walk(), Rate(3))
    moves = (Back(), Note("våt"), Forward())
    after = replace(advance(before, Several(moves)), unkept=())
    assert "Antecknat vid kontrollpunkt 1." in said_after(moves, replace(before, unkept=()), after, None, DESK)


def test_the_text_leaves_room_for_every_answer():
    assert text_rows((80, 24), "", ("a\nb\nc", ""), is_small=False) == 24 - 4 - 4
    assert text_rows((80, 24), "x" * 100, ("a", "b"), is_small=False) == 24 - 4 - 2 - 4
    assert text_rows((20, 5), "x" * 100, ("a\nb\nc",), is_small=True) == 1
