import pytest

from cpted_cli.cli.face import face_of


def test_a_capable_terminal_gets_the_full_screen():
    assert face_of({"TERM": "xterm-256color"}, plain=False) == "full"


@pytest.mark.parametrize("environ", [{"TERM": "dumb"}, {}, {"TERM": ""}, {"TERM": "xterm", "CPTED_PLAIN": "1"}])
def test_others_get_plain_lines(environ):
    assert face_of(environ, plain=False) == "plain"


def test_plain_lines_can_be_asked_for():
    assert face_of({"TERM": "xterm"}, plain=True) == "plain"
