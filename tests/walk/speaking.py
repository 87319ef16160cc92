"""A conversation from a list of lines: what is typed goes in, what is shown is remembered."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from cpted_cli.analysis.drafts import Draft
from cpted_cli.analysis.hands import Hands, Kept, NotKept, PhotoRefused, PhotoTaken
from cpted_cli.analysis.moves import Change, Notice
from cpted_cli.analysis.walk import Walk
from cpted_cli.terminal.keys import keys_of
from cpted_cli.terminal.prompts import ONE_BY_ONE, Desk, Manner, walk_through
from cpted_cli.terminal.question_page import Scene
from cpted_cli.terminal.talk import Talk
from cpted_cli.wording.translator import words_for
from tests.walk.place import the_checklist, the_site

CTRL_C = "\x03"


@dataclass
class Conversation:
    """What was shown so far, and the lines still to be typed."""

    lines: Iterator[str]
    shown: list[str] = field(default_factory=list)

    def read(self, prompt: str) -> str:
        line = next(self.lines, None)
        self.shown.append(f"{prompt}{line or ''}")
        if line is None:
            raise EOFError
        if line == CTRL_C:
            raise KeyboardInterrupt
        return line

    def talk(self, language: str = "sv", width: int = 90, *, colour: bool = False) -> Talk:
        return Talk(
            words=words_for(language), read=self.read, write=self.shown.append, width=lambda: width, colour=colour
        )

    @property
    def text(self) -> str:
        return "\n".join(self.shown).replace("\u00a0", " ")


def conversation(*lines: str) -> Conversation:
    return Conversation(lines=iter(lines))


@dataclass
class Disk:
    """Keeps changes, or fails as long as there is a reason to."""

    reason: str | None = None
    fails: int = -1
    kept: list[Change] = field(default_factory=list)
    draft: Draft | None = None
    drafts: list[Draft | None] = field(default_factory=list)

    def keep(self, change: Change) -> Kept | NotKept:
        if self.reason is not None and self.fails != 0:
            self.fails -= 1
            return NotKept(self.reason)
        self.kept.append(change)
        return Kept()

    def keep_draft(self, draft: Draft | None) -> Kept | NotKept:
        if self.reason is not None:
            return NotKept(self.reason)
        self.draft = draft
        self.drafts.append(draft)
        return Kept()

    def hands(self) -> Hands:
        """Keep, draft and take photos; the editor adds some words, and the clock stands still."""
        return Hands(
            keep=self.keep,
            take_photo=a_photo,
            edit=lambda text: f"{text}, skrivet om",
            now=lambda: datetime(2026, 11, 10, 17, 5, tzinfo=UTC),
            draft=self.keep_draft,
            drafted=lambda: self.draft,
        )


def a_photo(path: str, subject: str) -> PhotoTaken | PhotoRefused:
    if path.endswith(".jpg"):
        return PhotoTaken(f"{subject}.jpg")
    return PhotoRefused(Notice("photo-no-picture", {"path": path}))


def walked(
    walk: Walk, *lines: str, disk: Disk | None = None, language: str = "sv", manner: Manner = ONE_BY_ONE
) -> tuple[Walk, str]:
    """Walk with the lines typed; give the walk as it ended and all that was shown."""
    spoken = conversation(*lines)
    hands = (disk or Disk()).hands()
    talk = spoken.talk(language)
    scene = Scene(site=the_site(), checklist=the_checklist())
    desk = Desk(talk=talk, scene=scene, hands=hands, keys=keys_of(talk.words), manner=manner)
    return walk_through(walk, desk), spoken.text
