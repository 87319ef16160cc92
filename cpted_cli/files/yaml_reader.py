"""Reads YAML into nodes that know their line and column.

The tree is built from libyaml's events, because composing recurses in C and a file of a few
thousand brackets ends the process there. Aliases, tags and depth are refused on the way: aliases
and tags are told and passed over, depth ends the reading.
"""

import re
from dataclasses import dataclass, field
from typing import Any, Literal

import yaml

from cpted_cli.errors import Fault, Place
from cpted_cli.files.limits import YAML_DEPTH

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What a terminal or a page would obey instead of showing; YAML lets it in as an escape between quotes."""

SYNTAX_FAULTS = (
    ("found character '\\t'", "yaml-tab"),
    ("found a tab character", "yaml-tab"),
    ("mapping values are not allowed", "yaml-colon"),
    ("could not find expected ':'", "yaml-no-colon"),
    ("expected <document start>", "yaml-second-document"),
    ("while scanning a quoted scalar", "yaml-quote"),
    ("while parsing a flow", "yaml-bracket"),
    ("while parsing a block", "yaml-indentation"),
    ("undefined alias", "yaml-alias"),
)


Kind = Literal["scalar", "mapping", "list"]


@dataclass(slots=True)
class Node:
    """A piece of a YAML file and where it stands; a builder fills it, readers leave it alone."""

    kind: Kind
    line: int
    column: int
    text: str = ""
    is_plain: bool = False
    is_flow: bool = False
    is_refused: bool = False
    entries: list[tuple["Node", "Node"]] = field(default_factory=list)
    by_key: dict[str, tuple["Node", "Node"]] = field(default_factory=dict)
    items: list["Node"] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Nothing was written here, or a plain `null`."""
        return self.kind == "scalar" and self.is_plain and self.text in {"", "~", "null", "Null", "NULL"}

    def entry(self, key: str) -> tuple["Node", "Node"] | None:
        """Find key and value of an entry."""
        return self.by_key.get(key)

    def enter(self, key: "Node", value: "Node", path: str) -> tuple[Fault, ...]:
        """Add an entry, or tell that there is one with this key already."""
        first = self.entry(key.text)
        if first is not None:
            params = {"key": key.text, "line": first[0].line}
            return (Fault(code="duplicate-key", params=params, place=key.place(path)),)
        self.entries.append((key, value))
        self.by_key[key.text] = (key, value)
        return ()

    def place(self, path: str) -> Place:
        """Give its place in the file."""
        return Place(path, self.line, self.column)


def read_node(content: bytes, path: str) -> tuple[Node | None, tuple[Fault, ...]]:
    """Read the one document of a YAML file, or say why that cannot be done."""
    text = _decoded(content, path)
    if isinstance(text, Fault):
        return None, (text,)
    builder = _Builder(path)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if not builder.take(event):
                break
    except yaml.YAMLError as error:
        builder.faults.append(_syntax_fault(error, path, text))
        builder.root = None  # what stands below was not read, so nothing can be said to be missing
    if builder.root is None and not builder.faults:
        builder.faults.append(Fault(code="file-empty", place=Place(path)))
    return builder.root, tuple(builder.faults)


def _decoded(content: bytes, path: str) -> str | Fault:
    if not content.strip():
        return Fault(code="file-empty", place=Place(path))
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Fault(code="file-utf16", place=Place(path))
    if b"\x00" in content:
        return Fault(code="file-binary", place=_spot(content, content.index(b"\x00"), path))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        code = "file-binary" if content.startswith((b"\x89PNG", b"PK", b"%PDF", b"\xff\xd8")) else "file-encoding"
        return Fault(code=code, place=_spot(content, error.start, path))


def _spot(content: bytes, offset: int, path: str) -> Place:
    before = content[:offset]
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].decode("utf-8", "replace")) + 1
    return Place(path, before.count(b"\n") + 1, column)


def _syntax_fault(error: yaml.YAMLError, path: str, text: str) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return _character_fault(error, path, text)
    context_mark = getattr(error, "context_mark", None)
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    code = next((code for words, code in SYNTAX_FAULTS if words in said), "yaml-syntax")
    if code in {"yaml-quote", "yaml-no-colon"} and context_mark is not None:
        mark = context_mark
    if text[mark.index : mark.index + 1] == "\t":
        code = "yaml-tab"
    last_line = text.count("\n") + 1
    return Fault(code=code, place=Place(path, min(mark.line + 1, last_line), mark.column + 1))


def _character_fault(error: yaml.YAMLError, path: str, text: str) -> Fault:
    position = getattr(error, "position", 0)
    before = text.encode("utf-8")[:position]
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].decode("utf-8", "replace")) + 1
    return Fault(code="yaml-character", place=Place(path, before.count(b"\n") + 1, column))


class _Builder:
    """Builds the tree from events; the stack is the way down to the open node."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.root: Node | None = None
        self.faults: list[Fault] = []
        self.stack: list[Node] = []
        self.keys: list[Node | None] = []

    def take(self, event: Any) -> bool:
        """Take one event; False when reading further would help nobody."""
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.AliasEvent):
            self._tell("yaml-alias", event)
            self._add(_refused(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            return self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()
            self.keys.pop()
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self._tell("yaml-second-document", event)
            return False
        return True

    def _scalar(self, event: Any) -> None:
        if event.tag:
            self._tell("yaml-tag", event)
        if CONTROL.search(event.value):
            self._tell("yaml-character", event)
        mark = event.start_mark
        is_plain = event.style in {None, ""}
        self._add(Node("scalar", mark.line + 1, mark.column + 1, text=event.value, is_plain=is_plain))

    def _tell(self, code: str, event: Any) -> None:
        mark = event.start_mark
        params = {"depth": YAML_DEPTH} if code == "yaml-depth" else {}
        self.faults.append(Fault(code=code, params=params, place=Place(self.path, mark.line + 1, mark.column + 1)))

    def _refuse(self, code: str, event: Any) -> bool:
        self._tell(code, event)
        self.root = None
        return False

    def _open(self, event: Any) -> bool:
        if event.tag:
            self._tell("yaml-tag", event)
        if len(self.stack) >= YAML_DEPTH:
            return self._refuse("yaml-depth", event)
        mark = event.start_mark
        kind: Kind = "mapping" if isinstance(event, yaml.MappingStartEvent) else "list"
        node = Node(kind, mark.line + 1, mark.column + 1, is_flow=bool(event.flow_style))
        if self._is_key():
            return self._refuse("yaml-key", event)
        self._add(node)
        self.stack.append(node)
        self.keys.append(None)
        return True

    def _is_key(self) -> bool:
        return bool(self.stack) and self.stack[-1].kind == "mapping" and self.keys[-1] is None

    def _add(self, node: Node) -> None:
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1]
        if parent.kind == "list":
            parent.items.append(node)
        elif self.keys[-1] is None:
            self.keys[-1] = node
        else:
            self._add_entry(parent, self.keys[-1], node)
            self.keys[-1] = None

    def _add_entry(self, parent: Node, key: Node, value: Node) -> None:
        if self._is_decimal_comma(parent, key, value):
            number = f"{parent.entries[-1][1].text}.{key.text}"
            place = parent.entries[-1][1].place(self.path)
            if place not in {fault.place for fault in self.faults[-1:]}:
                self.faults.append(Fault(code="decimal-comma", params={"number": number}, place=place))
            return
        self.faults.extend(parent.enter(key, value, self.path))

    @staticmethod
    def _is_decimal_comma(parent: Node, key: Node, value: Node) -> bool:
        if not (parent.is_flow and parent.entries and value.is_empty and key.is_plain and key.text.isdigit()):
            return False
        before = parent.entries[-1][1]
        return before.kind == "scalar" and before.is_plain and before.text.lstrip("+-").isdigit()


def _refused(event: Any) -> Node:
    mark = event.start_mark
    return Node("scalar", mark.line + 1, mark.column + 1, is_refused=True)
