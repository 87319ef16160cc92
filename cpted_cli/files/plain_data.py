"""Turns nodes into plain data whose scalars follow what the model expects.

YAML 1.1 reads `no` as false, `010` as eight and `1:30` as ninety. Here the model decides: where it
wants text, what was written is text; where it wants a number, only what looks like one is one.
"""

import re
from collections.abc import Mapping
from dataclasses import is_dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from cpted_cli.files.limits import NUMBER_DIGITS
from cpted_cli.files.yaml_reader import Node
from cpted_cli.model.shape import shape_of_type

NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]*)(\.[0-9]*)?([eE][-+]?[0-9]{1,2})?|[-+]?\.[0-9]+")
WHOLE = re.compile(r"[-+]?[0-9]+")
TRUTHS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
KEPT_PREFIX = "x-"

Plain = Any


def plain_data(node: Node, hint: Any) -> Plain:
    """Turn a node into text, numbers, truths, lists and mappings as the type hint wants them."""
    if node.kind == "scalar":
        return _scalar(node, hint)
    if node.kind == "list":
        return [plain_data(item, _item_hint(hint, index)) for index, item in enumerate(node.items)]
    inner = mapping_hint(node, hint)
    fields = fields_of(inner) if is_record(inner) else None
    if fields is None:
        value = get_args(inner)[1] if get_origin(inner) is Mapping or _is_mapping(inner) else Any
        return {key.text: plain_data(item, value) for key, item in node.entries}
    return {
        key.text: plain_data(item, fields.get(key.text, Any))
        for key, item in node.entries
        if key.text in fields or not key.text.startswith(KEPT_PREFIX)
    }


def mapping_hint(node: Node, hint: Any) -> Any:
    """Choose the member of a type hint that a mapping is read as."""
    kind = node.entry("kind")
    tag = f"<{kind[1].text}>" if kind is not None else "<mapping>"
    candidates = [one for one in members(hint) if is_dataclass(one) or _is_mapping(one)]
    for candidate in candidates:
        if tag in shape_of_type(candidate):
            return candidate
    return candidates[0] if candidates else Any


def is_record(hint: Any) -> bool:
    """Tell whether a type hint is one of the model's classes."""
    return is_dataclass(hint)


@cache
def fields_of(cls: Any) -> dict[str, Any]:
    """Give the fields of a dataclass with their type hints, limits included."""
    return get_type_hints(cls, include_extras=True)


@cache
def members(hint: Any) -> tuple[Any, ...]:
    """Take a type hint apart into the plain types that it allows."""
    if get_origin(hint) is Annotated:
        return members(get_args(hint)[0])
    if get_origin(hint) in {Union, UnionType}:
        return tuple(inner for member in get_args(hint) for inner in members(member))
    return (hint,)


@cache
def wanted(hint: Any) -> frozenset[str]:
    """Name what a scalar may be here: text, number, truth, nothing, list, mapping."""
    return frozenset(_wanted(member) for member in members(hint))


def _wanted(member: Any) -> str:
    if member in {str, date} or get_origin(member) is Literal:
        return "text"
    if member in {float, int}:
        return "number"
    if member is bool:
        return "truth"
    if member in {None, NoneType}:
        return "nothing"
    return "mapping" if is_dataclass(member) or _is_mapping(member) else "list"


def hint_below(node: Node, hint: Any, step: str | int) -> Any:
    """Give the type hint of what stands under a key or list number of a node."""
    if isinstance(step, int):
        return _item_hint(hint, step)
    inner = mapping_hint(node, hint)
    if is_record(inner):
        return fields_of(inner).get(step, Any)
    return get_args(inner)[1] if _is_mapping(inner) else Any


def _is_mapping(hint: Any) -> bool:
    origin = get_origin(hint)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _item_hint(hint: Any, index: int) -> Any:
    for member in members(hint):
        if get_origin(member) in {tuple, list}:
            args = get_args(member)
            if len(args) == 2 and args[1] is Ellipsis:
                return args[0]
            return args[index] if index < len(args) else Any
    return Any


def _scalar(node: Node, hint: Any) -> Plain:
    kinds = wanted(hint)
    if date in members(hint) and NUMBER.fullmatch(node.text):
        return float(node.text)  # left as text, it would be taken for seconds since 1970
    if not node.is_plain:
        return node.text
    if node.is_empty and (node.text == "" or "nothing" in kinds or "text" not in kinds):
        return _nothing(kinds)
    if "number" in kinds and NUMBER.fullmatch(node.text):
        return _number(node.text)
    if "truth" in kinds and node.text.lower() in TRUTHS:
        return TRUTHS[node.text.lower()]
    return node.text


def _number(text: str) -> int | float | str:
    if WHOLE.fullmatch(text):
        return int(text) if len(text) <= NUMBER_DIGITS else text
    return float(text)


def _nothing(kinds: frozenset[str]) -> Plain:
    if "nothing" in kinds:
        return None
    if "mapping" in kinds and "text" not in kinds:
        return {}
    return [] if "list" in kinds else None
