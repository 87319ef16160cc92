"""One visit by one person, and the answers given."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812  a field below bears the name
from typing import Annotated, Literal

from annotated_types import Ge, MaxLen, MinLen

from cpted_cli.model.checklist import Edition
from cpted_cli.model.shape import ByShape, Matches
from cpted_cli.model.text import Clock, Id, Light, Line, LocalText

Reason = Annotated[str, MaxLen(10_000)]
State = Literal["rated", "absent", "not_applicable", "not_observed", "unanswered"]
InstanceKey = Annotated[str, Matches(r"^[a-z][a-z0-9-]*(@[a-z][a-z0-9-]*)?$", "key"), MaxLen(130)]
"""`criterion` for the site as a whole, `criterion@zone` for one zone of a repeating kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was answered to one question at one place: a rating, or one of four ways of not rating.

    A rating is `value` (a step number or a quantity) or `count` and `of`. Note, photos and marks
    may stand beside any of them, and beside none. What assessors measured or judged `together`
    counts in the score and says nothing of how far they agree.
    """

    value: float | None = None
    count: Annotated[float, Ge(0)] | None = None
    of: Annotated[float, Ge(0)] | None = None
    absent: Reason | None = None
    not_applicable: Reason | None = None
    not_observed: Reason | None = None
    note: Reason | None = None
    photos: tuple[Line, ...] = ()
    keep: bool = False
    protected: bool = False
    flag: bool = False
    copied_from: Id | None = None
    by_exception: bool = False
    together: bool = False

    @property
    def state(self) -> State:
        """Which of the five it is."""
        if self.absent is not None:
            return "absent"
        if self.not_applicable is not None:
            return "not_applicable"
        if self.not_observed is not None:
            return "not_observed"
        return "rated" if self.value is not None or self.of is not None else "unanswered"

    @property
    def reason(self) -> str:
        """Why it was not rated, or nothing."""
        return self.absent or self.not_applicable or self.not_observed or ""


UNANSWERED = Answer()
UNDATED = Date(1970, 1, 1)
"""Stands for the day of a visit of which only a table tells: it says which round that was, and no day."""
NO_ROUND = "-"
"""Stands for the round where a table tells of none."""
UNNAMED = "a1"
"""Stands for the assessor where a table tells of none."""
DONE = "done"
"""In a recheck, `done@a1` answers whether action a1 is done: 0 not begun, 1 under way, 2 done."""

AnswerLike = Annotated[float | Answer, ByShape()]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistRef:
    """Which instrument was used; the fingerprint is of the site's own copy of it."""

    id: Id
    edition: Edition
    sha256: Annotated[str, Matches(r"^[0-9a-f]{64}$", "sha256")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """What the visit was like: clock times, weather, season, company."""

    start: Clock | None = None
    end: Clock | None = None
    weather: LocalText | None = None
    snow: bool | None = None
    leaves: bool | None = None
    company: LocalText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Which zones of a repeating kind were looked at, of how many, drawn by which seed."""

    seen: tuple[Id, ...]
    of: Annotated[int, Ge(1)]
    seed: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """One visit by one person in one light.

    One that `settles` others, named by file, says what their assessors agreed on afterwards: its
    answers take the place of theirs in scores; theirs stay in the figures of agreement. A `recheck`
    looks only at basic requirements that were not met and at actions (`done@a1`): it lifts the
    former and leaves the score as it was.
    """

    format: Literal["cpted-assessment/1"]
    checklist: ChecklistRef
    site: Id
    assessor: Id
    light: Light
    date: Date
    answers: Mapping[InstanceKey, AnswerLike]
    round: Annotated[str, MinLen(1), MaxLen(64)] | None = None
    conditions: Conditions = Conditions()
    short: bool = False
    settles: tuple[Line, ...] = ()
    recheck: bool = False
    sampled: Mapping[Id, Sample] | None = None
    journal_lines: Annotated[int, Ge(0)] = 0

    @property
    def round_id(self) -> str:
        """The wave of visits it belongs to; the year of the date unless told."""
        return self.round or str(self.date.year)

    @property
    def is_dated(self) -> bool:
        """Whether it is known on which day the visit was."""
        return self.date != UNDATED

    def answer(self, key: str) -> Answer:
        """Give what was answered, with a bare number as a rating."""
        written = self.answers.get(key)
        if written is None:
            return UNANSWERED
        return written if isinstance(written, Answer) else Answer(value=written)


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """What a recheck found, after all visits that were made before: who looked, when, and where it stood on 0…1."""

    by: Id
    date: Date
    position: float
