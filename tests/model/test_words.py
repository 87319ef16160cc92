from cpted_cli.files.documents import format_class
from cpted_cli.files.library import shipped_library
from cpted_cli.model.words import WordLists
from tests.files.reading import codes, read

HEAD = "format: cpted-words/1\n"


def test_words_are_bare_or_come_with_what_to_write_instead():
    value, faults = read(f"{HEAD}lists: [{{use: jargon, language: sv, words: [zon, {{word: a, instead: b}}]}}]\n")

    assert faults == ()
    assert [getattr(one, "instead", None) for one in value.lists[0].words] == [None, "b"]
    assert format_class("cpted-words") is WordLists


def test_unknown_use_is_told_at_its_place():
    assert codes(f"{HEAD}lists:\n  - {{use: jargong, language: sv, words: [a]}}\n") == ["3:11 not-one-of"]


def test_every_use_is_shipped_in_both_languages():
    lists = shipped_library().word_lists
    uses = {one.use for one in lists}

    assert {(one.use, one.language) for one in lists} == {(use, language) for use in uses for language in ("sv", "en")}
    assert uses == {"joining", "leading", "bad", "groups", "guarantees", "jargon", "emergency", "few", "homes"}


def test_no_list_names_a_word_twice():
    for one in shipped_library().word_lists:
        words = [getattr(word, "word", word) for word in one.words]
        assert len(set(words)) == len(words), (one.use, one.language)
