"""What can still be read of a faulty file, so that no fault hides another.

Whatever does not fit the model is left out, and what then is missing is filled in with a word that
nobody is told about, until the rest can be read. Only checking uses this; nothing is scored by it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cpted_cli.analysis.instrument import may_stand_elsewhere
from cpted_cli.errors import Fault, Place, Where
from cpted_cli.files.disk import read_bytes
from cpted_cli.files.documents import Document, always, format_of
from cpted_cli.files.limits import YAML_BYTES
from cpted_cli.files.validation import node_at, validated
from cpted_cli.files.yaml_reader import Node, read_node

ROUNDS = 20
MOST_FAULTS = 500
"""Of a file with more, what is told already is enough to begin with."""
NOWHERE = 0
"""The line of what was filled in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundPart:
    """The readable rest of a faulty file; `ids` are all that the file speaks of, `holders` what holds a fault."""

    document: Document[Any]
    ids: frozenset[str]
    holders: frozenset[Place]
    without_include: bool

    def is_echo(self, fault: Fault) -> bool:
        """Tell whether a fault is there only because something faulty was left out."""
        if fault.place.line == NOWHERE or (self.without_include and may_stand_elsewhere(fault)):
            return True
        return not fault.at_key and fault.place in self.holders


def sound_part(path: Path) -> SoundPart | None:
    """Read what can be read of a faulty file; nothing where it is no YAML or says not what it is."""
    content = read_bytes(path, YAML_BYTES)
    return None if isinstance(content, Fault) else sound_part_from_bytes(content, path)


def sound_part_from_bytes(content: bytes, path: Path) -> SoundPart | None:
    """Read what can be read of the bytes of a faulty file."""
    root = read_node(content, str(path))[0]
    cls = None if root is None else format_of(root, str(path))
    if root is None or cls is None or isinstance(cls, Fault):
        return None
    first: tuple[Fault, ...] = ()
    current: Node | None = _unrefused(root)
    for _ in range(ROUNDS):
        if current is None:
            return None
        value, faults = validated(current, cls, str(path))
        if value is not None:
            document = Document(path=path, value=value, opened=always(current))
            return SoundPart(
                document=document,
                ids=frozenset(_ids(root)),
                holders=frozenset(_holders(root, first, str(path))),
                without_include=any("include" in {*fault.where[:1], fault.params.get("guess")} for fault in first),
            )
        first = first or faults
        if len(faults) > MOST_FAULTS:
            return None
        current = _mended(current, faults)
    return None


def _mended(root: Node, faults: Iterable[Fault]) -> Node | None:
    # From the end, so that list numbers before it keep their meaning.
    ordered = sorted({fault.where: fault for fault in faults}.items(), key=lambda one: _order(one[0]), reverse=True)
    current: Node | None = root
    for where, _ in ordered:
        if current is None or not where:
            return None
        current = _changed(current, where, filled=_at(root, where) is None)
    return current


def _order(where: Where) -> tuple[tuple[int, int, str], ...]:
    return tuple((0, step, "") if isinstance(step, int) else (1, 0, step) for step in where)


def _at(root: Node, where: Where) -> Node | None:
    current = root
    for step in where:
        if isinstance(step, str):
            entry = current.entry(step) if current.kind == "mapping" else None
            if entry is None:
                return None
            current = entry[1]
        elif current.kind == "list" and step < len(current.items):
            current = current.items[step]
        else:
            return None
    return current


def _changed(root: Node, where: Where, *, filled: bool) -> Node | None:
    """Fill in what is missing at the end of the way, or take away what is there."""
    there = _at(root, where)
    if there is not None and there.line == NOWHERE:  # what was filled in does not fit either
        return _changed(root, where[:-1], filled=False) if len(where) > 1 else None
    holder = _at(root, where[:-1])
    if holder is None or (filled and holder.kind != "mapping"):
        return _changed(root, where[:-1], filled=False) if len(where) > 1 else None
    return _replaced(root, where[:-1], _filled(holder, str(where[-1])) if filled else _without(holder, where[-1]))


def _replaced(root: Node, where: Where, new: Node) -> Node:
    if not where:
        return new
    step, rest = where[0], where[1:]
    if isinstance(step, int):
        items = [_replaced(one, rest, new) if index == step else one for index, one in enumerate(root.items)]
        return replace(root, items=items)
    entries = [(key, _replaced(value, rest, new) if key.text == step else value) for key, value in root.entries]
    return _mapping(root, entries)


def _without(holder: Node, step: str | int) -> Node:
    if isinstance(step, int):
        return replace(holder, items=[one for index, one in enumerate(holder.items) if index != step])
    return _mapping(holder, [(key, value) for key, value in holder.entries if key.text != step])


def _filled(holder: Node, key: str) -> Node:
    word = f"missing-{holder.line}-{holder.column}"
    made = [Node(kind="scalar", line=NOWHERE, column=NOWHERE, text=text) for text in (key, word)]
    return _mapping(holder, [*holder.entries, (made[0], made[1])])


def _mapping(node: Node, entries: list[tuple[Node, Node]]) -> Node:
    by_key: dict[str, tuple[Node, Node]] = {}
    for entry in entries:
        by_key.setdefault(entry[0].text, entry)
    return replace(node, entries=entries, by_key=by_key)


def _unrefused(node: Node) -> Node:
    """Leave out aliases, tags and keys that could not be read; they are told already."""
    if node.kind == "list":
        return replace(node, items=[_unrefused(one) for one in node.items if not one.is_refused])
    if node.kind == "scalar":
        return node
    kept = [(key, _unrefused(one)) for key, one in node.entries if not (key.is_refused or one.is_refused)]
    return _mapping(node, kept)


def _ids(node: Node) -> Iterator[str]:
    for key, value in node.entries:
        if key.text == "id" and value.kind == "scalar":
            yield value.text
        yield from _ids(value)
    for one in node.items:
        yield from _ids(one)


def _holders(root: Node, faults: Iterable[Fault], path: str) -> Iterator[Place]:
    for fault in faults:
        for length in range(len(fault.where)):
            yield node_at(root, fault.where[:length]).place(path)
