"""`cpted case add event`, as it is typed."""

from tests.cli.commands.case_typing import a_block, case_in, said
from tests.cli.inside import typed


def test_event_is_added_and_what_was_said_there_grows(tmp_path):
    block = a_block(tmp_path)
    said(
        block, "add", "event", str(block), "--title", "Walk", "--date", "2026-11-12", "--kind", "safety-walk",
        "--mode", "with", "--count", "14", "--missing", "under 18", "--said", "Dark", "--said", "Nice laundry",
    )  # fmt: skip
    said(block, "add", "event", str(block), "--id", "d1", "--said", "More")
    (event,) = case_in(block).dialogue

    assert (event.kind, event.mode, event.count, event.missing) == ("safety-walk", "with", 14, ("under 18",))
    assert [(one.id, one.text) for one in event.said] == [("s1", "Dark"), ("s2", "Nice laundry"), ("s3", "More")]


def test_event_needs_its_day(tmp_path):
    ended = typed("case", "add", "event", a_block(tmp_path), "--title", "Walk")

    assert (ended.code, ended.told) == (2, "--date is missing.\n")
