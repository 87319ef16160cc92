"""What an assessor can do at a question, and what may be said back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from cpted_cli.errors import NOTHING
from cpted_cli.model.assessment import Answer
from cpted_cli.model.site import Zone

Shown = Literal["all", "unanswered", "not_observed", "flagged"]
Order = Literal["zone", "principle"]


@dataclass(frozen=True, slots=True)
class Rate:
    """Answer with a step number or a measured or counted number."""

    value: float


@dataclass(frozen=True, slots=True)
class RateRatio:
    """Answer with how many of how many."""

    count: float
    of: float


@dataclass(frozen=True, slots=True)
class MarkAbsent:
    """It does not exist, though it should."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class MarkNotApplicable:
    """It does not apply here."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class MarkNotObserved:
    """It could not be assessed."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Skip:
    """Go on and leave the question as it is."""


@dataclass(frozen=True, slots=True)
class Back:
    """Go to the question before."""


@dataclass(frozen=True, slots=True)
class Forward:
    """Go to the question after."""


@dataclass(frozen=True, slots=True)
class Jump:
    """Go to a question by number, key, criterion or zone; None means the next unanswered one."""

    to: int | str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Add words to the answer, after those that stand there."""

    text: str


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Put these words in place of the note."""

    text: str


@dataclass(frozen=True, slots=True)
class TakePhoto:
    """Add a photo that lies in the site's folder under this name."""

    name: str


@dataclass(frozen=True, slots=True)
class DropPhoto:
    """Take a photo away from the answer, by its name or its number there; its file stays where it is."""

    photo: str | int


@dataclass(frozen=True, slots=True)
class PlacePhotos:
    """Add photos that lie in the site's folder to the answers that they belong to, by key and name; say how it went."""

    photos: tuple[tuple[str, str], ...]
    told: "Notice | None" = None


@dataclass(frozen=True, slots=True)
class Keep:
    """Mark it as something good to be kept, or take that mark away."""


@dataclass(frozen=True, slots=True)
class Protect:
    """Mark the answer as one that stays out of the open edition, or take that mark away."""


@dataclass(frozen=True, slots=True)
class Flag:
    """Mark the answer to come back to, or take that mark away."""


@dataclass(frozen=True, slots=True)
class Clear:
    """Take the answer back; where there is none left, take note, photos and marks away."""


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the last move that changed something, and go to where it was made."""


@dataclass(frozen=True, slots=True)
class Redo:
    """Do again what was taken back last."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Go to the first question of another part of the walk: 1 is the next, -1 this one or the one before."""

    by: Literal[1, -1]


@dataclass(frozen=True, slots=True)
class Search:
    """Go to the next question that holds these words; no words: those sought last."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Show:
    """Go through some of the questions only."""

    only: Shown


@dataclass(frozen=True, slots=True)
class Arrange:
    """Go zone by zone, or principle by principle."""

    by: Order


@dataclass(frozen=True, slots=True)
class RateZone:
    """Answer all of this zone that waits for an answer with one step, but for some question numbers."""

    value: float
    but: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkZone:
    """Say why all of this zone that waits for an answer has no rating, but for some question numbers."""

    mark: MarkAbsent | MarkNotApplicable | MarkNotObserved
    but: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CopyZone:
    """Answer what waits in this zone as in another zone of its kind, given by name or id."""

    source: str


@dataclass(frozen=True, slots=True)
class AddZone:
    """Add a zone of this question's kind that was found on the way."""

    name: str


@dataclass(frozen=True, slots=True)
class Several:
    """Several moves that were typed as one line: all or none are done, and they are undone as one."""

    moves: tuple["Move", ...]


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop here and go on another time."""


@dataclass(frozen=True, slots=True)
class Finish:
    """End the visit."""


Rating = Rate | RateRatio
NonRating = MarkAbsent | MarkNotApplicable | MarkNotObserved
Move = (
    Rating
    | NonRating
    | Skip
    | Back
    | Forward
    | Jump
    | Note
    | Rewrite
    | TakePhoto
    | DropPhoto
    | PlacePhotos
    | Keep
    | Protect
    | Flag
    | Clear
    | Undo
    | Redo
    | Turn
    | Search
    | Show
    | Arrange
    | RateZone
    | MarkZone
    | CopyZone
    | AddZone
    | Several
    | Pause
    | Finish
)


@dataclass(frozen=True, slots=True)
class Notice:
    """Why a move did nothing, or what else there is to say; front ends have the sentence for each code."""

    code: str
    params: Mapping[str, object] = field(default_factory=lambda: NOTHING)
    is_refusal: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """An answer that became another; None is no answer at all. `was` tells a later hand edit apart."""

    key: str
    answer: Answer | None
    was: Answer | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneChange:
    """A zone that was added to the site on the way, or taken away again."""

    zone: Zone
    is_added: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A move that changed something: at which question it was made, where it led, what became what."""

    at: str | None
    to: str | None
    changes: tuple[Change, ...]
    zone: Zone | None = None
