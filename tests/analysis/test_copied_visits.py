"""Visits that two assessors answered alike to the last question."""

from dataclasses import replace
from datetime import date

import pytest

from cpted_cli.analysis.copied_visits import LEAST, copied_visits
from cpted_cli.model.assessment import Answer, Assessment, ChecklistRef

SAME = {f"c{number}": Answer(value=number % 5) for number in range(LEAST)}


def visit(assessor, answers=SAME, **changes):
    """Make a visit of ten answers by day."""
    given = {
        "format": "cpted-assessment/1",
        "checklist": ChecklistRef(id="small", edition="1"),
        "site": "garden",
        "assessor": assessor,
        "light": "day",
        "date": date(2026, 10, 20),
        "answers": answers,
    }
    return Assessment(**{**given, **changes})


def found(*visits):
    return list(copied_visits([(f"{number}.yaml", one) for number, one in enumerate(visits)]))


def test_all_alike_is_told_with_both_files():
    (one,) = found(visit("a1"), visit("a2"))
    assert (one.assessors, one.files, one.answers, one.site) == (("a1", "a2"), ("0.yaml", "1.yaml"), 10, "garden")


def test_notes_and_photos_make_no_difference_and_more_answers_of_one_neither():
    noted = {key: replace(one, note="seen") for key, one in SAME.items()}
    assert len(found(visit("a1"), visit("a2", {**noted, "more": 3}))) == 1


def test_ways_of_not_rating_count_as_answers():
    absent = {**SAME, "c0": Answer(absent="none")}
    assert len(found(visit("a1", absent), visit("a2", absent))) == 1
    assert found(visit("a1", absent), visit("a2", {**SAME, "c0": Answer(not_observed="locked")})) == []


@pytest.mark.parametrize(
    "other",
    [
        visit("a1"),
        visit("a2", {**SAME, "c3": 0}),
        visit("a2", dict(list(SAME.items())[1:])),
        visit("a2", {**SAME, "c3": replace(SAME["c3"], together=True)}),
        visit("a2", date=date(2026, 10, 21)),
        visit("a2", light="dark"),
        visit("a2", round="2027"),
        visit("a2", site="yard"),
        visit("a2", settles=("0.yaml",)),
    ],
)
def test_one_difference_another_occasion_too_few_or_judged_together_is_no_copy(other):
    assert found(visit("a1"), other) == []


def test_three_alike_are_three_pairs():
    assert len(found(visit("a1"), visit("a2"), visit("a3"))) == 3
