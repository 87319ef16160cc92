"""Shows on a terminal how far long work has come, how fast it goes and how long is left; a log sees nothing."""

import sys
import time
from dataclasses import dataclass, field

from cpted_cli.cli.voice import Voice

QUIET_S = 1.0
"""What is done sooner shows nothing."""
BETWEEN_S = 0.2
CLEAR = "\r\x1b[K"


@dataclass(slots=True)
class Progress:
    """How much of `total` is done; `now` is a clock in seconds, so that tests need not wait."""

    voice: Voice
    total: int
    now: float = field(default_factory=time.monotonic)
    done: int = 0
    started: float = field(init=False)
    shown: float | None = None

    def __post_init__(self) -> None:
        self.started = self.now

    def add(self, count: int, now: float | None = None) -> None:
        """Say that so many more are done."""
        self.done += count
        self.now = time.monotonic() if now is None else now
        is_due = self.shown is None or self.now - self.shown >= BETWEEN_S
        if self.now - self.started >= QUIET_S and is_due and self._is_watched():
            self.shown = self.now
            sys.stderr.write(f"{CLEAR}{progress_line(self)}")
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away again."""
        if self.shown is not None:
            sys.stderr.write(CLEAR)
            sys.stderr.flush()

    def _is_watched(self) -> bool:
        return not self.voice.quiet and sys.stderr.isatty()


def progress_line(progress: Progress) -> str:
    """Word how far it has come: so many of so many, how many a second, how long is left."""
    from cpted_cli.wording.numbers import number

    words = progress.voice.words
    if progress.total == 0:
        return words.text("reading the table")
    rate = progress.done / max(progress.now - progress.started, 1e-9)
    decimals = 0 if rate >= 10 else 1
    return words.text(
        "{done} of {total} sites · {rate} a second · {left} left",
        done=number(progress.done, words),
        total=number(progress.total, words),
        rate=number(rate, words, decimals),
        left=_left(progress, rate),
    )


def _left(progress: Progress, rate: float) -> str:
    words = progress.voice.words
    if rate == 0:
        return words.text("unknown time")
    seconds = round((progress.total - progress.done) / rate)
    if seconds < 60:
        return words.text("{seconds} s", seconds=seconds)
    minutes = round(seconds / 60)
    if minutes < 60:
        return words.text("{minutes} min", minutes=minutes)
    return words.text("{hours} h {minutes} min", hours=minutes // 60, minutes=minutes % 60)
