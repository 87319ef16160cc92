"""Recorded crime beside felt unsafety, place by place, with what is too uncertain to place."""

from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import Ge, Gt, Le

from cpted_cli.model.shape import ByShape
from cpted_cli.model.text import Id, LocalText

Level = Literal["low", "high", "uncertain"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CrimeCount:
    """So many crimes, and the number above which it is called high."""

    count: Annotated[int, Ge(0)]
    limit: Annotated[float, Gt(0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsafeShare:
    """So many of those who answered feel unsafe, and the share above which it is called high."""

    count: Annotated[int, Ge(0)]
    of: Annotated[int, Gt(0)]
    limit: Annotated[float, Gt(0), Le(1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixPlace:
    """One place; each axis is judged in a word, or counted and then placed by the program."""

    id: Id
    title: LocalText
    crime: Annotated[Level | CrimeCount, ByShape()]
    unsafety: Annotated[Level | UnsafeShare, ByShape()]
    why: LocalText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Where the lines are drawn and why there, and the places."""

    lines: LocalText
    places: tuple[MatrixPlace, ...] = ()
