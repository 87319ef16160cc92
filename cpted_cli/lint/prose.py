"""All the words for people in a file: texts, questions, labels, notes, reasons."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from cpted_cli.errors import Where
from cpted_cli.lint.material import OwnText
from cpted_cli.model.assessment import Reason
from cpted_cli.model.scale import StepLike
from cpted_cli.model.text import LocalText

PROSE = (LocalText, Reason, StepLike)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A piece of text and the way to it; without a language it is meant for every reader."""

    where: Where
    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Translations:
    """A text written in languages of its own, and the way to it."""

    where: Where
    texts: Mapping[str, str]


def prose(value: object) -> Iterator[Prose]:
    """Go through all words for people in a file, in its order."""
    if isinstance(value, OwnText):
        yield Prose(where=(), text=value.text, language=value.language)
        return
    for where, found in _texts(value, type(value), ()):
        yield from prose_of(found, where)


def prose_of(text: str | Mapping[str, str] | None, where: Where) -> Iterator[Prose]:
    """Take one text apart into its languages."""
    if isinstance(text, str):
        yield Prose(where=where, text=text)
    for language, words in (text if isinstance(text, Mapping) else {}).items():
        yield Prose(where=(*where, language), text=words, language=language)


def translations(value: object) -> Iterator[Translations]:
    """Go through the texts of a file that say which languages they are in."""
    for where, found in _texts(value, type(value), ()):
        if isinstance(found, Mapping):
            yield Translations(where=where, texts=found)


def _texts(value: Any, hint: Any, where: Where) -> Iterator[tuple[Where, str | Mapping[str, str]]]:
    if _is_prose(hint) and isinstance(value, str | Mapping):
        yield where, value
    elif is_dataclass(value) and not isinstance(value, type):
        hints = _hints(type(value))
        for one in fields(value):
            yield from _texts(getattr(value, one.name), hints[one.name], (*where, one.name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, _inner(hint, 0), (*where, index))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _texts(item, _inner(hint, 1), (*where, key))


def _is_prose(hint: Any) -> bool:
    return any(one in PROSE for one in _members(hint))


def _inner(hint: Any, position: int) -> Any:
    held = (get_args(one) for one in _members(hint) if get_origin(one) not in {None, Annotated})
    return next((args[min(position, len(args) - 1)] for args in held if args), Any)


@cache
def _members(hint: Any) -> tuple[Any, ...]:
    if hint in PROSE:
        return (hint,)
    if get_origin(hint) is Annotated:
        return _members(get_args(hint)[0])
    if get_origin(hint) in {Union, UnionType}:
        return tuple(inner for one in get_args(hint) for inner in _members(one))
    return (hint,)


@cache
def _hints(cls: Any) -> Mapping[str, Any]:
    return get_type_hints(cls, include_extras=True)
