"""What the walk asks of the world around it: plain functions that the command wires."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

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


@dataclass(frozen=True, slots=True)
class PhotoRefused:
    """The photo was not taken in; the notice says why."""

    notice: Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class Hands:
    """The four things that a walk cannot do by itself.

    `take_photo` gets the path as typed and what the photo is of (a zone or a criterion).
    """

    keep: Callable[[Change | ZoneChange], Kept | NotKept]
    take_photo: Callable[[str, str], PhotoTaken | PhotoRefused]
    edit: Callable[[str], str]
    now: Callable[[], datetime]
