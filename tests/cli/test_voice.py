import io

import pytest

from cpted_cli.cli.voice import Voice, colour_welcome
from cpted_cli.wording.translator import words_for


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_colour_is_welcome_on_a_terminal_only():
    assert colour_welcome({}, Terminal())
    assert not colour_welcome({}, io.StringIO())
    assert not colour_welcome({}, None)


@pytest.mark.parametrize("environ", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_colour_is_unwelcome_where_the_environment_says_so(environ):
    assert not colour_welcome(environ, Terminal())


def test_an_empty_no_color_forbids_nothing():
    assert colour_welcome({"NO_COLOR": ""}, Terminal())


def test_a_wish_for_quiet_is_never_taken_back():
    voice = Voice(words=words_for("en"), quiet=True, colour=True)
    assert voice.softened(quiet=False, no_color=False) == voice
    assert not voice.softened(quiet=False, no_color=True).colour
