"""What the walk asks of the world around it: plain functions that the command wires."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from cpted_cli.analysis.drafts import Draft
from cpted_cli.analysis.earlier import Earlier
from cpted_cli.analysis.moves import Change, Notice, ZoneChange


@dataclass(frozen=True, slots=True)
class Kept:
    """The change is on the disk."""


@dataclass(frozen=True, slots=True)
class NotKept:
    """The change could not be written; `reason` is the system's own word for it."""

    reason: str


@dataclass(frozen=True, slots=True)
class PhotoTaken:
    """The photo lies in the site's folder under this name."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotosTaken:
    """New photos of a folder lie in the site's folder.

    `placed` are answers and photos that belong to them by their time; no answer means the question at
    hand. `unplaced` belong to none. Passed over were those of other times (`elsewhere`), those that do
    not tell their time (`timeless`) and those that are there already.
    """

    placed: tuple[tuple[str | None, str], ...] = ()
    unplaced: tuple[str, ...] = ()
    refused: tuple[Notice, ...] = ()
    elsewhere: int = 0
    timeless: int = 0
    there: int = 0


@dataclass(frozen=True, slots=True)
class PhotoRefused:
    """The photo was not taken in; the notice says why."""

    notice: Notice


def nothing_to_do() -> None:
    """Do nothing."""


def nothing_earlier(_key: str) -> tuple[Earlier, ...]:
    """Know of no other visit."""
    return ()


def no_draft() -> Draft | None:
    """Know of no note that was being written."""
    return None


def draft_nowhere(_draft: Draft | None) -> Kept | NotKept:
    """Keep no note before it is saved."""
    return Kept()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hands:
    """The things that a walk cannot do by itself.

    `take_photo` gets the path as typed and what the photo is of (a zone or a criterion); a path may
    be a folder, of which the new ones are then taken. `earlier` gives what other visits answered.
    `rest` is called while nobody waits: it does what need not be done before the next question.
    `draft` keeps a note while it is being written (None: it is saved or thrown away); `drafted` gives one
    that was being written when an earlier sitting broke off.
    """

    keep: Callable[[Change | ZoneChange], Kept | NotKept]
    take_photo: Callable[[str, str], PhotoTaken | PhotosTaken | PhotoRefused]
    edit: Callable[[str], str]
    now: Callable[[], datetime]
    earlier: Callable[[str], tuple[Earlier, ...]] = nothing_earlier
    rest: Callable[[], None] = nothing_to_do
    draft: Callable[[Draft | None], Kept | NotKept] = draft_nowhere
    drafted: Callable[[], Draft | None] = no_draft
