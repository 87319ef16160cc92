"""The view of a report of several pages: a cover, a list of contents, chapters of blocks."""

from dataclasses import dataclass

from cpted_cli.report.blocks import Block, photos_in
from cpted_cli.report.view import Front, Photo


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A chapter: `id` is where links lead, `number` "3" or "A" stands before its title, or is empty.

    One that `flows` may begin in the middle of a page.
    """

    id: str
    title: str
    blocks: tuple[Block, ...]
    number: str = ""
    flows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What the first page says besides the front: facts by name, and what this edition leaves out."""

    facts: tuple[tuple[str, str], ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapteredView:
    """A report of several pages; without a cover its first page begins with the head.

    `contents` heads the list of contents; empty, there is none. `opening` chapters stand before it,
    `glossary` after it: words that a reader from outside may not know.
    """

    front: Front
    chapters: tuple[Chapter, ...]
    opening: tuple[Chapter, ...] = ()
    contents: str = ""
    glossary: Chapter | None = None
    cover: Cover | None = None

    @property
    def photos(self) -> tuple[Photo, ...]:
        """All photos, in the order of the pages."""
        return tuple(photo for one in (*self.opening, *self.chapters) for photo in photos_in(one.blocks))
