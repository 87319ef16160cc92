"""Words in the reader's language; ids."""

import re

import pytest

from cpted_cli.model.text import ID_PATTERN, in_language


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        (None, "sv", ""),
        (" One \n", "sv", "One"),
        ({"sv": "Gård", "en": "Yard"}, "sv", "Gård"),
        ({"sv": "Gård", "en": "Yard"}, "fi", "Yard"),
        ({"sv": "Gård"}, "en", "Gård"),
        ({"sv": "", "en": "Yard"}, "sv", "Yard"),
        ({}, "sv", ""),
    ],
)
def test_text_is_given_in_the_readers_language_then_english_then_any(text, language, said):
    assert in_language(text, language) == said


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("a", True),
        ("rear-gate", True),
        ("a1-2b", True),
        ("1a", False),
        ("A", False),
        ("a-", False),
        ("a--b", False),
        ("å", False),
        ("a_b", False),
        ("", False),
    ],
)
def test_ids_are_small_letters_and_digits_joined_by_hyphens(name, fits):
    assert bool(re.search(ID_PATTERN, name)) is fits
