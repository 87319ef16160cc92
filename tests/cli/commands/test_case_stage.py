"""`cpted case stage`, as it is typed."""

from datetime import date

from tests.cli.commands.case_typing import a_block, case_in, said
from tests.cli.inside import typed


def test_stage_is_said_with_day_and_words(tmp_path):
    block = a_block(tmp_path)
    said(block, "stage", str(block), "vision", "done", "--on", "2026-10-05", "--note", "signed")
    (standing,) = case_in(block).stages

    assert (standing.stage, standing.status, standing.date, standing.note) == (
        "vision", "done", date(2026, 10, 5), "signed",
    )  # fmt: skip


def test_stage_that_there_is_not_is_told(tmp_path):
    ended = typed("case", "stage", a_block(tmp_path), "visions", "done")

    assert ended.code == 2
    assert "Did you mean vision?" in ended.told
