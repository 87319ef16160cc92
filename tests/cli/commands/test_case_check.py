"""`cpted case check`, as it is typed."""

from tests.cli.commands.case_typing import a_block
from tests.cli.inside import typed
from tests.places import lay_plan


def test_case_is_looked_through_from_anywhere_inside_it(tmp_path):
    block = a_block(tmp_path)
    site = block / "sites" / "garden"
    lay_plan(site, actions=[{"id": "a1", "title": "Lamps", "due": "2026-12-15"}])

    ended = typed("case", "check", site)

    assert ended.code == 0
    assert "hint action-without-ground: `a1` answers nothing" in ended.told
    assert "deadline-passed" not in ended.told
    assert typed("case", "check", block, "--strict").code == 5


def test_day_may_be_given(tmp_path):
    block = a_block(tmp_path)
    lay_plan(block / "sites" / "garden", actions=[{"id": "a1", "title": "Lamps", "due": "2026-12-15"}])

    ended = typed("case", "check", block, "--as-of", "2027-01-15", "--lang", "sv")

    assert "`a1` skulle vara klart 2026-12-15 och är inte gjort per 2027-01-15" in ended.told


def test_folder_that_is_no_case_stops(tmp_path):
    assert typed("case", "check", tmp_path).code == 2
