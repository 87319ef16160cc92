import errno
import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.running import ROOT, cpted, ended, environment, everything


@pytest.mark.parametrize("argv", [["--help"], ["everything", "--help"], ["everything", ".", "--lines", "100000"]])
def test_a_closed_pipe_ends_quietly(argv):
    reading, writing = os.pipe()
    os.close(reading)
    run = subprocess.run(
        [sys.executable, "-m", "tests.cli.everything", "-q", *argv],
        stdout=writing, stderr=subprocess.PIPE, check=False, cwd=ROOT, env=environment(), timeout=60,
    )  # fmt: skip
    os.close(writing)
    assert (run.returncode, run.stderr) == (0, b"")


def test_a_reader_that_has_seen_enough_hears_no_complaint():
    line = f"{sys.executable} -m tests.cli.everything -q everything . --lines 100000 | head -1"
    run = ended(["bash", "-o", "pipefail", "-c", line], environment())
    assert (run.returncode, run.stdout.count("\n"), run.stderr) == (0, 1, "")


def test_a_closed_standard_output_is_no_bug():
    line = f"{sys.executable} -m cpted_cli --help >&-"
    assert ended(["sh", "-c", line], environment()).stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("argv", ["--help", "everything . --lines 100000 -q", "everything . -q"])
def test_a_full_disk_is_told_in_a_sentence_not_as_a_bug(argv):
    line = f"{sys.executable} -m tests.cli.everything --lang sv {argv} > /dev/full"
    run = ended(["sh", "-c", line], environment())
    assert run.returncode == 1
    assert run.stderr.startswith("Resultatet kunde inte skrivas: ")
    assert run.stderr.count("\n") == 1


def test_nothing_is_said_where_nothing_can_be_said():
    line = f"{sys.executable} -m cpted_cli --help > /dev/full 2>&1"
    assert ended(["sh", "-c", line], environment()).returncode == 1


def test_pipes_get_utf_8_whatever_the_locale():
    said = everything("everything", ".", "--name", "gård", "--lang", "sv", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert "gård" in said.stdout
    assert cpted("--lang", "sv", LC_ALL="C", PYTHONIOENCODING="latin-1").stdout.count("Gör") == 2


def shown_on_a_terminal(*argv: str, **settings: str) -> str:
    """Run the program on a real pseudo-terminal and return all it showed."""
    ours, theirs = pty.openpty()
    run = subprocess.Popen(
        [sys.executable, "-m", "tests.cli.everything", *argv],
        stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT, env=environment(TERM="xterm") | settings,
    )  # fmt: skip
    os.close(theirs)
    shown = b""
    while piece := read_from(ours):
        shown += piece
    os.close(ours)
    assert run.wait(timeout=60) == 0
    return shown.decode("utf-8").replace("\r\n", "\n")


def read_from(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError as gone:
        if gone.errno != errno.EIO:
            raise
        return b""


def test_colour_is_used_on_a_terminal():
    assert "colour True" in shown_on_a_terminal("everything", ".")


@pytest.mark.parametrize(
    ("argv", "settings"),
    [((), {"NO_COLOR": "1"}), ((), {"TERM": "dumb"}), (("--no-color",), {})],
)
def test_colour_is_never_used_where_it_is_not_wanted(argv, settings):
    assert "colour False" in shown_on_a_terminal("everything", ".", *argv, **settings)


def test_help_is_plain_text_even_on_a_terminal():
    assert not re.search(r"\x1b|[─│╭]", shown_on_a_terminal("everything", "--help"))


def test_ctrl_c_ends_with_130_and_one_line():
    run = subprocess.Popen(
        [sys.executable, "-m", "tests.cli.everything", "-q", "everything", ".", "--lines", "100000000"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, env=environment(),
    )  # fmt: skip
    assert run.stdout is not None
    run.stdout.readline()
    run.send_signal(signal.SIGINT)
    time.sleep(0.1)
    _, said = run.communicate(timeout=60)
    assert (run.returncode, said) == (130, b"Interrupted.\n")
