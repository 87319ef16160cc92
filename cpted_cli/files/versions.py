"""The versions of a report that were handed out, each a file `versions/ROUND-CHECKLIST-NUMBER-VERSION.json`.

They hold what a report rested on whole, protected details too, so they lie apart from the reports that
are handed on.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from cpted_cli.errors import Fault, FaultsFound
from cpted_cli.files.canonical import plain
from cpted_cli.files.disk import NotWritten, read_bytes, visible, write_bytes
from cpted_cli.files.documents import document_from_bytes, wrong_format
from cpted_cli.files.limits import YAML_BYTES
from cpted_cli.model.version import KeptVersion

FOLDER = "versions"


def kept_versions(site: Path, round_id: str, checklist: str) -> tuple[KeptVersion, ...]:
    """Read the versions of one round and checklist, in the order in which they were made."""
    found = [one for one in _versions(site) if (one.round, one.result.checklist.id) == (round_id, checklist)]
    return tuple(sorted(found, key=lambda one: (one.number, one.version)))


def earlier_version(kept: tuple[KeptVersion, ...], version: str) -> KeptVersion | None:
    """Give the version before one by its name: a name that is new comes after all."""
    own = next((one.number for one in kept if one.version == version), None)
    before = [one for one in kept if own is None or one.number < own]
    return before[-1] if before else None


def keep_version(site: Path, one: KeptVersion) -> Path | NotWritten | None:
    """Write a version down and give its path, or None where it is there already.

    The last may be made anew until a next one was made: what that tells of it must not change.
    """
    kept = kept_versions(site, one.round, one.result.checklist.id)
    own = next((old for old in kept if old.version == one.version), None)
    if own is not None and own.number < kept[-1].number:
        return None
    number = own.number if own else 1 + (kept[-1].number if kept else 0)
    path = site / FOLDER / f"{_safe(one.round)}-{one.result.checklist.id}-{number}-{_safe(one.version)}.json"
    failed = write_bytes(path, _json(replace(one, number=number)))
    return failed or (None if own else path)


def _versions(site: Path) -> Iterator[KeptVersion]:
    for path in visible(site / FOLDER):
        if path.suffix != ".json":
            continue
        content = read_bytes(path, YAML_BYTES)
        if isinstance(content, Fault):
            raise FaultsFound((content,))
        document, faults = document_from_bytes(content, path)
        if document is None:
            raise FaultsFound(faults)
        if not isinstance(document.value, KeptVersion):
            raise FaultsFound((wrong_format(document, "cpted-version/1"),))
        yield document.value


def _safe(text: str) -> str:
    return re.sub(r"[^\w.-]+", "-", text).strip("-.")


def _json(one: KeptVersion) -> bytes:
    written = {"format": one.format, **plain(one)}
    text = json.dumps(written, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False, default=date.isoformat)
    return f"{text}\n".encode()
