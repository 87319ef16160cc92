"""What kind of table a file is."""

import pytest

from cpted_cli.errors import Fault
from cpted_cli.files.table_files import SUFFIXES, load_table
from tests.files.table_kinds import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_gives_the_same_rows(tmp_path, kind):
    rows = [["site", "answer"], ["a", 3], ["b", 2.5], ["Gården", 1]]
    path = KINDS[kind](tmp_path / f"T.{kind.upper()}", rows)

    table = load_table(path)

    assert table.heading.cells == ("site", "answer")
    assert [(one.line, one.cells) for one in table.rows] == [
        (2, ("a", "3")), (3, ("b", "2.5")), (4, ("Gården", "1"))
    ]  # fmt: skip


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_file_that_is_not_there_or_is_no_such_table_is_a_fault(tmp_path, suffix):
    assert isinstance(load_table(tmp_path / f"none{suffix}"), Fault)
    (tmp_path / f"t{suffix}").write_bytes(b"\0\1\2")
    assert isinstance(load_table(tmp_path / f"t{suffix}"), Fault)
