"""The catalogue of measures: what can be done, how it works, what research knows of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Literal

from annotated_types import MinLen

from cpted_cli.model.checklist import OwnerLevel
from cpted_cli.model.text import Id, Line, LocalText

Evidence = Literal["good", "some", "weak", "experience"]
CostBand = Literal["under-10k", "10k-50k", "50k-250k", "250k-1m", "over-1m"]
COST_BANDS: tuple[CostBand, ...] = ("under-10k", "10k-50k", "50k-250k", "250k-1m", "over-1m")
COST_LIMITS_SEK: Mapping[CostBand, tuple[int, int | None]] = MappingProxyType(
    {
        "under-10k": (0, 10_000),
        "10k-50k": (10_000, 50_000),
        "50k-250k": (50_000, 250_000),
        "250k-1m": (250_000, 1_000_000),
        "over-1m": (1_000_000, None),
    }
)
"""From how much to how much a cost band goes; the last has no upper end."""
Effort = Literal["hours", "days", "weeks", "months"]
EFFORTS: tuple[Effort, ...] = ("hours", "days", "weeks", "months")
Mode = Literal["to", "for", "with", "by"]
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
