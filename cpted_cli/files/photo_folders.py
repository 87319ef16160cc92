"""Takes the new photos of a folder into a site: those of a camera's card, of a phone's folder."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from cpted_cli.analysis.hands import PhotosTaken
from cpted_cli.analysis.moves import Notice
from cpted_cli.analysis.photo_places import Moment, is_after, is_within, key_at
from cpted_cli.errors import Fault
from cpted_cli.files.disk import folder_list, read_bytes, visible
from cpted_cli.files.limits import PHOTO_BYTES
from cpted_cli.files.photo_facts import local, photo_facts
from cpted_cli.files.photos import copied, digest_of, unread
from cpted_cli.model.photo import PhotoFacts

ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".heic", ".heif"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoRoom:
    """Where photos go, and what tells which of them are of the visit and where they belong.

    `subject` gives the words for a photo's name from the answer that it belongs to. `times` belong to
    the visit beside those of its answers. `spans` are the hours of several visits; what is typed in
    afterwards tells by them when it was seen. With `every` all photos are taken in, whenever they were
    taken. With `at_hand`, those after the last answer belong to the question that somebody stands at.
    """

    photos: Path
    moments: tuple[Moment, ...]
    now: datetime
    subject: Callable[[str | None], str]
    times: tuple[datetime, ...] = ()
    spans: tuple[tuple[datetime, datetime], ...] = ()
    every: bool = False
    at_hand: bool = False

    def is_of_visit(self, taken: datetime) -> bool:
        """Tell whether a photo was taken during the visit, or during one of several."""
        if self.spans:
            return any(is_within(one, taken) for one in self.spans)
        return is_within((*self.times, *(one.at for one in self.moments)), taken)


@dataclass(slots=True)
class _Tally:
    placed: list[tuple[str | None, str]] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)
    refused: list[Notice] = field(default_factory=list)
    elsewhere: int = 0
    timeless: int = 0
    there: int = 0


def new_photos(folder: Path, room: PhotoRoom) -> PhotosTaken | Notice:
    """Copy those photos of a folder that are new and of the visit; each that cannot be used is named.

    What was copied stays if the disk is full in the middle; the next time goes on with the rest.
    """
    listed = folder_list(folder)
    if isinstance(listed, Fault):
        return Notice("photo-folder-unreadable", {"path": str(folder), "reason": listed.params["reason"]})
    known, tally = _Known(room.photos), _Tally()
    for path in _pictures(listed):
        _take(path, room, known, tally)
        if tally.refused and tally.refused[-1].code == "photo-not-written":
            break
    return PhotosTaken(
        placed=tuple(tally.placed),
        unplaced=tuple(tally.unplaced),
        refused=tuple(tally.refused),
        elsewhere=tally.elsewhere,
        timeless=tally.timeless,
        there=tally.there,
    )


def _take(path: Path, room: PhotoRoom, known: "_Known", tally: _Tally) -> None:
    content = read_bytes(path, PHOTO_BYTES)
    if isinstance(content, Fault):
        tally.refused.append(unread(content, path))
        return
    facts = photo_facts(content, whole=False)
    taken = _moment(facts, room)
    if isinstance(facts, PhotoFacts) and not room.every and (taken is None or not room.is_of_visit(taken)):
        tally.timeless += taken is None
        tally.elsewhere += taken is not None
        return
    if known.holds(content):
        tally.there += 1
        return
    whole = photo_facts(content) if isinstance(facts, PhotoFacts) else facts
    if isinstance(whole, Notice):
        tally.refused.append(Notice(whole.code, {"path": str(path)}))
        return
    _copy(content, whole, taken, room, tally)


def _copy(content: bytes, facts: PhotoFacts, taken: datetime | None, room: PhotoRoom, tally: _Tally) -> None:
    is_here = room.at_hand and taken is not None and is_after(room.moments, taken)
    key = None if taken is None or is_here else key_at(room.moments, taken)
    stem = f"{taken or room.now:%Y-%m-%d_%H%M}_{room.subject(key)}"
    name = copied(content, room.photos, stem, facts.extension)
    if isinstance(name, Notice):
        tally.refused.append(name)
    elif is_here or key is not None:
        tally.placed.append((key, name))
    else:
        tally.unplaced.append(name)


def _moment(facts: PhotoFacts | Notice, room: PhotoRoom) -> datetime | None:
    return local(facts.taken, room.now) if isinstance(facts, PhotoFacts) and facts.taken is not None else None


def _pictures(listed: tuple[Path, ...]) -> Iterator[Path]:
    for path in listed:
        if path.is_dir():
            yield from _pictures(visible(path))
        elif path.suffix.lower() in ENDINGS:
            yield path


class _Known:
    """What lies in the folder already; only files of the same size are read."""

    def __init__(self, folder: Path) -> None:
        self.sizes: dict[int, list[Path]] = {}
        for path in visible(folder):
            self.sizes.setdefault(path.stat().st_size, []).append(path)

    def holds(self, content: bytes) -> bool:
        """Tell whether these very bytes lie in the folder."""
        there = self.sizes.get(len(content), [])
        return bool(there) and hashlib.sha256(content).hexdigest() in {digest_of(path) for path in there}
