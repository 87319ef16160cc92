"""What each key of a file means."""

from dataclasses import fields
from importlib import import_module

import pytest

from cpted_cli.wording.schema_keys import KEYS, KNOWN, key_words
from cpted_cli.wording.translator import words_for

ROOMS = ("checklist", "scale", "profile", "crosswalk", "tailoring", "assessment", "site", "photo")
CLASSES = {
    name: found
    for room in ROOMS
    for name, found in vars(import_module(f"cpted_cli.model.{room}")).items()
    if name in KNOWN
}


def test_every_class_that_is_spoken_of_is_there():
    assert set(CLASSES) == set(KNOWN)


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("name", sorted({*KNOWN} - {"Zone", "Site"}))
def test_every_key_says_what_it_means(name, language):
    keys = [one.name for one in fields(CLASSES[name])]

    assert [key for key in keys if not key_words(name, key, words_for(language))] == []


def test_no_meaning_is_left_over():
    for name, keys in KEYS.items():
        assert set(keys) <= {one.name for one in fields(CLASSES[name])}, name


def test_scale_with_a_name_means_what_one_without_does():
    words = words_for("en")

    assert key_words("NamedStepScale", "steps", words) == key_words("StepScale", "steps", words)


def test_what_is_not_written_down_is_not_said():
    assert key_words("Measure", "id", words_for("en")) == ""
    assert key_words("Criterion", "nothing", words_for("en")) == ""
