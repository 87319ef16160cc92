"""A case: one neighbourhood through five stages, with its partners, problems, goals and actions."""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812  a field below bears the name
from typing import Annotated, Literal

from annotated_types import Ge, Gt

from cpted_cli.model.bid import Bid
from cpted_cli.model.counts import CrimeTable, Survey
from cpted_cli.model.matrix import Matrix
from cpted_cli.model.plan import Action, Declined
from cpted_cli.model.stage import StageId, StageStatus
from cpted_cli.model.terms import Mode
from cpted_cli.model.text import Id, Line, LocalText, Reference

PartnerKind = Literal["property-owner", "municipality", "police", "business", "association", "residents", "other"]
PARTNER_KINDS: tuple[PartnerKind, ...] = (
    "property-owner", "municipality", "police", "business", "association", "residents", "other",
)  # fmt: skip
GoalKind = Literal["engagement", "felt-safety", "crime", "place", "other"]
GOAL_KINDS: tuple[GoalKind, ...] = ("engagement", "felt-safety", "crime", "place", "other")
EventKind = Literal["safety-walk", "meeting", "workshop", "interviews", "survey", "other"]
EVENT_KINDS: tuple[EventKind, ...] = ("safety-walk", "meeting", "workshop", "interviews", "survey", "other")
Likelihood = Literal["likely", "possible", "unlikely"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How far a stage has come, since when, and in a few words."""

    stage: StageId
    status: StageStatus
    date: Date | None = None
    note: LocalText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """The neighbourhood in words: where it begins and ends, how many live there, according to whom."""

    text: LocalText
    homes: Annotated[int, Gt(0)] | None = None
    source: LocalText | None = None
    assets: tuple[LocalText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Someone who takes part: in what role, with what, with authority over which land."""

    id: Id
    name: LocalText
    kind: PartnerKind
    role: LocalText | None = None
    contribution: LocalText | None = None
    authority: LocalText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Where an indicator stands or is to stand: a number, a number of a number, or words."""

    value: float | None = None
    of: Annotated[float, Gt(0)] | None = None
    text: LocalText | None = None
    date: Date | None = None
    source: LocalText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What is to become different, by which sign it is seen, from where to where, by when."""

    id: Id
    title: LocalText
    about: GoalKind
    indicator: LocalText | None = None
    baseline: Measured | None = None
    target: Measured | None = None
    date: Date | None = None
    results: tuple[Measured, ...] = ()
    problems: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Something that speaks for or against, and where it comes from."""

    text: LocalText
    refs: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Why it may happen, what speaks for and against that, and how likely we hold it."""

    id: Id
    text: LocalText
    evidence_for: tuple[Evidence, ...] = ()
    evidence_against: tuple[Evidence, ...] = ()
    likelihood: Likelihood | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A problem of crime or safety: who, what, where, when, and what speaks for and against it."""

    id: Id
    title: LocalText
    who: LocalText | None = None
    what: LocalText | None = None
    where: LocalText | None = None
    when: LocalText | None = None
    sites: tuple[Id, ...] = ()
    evidence_for: tuple[Evidence, ...] = ()
    evidence_against: tuple[Evidence, ...] = ()
    causes: tuple[Cause, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Something that was said in a dialogue, and what became of it."""

    id: Id
    text: LocalText
    answer: LocalText | None = None
    actions: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A meeting with those who live and work here; `site` is the one whose safety walk it was."""

    id: Id
    date: Date
    title: LocalText
    kind: EventKind
    mode: Mode
    who: LocalText | None = None
    count: Annotated[int, Ge(0)] | None = None
    missing: tuple[LocalText, ...] = ()
    site: Id | None = None
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What was decided, when, by whom, and which actions it is about."""

    id: Id
    text: LocalText
    date: Date | None = None
    by: LocalText | None = None
    actions: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """One thing that is looked at again, when and by whom."""

    text: LocalText
    date: Date | None = None
    by: LocalText | None = None
    goals: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """How it will be seen whether it worked: what is compared with what, when, by whom, and what was learnt.

    `crime` names the tables of recorded crime on which a change would have to show.
    """

    text: LocalText | None = None
    date: Date | None = None
    by: LocalText | None = None
    treated: LocalText | None = None
    buffer: LocalText | None = None
    control: LocalText | None = None
    crime: tuple[Id, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    lessons: tuple[LocalText, ...] = ()
    revisions: tuple[LocalText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One neighbourhood. `date` is the day as of which all this holds; `school` names the stages."""

    format: Literal["cpted-case/1"]
    id: Id
    name: LocalText
    fictional: bool = False
    date: Date | None = None
    version: Line | None = None
    school: Id = "helsingborg"
    stages: tuple[Standing, ...] = ()
    vision: LocalText | None = None
    area: Area | None = None
    partners: tuple[Partner, ...] = ()
    goals: tuple[Goal, ...] = ()
    crime: tuple[CrimeTable, ...] = ()
    surveys: tuple[Survey, ...] = ()
    problems: tuple[Problem, ...] = ()
    matrix: Matrix | None = None
    dialogue: tuple[Event, ...] = ()
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()
    declined: tuple[Declined, ...] = ()
    evaluation: Evaluation | None = None
    bid: Bid | None = None

    def standing(self, stage: StageId) -> Standing:
        """Tell how far a stage has come; nothing said is not begun."""
        return next((one for one in self.stages if one.stage == stage), Standing(stage=stage, status="not-begun"))

    def partner(self, partner_id: str) -> Partner | None:
        """Find a partner by id."""
        return next((one for one in self.partners if one.id == partner_id), None)

    def told(self, name: str) -> Action | Declined | None:
        """Find by its id what was decided or declined."""
        both: tuple[Action | Declined, ...] = (*self.actions, *self.declined)
        return next((one for one in both if one.id == name), None)

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of what was decided and declined."""
        return (*(one.id for one in self.actions), *(one.id for one in self.declined))
