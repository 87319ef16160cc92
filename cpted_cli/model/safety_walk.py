"""A safety walk: where residents stopped, what they said, and what was answered. Nobody rates anything."""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812  a field below bears the name
from typing import Annotated, Literal

from annotated_types import Ge

from cpted_cli.model.text import Clock, Id, Line, LocalText

RemarkKind = Literal["good", "bad"]
RemarkStatus = Literal["open", "planned", "done", "declined", "passed-on", "kept"]
REMARK_STATUSES: tuple[RemarkStatus, ...] = ("open", "planned", "done", "declined", "passed-on", "kept")


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What somebody said at a stop, and what is answered: who does it, when it is done, or why not.

    `findings` and `action` are those of the site's plan. Whoever said it is never named.
    """

    id: Id
    text: LocalText
    kind: RemarkKind
    answer: LocalText | None = None
    responsible: LocalText | None = None
    due: Date | None = None
    due_text: LocalText | None = None
    status: RemarkStatus = "open"
    status_on: Date | None = None
    action: Id | None = None
    findings: tuple[Id, ...] = ()
    photos: tuple[Line, ...] = ()

    @property
    def is_answered(self) -> bool:
        """Whether those who said it have been told what becomes of it."""
        return self.answer is not None and self.status != "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A place where the walk stopped, and the zones of the site that it is about."""

    id: Id
    title: LocalText
    zones: tuple[Id, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyWalk:
    """One walk: when, led by whom, with how many, and whose voices were missing.

    A `final` protocol is one in which every remark is answered.
    """

    format: Literal["cpted-safety-walk/1"]
    site: Id
    date: Date
    title: LocalText | None = None
    start: Clock | None = None
    end: Clock | None = None
    weather: LocalText | None = None
    led_by: LocalText | None = None
    answers_by: LocalText | None = None
    participants: Annotated[int, Ge(0)] | None = None
    who: LocalText | None = None
    missing: tuple[LocalText, ...] = ()
    feedback: LocalText | None = None
    version: Line | None = None
    as_of: Date | None = None
    final: bool = False
    stops: tuple[Stop, ...] = ()

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """All that was said, in the order of the walk."""
        return tuple(one for stop in self.stops for one in stop.remarks)

    def remark(self, name: str | None) -> Remark | None:
        """Find a remark by its id."""
        return next((one for one in self.remarks if one.id == name), None)
