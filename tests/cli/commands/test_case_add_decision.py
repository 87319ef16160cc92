"""`cpted case add decision`, as it is typed."""

from datetime import date

from tests.cli.commands.case_typing import a_block, case_in, said


def test_decision_stands_with_its_day_its_body_and_its_actions(tmp_path):
    block = a_block(tmp_path)
    said(
        block, "add", "decision", str(block), "--text", "to mend six lamps", "--date", "2026-12-02", "--by",
        "the board",         "--action", "garden/own",
    )  # fmt: skip
    (decision,) = case_in(block).decisions

    assert (decision.id, decision.text, decision.date, decision.by, decision.actions) == (
        "b1", "to mend six lamps", date(2026, 12, 2), "the board", ("garden/own",),
    )  # fmt: skip
