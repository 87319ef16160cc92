"""What was typed after an option or argument, read and, where it will not do, told why.

Typer would hand every value to pydantic: a slow import, and errors in English only. The
few kinds of values that our commands take are read here instead; any other kind still
goes Typer's way. This leans on Typer's inner parts, hence the upper bound in pyproject.toml.
"""

import math
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import Enum
from pathlib import Path
from typing import Any, cast, get_args

from typer import BadParameter, Context
from typer._click.core import Context as ClickContext
from typer._click.core import Parameter
from typer._coercion import RuntimeParam, build_runtime_param
from typer.core import TyperArgument, TyperOption, _TyperParameter
from typer.models import ParameterInfo

from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import Words

Reader = Callable[[str, ParameterInfo, Words], object]


class Unreadable(Exception):  # noqa: N818  becomes a BadParameter as soon as its option is known
    """A value will not do; the sentence says why."""


def read_our_way(parameters: list[Parameter]) -> None:
    """Have a command's values read by this module."""
    for parameter in parameters:
        if isinstance(parameter, TyperArgument | TyperOption):
            descriptor = parameter.type_descriptor
            parameter._runtime_param = ReadValue(  # noqa: SLF001  the one place where Typer keeps its reader
                parameter_info=descriptor.parameter_info, annotation=descriptor.annotation
            )


@dataclass(frozen=True)
class ReadValue(RuntimeParam):
    """Reads the value of one option or argument."""

    def _coerce_value(self, value: Any, param: _TyperParameter, ctx: ClickContext) -> Any:
        many = param.type_descriptor.is_list
        kind = get_args(self.annotation)[0] if many else self.annotation
        words = voice_of(cast("Context", ctx)).words
        choices = param.type_descriptor.choices
        reader = READERS.get(kind) if choices is None else chosen_from(choices)
        if reader is None or self.parameter_info.parser is not None:
            return build_runtime_param(param.type_descriptor).coerce(value, param, ctx)
        try:
            read = [self._one(one, reader, words) for one in (value if many else [value])]
        except Unreadable as unreadable:
            raise BadParameter(str(unreadable), ctx=ctx, param=param) from None
        return read if many else read[0]

    def _one(self, value: object, reader: Reader, words: Words) -> object:
        return reader(value, self.parameter_info, words) if type(value) is str else value


def chosen_from(choices: tuple[object, ...]) -> Reader:
    """Read one of a few words."""
    named = {str(choice.value if isinstance(choice, Enum) else choice): choice for choice in choices}

    def read_choice(text: str, _: ParameterInfo, words: Words) -> object:
        if text in named:
            return named[text]
        sentence = words.text("{value} is not one of: {choices}.", value=plain(text), choices=", ".join(named))
        raise Unreadable(with_guess(sentence, text, list(named), words))

    return read_choice


def read_text(text: str, _: ParameterInfo, __: Words) -> str:
    """Take the words as they stand."""
    return text


def read_whole_number(text: str, info: ParameterInfo, words: Words) -> int:
    """Read a whole number within its limits."""
    try:
        value = int(text)
    except ValueError:
        raise Unreadable(words.text("{value} is not a whole number.", value=plain(text))) from None
    return int(within_limits(value, text, info, words))


def read_number(text: str, info: ParameterInfo, words: Words) -> float:
    """Read a number within its limits; a decimal comma is understood."""
    try:
        value = float(text.replace(",", ".", 1))
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise Unreadable(words.text("{value} is not a number.", value=plain(text)))
    return within_limits(value, text, info, words)


def within_limits(value: float, text: str, info: ParameterInfo, words: Words) -> float:
    """Refuse a number below the least or above the greatest allowed."""
    if info.min is not None and value < info.min:
        raise Unreadable(words.text("{value} is less than {limit}.", value=text, limit=info.min))
    if info.max is not None and value > info.max:
        raise Unreadable(words.text("{value} is more than {limit}.", value=text, limit=info.max))
    return value


def read_date(text: str, _: ParameterInfo, words: Words) -> date:
    """Read a date such as 2026-11-10."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Unreadable(words.text("{value} is not a date like 2026-11-10.", value=plain(text))) from None


def read_path(text: str, info: ParameterInfo, words: Words) -> Path:
    """Read where something is on disk; `exists=True` asks that it be there."""
    path = Path(text)
    if text == "-" and info.allow_dash:
        return path
    if not os.path.lexists(path):
        if info.exists:
            raise Unreadable(words.text("{path} does not exist.", path=plain(text)))
        return path
    if path.is_dir() and not info.dir_okay:
        raise Unreadable(words.text("{path} is a folder; a file is wanted.", path=plain(text)))
    if path.is_file() and not info.file_okay:
        raise Unreadable(words.text("{path} is a file; a folder is wanted.", path=plain(text)))
    return path


READERS: dict[object, Reader] = {
    str: read_text,
    int: read_whole_number,
    float: read_number,
    date: read_date,
    Path: read_path,
}


def with_guess(sentence: str, typed: str, known: list[str], words: Words) -> str:
    """Add what was probably meant, where something known is close to what was typed."""
    close = get_close_matches(typed, known, n=1)
    if not close:
        return sentence
    question = words.text("Did you mean {guess}?", guess=close[0])
    return f"{sentence} {question}"


def plain(text: str) -> str:
    """Make what a stranger typed safe to print: control characters become escapes."""
    return "".join(one if one.isprintable() else one.encode("unicode_escape", "surrogatepass").decode() for one in text)
