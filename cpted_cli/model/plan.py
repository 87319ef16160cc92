"""What was chosen, decided and declined after the assessment."""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812  a field below bears the name
from typing import Annotated, Literal

from annotated_types import Ge, Gt, Le, MaxLen, MinLen

from cpted_cli.model.assessment import InstanceKey
from cpted_cli.model.terms import CostBand, Mode
from cpted_cli.model.text import Id, Light, Line, LocalText

ActionStatus = Literal["proposed", "decided", "started", "done", "checked"]
STATUSES: tuple[ActionStatus, ...] = ("proposed", "decided", "started", "done", "checked")
CARRIED_OUT: tuple[ActionStatus, ...] = ("done", "checked")
WHOLE_PERCENT = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFinding:
    """A finding that the consultant chose to tell, in the consultant's words.

    `answers` lists the answers it rests on. A `protected` one is told in the open edition by its
    `open_text` alone, without pins and photos, and without that not at all, until it is mended.
    `reason` says why it is told though the ranking would not have put it here.
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
    reason: LocalText | None = None

    @property
    def is_secret(self) -> bool:
        """Whether the open edition says nothing of it."""
        return self.protected and self.open_text is None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPhoto:
    """A photo chosen for the page, with its caption and the words for those who cannot see it.

    Left out here, they are those of the list of photos.
    """

    file: Line
    caption: LocalText | None = None
    alt: LocalText | None = None
    persons_checked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Funder:
    """Someone who pays for an action, and how large a part of it, in percent."""

    name: LocalText
    share: Annotated[float, Gt(0), Le(WHOLE_PERCENT)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something to be done about findings: by whom, with whose money, by when, and how we will know.

    It answers `findings` of the site, `problems` of the case, `remarks` of the residents. `amount_sek`
    is a price that somebody named, and stands in for the cost band. `status_on` and `status_by` say
    since when it has its status and who decided or checked it; `reason` why it is chosen although
    the ranking would have put something else first. `needs` and `excludes` name other actions.
    """

    id: Id
    title: LocalText
    findings: tuple[Id, ...] = ()
    problems: tuple[Id, ...] = ()
    remarks: tuple[Id, ...] = ()
    measure: Id | None = None
    mechanism: LocalText | None = None
    owner: LocalText | None = None
    authority: bool | None = None
    funder: LocalText | None = None
    funders: tuple[Funder, ...] = ()
    cost: CostBand | None = None
    amount_sek: Annotated[int, Ge(0)] | None = None
    cost_by: LocalText | None = None
    due: Date | None = None
    due_text: LocalText | None = None
    indicator: LocalText | None = None
    mode: Mode | None = None
    needs: tuple[Id, ...] = ()
    excludes: tuple[Id, ...] = ()
    status: ActionStatus = "proposed"
    status_on: Date | None = None
    status_by: LocalText | None = None
    reason: LocalText | None = None

    @property
    def is_funded(self) -> bool:
        """Whether it is said who pays."""
        return self.funder is not None or bool(self.funders)

    @property
    def is_open(self) -> bool:
        """Whether something remains to be done."""
        return self.status not in CARRIED_OUT


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined:
    """Something that will not be done for now, why, and when and by whom that was decided."""

    id: Id
    title: LocalText
    reason: LocalText
    measure: Id | None = None
    findings: tuple[Id, ...] = ()
    problems: tuple[Id, ...] = ()
    remarks: tuple[Id, ...] = ()
    decided_on: Date | None = None
    decided_by: LocalText | None = None


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

    def told(self, name: str) -> Action | Declined | None:
        """Find by its id what was decided or declined."""
        both: tuple[Action | Declined, ...] = (*self.actions, *self.declined)
        return next((one for one in both if one.id == name), None)

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of what was decided and declined."""
        return (*(one.id for one in self.actions), *(one.id for one in self.declined))
