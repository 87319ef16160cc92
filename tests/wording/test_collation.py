"""The order in which names stand for a reader."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.wording.collation import reading_order
from cpted_cli.wording.translator import words_for

SV, EN = words_for("sv"), words_for("en")


def ordered(names, words):
    return sorted(names, key=partial(reading_order, words=words))


def test_swedish_letters_stand_after_z_in_their_own_order():
    names = ["Ödlan", "Älgen", "Åsen", "Zebran", "Andén", "anden", "Aspen"]
    assert ordered(names, SV) == ["Andén", "anden", "Aspen", "Zebran", "Åsen", "Älgen", "Ödlan"]


def test_a_reader_of_english_finds_them_under_their_base_letters():
    assert ordered(["Zebra", "Öland", "Älg", "Oak", "Ås"], EN) == ["Älg", "Ås", "Oak", "Öland", "Zebra"]


def test_foreign_letters_stand_with_their_kin():
    assert ordered(["Öst", "Ærø", "Zoo", "Ålen", "Ørn", "Müller", "Mz", "Mx"], SV) == [
        "Mx", "Müller", "Mz", "Zoo", "Ålen", "Ærø", "Ørn", "Öst",
    ]  # fmt: skip
    assert ordered(["Af", "Ærø", "Ad"], EN) == ["Ad", "Ærø", "Af"]


@pytest.mark.parametrize("words", [SV, EN])
def test_numbers_stand_by_their_value_and_words_before_longer_words(words):
    names = ["Gård 10", "Gård 2", "Gårdsvägen", "Gård", "12 A", "2 B"]
    assert ordered(names, words) == ["2 B", "12 A", "Gård", "Gård 2", "Gård 10", "Gårdsvägen"]


def test_letters_of_two_parts_are_one_letter():
    assert ordered(["O\u0308n", "Zon", "A\u030an"], SV) == ["Zon", "A\u030an", "O\u0308n"]


@given(st.lists(st.text(max_size=12)))
def test_any_text_can_be_sorted_and_the_order_does_not_depend_on_the_order_given(names):
    assert ordered(names, SV) == ordered(reversed(names), SV)
