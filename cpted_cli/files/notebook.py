"""Keeps the answers of one walk: each in the journal at once, the file itself every twenty, while nobody waits."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from cpted_cli.analysis.drafts import Draft
from cpted_cli.analysis.moves import Change
from cpted_cli.files.assessments import fold
from cpted_cli.files.disk import NotWritten, append_line, write_text
from cpted_cli.files.drafts import write_draft
from cpted_cli.files.journal import Replay, journal_line, journal_path
from cpted_cli.files.lock import TAKEN_OVER, Lock, take_lock
from cpted_cli.model.assessment import Answer, Assessment, Conditions

SNAPSHOT_EVERY = 20


class Notebook:
    """The file of a visit and its journal, while the visit goes on.

    The file is begun when there is something to write and it is not there yet.
    """

    def __init__(self, path: Path, begun: Assessment, lines: int, now: Callable[[], datetime]) -> None:
        self.path, self.begun, self.now = path, begun, now
        self.lines, self.last_snapshot = lines, lines
        self.opened = now()
        self.lock: Lock | None = None

    def take(self) -> None:
        """Take the visit for this process, so that a second writer is told."""
        self.lock = take_lock(self.path, self.now())

    def release(self) -> None:
        """Let others have the visit."""
        if self.lock is not None:
            self.lock.release()

    def begin(self) -> NotWritten | None:
        """Write the file of a visit that begins; one that is there already is left alone."""
        if self.path.exists():
            return None
        from cpted_cli.files.visit_texts import new_text

        return write_text(self.path, new_text(self.begun))

    def keep(self, change: Change) -> NotWritten | None:
        """Write a changed answer and wait until it is on the disk."""
        if self.lock is not None and self.lock.is_lost():
            return NotWritten(self.path, TAKEN_OVER)
        line = journal_line(change, self.lines + 1, self.now())
        failed = self.begin() or append_line(journal_path(self.path), line)
        if failed is not None:
            return failed
        self.lines += 1
        return None

    def draft(self, draft: Draft | None) -> NotWritten | None:
        """Keep a note that is being written, or take it away once it is saved or thrown away."""
        if self.lock is not None and self.lock.is_lost():
            return NotWritten(self.path, TAKEN_OVER)
        return write_draft(self.path, draft)

    def rest(self) -> None:
        """Bring the file up to date every twenty answers, while the next question is being read."""
        if self.lines - self.last_snapshot >= SNAPSHOT_EVERY:
            self.save({})  # if that fails, the journal has it all

    def save(self, more: Mapping[str, Answer | None], conditions: Conditions | None = None) -> Replay | NotWritten:
        """Bring the file up to date with the journal, with more answers that never got there, and conditions."""
        if self.lock is not None and self.lock.is_lost():
            return NotWritten(self.path, TAKEN_OVER)
        failed = self.begin()
        if failed is not None:
            return failed
        saved = fold(self.path, more, conditions)
        if isinstance(saved, Replay):
            self.lines = self.last_snapshot = saved.lines
        return saved
