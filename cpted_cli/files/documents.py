"""Files by their format: what they are, which versions we read, and reading them."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any, Generic, TypeVar

from cpted_cli.errors import Fault, Hint, Where
from cpted_cli.files.disk import JSON, data_files, read_bytes
from cpted_cli.files.json_reader import looks_like_json, plain_json, read_json
from cpted_cli.files.limits import YAML_BYTES
from cpted_cli.files.validation import guess, node_at, valid_json, validated
from cpted_cli.files.yaml_reader import Node, read_node

T_co = TypeVar("T_co", covariant=True)
Told = TypeVar("Told", Fault, Hint)

VERSION = 1
NAMED_FORMAT = re.compile(rb"^format:[ \t]*[\"']?(cpted-[a-z-]+)", re.MULTILINE)
NAMED_IN_JSON = re.compile(rb'"format"\s*:\s*"(cpted-[a-z-]+)/')
AT_ONCE = "cpted-assessment"
"""The format that other programs write, and of which there may be very many files."""
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
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
    opened: Callable[[], Node] = field(compare=False)

    @property
    def root(self) -> Node:
        """The node of the whole; built only when it is asked for where the file was read at once."""
        return self.opened()

    def placed(self, told: Told) -> Told:
        """Give a fault or hint its line and column in this file."""
        node = node_at(self.root, told.where, at_key=told.at_key)
        return replace(told, place=node.place(str(self.path)))

    def node(self, where: Where) -> Node:
        """Give the node at the end of a way into the document."""
        return node_at(self.root, where)


def always(root: Node) -> Callable[[], Node]:
    """Give a node that is there already whenever it is asked for."""
    return lambda: root


def read_document(path: Path) -> tuple[Document[Any] | None, tuple[Fault, ...]]:
    """Read a file by the format that it names, or tell all its faults."""
    content = read_bytes(path, YAML_BYTES)
    if isinstance(content, Fault):
        return None, (content,)
    return document_from_bytes(content, path)


def document_from_bytes(content: bytes, path: Path) -> tuple[Document[Any] | None, tuple[Fault, ...]]:
    """Read the bytes of a file by the format that they name, or tell all faults."""
    is_json = looks_like_json(content)
    if is_json and (value := _value_at_once(content)) is not None:
        return Document(path=path, value=value, opened=cache(partial(_json_root, content, str(path)))), ()
    root, faults = (is_json and read_json(content, str(path))) or read_node(content, str(path))
    if root is None:
        return None, faults
    chosen = format_of(root, str(path))
    if isinstance(chosen, Fault):
        return None, (*faults, chosen)
    value, more = validated(root, chosen, str(path))
    told = _sorted((*faults, *more))
    if value is None or told:
        return None, told
    return Document(path=path, value=value, opened=always(root)), ()


def assessment_like_files(folder: Path) -> Iterator[Path]:
    """Go through the YAML files below a folder, and JSON that says it is an assessment; in name order."""
    for file in data_files(folder):
        if file.suffix.lower() != JSON:
            yield file
            continue
        content = read_bytes(file, YAML_BYTES)
        named = NAMED_IN_JSON.search(content) if isinstance(content, bytes) else None
        if named is not None and named[1].decode() == AT_ONCE:
            yield file


def _value_at_once(content: bytes) -> Any:
    """Read an assessment from JSON without nodes, where nothing is odd in it; else None."""
    data = plain_json(content)
    if data is None or data.get("format") != f"{AT_ONCE}/{VERSION}" or not DAY.fullmatch(str(data.get("date"))):
        return None
    return valid_json(content, format_class(AT_ONCE))


def _json_root(content: bytes, path: str) -> Node:
    read = read_json(content, path)
    if read is None:
        raise AssertionError("what was read at once is JSON")
    return read[0]


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
