"""Talking in plain lines: a line is shown, a line is read. No cursor is moved, so that a screen reader can follow."""

import io
import shutil
import sys
import textwrap
from collections.abc import Callable
from dataclasses import dataclass

from cpted_cli.wording.translator import Words

WIDEST = 90
NARROWEST = 20
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A conversation: `read` asks for a line and raises EOFError at the end, `write` shows one."""

    words: Words
    read: Callable[[str], str]
    write: Callable[[str], None]
    width: Callable[[], int]
    colour: bool = False

    def say(self, text: str, indent: str = "", hanging: int = 0) -> None:
        """Show a text, wrapped at the width of the terminal; later lines hang in by some spaces more."""
        width = min(max(self.width(), NARROWEST), WIDEST)
        for row in text.split("\n"):
            wrapped = textwrap.wrap(
                row, width, initial_indent=indent, subsequent_indent=indent + " " * hanging, break_on_hyphens=False
            )
            for line in wrapped or [""]:
                self.write(line)

    def say_strongly(self, text: str) -> None:
        """Show a text that the eye should find first."""
        shown = Talk(words=self.words, read=self.read, write=self._bold, width=self.width)
        (shown if self.colour else self).say(text)

    def _bold(self, line: str) -> None:
        self.write(f"{BOLD}{line}{PLAIN}" if line else line)


def terminal_talk(words: Words, *, colour: bool) -> Talk:
    """Talk through standard input and output."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    is_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    if is_terminal:
        _edit_lines()
    return Talk(
        words=words,
        read=input if is_terminal else _read_from_pipe,
        write=_write,
        width=lambda: shutil.get_terminal_size().columns,
        colour=colour,
    )


def talk_beside(words: Words) -> Talk:
    """Talk on the error stream, for what is written on the other one may be going into a file."""
    return Talk(words=words, read=_read_beside, write=_write_beside, width=lambda: shutil.get_terminal_size().columns)


def _read_beside(prompt: str) -> str:
    sys.stderr.write(prompt)
    sys.stderr.flush()
    return input()


def _write_beside(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def _edit_lines() -> None:
    """Let lines be edited, where the system can; earlier lines are not offered, for they are earlier answers."""
    try:
        import readline
    except ImportError:
        return
    readline.set_auto_history(False)
    readline.parse_and_bind("set enable-bracketed-paste off")
    readline.parse_and_bind("tab: complete")  # file names, for photos


def _read_from_pipe(prompt: str) -> str:
    line = sys.stdin.readline()
    _write(f"{prompt}{line.rstrip()}")
    if not line:
        raise EOFError
    return line


def _write(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
