"""Cooperation on a place: what is to be achieved, who pays in which year, what goes beyond ordinary service."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from annotated_types import Ge, Le, MinLen

from cpted_cli.model.terms import CostBand
from cpted_cli.model.text import Id, LocalText

Year = Annotated[int, Ge(2000), Le(2100)]
Kronor = Annotated[int, Ge(0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """What one partner puts in: kronor for each year, and what else."""

    partner: Id
    amounts_sek: tuple[Kronor, ...] = ()
    in_kind: LocalText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Funding:
    """Who pays how much in which year, and by what rule it is divided."""

    years: Annotated[tuple[Year, ...], MinLen(1)]
    contributions: tuple[Contribution, ...] = ()
    rule: LocalText | None = None

    @property
    def totals_sek(self) -> tuple[int, ...]:
        """The sum of each year."""
        rows = [one.amounts_sek for one in self.contributions if one.amounts_sek]
        return tuple(sum(amounts) for amounts in zip(*rows, strict=True)) if rows else tuple(0 for _ in self.years)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """Something that is done here beyond what would be done anyway."""

    title: LocalText
    ordinary: LocalText
    beyond: LocalText
    partner: Id
    cost: CostBand | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility:
    """A task: who decides, who does it, who is asked first, who is told."""

    task: LocalText
    decides: tuple[Id, ...] = ()
    does: tuple[Id, ...] = ()
    consulted: tuple[Id, ...] = ()
    informed: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What the parties sign: for how long, how one leaves it, and when it was signed."""

    parties: Annotated[tuple[Id, ...], MinLen(1)]
    text: LocalText | None = None
    start: date | None = None
    end: date | None = None
    notice: LocalText | None = None
    signed: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bid:
    """A business improvement district, in Swedish platssamverkan."""

    purpose: LocalText
    funding: Funding | None = None
    services: tuple[Service, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    meetings: tuple[LocalText, ...] = ()
    risks: tuple[LocalText, ...] = ()
    agreement: Agreement | None = None
