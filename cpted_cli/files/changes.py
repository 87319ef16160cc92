"""Changes one of the user's files by edits: all of them or none, and only if the file is sound afterwards."""

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cpted_cli.errors import ExitCode, Fault, FaultsFound, Stop
from cpted_cli.files.disk import UNREADABLE, read_bytes, write_text
from cpted_cli.files.documents import Document, document_from_bytes
from cpted_cli.files.limits import YAML_BYTES
from cpted_cli.files.yaml_edits import Edit, with_edits
from cpted_cli.wording.translator import N_

Checker = Callable[[Document[Any]], Iterable[Fault]]
NOT_WRITTEN = N_("{path} could not be written: {reason}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A file as it was and as it is to be; nothing is written yet."""

    path: Path
    before: str
    after: str

    @property
    def difference(self) -> str:
        """The lines that differ, as `diff -u` shows them."""
        names = (str(self.path), str(self.path))
        lines = (self.before.splitlines(keepends=True), self.after.splitlines(keepends=True))
        return "".join(difflib.unified_diff(*lines, *names, n=1))

    def write(self) -> None:
        """Write it whole, or stop."""
        failed = write_text(self.path, self.after)
        if failed is not None:
            raise Stop(ExitCode.INCOMPLETE, NOT_WRITTEN, path=self.path, reason=failed.reason)


def change(path: Path, edits: Iterable[Edit], check: Checker, start: str = "") -> Changed:
    """Make edits in a file that may not be there yet, then written from `start`.

    Raises `FaultsFound` where the file would not be sound afterwards, `Stop` where it cannot be edited.
    """
    before = _text(path) if path.exists() else ""
    after = with_edits(before or start, edits)
    if after is None:
        raise Stop(ExitCode.INCOMPLETE, NOT_WRITTEN, path=path, reason=UNREADABLE)
    document, faults = document_from_bytes(after.encode(), path)
    told = faults if document is None else tuple(check(document))
    if told:
        raise FaultsFound(told)
    return Changed(path=path, before=before, after=after)


def _text(path: Path) -> str:
    content = read_bytes(path, YAML_BYTES)
    if isinstance(content, Fault):
        raise FaultsFound((content,))
    return content.decode("utf-8-sig", "replace").replace("\r\n", "\n")
