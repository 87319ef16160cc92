"""The options that commands share."""

import pytest

from tests.cli.inside import typed


def test_language_that_is_not_spoken_is_refused_with_those_that_are():
    ended = typed("doctor", "--lang", "xx")

    assert ended.code == 2
    assert "xx" in ended.told
    assert "en, sv" in ended.told


@pytest.mark.parametrize(("language", "said"), [("en", "Show this help"), ("sv", "Visa den här hjälpen")])
def test_language_named_on_the_line_wins_over_the_environment(language, said):
    other = "sv" if language == "en" else "en"

    assert said in typed("score", "--help", "--lang", language, lang=other).out


def test_format_that_is_not_there_is_refused_with_a_guess():
    ended = typed("score", ".", "--format", "jsn")

    assert ended.code == 2
    assert "json" in ended.told
