"""What can go wrong: faults and doubts in files, reasons to stop, exit codes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from types import MappingProxyType

SOME = 3
"""So many faults are named where a program prints what was raised."""
NOTHING: Mapping[str, object] = MappingProxyType({})

Where = tuple[str | int, ...]
"""The way to a thing inside a document: keys and list numbers from the top."""


class ExitCode(IntEnum):
    """How a command ended, as scripts read it."""

    DONE = 0
    BUG = 1
    USAGE = 2
    THRESHOLD = 3
    INCOMPLETE = 4
    FAULTS = 5
    INTERRUPTED = 130


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file; line and column count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something in a file that makes it unusable, told once at its place.

    `where` leads to it inside the document; `at_key` says that the key itself is meant,
    not what stands behind it. `place` is set by whoever knows the file.
    """

    code: str
    params: Mapping[str, object] = field(default_factory=dict)
    where: Where = ()
    at_key: bool = False
    place: Place = Place("-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """Something in a file that can be used but is doubtful, told once at its place.

    `where` leads to it inside the document; a `word` in `params` is the very word that is meant.
    """

    code: str
    params: Mapping[str, object] = field(default_factory=dict)
    where: Where = ()
    at_key: bool = False
    place: Place = Place("-")


class Stop(Exception):  # noqa: N818  a planned ending, not an error of the program
    """The command cannot go on; `message` is worded for the user by the error gate."""

    def __init__(self, exit_code: ExitCode, message: str, **params: object) -> None:
        super().__init__(message)
        self.exit_code = exit_code
        self.message = message
        self.params = params

    def __str__(self) -> str:
        return self.message.format(**self.params)


class FaultsFound(Exception):  # noqa: N818  carries all faults of all files to the error gate
    """Files could not be used; every fault of every file is listed."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        told = "; ".join(f"{one.place}: {one.code}" for one in faults[:SOME])
        super().__init__(f"{len(faults)} faults: {told}{'; …' if len(faults) > SOME else ''}")
        self.faults = faults
