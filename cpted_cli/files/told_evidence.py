"""The data that ride along with a report on a case, a safety walk or many sites, and reading them back.

Both editions carry their lines. What the lines follow from rides along as far as the edition may tell
it; the open edition names the whole by its hash.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from cpted_cli.errors import Fault
from cpted_cli.files.canonical import plain
from cpted_cli.files.documents import document_from_bytes
from cpted_cli.files.evidence import HASH_FILE
from cpted_cli.files.results import result_json
from cpted_cli.model.report_lines import ReportLines
from cpted_cli.model.score import ResultFile

LINES_FILE = "cpted-lines.json"
Documents = Mapping[str, Any]
"""Parts of the model by the name of their file, without its ending."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldEvidence:
    """What rode along: the lines, the documents that they follow from, and the hash of the whole."""

    lines: ReportLines
    documents: Documents
    whole_sha256: str


def told_files(lines: ReportLines, whole: Documents, told: Documents, *, is_open: bool) -> Mapping[str, bytes]:
    """Give the files that ride along, by name; an open edition carries of the `whole` what may be `told`."""
    files = _files(whole)
    digest = {HASH_FILE: f"{_digest(files)}\n".encode()} if is_open else {}
    return {LINES_FILE: _json(lines), **(_files(told) if is_open else files), **digest}


def load_told(attached: Mapping[str, bytes]) -> tuple[ToldEvidence | None, tuple[Fault, ...]]:
    """Read the files back; None without faults where no lines are among them."""
    if LINES_FILE not in attached:
        return None, ()
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    files = {name: content for name, content in attached.items() if name.endswith(".json")}
    for name, content in sorted(files.items()):
        document, told = document_from_bytes(content, Path(name))
        faults.extend(told)
        if document is not None:
            values[name.removesuffix(".json")] = document.value
    lines = values.pop(LINES_FILE.removesuffix(".json"), None)
    if faults or not isinstance(lines, ReportLines):
        return None, tuple(faults)
    named = attached.get(HASH_FILE, b"").decode("ascii", "replace").strip()
    del files[LINES_FILE]
    return ToldEvidence(lines=lines, documents=values, whole_sha256=named or _digest(files)), ()


def _files(documents: Documents) -> dict[str, bytes]:
    return {f"{name}.json": _json(one) for name, one in sorted(documents.items())}


def _digest(files: Mapping[str, bytes]) -> str:
    whole = hashlib.sha256()
    for name, content in sorted(files.items()):
        whole.update(f"{name}\n".encode() + content)
    return whole.hexdigest()


def _json(value: Any) -> bytes:
    if isinstance(value, ResultFile):
        return result_json(value.results).encode("utf-8")
    written = {"format": value.format, **plain(value)}
    return f"{json.dumps(written, ensure_ascii=False, indent=1, sort_keys=True, default=date.isoformat)}\n".encode()
