"""Tables that read well on the terminal, in colour only where colour is welcome."""

import io
import sys

import pytest
from rich.console import Console

from cpted_cli.terminal.output import console, show_below, show_heading, show_lines, show_table
from tests.terminal.drawn import plain, text_of


def test_without_a_terminal_text_is_plain_and_100_columns_wide(capsys):
    to = console(colour=False)
    show_heading(to, "A title", "below")
    show_table(to, ["A", "B"], [[("one", "serious"), ("two", "strong")]])

    shown = capsys.readouterr()
    assert "\x1b" not in shown.out
    assert to.width == 100
    assert shown.err == ""


def test_what_is_no_data_can_go_to_the_error_stream(capsys):
    show_lines(console(colour=False, error=True), ["a remark"])

    assert capsys.readouterr() == ("", "a remark\n")


def test_no_colour_is_none_even_on_a_terminal(monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    stream = Terminal()
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    show_lines(console(colour=True), ["red"], style="serious")
    coloured = stream.getvalue()
    show_lines(console(colour=False), ["red"], style="serious")

    assert "\x1b[1;31mred" in coloured
    assert "\x1b[31m" not in stream.getvalue().removeprefix(coloured)


@pytest.mark.parametrize("text", ["[bold]x[/bold]", "[/]", ":smile:", "[link=http://x]y[/link]"])
def test_text_is_text_and_no_markup(text):
    to = plain()
    show_heading(to, text, text)
    show_table(to, [text], [[(text, "")]])
    show_lines(to, [text])

    assert text_of(to).count(text) == 5


def test_figures_stand_to_the_right():
    to = plain()
    show_table(to, ["Name", "N"], [[("a", ""), ("7", "")], [("b", ""), ("100", "")]], figures=frozenset({1}))

    lines = text_of(to).splitlines()
    assert [line.index(number) + len(number) for line, number in zip(lines[2:4], ("7", "100"), strict=True)] == [
        lines[0].rindex("N") + 1
    ] * 2


def test_narrow_terminal_wraps_and_loses_no_word():
    to = Console(file=io.StringIO(), width=30, color_system=None)
    said = "several words that do not fit on one line of thirty"
    show_table(to, ["A", "B"], [[(said, ""), (said, "")]])

    assert all(text_of(to).count(word) >= 2 for word in said.split())


def test_text_below_is_set_in_line_by_line_with_nothing_after_the_last_word():
    to = plain(12)
    show_below(to, "one two three four", 2)
    show_below(to, "", 2)

    assert to.file.getvalue() == "  one two\n  three four\n"
