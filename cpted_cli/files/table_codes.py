"""The words of large tables as numbers: the engine codes each row, and each distinct way of answering is read once.

A column's words become the numbers from 0, the last of them for an empty cell; a row's columns
become one number. Only numbers leave the engine.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

import duckdb
import numpy as np

from cpted_cli.analysis.kernel import Answers
from cpted_cli.files.cells import cell_text
from cpted_cli.files.parquet import figures, quoted
from cpted_cli.files.table_batches import Array
from cpted_cli.files.ways import SPECIAL, Outline, Way, read_ways
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.text import LIGHTS, Light

MOST_WORDS = 200_000
"""A column with more distinct words is none of answers on scales."""
MOST_WAYS = 200_000
"""So many distinct ways of answering are read; sites with any other are read by themselves."""
MOST_CODES = 1 << 62
FEW = 16
"""Columns with so few words are read beforehand, so that the engine gives the ways themselves,"""
BEFOREHAND = 1_000
"""as long as these are no more ways."""
DIRECT = 1 << 22
"""Up to so many numbers, a list says which way each is."""
WHOLE = frozenset({"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER"})
DOTTED = frozenset({"FLOAT", "DOUBLE"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedColumn:
    """One column: how the engine words its number, and what each number stands for (whole numbers from `first`)."""

    size: int
    code: str
    first: int | None = None
    values: tuple[object, ...] = ()

    def value(self, number: int) -> object:
        """Give what stands in a cell with this number; None where it is empty."""
        if number == self.size - 1:
            return None
        return self.values[number] if self.first is None else self.first + number


@dataclass(slots=True)
class WayBook:
    """Every way of answering met so far: to which slot (criterion × 2 + light), where that stands, in which visit.

    It begins with no answer to each slot, in the order of the slots. A slot of -1 marks what arrays cannot hold.
    Threads look things up while one of them reads on.
    """

    outline: Outline
    checklist: Checklist
    ways: list[Way] = field(init=False)
    visits: dict[tuple[str, str], int] = field(default_factory=dict)
    slot: Array = field(init=False)
    visit: Array = field(init=False)
    listed: Answers = field(init=False)
    has_special: bool = False
    reading: Lock = field(default_factory=Lock)
    lights: tuple[Light, ...] = ()
    rounds: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.ways = [Way(slot=slot) for slot in range(self.slots)]
        self._lay_out()

    @property
    def slots(self) -> int:
        """How many slots there are."""
        return len(tuple(self.checklist.criteria())) * len(LIGHTS)

    def add(self, said: Sequence[Sequence[object]]) -> range:
        """Read ways of answering, and say which numbers they have got; too many are not read."""
        first = len(self.ways)
        room = max(MOST_WAYS - first, 0)
        self.ways.extend(read_ways(self.outline, self.checklist, said[:room])[0])
        self.ways.extend(Way() for _ in said[room:])
        self._lay_out()
        return range(first, len(self.ways))

    def _lay_out(self) -> None:
        plain = [one for one in self.ways[self.slots :] if one.slot != SPECIAL]
        for one in plain:
            self.visits.setdefault((one.round, one.assessor), len(self.visits))
        self.lights = tuple(dict.fromkeys(LIGHTS[one.slot % len(LIGHTS)] for one in plain))
        self.rounds = tuple(name for name, _ in self.visits)
        self.slot = np.array([one.slot for one in self.ways], dtype=np.int32)
        self.has_special = bool((self.slot == SPECIAL).any())
        self.listed = Answers(
            criterion=np.maximum(self.slot, 0).astype(np.int64) // len(LIGHTS),
            applicable=np.array([one.applicable for one in self.ways], dtype=np.bool_),
            position=np.array([one.position for one in self.ways], dtype=np.float64),
        )
        visit = [self.visits.get((one.round, one.assessor), SPECIAL) for one in self.ways]
        self.visit = np.array(visit, dtype=np.int32)


@dataclass(slots=True)
class Coder:
    """Some columns that together make a way of answering; in a wide table the last is headed `key`.

    `slot` is the only one to which they answer, as far as they were read; None where there are several. Read
    beforehand, the ways are numbered from `first`, and a row's number is its way.
    """

    columns: tuple[CodedColumn, ...]
    key: str | None = None
    first: int | None = field(init=False, default=None)
    slot: int | None = field(init=False, default=None)
    slots: set[int] = field(init=False, default_factory=set)
    direct: Array | None = field(init=False, default=None)
    known: dict[int, int] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        if self.size <= DIRECT:
            self.direct = np.full(self.size, SPECIAL, dtype=np.int32)

    @property
    def size(self) -> int:
        """How many numbers there can be."""
        size = 1
        for one in self.columns:
            size *= one.size
        return size

    @property
    def code(self) -> str:
        """How the engine words a row's number."""
        worded = "0::BIGINT"
        for one in self.columns:
            worded = f"{one.code}::BIGINT" if worded == "0::BIGINT" else f"({worded} * {one.size} + {one.code})"
        if self.first is not None:
            return f"({worded} + {self.first})::INTEGER"
        return f"({worded})::{'INTEGER' if self.size < 1 << 31 else 'BIGINT'}"

    def known_ways(self, codes: Array) -> Array:
        """Give the way of each row's number, or -1 where it was not met before."""
        if self.first is not None:
            return codes
        if self.direct is not None:
            return self.direct.take(codes, mode="clip")
        distinct, where = np.unique(codes, return_inverse=True)
        return np.array([self.known.get(int(one), SPECIAL) for one in distinct], dtype=np.int32)[where]

    def learn(self, codes: Array, ways: range, book: WayBook) -> None:
        """Keep which way each of some numbers is; whoever finds it there finds the slots too."""
        self.slots |= set(book.slot[ways.start : ways.stop].tolist()) - {SPECIAL}
        self.slot = next(iter(self.slots)) if len(self.slots) == 1 else None
        if self.direct is not None:
            self.direct[codes] = ways
        else:
            self.known = {**self.known, **dict(zip(codes.tolist(), ways, strict=True))}

    def said(self, code: int) -> tuple[object, ...]:
        """Tell what stands in the cells of a row with this number."""
        numbers = []
        for one in reversed(self.columns):
            code, number = divmod(code, one.size)
            numbers.append(number)
        said = tuple(one.value(number) for one, number in zip(self.columns, reversed(numbers), strict=True))
        return said if self.key is None else (*said[:-1], self.key, said[-1])


def ways_of(coders: Sequence[Coder], codes: Sequence[Array], book: WayBook) -> list[Array]:
    """Give the way of each row's number, coder by coder; ways not met before are read, all at once."""
    ways = [coder.known_ways(some) for coder, some in zip(coders, codes, strict=True)]
    lazy = [at for at, coder in enumerate(coders) if coder.first is None]
    strange = {at: codes[at][ways[at] < 0] for at in lazy if ways[at].min(initial=0) < 0}
    if strange:
        with book.reading:
            _learn(coders, strange, book)
        ways = [coder.known_ways(some) for coder, some in zip(coders, codes, strict=True)]
    return ways


def _learn(coders: Sequence[Coder], strange: Mapping[int, Array], book: WayBook) -> None:
    # Another thread may have met the same ways meanwhile.
    new = {at: np.unique(some[coders[at].known_ways(some) < 0]) for at, some in strange.items()}
    read = book.add([coders[at].said(int(one)) for at, some in new.items() for one in some])
    for at, some in new.items():
        coders[at].learn(some, read[: len(some)], book)
        read = read[len(some) :]


def read_beforehand(coders: Sequence[Coder], book: WayBook) -> None:
    """Read all ways of answering of columns with few words."""
    small = [one for one in coders if one.size <= FEW]
    if sum(one.size for one in small) > BEFOREHAND:
        return
    read = book.add([one.said(code) for one in small for code in range(one.size)])
    for one in small:
        one.learn(np.arange(one.size), read[: one.size], book)
        one.first, read = read.start, read[one.size :]


def coders_of(outline: Outline, database: duckdb.DuckDBPyConnection) -> tuple[Coder, ...] | None:
    """Code the columns of a table: all at once in a long one, each column of answers in a wide one.

    None where a column has too many words.
    """
    shared = list(_coded(outline, database, outline.said_in))
    answered = list(_coded(outline, database, tuple(outline.answered)))
    if None in shared or None in answered:
        return None
    roles = tuple(one for one in shared if one is not None)
    pairs = zip(outline.answered, answered, strict=True)
    wide = tuple(Coder(columns=(*roles, one), key=f"c{at}") for at, one in pairs if one is not None)
    made = wide or (Coder(columns=roles),)
    return made if all(one.size < MOST_CODES for one in made) else None


def answers_in(coders: Sequence[Coder], outline: Outline) -> Iterator[str]:
    """Give each distinct word with which a table answers; whole numbers close together are passed over."""
    at = -1 if outline.answered else outline.said_in.index(outline.roles["answer"])
    for coder in coders:
        yield from map(cell_text, coder.columns[at].values)


def _coded(
    outline: Outline, database: duckdb.DuckDBPyConnection, numbers: Sequence[int]
) -> Iterator[CodedColumn | None]:
    bounds = _bounds(outline, database, [at for at in numbers if outline.types[at] in WHOLE | DOTTED])
    for at in numbers:
        yield (_whole(at, *bounds[at]) if at in bounds else None) or _worded(at, database)


def _bounds(
    outline: Outline, database: duckdb.DuckDBPyConnection, numbers: Sequence[int]
) -> dict[int, tuple[Any, ...]]:
    """Ask between which numbers each column lies, and whether it holds none but whole ones."""
    asked = []
    for at in numbers:
        is_whole = f"bool_and(c{at} = floor(c{at}))" if outline.types[at] in DOTTED else "true"
        asked.append(f"min(c{at}), max(c{at}), {is_whole}")
    found = figures(database, f"SELECT {', '.join(asked)} FROM given") if asked else ()  # noqa: S608  our own names
    return {at: found[3 * number : 3 * number + 3] for number, at in enumerate(numbers)}


def _whole(at: int, low: float | None, high: float, is_whole: object) -> CodedColumn | None:
    """Code a column of whole numbers that lie close together, whatever type they are written in."""
    if low is None:
        return CodedColumn(size=1, code="0")
    if not is_whole or not high - low < MOST_WORDS:
        return None
    size = int(high) - int(low) + 2
    return CodedColumn(size=size, first=int(low), code=f"coalesce((c{at} - {int(low)})::INTEGER, {size - 1})")


def _worded(at: int, database: duckdb.DuckDBPyConnection) -> CodedColumn | None:
    found = database.execute(
        f"SELECT c{at}, any_value(c{at}::VARCHAR) AS word FROM given "  # noqa: S608  our own names
        f"GROUP BY c{at} ORDER BY word NULLS LAST LIMIT {MOST_WORDS + 1}"
    ).fetchall()
    if len(found) > MOST_WORDS:
        return None
    words = dict(reversed([(word, value) for value, word in found if word is not None]))
    if not words:
        return CodedColumn(size=1, code="0")
    database.execute(f"CREATE TYPE words_of_c{at} AS ENUM ({', '.join(map(quoted, words))})")
    # What cannot fail, the engine asks once for each distinct word.
    code = f"enum_code(try_cast(c{at}::VARCHAR AS words_of_c{at}))::INTEGER"
    has_empty = any(word is None for _, word in found)
    code = f"coalesce({code}, {len(words)})" if has_empty else code
    return CodedColumn(size=len(words) + 1, values=tuple(words.values()), code=code)
