"""From findings to recommendations."""

import pytest

from cpted_cli.analysis.planning import recommendations, worth
from cpted_cli.model.measure import CrimeEffect, Measure, UnsafetyEffect
from tests.builders import make_criterion, one_principle, score_of


def measure(name, **changes):
    written = {
        "id": name,
        "title": name,
        "what": "w",
        "mechanism": "m",
        "crime": CrimeEffect(direction="fewer", words="c"),
        "unsafety": UnsafetyEffect(direction="less", words="u"),
        "evidence": "good",
        "cost": "over-1m",
        "effort": "months",
        "owner": "landlord",
        "indicator": "i",
        **changes,
    }
    return Measure(**written)


def advised(*criteria, answers, catalogue):
    checklist = one_principle(*criteria)
    return recommendations(score_of(checklist, answers), checklist, {one.id: one for one in catalogue})


def test_measure_is_advised_once_for_all_its_findings():
    criteria = [make_criterion(name, measures=("lamp",)) for name in ("a", "b")]

    (one,) = advised(*criteria, answers={"a": 0, "b": 0}, catalogue=[measure("lamp")])

    assert [finding.criterion for finding in one.findings] == ["a", "b"]


def test_first_measure_that_is_known_is_the_one_advised():
    criterion = make_criterion("a", measures=("lost", "lamp", "fence"))

    (one,) = advised(criterion, answers={"a": 0}, catalogue=[measure("fence"), measure("lamp")])

    assert one.measure.id == "lamp"


def test_finding_without_a_measure_and_measure_without_a_finding_are_no_recommendation():
    criteria = [make_criterion("a"), make_criterion("b", measures=("lamp",))]

    assert advised(*criteria, answers={"a": 0, "b": 90}, catalogue=[measure("lamp")]) == ()


def test_unmet_requirement_comes_first_then_broken_then_cheap_then_the_formula():
    criteria = [
        make_criterion(name, weight=weight, measures=(name,), gate=0 if name == "gate" else None)
        for name, weight in (("ranked-small", 1), ("ranked-large", 9), ("soon", 1), ("broken", 1), ("gate", 1))
    ]
    catalogue = [
        measure("ranked-small"),
        measure("ranked-large"),
        measure("soon", cost="10k-50k", effort="days"),
        measure("broken", urgent=True),
        measure("gate"),
    ]

    found = advised(*criteria, answers={one.id: 0 for one in criteria}, catalogue=catalogue)

    assert [(one.measure.id, one.urgency) for one in found] == [
        ("gate", "gate"),
        ("broken", "broken"),
        ("soon", "soon"),
        ("ranked-large", "ranked"),
        ("ranked-small", "ranked"),
    ]


@pytest.mark.parametrize(
    ("evidence", "cost", "points"),
    [("good", "under-10k", 50), ("some", "under-10k", 37.5), ("weak", "10k-50k", 12.5), ("experience", "over-1m", 5)],
)
def test_worth_is_loss_times_support_over_cost(evidence, cost, points):
    findings = score_of(one_principle("a", "b"), {"a": 0, "b": 100}).findings

    assert worth(measure("lamp", evidence=evidence, cost=cost), findings) == pytest.approx(points)
