"""Files by their format: what they are, which versions we read, and reading them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any, Generic, TypeVar

from cpted_cli.errors import Fault, Hint, Where
from cpted_cli.files.disk import read_bytes
from cpted_cli.files.limits import YAML_BYTES
from cpted_cli.files.validation import guess, node_at, validated
from cpted_cli.files.yaml_reader import Node, read_node

T_co = TypeVar("T_co", covariant=True)
Told = TypeVar("Told", Fault, Hint)

VERSION = 1
NAMED_FORMAT = re.compile(rb"^format:[ \t]*[\"']?(cpted-[a-z-]+)", re.MULTILINE)
FORMATS: Mapping[str, tuple[str, str]] = {
    "cpted-checklist": ("checklist", "Checklist"),
    "cpted-tailoring": ("tailoring", "Tailoring"),
    "cpted-scales": ("scale", "Scales"),
    "cpted-measures": ("measure", "Measures"),
    "cpted-sources": ("source", "Sources"),
    "cpted-profiles": ("profile", "Profiles"),
    "cpted-crosswalk": ("crosswalk", "Crosswalk"),
    "cpted-site": ("site", "Site"),
    "cpted-assessment": ("assessment", "Assessment"),
    "cpted-readings": ("lighting", "LightReadings"),
    "cpted-plan": ("plan", "Plan"),
    "cpted-safety-walk": ("safety_walk", "SafetyWalk"),
    "cpted-photos": ("photo", "SitePhotos"),
    "cpted-case": ("case", "Case"),
    "cpted-stages": ("stage", "Stages"),
    "cpted-columns": ("columns", "ColumnMap"),
    "cpted-template": ("template", "Template"),
    "cpted-words": ("words", "WordLists"),
    "cpted-result": ("score", "ResultFile"),
    "cpted-agreement": ("agreement", "Agreement"),
    "cpted-version": ("version", "KeptVersion"),
    "cpted-lines": ("report_lines", "ReportLines"),
}
"""Each format with the model's module and class that it is read as; a class is loaded when it is needed."""


def format_class(name: str) -> type[Any]:
    """Give the class of the model that a format is read as."""
    module, class_name = FORMATS[name]
    chosen: type[Any] = getattr(import_module(f"cpted_cli.model.{module}"), class_name)
    return chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Generic[T_co]):
    """A file that was read: what it says, and where each thing stands in it."""

    path: Path
    value: T_co
    root: Node

    def placed(self, told: Told) -> Told:
        """Give a fault or hint its line and column in this file."""
        node = node_at(self.root, told.where, at_key=told.at_key)
        return replace(told, place=node.place(str(self.path)))

    def node(self, where: Where) -> Node:
        """Give the node at the end of a way into the document."""
        return node_at(self.root, where)


def read_document(path: Path) -> tuple[Document[Any] | None, tuple[Fault, ...]]:
    """Read a file by the format that it names, or tell all its faults."""
    content = read_bytes(path, YAML_BYTES)
    if isinstance(content, Fault):
        return None, (content,)
    return document_from_bytes(content, path)


def document_from_bytes(content: bytes, path: Path) -> tuple[Document[Any] | None, tuple[Fault, ...]]:
    """Read the bytes of a file by the format that they name, or tell all faults."""
    root, faults = read_node(content, str(path))
    if root is None:
        return None, faults
    chosen = format_of(root, str(path))
    if isinstance(chosen, Fault):
        return None, (*faults, chosen)
    value, more = validated(root, chosen, str(path))
    told = _sorted((*faults, *more))
    if value is None or told:
        return None, told
    return Document(path=path, value=value, root=root), ()


def wrong_format(document: Document[Any], wanted: str) -> Fault:
    """Say that a file is of another kind than the one wanted here."""
    node = node_at(document.root, ("format",))
    return Fault(
        code="format-not-here", params={"text": node.text, "choices": wanted}, place=node.place(str(document.path))
    )


def _sorted(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    return tuple(sorted(faults, key=lambda fault: fault.place))


def format_of(root: Node, path: str) -> type[Any] | Fault:
    """Find what a file is read as by the format that it names, or say that it names none."""
    entry = root.entry("format") if root.kind == "mapping" else None
    choices = ", ".join(f"{name}/{VERSION}" for name in FORMATS)
    if entry is None:
        near = guess("format", [key.text for key, _ in root.entries])
        return Fault(code="format-missing", params={"choices": choices, "guess": near}, place=root.place(path))
    node = entry[1]
    name, _, number = node.text.partition("/")
    if name not in FORMATS:
        params = {"text": node.text, "guess": guess(name, list(FORMATS)), "choices": choices, "version": VERSION}
        return Fault(code="format-unknown", params=params, place=node.place(path))
    if number.isascii() and number.isdigit() and int(number[:9]) > VERSION:
        params = {"text": node.text, "known": f"{name}/{VERSION}"}
        return Fault(code="format-too-new", params=params, place=node.place(path))
    if number != str(VERSION):
        params = {"text": node.text, "guess": name, "choices": choices, "version": VERSION}
        return Fault(code="format-unknown", params=params, place=node.place(path))
    return format_class(name)
