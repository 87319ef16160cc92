"""Two things timed in turn, many times over, and how the one compares with the other."""

import gc
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """How many times as long `what` takes as `against`, pair by pair; a target of None only wants to be known."""

    what: str
    against: str
    target: float | None = None
    ratios: tuple[float, ...]

    @property
    def middle(self) -> float:
        """The median of the pairs."""
        return median(self.ratios)

    @property
    def is_met(self) -> bool:
        """Whether the median keeps to the target."""
        return self.target is None or self.middle <= self.target


def ratios(what: Callable[[], object], against: Callable[[], object], *, pairs: int) -> tuple[float, ...]:
    """Time both in turn, so that a busy machine slows both; the first run of each warms up and does not count."""
    what(), against()
    found = []
    for number in range(pairs):
        if number % 2:
            first, second = seconds(what), seconds(against)
        else:
            second, first = seconds(against), seconds(what)
        found.append(first / second)
    return tuple(found)


def seconds(act: Callable[[], object]) -> float:
    """Time one run, starting with a clean heap."""
    gc.collect()
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def program(*words: str | Path, environ: dict[str, str]) -> Callable[[], None]:
    """Give an action that runs a program to its end and shows what it said if it failed.

    Python may keep what it compiled, as it does for everyone, whatever the environment of the bench says.
    """
    command = [str(word) for word in words]
    environ = {name: value for name, value in environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def run() -> None:
        done = subprocess.run(command, env=environ, capture_output=True, stdin=subprocess.DEVNULL, check=False)
        if done.returncode != 0:
            said = done.stderr.decode("utf-8", "replace")
            raise SystemExit(f"{' '.join(command)} ended with {done.returncode}:\n{said[:2_000]}")

    return run
