"""`cpted case add goal`, as it is typed."""

from datetime import date

from tests.cli.commands.case_typing import a_block, case_in, said


def test_goal_has_baseline_target_and_later_a_result(tmp_path):
    block = a_block(tmp_path)
    said(
        block, "add", "goal", str(block), "--title", "More walk", "--about", "felt-safety", "--indicator", "survey",
        "--baseline", "27/61", "--on", "2026-10-31", "--source", "survey", "--target", "18/61", "--date", "2027-10-31",
    )  # fmt: skip
    said(block, "add", "goal", str(block), "--id", "g1", "--result", "19,5", "--on", "2027-10-30")
    (goal,) = case_in(block).goals

    assert (goal.baseline.value, goal.baseline.of, goal.baseline.date, goal.baseline.source) == (
        27, 61, date(2026, 10, 31), "survey",
    )  # fmt: skip
    assert (goal.target.value, goal.target.date, goal.date) == (18, None, date(2027, 10, 31))
    assert [(one.value, one.date) for one in goal.results] == [(19.5, date(2027, 10, 30))]
    assert goal.about == "felt-safety"
