"""Checks plain data against the model and turns what does not fit into faults at their places."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError

from cpted_cli.errors import Fault, Place, Where
from cpted_cli.files.plain_data import fields_of, hint_below, is_record, mapping_hint, plain_data
from cpted_cli.files.yaml_reader import Node
from cpted_cli.model.shape import is_tag
from cpted_cli.model.text import ID_PATTERN, REFERENCE_PATTERN

T = TypeVar("T")

STRICT = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)
KEY_MARK = "[key]"

CODES = {
    "missing": "missing-key",
    "unexpected_keyword_argument": "unknown-key",
    "string_type": "not-text",
    "float_type": "not-number",
    "int_type": "not-whole-number",
    "int_from_float": "not-whole-number",
    "bool_type": "not-truth",
    "literal_error": "not-one-of",
    "greater_than": "not-above",
    "greater_than_equal": "too-small",
    "less_than_equal": "too-large",
    "string_too_long": "too-long",
    "string_too_short": "empty-text",
    "too_short": "too-few",
    "string_pattern_mismatch": "bad-form",
    "date_type": "no-such-date",
    "date_parsing": "no-such-date",
    "date_from_datetime_parsing": "no-such-date",
    "date_from_datetime_inexact": "no-such-date",
    "union_tag_invalid": "wrong-shape",
    "tuple_type": "not-list",
    "dataclass_type": "not-mapping",
    "mapping_type": "not-mapping",
    "dict_type": "not-mapping",
    "finite_number": "not-number",
}


@cache
def adapter(cls: Any) -> TypeAdapter[list[Any]]:
    """Give the checker of a class; the same one writes its JSON Schema."""
    return TypeAdapter(list[cls], config=STRICT)


def validated(node: Node, cls: type[T], path: str) -> tuple[T | None, tuple[Fault, ...]]:
    """Read a node as the class, or tell every fault, each once and at its place."""
    if node.kind != "mapping":
        return None, (Fault(code="not-mapping", place=node.place(path)),)
    data = plain_data(node, cls)
    checker: Any = cls
    try:
        value: T = adapter(checker).validate_json(json.dumps([data]))[0]
    except ValidationError as error:
        told = [_Told(node, cls, path, one) for one in error.errors(include_url=False)]
        return None, _each_once([one for one in told if not (one.is_echo_among(told) or one.is_told_already())])
    return value, ()


def valid_json(content: bytes, cls: type[T]) -> T | None:
    """Read JSON as the class, or give None where anything does not fit."""
    checker: Any = cls
    try:
        value: T = adapter(checker).validate_json(b"[" + content + b"]")[0]
    except ValidationError:
        return None
    return value


def node_at(node: Node, where: Where, *, at_key: bool = False) -> Node:
    """Follow the way into a document as far as it leads and give the node there."""
    current, key_node = node, node
    for step in where:
        entry = current.entry(step) if isinstance(step, str) and current.kind == "mapping" else None
        if entry is not None:
            key_node, current = entry
        elif isinstance(step, int) and current.kind == "list" and step < len(current.items):
            key_node = current = current.items[step]
        else:
            return current
    return key_node if at_key else current


def _each_once(told: list["_Told"]) -> tuple[Fault, ...]:
    faults = [one.fault() for one in told]
    misspelt = {
        (one.parent, fault.params.get("guess"))
        for one, fault in zip(told, faults, strict=True)
        if fault.code == "unknown-key"
    }
    kept = [
        fault
        for one, fault in zip(told, faults, strict=True)
        if not (fault.code == "missing-key" and (one.parent, one.where[-1]) in misspelt)
    ]
    return tuple(sorted(kept, key=lambda fault: fault.place))


class _Told:
    """One error of the checker, on its way to becoming a fault."""

    def __init__(self, root: Node, cls: type[Any], path: str, error: Mapping[str, Any]) -> None:
        self.root, self.cls, self.path = root, cls, path
        self.type = str(error["type"])
        self.context: Mapping[str, Any] = error.get("ctx") or {}
        steps = tuple(error["loc"][1:])
        self.about_key = KEY_MARK in steps
        self.where: Where = tuple(step for step in steps if step != KEY_MARK and not is_tag(step))
        self.parent = self.where[:-1]

    def is_echo_among(self, told: list["_Told"]) -> bool:
        """Tell whether a list is called too short only because its items did not fit: those are told instead."""
        if self.type != "too_short":
            return False
        size = len(self.where)
        return any(one is not self and len(one.where) > size and one.where[:size] == self.where for one in told)

    def is_told_already(self) -> bool:
        """Tell whether it speaks of something that could not be read, which is told as such."""
        return any(node_at(self.root, self.where, at_key=at_key).is_refused for at_key in (False, True))

    def fault(self) -> Fault:
        """Give the fault with our code, parameters and place."""
        code = CODES.get(self.type, "wrong-shape")
        node = node_at(self.root, self.where, at_key=self.about_key or code == "unknown-key")
        key = str(self.where[-1]) if self.where else ""
        params: dict[str, object] = {"key": key, "text": key}
        code = self._refine(code, node, params)
        return Fault(code=code, params=params, where=self.where, place=node.place(self.path))

    def _refine(self, code: str, node: Node, params: dict[str, object]) -> str:
        if node.kind == "scalar":
            params["text"] = node.text
        refiners = {
            "not-number": self._number,
            "not-whole-number": self._number,
            "wrong-shape": self._shape,
            "unknown-key": self._unknown,
            "not-one-of": self._choice,
            "bad-form": self._form,
        }
        for name in ("gt", "ge", "le", "max_length", "min_length"):
            if name in self.context:
                params["limit"] = self.context[name]
        refine = refiners.get(code)
        if code not in {"missing-key", "unknown-key"} and node.is_empty:
            return "empty-value"
        return refine(code, node, params) if refine else code

    def _number(self, code: str, node: Node, params: dict[str, object]) -> str:
        if node.kind != "scalar":
            return code
        if not node.is_plain:
            return "quoted-number"
        whole, comma, decimals = node.text.partition(",")
        if comma and whole.lstrip("+-").isdigit() and decimals.isdigit():
            params["number"] = f"{whole}.{decimals}"
            return "decimal-comma"
        if node.text.lstrip("+-").isdigit() and node.text.lstrip("+-").startswith("0"):
            params["number"] = node.text.lstrip("+-0") or "0"
            return "leading-zero"
        return code

    def _shape(self, code: str, node: Node, params: dict[str, object]) -> str:
        expected = str(self.context.get("expected_tags", ""))
        if "<number>" in expected and node.kind == "scalar":
            return self._number("not-number", node, params)
        kind = node.entry("kind") if node.kind == "mapping" else None
        choices = [tag.strip(" '<>") for tag in expected.split(",")]
        named = [tag for tag in choices if tag not in {"text", "number", "truth", "mapping", "list"}]
        if kind is not None and named:
            params.update(text=kind[1].text, choices=", ".join(named), guess=guess(kind[1].text, named))
            return "not-one-of"
        if node.kind == "mapping" and named and "mapping" not in choices:
            params["key"] = "kind"
            return "missing-key"
        params["choices"] = ", ".join(choices)
        return "language-wanted" if choices == ["text", "mapping"] else code

    def _unknown(self, code: str, node: Node, params: dict[str, object]) -> str:
        holder = node_at(self.root, self.parent)
        known = self._known_keys(holder)
        params["guess"] = guess(node.text, [key for key in known if holder.entry(key) is None])
        params["choices"] = ", ".join(known)
        return code if params["guess"] else "unknown-key-far"

    def _known_keys(self, holder: Node) -> list[str]:
        hint: Any = self.cls
        current = self.root
        for step in self.parent:
            hint = hint_below(current, hint, step)
            current = node_at(current, (step,))
        inner = mapping_hint(holder, hint)
        return list(fields_of(inner)) if is_record(inner) else []

    def _choice(self, code: str, node: Node, params: dict[str, object]) -> str:
        choices = str(self.context.get("expected", "")).replace(" or ", ", ").replace("'", "").split(", ")
        params["choices"] = ", ".join(choices)
        params["guess"] = guess(node.text, choices)
        return code

    def _form(self, _code: str, _node: Node, _params: dict[str, object]) -> str:
        pattern = str(self.context.get("pattern", ""))
        if pattern == ID_PATTERN:
            return "bad-id"
        if pattern == REFERENCE_PATTERN:
            return "bad-reference"
        forms = {"^([01]": "bad-clock", "^[a-z]{": "bad-language", "^[0-9a": "bad-sha256"}
        return next((code for start, code in forms.items() if pattern.startswith(start)), "bad-key")


def guess(word: str, choices: list[str]) -> str:
    """Guess which of the choices was meant, or nothing."""
    import difflib

    found = difflib.get_close_matches(word, choices, n=1, cutoff=0.6)
    return found[0] if found else ""


def place_of(root: Node, where: Where, path: str, *, at_key: bool = False) -> Place:
    """Give the place of a thing inside a document."""
    return node_at(root, where, at_key=at_key).place(path)
