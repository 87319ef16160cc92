"""From findings to recommendations: which measure answers which findings, and what comes first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from cpted_cli.model.checklist import Checklist
from cpted_cli.model.measure import Measure
from cpted_cli.model.score import Finding, SiteScore
from cpted_cli.model.terms import COST_BANDS

Urgency = Literal["gate", "broken", "soon", "ranked"]
URGENCIES: tuple[Urgency, ...] = ("gate", "broken", "soon", "ranked")
"""Why a recommendation stands where it stands: outside the formula, cheap and soon, or ranked by it."""

EVIDENCE_WORTH = {"good": 1.0, "some": 0.75, "weak": 0.5, "experience": 0.5}
SOON_COSTS = COST_BANDS[:2]
SOON_EFFORTS = ("hours", "days")
DIGITS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """A measure advised for these findings here.

    `worth` is what the formula orders by; it says nothing on its own and is not shown to a client.
    """

    measure: Measure
    findings: tuple[Finding, ...]
    urgency: Urgency
    worth: float


def recommendations(
    score: SiteScore, checklist: Checklist, measures: Mapping[str, Measure]
) -> tuple[Recommendation, ...]:
    """Advise the first measure that each finding's criterion names, each measure once, in order.

    A basic requirement that is not met comes first, then what is broken, then what is cheap and
    soon, and last the rest by `worth`.
    """
    by_measure: dict[str, list[Finding]] = {}
    for finding in score.findings:
        criterion = checklist.criterion(finding.criterion)
        named = [one for one in (criterion.measures if criterion else ()) if one in measures]
        if named:
            by_measure.setdefault(named[0], []).append(finding)
    advised = [
        _recommendation(measures[name], tuple(found), frozenset(score.gates.failed))
        for name, found in by_measure.items()
    ]
    return tuple(sorted(advised, key=lambda one: (URGENCIES.index(one.urgency), -round(one.worth, DIGITS))))


def worth(measure: Measure, findings: Iterable[Finding]) -> float:
    """Weigh a measure: the points its findings cost, times how well research supports it, over its cost.

        worth = Σ loss · support / (1 + cost band number)

    Units: points. Range: 0 and up; an order, no forecast.
    Source: our own rule of thumb, printed as such.
    """
    points = sum(one.loss for one in findings)
    return points * EVIDENCE_WORTH[measure.evidence] / (1 + COST_BANDS.index(measure.cost))


def _recommendation(measure: Measure, findings: tuple[Finding, ...], failed: frozenset[str]) -> Recommendation:
    return Recommendation(
        measure=measure,
        findings=findings,
        urgency=_urgency(measure, findings, failed),
        worth=worth(measure, findings),
    )


def _urgency(measure: Measure, findings: tuple[Finding, ...], failed: frozenset[str]) -> Urgency:
    if any(one.criterion in failed for one in findings):
        return "gate"
    if measure.urgent:
        return "broken"
    cheap_and_soon = measure.cost in SOON_COSTS and measure.effort in SOON_EFFORTS
    return "soon" if cheap_and_soon else "ranked"
