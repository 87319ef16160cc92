"""Keeps a note while it is being written: a small hidden file beside the visit, gone once the note is saved."""

import json
from dataclasses import asdict
from pathlib import Path

from cpted_cli.analysis.drafts import Draft
from cpted_cli.files.disk import NotWritten, read_bytes, remove, write_text
from cpted_cli.files.limits import TEXT_BYTES


def draft_path(assessment: Path) -> Path:
    """Say where the note lies that is being written in a visit."""
    return assessment.with_name(f".{assessment.stem}.draft.json")


def read_draft(assessment: Path) -> Draft | None:
    """Read the note that was being written; a file that says nothing holds none."""
    path = draft_path(assessment)
    content = read_bytes(path, TEXT_BYTES) if path.is_file() else None
    if not isinstance(content, bytes):
        return None
    try:
        data = json.loads(content)
        return Draft(key=str(data["key"]), text=str(data["text"]), before=str(data["before"]))
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def write_draft(assessment: Path, draft: Draft | None) -> NotWritten | None:
    """Write the note as far as it has come and wait until it is on the disk; None takes it away."""
    path = draft_path(assessment)
    if draft is None:
        return remove(path)
    # Escaped, so that half a character that a terminal let through cannot stop it.
    return write_text(path, json.dumps(asdict(draft)) + "\n")
