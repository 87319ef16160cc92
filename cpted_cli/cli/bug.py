"""A bug in the program: a short apology, and a log that says where it happened."""

import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path

from cpted_cli.wording.translator import Words


def apology(bug: Exception, argv: Sequence[str], words: Words) -> str:
    """Say sorry and where the log is; if no log can be kept, say all of it here."""
    said = log_text(bug, argv)
    try:
        log = written_log(said, log_folder(sys.platform, os.environ))
    except OSError:
        sorry = words.text("Sorry, this is a bug in cpted. No log could be kept, so here it is.")
        return f"{sorry}\n\n{said}"
    return words.text("Sorry, this is a bug in cpted. What happened is written in {path}", path=log)


def log_text(bug: Exception, argv: Sequence[str]) -> str:
    """Gather what someone who mends the bug needs."""
    system = f"Python {platform.python_version()}, {platform.platform()}"
    return "\n".join([f"cpted {' '.join(argv)}", system, "", *traceback.format_exception(bug)])


def log_folder(system: str, environ: Mapping[str, str]) -> Path:
    """Find where a program keeps its logs on this kind of machine."""
    home = Path(environ.get("HOME") or environ.get("USERPROFILE") or tempfile.gettempdir())
    if system == "win32":
        return Path(environ.get("LOCALAPPDATA") or home) / "cpted" / "Logs"
    if system == "darwin":
        return home / "Library" / "Logs" / "cpted"
    return Path(environ.get("XDG_STATE_HOME") or home / ".local" / "state") / "cpted"


def written_log(said: str, folder: Path) -> Path:
    """Write the log where logs belong, or else with temporary files; nobody else may read it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix="bug-", suffix=".log", dir=folder)
    except OSError:
        descriptor, name = tempfile.mkstemp(prefix="cpted-bug-", suffix=".log")
    with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as log:
        log.write(said)
    return Path(name)
