"""The model written as plain data, and the fingerprint of a checklist."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import Field, fields, is_dataclass
from typing import Any

from cpted_cli.model.checklist import Checklist


def plain_checklist(checklist: Checklist) -> dict[str, Any]:
    """Give a checklist as plain data without what is left at its default."""
    written: dict[str, Any] = plain(checklist)
    return written


def plain(value: Any) -> Any:
    """Give a value of the model as plain data without what is left at its default."""
    if is_dataclass(value):
        written = {one.name: getattr(value, one.name) for one in fields(value) if _is_written(value, one)}
        return {name: plain(inner) for name, inner in written.items()}
    if isinstance(value, Mapping):
        return {name: plain(inner) for name, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, tuple) else value


def _is_written(holder: Any, one: Field[Any]) -> bool:
    # A scale's kind has a default, but a reader tells scales apart by it.
    return one.name == "kind" or getattr(holder, one.name) != one.default


def fingerprint(checklist: Checklist) -> str:
    """Give the SHA-256 of a checklist's canonical JSON: sorted keys, no spaces, UTF-8."""
    canonical = json.dumps(plain_checklist(checklist), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()
