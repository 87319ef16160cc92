"""Asking one thing at a time."""

import pytest

from cpted_cli.terminal.asking import Asker
from cpted_cli.wording.translator import words_for


class Person:
    """Types the lines given, and remembers what was shown."""

    def __init__(self, *lines, language="en"):
        self.lines, self.shown = list(lines), []
        self.asker = Asker(say=self.shown.append, read=self.read, words=words_for(language))

    def read(self, prompt):
        self.shown.append(prompt)
        if not self.lines:
            raise EOFError
        return self.lines.pop(0)


def test_text_is_asked_for_until_there_is_one():
    person = Person("", "   ", " The garden ")

    assert person.asker.text("What is it called?") == "The garden"
    assert person.shown == ["What is it called?: ", "Please write something."] * 2 + ["What is it called?: "]


def test_empty_line_takes_the_usual_answer():
    person = Person("", "")

    assert person.asker.text("Who?", usual="a1") == "a1"
    assert person.asker.number("How many?", 1, 9) == 1
    assert person.shown == ["Who? [a1]: ", "How many? [1]: "]


def test_keys_that_write_nothing_are_no_part_of_a_text():
    assert Person("Gar\x1bden\x00\x7f").asker.text("?") == "Garden"
    assert Person("\x1b", "Garden").asker.text("?") == "Garden"
    assert Person("\x1bowner").asker.optional("?") == "owner"


def test_optional_text_may_be_left_out_and_says_so_in_the_readers_language():
    swedish = Person("", language="sv")

    assert swedish.asker.optional("Vem äger marken?") == ""
    assert swedish.shown == ["Vem äger marken? (Enter: hoppa över): "]


@pytest.mark.parametrize("wrong", ["-1", "10", "1.5", "1,5", "two", "0x3", "9" * 5000, "²"])
def test_number_is_asked_for_until_it_is_one_in_range(wrong):
    person = Person(wrong, "9")

    assert person.asker.number("How many?", 1, 9) == 9
    assert person.shown[1] == "Please write a whole number from 0 to 9."


@pytest.mark.parametrize("wrong", ["0", "4", "x", "9" * 5000])
def test_choice_is_by_number_and_the_first_is_the_usual_one(wrong):
    person = Person(wrong, "3", "")

    assert person.asker.choice("Which?", ["a", "b", "c"]) == 2
    assert person.asker.choice("Which?", ["a", "b", "c"]) == 0
    assert person.shown[:5] == ["  1  a", "  2  b", "  3  c", "Which? [1]: ", "Please write a number from 1 to 3."]


def test_end_of_input_is_not_an_answer():
    with pytest.raises(EOFError):
        Person().asker.text("?", usual="x")
