"""How far long work has come, on a terminal only."""

import io
import sys

import pytest

from cpted_cli.cli.progress import Progress, progress_line
from cpted_cli.cli.voice import Voice
from cpted_cli.wording.translator import words_for


class Terminal(io.StringIO):
    def isatty(self):
        return True


def progress(lang="en", **changes):
    return Progress(Voice(words=words_for(lang), **changes), total=10_000, now=0.0)


@pytest.mark.parametrize(
    ("lang", "done", "now", "line"),
    [
        ("en", 2_000, 10.0, "2,000 of 10,000 sites · 200 a second · 40 s left"),
        ("sv", 2_000, 10.0, "2 000 av 10 000 platser · 200 i sekunden · 40 s kvar"),
        ("en", 100, 20.0, "100 of 10,000 sites · 5.0 a second · 33 min left"),
        ("en", 100, 100.0, "100 of 10,000 sites · 1.0 a second · 2 h 45 min left"),
        ("en", 0, 2.0, "0 of 10,000 sites · 0.0 a second · unknown time left"),
    ],
)
def test_line_says_how_far_how_fast_and_how_long(lang, done, now, line):
    made = progress(lang)
    made.done, made.now = done, now

    assert progress_line(made).replace("\xa0", " ") == line


def test_as_long_as_nothing_is_known_of_how_many_it_says_what_goes_on():
    assert progress_line(Progress(Voice(words=words_for("sv")), total=0, now=0.0)) == "läser tabellen"


def test_terminal_sees_it_after_a_second_and_not_too_often_and_it_goes_away(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())
    made = progress()
    seen = []
    for now in (0.5, 1.1, 1.2, 1.4):
        made.add(100, now)
        seen.append(sys.stderr.getvalue().count("sites"))
    made.clear()

    assert seen == [0, 1, 1, 2]
    assert sys.stderr.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize(("stream", "quiet"), [(io.StringIO(), False), (Terminal(), True)])
def test_log_and_the_quiet_see_nothing(monkeypatch, stream, quiet):
    monkeypatch.setattr(sys, "stderr", stream)
    made = progress(quiet=quiet)
    made.add(100, 5.0)
    made.clear()

    assert stream.getvalue() == ""
