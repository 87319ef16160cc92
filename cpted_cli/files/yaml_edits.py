"""Changes single things in the text of a YAML file and leaves every other line as the user wrote it.

A thing that stands on lines of its own is put in, replaced or taken out as lines. Where it is
written between brackets, the whole text is written anew with its comments. Whatever was done, the
text is read again and must say exactly what was asked for.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import yaml
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from cpted_cli.errors import Where
from cpted_cli.files.round_trip import editable, edited_text
from cpted_cli.files.validation import node_at
from cpted_cli.files.yaml_lines import inserted, item_span, key_span, last_comment
from cpted_cli.files.yaml_reader import Node, read_node
from cpted_cli.files.yaml_writer import yaml_text


@dataclass(frozen=True, slots=True)
class Put:
    """Sets a key of the mapping at the end of a way; None takes the key away."""

    where: Where
    key: str
    value: Any


@dataclass(frozen=True, slots=True)
class Append:
    """Adds an item to the list under a key of the mapping at the end of a way; the list is made if need be."""

    where: Where
    key: str
    item: Any


@dataclass(frozen=True, slots=True)
class Remove:
    """Takes an item out of the list under a key of the mapping at the end of a way."""

    where: Where
    key: str
    index: int


Edit = Put | Append | Remove


def with_edits(text: str, edits: Iterable[Edit]) -> str | None:
    """Give the text with all edits made, one after the other; None if it cannot be read."""
    current: str | None = text
    for edit in edits:
        current = None if current is None else _with_edit(current, edit)
    return current


def _with_edit(text: str, edit: Edit) -> str | None:
    wanted = _edited(_said(text), edit)
    if wanted is None:
        return None
    for way in (_by_lines, _anew):
        made = way(text, edit)
        if made is not None and _said(made) == wanted:
            return made
    return None


def _said(text: str) -> Any:
    try:
        return yaml.load(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return None


def _edited(root: Any, edit: Edit) -> Any:
    """Make the edit in plain data; None where its way leads nowhere."""
    holder = root
    for step in edit.where:
        try:
            holder = holder[step]
        except (KeyError, IndexError, TypeError):
            return None
    if not isinstance(holder, dict):
        return None
    if isinstance(edit, Append):
        holder[edit.key] = [*(holder.get(edit.key) or []), edit.item]
    elif isinstance(edit, Remove):
        kept = [one for index, one in enumerate(holder.get(edit.key) or []) if index != edit.index]
        _set(holder, edit.key, kept or None)
    else:
        _set(holder, edit.key, edit.value)
    return root


def _set(holder: dict[str, Any], key: str, value: Any) -> None:
    if value is None:
        holder.pop(key, None)
    else:
        holder[key] = value


def _by_lines(text: str, edit: Edit) -> str | None:
    root, faults = read_node(text.encode(), "-")
    holder = None if root is None or faults else node_at(root, edit.where)
    if holder is None or holder.kind != "mapping" or holder.is_flow or not holder.entries:
        return None
    made = _makers()[type(edit)](text.split("\n"), holder, edit)
    return None if made is None else "\n".join(made)


def _makers() -> dict[type[Any], Callable[[list[str], Node, Any], list[str] | None]]:
    return {Put: _put, Append: _append, Remove: _remove}


def _put(lines: list[str], holder: Node, edit: Put) -> list[str] | None:
    indent = holder.entries[0][0].column - 1
    entry = holder.entry(edit.key)
    if entry is None:
        if edit.value is None:
            return lines
        _, end = key_span(lines, holder.entries[-1][0])
        return inserted(lines, end, _rendered({edit.key: edit.value}, indent))
    start, end = key_span(lines, entry[0])
    if edit.value is None:
        return None if lines[start][:indent].strip() else [*lines[:start], *lines[end:]]
    new = _rendered({edit.key: edit.value}, indent)
    new[0] = lines[start][:indent] + new[0][indent:]
    if end - start == 1 and len(new) == 1:
        new[0] += last_comment(lines[start])
    return [*lines[:start], *new, *lines[end:]]


def _append(lines: list[str], holder: Node, edit: Append) -> list[str] | None:
    entry = holder.entry(edit.key)
    if entry is None or entry[1].is_empty or (entry[1].kind == "list" and not entry[1].items):
        return _put(lines, holder, Put(edit.where, edit.key, [edit.item]))
    listed = entry[1]
    if listed.kind != "list" or listed.is_flow:
        return None
    _, end, dash = item_span(lines, listed.items[-1])
    return inserted(lines, end, _rendered([edit.item], dash, is_item=True))


def _remove(lines: list[str], holder: Node, edit: Remove) -> list[str] | None:
    entry = holder.entry(edit.key)
    if entry is None or entry[1].is_flow:
        return None
    items = entry[1].items
    if len(items) == 1:
        return _put(lines, holder, Put(edit.where, edit.key, None))
    start, end, _ = item_span(lines, items[edit.index])
    return [*lines[:start], *lines[end:]]


def _rendered(plain: Any, indent: int, *, is_item: bool = False) -> list[str]:
    written = yaml_text({"list": plain}) if is_item else yaml_text(plain)
    lines = written.rstrip("\n").split("\n")
    if is_item:  # the writer sets lists two columns inside their key
        lines = [line[2:] for line in lines[1:]]
    return [f"{' ' * indent}{line}" if line else "" for line in lines]


def _anew(text: str, edit: Edit) -> str | None:
    root = editable(text, offset=_list_offset(text))
    if root is None:
        return None
    holder: Any = root
    for step in edit.where:
        holder = holder[step]
    if isinstance(edit, Append):
        if not isinstance(holder.get(edit.key), CommentedSeq):
            holder[edit.key] = CommentedSeq()
        holder[edit.key].append(_commented(edit.item))
    elif isinstance(edit, Remove):
        del holder[edit.key][edit.index]
        if not holder[edit.key]:
            del holder[edit.key]
    elif edit.value is None:
        holder.pop(edit.key, None)
    else:
        holder[edit.key] = _commented(edit.value)
    return edited_text(root, offset=_list_offset(text))


def _commented(plain: Any) -> Any:
    if isinstance(plain, dict):
        return CommentedMap({key: _commented(value) for key, value in plain.items()})
    if isinstance(plain, Sequence) and not isinstance(plain, str):
        return CommentedSeq([_commented(one) for one in plain])
    return plain


def _list_offset(text: str) -> int:
    """Tell how far lists stand inside their key in this file."""
    found = re.search(r"^( *)[^\s#-][^\n]*:[ ]*(?:#[^\n]*)?\n(?:[ ]*(?:#[^\n]*)?\n)*( *)- ", text, re.MULTILINE)
    return len(found.group(2)) - len(found.group(1)) if found else 2
