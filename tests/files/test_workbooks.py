"""Tables in workbooks."""

import io
from pathlib import Path

import pytest

from cpted_cli.errors import Fault
from cpted_cli.files.workbooks import table_from_workbook
from cpted_cli.wording.faults import fault_line
from cpted_cli.wording.translator import words_for
from tests.files.table_kinds import write_xlsx

ROWS = [["site", "answer"], [None, None], ["Gården", 3.0], [7, 3.2]]


@pytest.fixture
def content(tmp_path):
    return write_xlsx(tmp_path / "t.xlsx", ROWS).read_bytes()


def test_first_sheet_with_anything_in_it_is_read_and_rows_keep_their_numbers(content):
    table = table_from_workbook(content, "t.xlsx")

    assert table.heading.cells == ("site", "answer")
    assert [(one.line, one.cells) for one in table.rows] == [(3, ("Gården", "3")), (4, ("7", "3.2"))]


def test_sheet_may_be_named_and_one_that_is_not_there_is_told(content):
    assert isinstance(table_from_workbook(content, "t.xlsx", "Tomt"), Fault)
    told = fault_line(table_from_workbook(content, "t.xlsx", "svar"), words_for("en"))

    assert told == "t.xlsx:1:1: there is no sheet `svar` (did you mean `Svar`?) (sheets: Tomt, Svar)"


def test_table_may_begin_further_down(tmp_path):
    path = write_xlsx(tmp_path / "t.xlsx", [[], [], [None, "site"], [None, "a"]])

    assert table_from_workbook(path.read_bytes(), "t").heading.line == 3


@pytest.mark.parametrize("damage", [lambda one: b"", lambda one: b"site;answer\n", lambda one: one[: len(one) // 2]])
def test_what_is_no_workbook_is_told(content, damage):
    assert table_from_workbook(damage(content), "t.xlsx").code == "table-damaged"


def test_every_cut_off_workbook_is_told_or_read(content):
    for end in range(0, len(content), 97):
        found = table_from_workbook(io.BytesIO(content[:end]).getvalue(), "t.xlsx")
        assert isinstance(found, Fault)


def test_workbook_that_cannot_be_looked_into_is_read_and_known_as_one(content):
    # Made with xlwt: one formula's error, one formula without a value, and 80 % in a percent cell.
    table = table_from_workbook((Path(__file__).parent / "old.xls").read_bytes(), "old.xls")

    assert [row.cells for row in table.rows] == [("g1", "3", "", "0.8"), ("g2", "", "3.5", "4/5")]
    assert table.is_opaque
    assert not table_from_workbook(content, "t.xlsx").is_opaque
