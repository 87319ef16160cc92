"""Every hint has a sentence that says what is doubtful and what would be better."""

from datetime import date, time

import pytest

from cpted_cli.errors import Hint, Place
from cpted_cli.wording.hints import SENTENCES, hint_line, hint_lines, hint_sentence
from cpted_cli.wording.translator import words_for

SAMPLE = {
    "other": "a2",
    "word": "ord", "instead": "annat", "criterion": "c-1", "measure": "m-1", "languages": ("sv", "fi"), "share": 0.123,
    "text": "fire-safety", "known": ("maintenance",), "clock": time(15, 30), "degrees": -2.4, "begins": time(16, 10),
    "ends": time(6, 40), "checklist": "own", "missing": ("c-1", "c-2"), "same": 3, "of": 12, "sites": ("garden",),
    "name": "a1", "owner": {"sv": "Ägaren", "en": "the owner"}, "count": 4, "due": date(2026, 12, 15),
    "as_of": date(2027, 1, 2), "columns": ("Ort",), "criteria": ("c-1", "c-2", "c-3", "c-4", "c-5"), "site": "y1",
    "first": "North yard", "line": 3,
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("code", SENTENCES)
def test_every_hint_has_a_sentence_in_every_language(code, language):
    sentence = hint_sentence(Hint(code=code, params=SAMPLE), words_for(language))

    assert "{" not in sentence
    assert sentence.endswith(")")
    assert not sentence.endswith(".")
    assert language == "en" or sentence != hint_sentence(Hint(code=code, params=SAMPLE), words_for("en"))


def test_line_says_place_and_code_first():
    hint = Hint(code="no-source", params={"criterion": "c-1"}, place=Place("own.yaml", 9, 13))

    assert hint_line(hint, words_for("en")) == (
        "own.yaml:9:13: hint no-source: `c-1` names no source (say under sources what it rests on)"
    )
    assert hint_line(hint, words_for("sv")).startswith("own.yaml:9:13: påpekande no-source: ")


def test_numbers_are_written_as_the_reader_writes_them():
    heavy = Hint(code="heavy-criterion", params=SAMPLE)
    early = Hint(code="dark-in-daylight", params=SAMPLE)

    assert "12\u00a0%" in hint_sentence(heavy, words_for("sv"))
    assert "12%" in hint_sentence(heavy, words_for("en"))
    assert "\u22122°" in hint_sentence(early, words_for("en"))
    assert "kl.\u00a016.10–06.40" in hint_sentence(early, words_for("sv"))


def test_night_that_never_gets_dark_is_said_so():
    hint = Hint(code="dark-in-daylight", params={**SAMPLE, "begins": None, "ends": None})

    assert "does not get dark" in hint_sentence(hint, words_for("en"))


@pytest.mark.parametrize(
    ("code", "better"),
    [("jargon", "(say it in plain words)"), ("words-about-groups", "(write what happened, when and how many times)")],
)
def test_word_without_a_better_one_gets_advice(code, better):
    assert hint_sentence(Hint(code=code, params={"word": "ord", "instead": ""}), words_for("en")).endswith(better)
    listed = Hint(code=code, params={"word": "ord", "instead": "annat"})
    assert hint_sentence(listed, words_for("en")).endswith("(write: annat)")


def test_names_in_several_languages_are_told_in_the_readers():
    hint = Hint(code="owner-without-authority", params=SAMPLE)

    assert "Ägaren råder" in hint_sentence(hint, words_for("sv"))


def test_hints_are_sorted_by_place_and_each_is_told_once():
    places = [Place("b", 1, 1), Place("a", 10, 1), Place("a", 9, 2), Place("a", 9, 2)]

    told = hint_lines([Hint(code="jargon", params=SAMPLE, place=place) for place in places], words_for("en"))

    assert [line.split(": ")[0] for line in told.splitlines()] == ["a:9:2", "a:10:1", "b:1:1"]


def test_many_places_are_named_by_the_first_few_and_counted():
    params = {"word": "x", "same": 1, "of": 2}
    four, five = (Hint(code="copied-text", params={**params, "sites": tuple("abcde"[:n])}) for n in (4, 5))

    assert "texterna om a, b, c, d" in hint_sentence(four, words_for("sv"))
    assert "a, b, c and 2 more" in hint_sentence(five, words_for("en"))
