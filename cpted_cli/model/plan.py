"""What was chosen, decided and declined after the assessment."""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812  a field below bears the name
from typing import Annotated, Literal

from annotated_types import MaxLen, MinLen

from cpted_cli.model.assessment import InstanceKey
from cpted_cli.model.terms import CostBand, Mode
from cpted_cli.model.text import Id, Light, Line, LocalText

ActionStatus = Literal["proposed", "decided", "started", "done", "checked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFinding:
    """A finding that the consultant chose to tell, in the consultant's words.

    `answers` lists the answers it rests on. A `protected` one is told in the open edition by its
    `open_text` alone, without pins and photos, and without that not at all, until it is mended.
    """

    id: Id
    title: LocalText
    answers: Annotated[tuple[InstanceKey, ...], MinLen(1)]
    light: Light | None = None
    text: LocalText | None = None
    open_text: LocalText | None = None
    pins: LocalText | None = None
    photos: tuple[Line, ...] = ()
    status: LocalText | None = None
    protected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPhoto:
    """A photo chosen for the page, with its caption and the words for those who cannot see it."""

    file: Line
    caption: LocalText
    alt: LocalText
    persons_checked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something to be done about findings: by whom, with whose money, by when, and how we will know."""

    id: Id
    title: LocalText
    findings: tuple[Id, ...] = ()
    measure: Id | None = None
    owner: LocalText | None = None
    authority: bool | None = None
    funder: LocalText | None = None
    cost: CostBand | None = None
    cost_by: LocalText | None = None
    due: Date | None = None
    due_text: LocalText | None = None
    indicator: LocalText | None = None
    mode: Mode | None = None
    status: ActionStatus = "proposed"
    reason: LocalText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined:
    """Something that will not be done for now, and why."""

    id: Id
    title: LocalText
    reason: LocalText
    measure: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The consultant's choices and the meeting's decisions for one site."""

    format: Literal["cpted-plan/1"]
    site: Id
    round: Annotated[str, MinLen(1), MaxLen(64)] | None = None
    version: Line | None = None
    date: Date | None = None
    decisions: tuple[LocalText, ...] = ()
    conclusion: LocalText | None = None
    keep: tuple[LocalText, ...] = ()
    findings: tuple[PlanFinding, ...] = ()
    photos: tuple[PlanPhoto, ...] = ()
    actions: tuple[Action, ...] = ()
    declined: tuple[Declined, ...] = ()

    def finding(self, finding_id: str) -> PlanFinding | None:
        """Find a chosen finding by its id."""
        return next((one for one in self.findings if one.id == finding_id), None)
