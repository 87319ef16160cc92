"""Words are found whole, in their language, and not in phrases that make them harmless."""

import pytest

from cpted_cli.lint.prose import Prose
from cpted_cli.lint.wordsearch import found_words, pattern
from cpted_cli.model.words import Word, WordList


def found(text, *words, but=(), language=None):
    lists = [WordList(use="bad", language="sv", words=words, but=but)]
    return [one.word for one in found_words(Prose(where=(), text=text, language=language), lists, "bad")]


@pytest.mark.parametrize(
    ("word", "text", "match"),
    [
        ("gäng", "ett gäng där", "gäng"),
        ("gäng", "gängse", None),
        ("Gäng", "GÄNG", "GÄNG"),
        ("klotter*", "Klottrets klotterplank", "klotterplank"),
        ("*klotter", "ungdomsklotter", "ungdomsklotter"),
        ("mellan … och", "mellan a b och c", "mellan a b och"),
        ("mellan … och", "mellan och", "mellan och"),
        ("mellan … och", "mellan a. b och", None),
        ("fri från …", "fri från klotter. Ja", "fri från klotter"),
        ("^finns", "Det finns", None),
        ("^finns", "Finns det", "Finns"),
        ("a-lagar*", "en A-lagare", "A-lagare"),
        ("hot spot", "hot\n  spot", "hot\n  spot"),
        ("c++", "i c++ här", "c++"),
        ("^", "allt", None),
        ("…", "allt", None),
    ],
)
def test_listed_word_is_sought_as_it_is_written(word, text, match):
    seen = pattern(word).search(text)

    assert (seen.group() if seen else None) == match


def test_each_word_is_told_once_however_it_is_written():
    assert found("Gäng, gäng och GÄNG", "gäng") == ["Gäng"]


def test_phrase_that_makes_a_word_harmless_takes_it_away_there_only():
    assert found("fri från klotter. klotter", "klotter", but=("fri från …",)) == ["klotter"]
    assert found("fri från klotter", "klotter", but=("fri från …",)) == []


def test_curly_and_straight_apostrophes_are_alike():
    assert found("Isn’t it", "isn't") == ["Isn’t"]


def test_words_of_another_language_or_use_are_not_sought():
    lists = [
        WordList(use="jargon", language="sv", words=("gäng",)),
        WordList(use="bad", language="en", words=("gäng",)),
    ]

    assert list(found_words(Prose(where=(), text="gäng", language="sv"), lists, "bad")) == []


def test_word_comes_with_what_to_write_instead():
    lists = [WordList(use="bad", language="sv", words=(Word(word="zon", instead="delområde"),))]
    (one,) = found_words(Prose(where=(), text="i zon 3"), lists, "bad")

    assert (one.word, one.instead) == ("zon", "delområde")
