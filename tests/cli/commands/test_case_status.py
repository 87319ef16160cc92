"""`cpted case status`, as it is typed."""

from tests.cli.commands.case_typing import a_block
from tests.cli.inside import typed
from tests.places import lay_visit


def test_status_is_shown_from_anywhere_inside_the_case(tmp_path):
    block = a_block(tmp_path)
    ended = typed("case", "status", block / "sites" / "garden")

    assert ended.code == 0
    assert "Vision still lacks:" in ended.out
    assert "Sites: 1." in ended.out


def test_faults_and_folders_that_are_no_case_are_told(tmp_path):
    block = a_block(tmp_path)
    assert typed("case", "status", tmp_path).code == 2
    lay_visit(block / "sites" / "garden", {"ns-view": 9})
    assert typed("case", "status", block).code == 5
