import shutil

import pytest

from cpted_cli.files.checking import checked_paths
from tests.lint.snippets import check_manual, hints_in, lay_out


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("residents-too-late", language, tmp_path)


STAGE = "stages: [{stage: strategy, status: ongoing, date: 2026-12-01}]"
EVENT = "dialogue: [{{id: d1, date: {day}, title: T, kind: meeting, mode: {mode}}}]"


def test_case_that_has_not_come_so_far_is_left_alone(tmp_path):
    assert hints_in("case", "stages: [{stage: analysis, status: done}]", tmp_path) == []


@pytest.mark.parametrize(("day", "mode"), [("2026-12-02", "with"), ("2026-11-01", "for")])
def test_meeting_that_came_later_or_only_informed_does_not_count(day, mode, tmp_path):
    told = hints_in("case", f"{STAGE}\n{EVENT.format(day=day, mode=mode)}", tmp_path)

    assert told == ["4:10 residents-too-late"]


def test_decision_counts_as_begun(tmp_path):
    decided = "decisions: [{id: b1, text: B, date: 2026-11-20}]"

    assert hints_in("case", f"{decided}\n{EVENT.format(day='2026-11-21', mode='by')}", tmp_path) == [
        "4:12 residents-too-late"
    ]


def test_safety_walk_at_a_site_is_heard(tmp_path):
    lay_out("safety-walk", "stops: []", tmp_path)
    shutil.move(tmp_path / "garden", tmp_path / "sites" / "garden")
    (tmp_path / "case.yaml").write_text(f"format: cpted-case/1\nid: block\nname: Block\n{STAGE}\n", "utf-8")

    assert checked_paths([tmp_path]).hints == ()
