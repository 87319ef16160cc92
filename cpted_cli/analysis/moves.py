"""What an assessor can do at a question, and what may be said back."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cpted_cli.errors import NOTHING
from cpted_cli.model.assessment import Answer


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
class Keep:
    """Mark it as something good to be kept, or take that mark away."""


@dataclass(frozen=True, slots=True)
class Flag:
    """Mark the answer to come back to, or take that mark away."""


@dataclass(frozen=True, slots=True)
class Clear:
    """Take the answer back; where there is none left, take note, photos and marks away."""


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
    | Keep
    | Flag
    | Clear
    | Pause
    | Finish
)


@dataclass(frozen=True, slots=True)
class Notice:
    """Why a move did nothing, or not all that was wanted; front ends have the sentence for each code."""

    code: str
    params: Mapping[str, object] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """An answer that became another; None is no answer at all. `was` tells a later hand edit apart."""

    key: str
    answer: Answer | None
    was: Answer | None
