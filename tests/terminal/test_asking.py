"""Asking one thing at a time."""

import pytest

from cpted_cli.terminal.asking import (
    ask_choice,
    ask_line,
    ask_number,
    ask_text,
    ask_truth,
    ask_yes,
    whole_number,
)
from tests.walk.speaking import conversation


def test_text_is_asked_for_until_there_is_one():
    spoken = conversation("", "   ", " The garden ")

    assert ask_text(spoken.talk("en"), "What is it called?") == "The garden"
    assert spoken.shown[:4] == ["What is it called?", "> ", "Please write something.", "What is it called?"]
    assert spoken.text.count("Please write something.") == 2


def test_empty_line_takes_the_usual_answer():
    spoken = conversation("", "")

    assert ask_number(spoken.talk("en"), "How many?", 1, 9) == 1
    assert ask_choice(spoken.talk("en"), "Which?", ["a", "b"], usual=0) == 0
    assert spoken.shown == ["How many? (Enter: 1)", "> ", "Which? (Enter: 1)", "1 a", "2 b", "> "]


def test_keys_that_write_nothing_are_no_part_of_a_text():
    assert ask_text(conversation("Gar\x1b[31mden\x00\x7f").talk(), "?") == "Garden"
    assert ask_text(conversation("\x1b", "Garden").talk(), "?") == "Garden"
    assert ask_line(conversation("klart\x07 och kallt").talk(), "?") == "klart och kallt"


def test_a_few_words_may_be_left_out_and_it_says_so_in_the_readers_language():
    spoken = conversation("")

    assert ask_line(spoken.talk("sv"), "Vem äger marken?") is None
    assert spoken.shown[0] == "Vem äger marken? (Enter: hoppa över)"


@pytest.mark.parametrize("wrong", ["-1", "10", "1.5", "1,5", "two", "0x3", "9" * 5000, "²"])
def test_number_is_asked_for_until_it_is_one_in_range(wrong):
    spoken = conversation(wrong, "9")

    assert ask_number(spoken.talk("en"), "How many?", 1, 9) == 9
    assert "Answer with a whole number from 0 to 9." in spoken.shown


@pytest.mark.parametrize("wrong", ["0", "4", "x", "9" * 5000, "²", "", "b"])
def test_choice_is_asked_until_it_is_one_of_them(wrong):
    spoken = conversation(wrong, "3")

    assert ask_choice(spoken.talk("sv"), "Vilken?", ["aa", "bb", "bc"]) == 2
    assert spoken.text.count("Svara med en siffra från 1 till 3.") == 1


def test_choice_may_be_the_beginning_of_a_name_that_no_other_has():
    assert ask_choice(conversation("BC").talk(), "Vilken?", ["aa", "bb", "bc"]) == 2


def test_enter_means_yes():
    assert ask_yes(conversation("").talk(), "Fortsätta?")
    assert not ask_yes(conversation("nej").talk(), "Fortsätta?")


@pytest.mark.parametrize(("line", "truth"), [("j", True), ("Nej", False), ("", None)])
def test_a_truth_may_be_left_open(line, truth):
    assert ask_truth(conversation("kanske", line).talk(), "Låg det snö?") is truth


def test_a_number_of_thousands_of_digits_is_none():
    assert whole_number("9" * 5000, 99) is None
    assert whole_number("007", 99) == 7


def test_end_of_input_is_not_an_answer():
    with pytest.raises(EOFError):
        ask_number(conversation().talk(), "?", 1, 9)


def test_a_word_within_a_name_chooses_it_where_no_other_has_it():
    names = ["Flerbostadshus", "Bostadsområde", "Torg"]
    assert ask_choice(conversation("torg").talk(), "?", names) == 2
    assert ask_choice(conversation("bostad", "område").talk(), "?", names) == 1


def test_yes_is_not_taken_for_granted():
    spoken = conversation("kanske", "ja")
    assert ask_yes(spoken.talk(), "Är det så?")
    assert "Svara j eller n." in spoken.text
