"""Markers that say what a written value looks like: the only place where the model speaks to its reader.

`__get_pydantic_core_schema__` is the reader's word for "how do I check this?". It is answered here
with plain dictionaries, so that nothing of the reader is imported and every other module of the
model stays free of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints


def shape_of(value: object) -> str:
    """Name the shape of a value as it was written: truth, number, text, list, a kind of mapping."""
    if type(value) in {int, float}:
        return "<number>"  # asked for each answer of each file, and most are numbers
    if isinstance(value, bool):
        return "<truth>"
    if isinstance(value, int | float):
        return "<number>"
    if isinstance(value, str):
        return "<text>"
    if isinstance(value, Mapping) or is_dataclass(value):
        kind = value.get("kind") if isinstance(value, Mapping) else getattr(value, "kind", None)
        return f"<{kind}>" if isinstance(kind, str) else "<mapping>"
    return "<list>" if isinstance(value, list | tuple) else "<nothing>"


def is_tag(step: object) -> bool:
    """Tell whether a step on the checker's way is one of our shapes and none of the user's keys."""
    return isinstance(step, str) and step.startswith("<") and step.endswith(">")


@cache
def shape_of_type(member: Any) -> tuple[str, ...]:
    """Name the shapes that a member of a union is written in."""
    plain = get_args(member)[0] if hasattr(member, "__metadata__") else member
    if plain in {bool, str, float, int}:
        return ({bool: "<truth>", str: "<text>", float: "<number>", int: "<number>"}[plain],)
    if get_origin(plain) is Literal:
        return tuple(dict.fromkeys(shape_of(word) for word in get_args(plain)))
    if is_dataclass(plain):
        kinds = _kinds(plain)
        return tuple(f"<{kind}>" for kind in kinds) or ("<mapping>",)
    return ("<list>",) if get_origin(plain) in {tuple, list} else ("<mapping>",)


def _kinds(member: Any) -> tuple[str, ...]:
    if not any(field.name == "kind" for field in fields(member)):
        return ()
    hint = get_type_hints(member)["kind"]
    return get_args(hint) if get_origin(hint) is Literal else ()


@dataclass(frozen=True, slots=True)
class ByShape:
    """Marks a union whose member is told by the shape of what was written.

    One value then gives one fault, and the JSON Schema says `oneOf`.
    """

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> dict[str, Any]:
        """Answer the reader: choose the member by `shape_of`."""
        choices: dict[str, Any] = {}
        for member in get_args(source):
            for tag in shape_of_type(member):
                choices[tag] = handler.generate_schema(member)

        def chosen(value: object) -> str:
            shape = shape_of(value)
            is_mapping = isinstance(value, Mapping)
            return "<mapping>" if shape not in choices and is_mapping and "<mapping>" in choices else shape

        return {"type": "tagged-union", "choices": choices, "discriminator": chosen}


@dataclass(frozen=True, slots=True)
class Matches:
    """Marks text that must have a certain form; `form` names it in the fault that is told."""

    pattern: str
    form: str

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> dict[str, Any]:
        """Answer the reader: the text must match the pattern."""
        schema: dict[str, Any] = handler(source)
        return {**schema, "pattern": self.pattern}
