"""The catalogue of measures: what can be done, how it works, what research knows of it."""

from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import MinLen

from cpted_cli.model.checklist import OwnerLevel
from cpted_cli.model.terms import CostBand, Mode
from cpted_cli.model.text import Id, Line, LocalText

Evidence = Literal["good", "some", "weak", "experience"]
Effort = Literal["hours", "days", "weeks", "months"]
EFFORTS: tuple[Effort, ...] = ("hours", "days", "weeks", "months")
Conflict = Literal[
    "egress", "rescue-access", "accessibility", "shelter", "cameras", "permits", "heritage", "nesting", "exclusion"
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number from research, for the appendix: never without its country and source."""

    text: LocalText
    country: Line
    source: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class CrimeEffect:
    """What research says of the effect on crime, in words."""

    direction: Literal["fewer", "mixed", "none", "unknown"]
    words: LocalText
    figure: Figure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsafetyEffect:
    """What research says of the effect on felt unsafety, in words."""

    direction: Literal["less", "mixed", "none", "unknown"]
    words: LocalText
    figure: Figure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Something that can be done about a finding; cost and effort are rough and the user's to replace.

    `needs` names measures that it is of no use without, `excludes` those that it takes the place of.
    `hardening` marks what keeps people out or makes things hard to break.
    """

    id: Id
    title: LocalText
    what: LocalText
    mechanism: LocalText
    crime: CrimeEffect
    unsafety: UnsafetyEffect
    evidence: Evidence
    cost: CostBand
    effort: Effort
    owner: OwnerLevel
    indicator: LocalText
    mode: Mode = "for"
    upkeep: LocalText | None = None
    side_effects: LocalText | None = None
    conflicts: tuple[Conflict, ...] = ()
    sources: tuple[Id, ...] = ()
    urgent: bool = False
    needs: tuple[Id, ...] = ()
    excludes: tuple[Id, ...] = ()
    hardening: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """A file of measures."""

    format: Literal["cpted-measures/1"]
    measures: Annotated[tuple[Measure, ...], MinLen(1)]
