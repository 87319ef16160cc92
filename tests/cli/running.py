"""Runs the program as users do: in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LANGUAGE_SETTINGS = ("CPTED_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "_CPTED_COMPLETE", "COLUMNS")


def environment(home: Path | None = None, **settings: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in LANGUAGE_SETTINGS}
    at_home = {"HOME": str(home), "XDG_STATE_HOME": str(home / "state")} if home else {}
    return {**kept, **at_home, **settings}


def cpted(*argv: str, home: Path | None = None, **settings: str) -> subprocess.CompletedProcess[str]:
    return ended([sys.executable, "-m", "cpted_cli", *argv], environment(home, **settings))


def everything(*argv: str, home: Path | None = None, **settings: str) -> subprocess.CompletedProcess[str]:
    return ended([sys.executable, "-m", "tests.cli.everything", *argv], environment(home, **settings))


def ended(command: list[str], settings: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, capture_output=True, check=False, cwd=ROOT, encoding="utf-8", env=settings, timeout=60
    )
