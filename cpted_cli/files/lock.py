"""Keeps a second writer away from a visit: a small hidden file beside it says who has it open."""

import json
import os
import socket
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from cpted_cli.files.disk import read_bytes, remove, write_text
from cpted_cli.wording.translator import N_

LOCK_BYTES = 10_000
TAKEN_OVER = N_("another window has taken over this visit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """The process that has a visit open."""

    pid: int
    host: str
    since: str

    @property
    def is_alive(self) -> bool:
        """Tell whether it may still be there; where that cannot be known, it may."""
        if self.host != socket.gethostname() or os.name != "posix":
            return True
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            return True
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """A visit's lock and who holds it in this process; a folder that cannot be written has none."""

    path: Path
    holder: Holder

    def is_lost(self) -> bool:
        """Tell whether somebody else has taken the visit over."""
        there = holder_at(self.path)
        return there is not None and there != self.holder

    def release(self) -> None:
        """Let others have the visit."""
        if not self.is_lost():
            remove(self.path)


def lock_path(assessment: Path) -> Path:
    """Say where the lock of an assessment lies."""
    return assessment.with_name(f".{assessment.stem}.lock")


def holder_at(path: Path) -> Holder | None:
    """Read who holds a lock; one that says nothing holds nothing."""
    content = read_bytes(path, LOCK_BYTES)
    if not isinstance(content, bytes):
        return None
    try:
        data = json.loads(content)
        return Holder(pid=int(data["pid"]), host=str(data["host"]), since=str(data["since"]))
    except (ValueError, TypeError, KeyError):
        return None


def other_holder(assessment: Path) -> Holder | None:
    """Tell who else has a visit open right now."""
    there = holder_at(lock_path(assessment))
    return there if there is not None and there.pid != os.getpid() and there.is_alive else None


def take_lock(assessment: Path, now: datetime) -> Lock:
    """Take a visit for this process, from whoever has it."""
    holder = Holder(pid=os.getpid(), host=socket.gethostname(), since=now.isoformat())
    lock = Lock(path=lock_path(assessment), holder=holder)
    if assessment.parent.is_dir():
        write_text(lock.path, json.dumps(asdict(holder)) + "\n")  # if that fails, so will the answers, and that is told
    return lock
