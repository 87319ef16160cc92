"""Recorded crime and survey answers as small tables that somebody typed in, with their source and limits."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from annotated_types import Ge, MinLen

from cpted_cli.model.text import Id, LocalText

Count = Annotated[int, Ge(0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSpan:
    """From one day to another, both included."""

    start: date
    end: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CrimeRow:
    """One kind of crime with its number in each time span."""

    title: LocalText
    counts: Annotated[tuple[Count, ...], MinLen(1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class CrimeTable:
    """How many crimes were recorded, where, in which time spans, according to whom.

    Reported crimes and the reports of guards or caretakers are different things and never added up.
    """

    id: Id
    title: LocalText
    kind: Literal["reported", "incident-reports"]
    source: LocalText
    area: LocalText
    spans: Annotated[tuple[TimeSpan, ...], MinLen(1)]
    rows: Annotated[tuple[CrimeRow, ...], MinLen(1)]
    extracted: date | None = None
    limits: LocalText | None = None

    @property
    def totals(self) -> tuple[int, ...]:
        """All crimes of each time span."""
        return tuple(sum(counts) for counts in zip(*(one.counts for one in self.rows), strict=True))

    @property
    def total(self) -> int:
        """All crimes of all time spans."""
        return sum(self.totals)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer to a question, and how many gave it; `unsafe` marks those that speak of unsafety."""

    title: LocalText
    count: Count
    unsafe: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyQuestion:
    """One question of a survey with its answers counted."""

    id: Id
    question: LocalText
    answers: Annotated[tuple[Choice, ...], MinLen(1)]

    @property
    def answered(self) -> int:
        """How many answered this question."""
        return sum(one.count for one in self.answers)

    @property
    def unsafe(self) -> int:
        """How many gave an answer that speaks of unsafety."""
        return sum(one.count for one in self.answers if one.unsafe)


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """One survey round: who was asked and how, how many answered, and what.

    Only a sample that was drawn at `random` lets an interval be computed.
    """

    id: Id
    title: LocalText
    source: LocalText
    start: date
    end: date
    asked: Annotated[int, Ge(1)]
    answered: Count
    questions: Annotated[tuple[SurveyQuestion, ...], MinLen(1)]
    sampling: Literal["everyone", "random", "open"] = "everyone"
    limits: LocalText | None = None
