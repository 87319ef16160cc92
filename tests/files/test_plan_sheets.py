"""The sheet of actions is read back, whatever Excel made of its cells."""

from datetime import date

import pytest
import xlsxwriter

from cpted_cli.errors import Fault
from cpted_cli.files.plan_sheets import PlanSheet, read_plan_sheet
from cpted_cli.wording.action_cells import BASE_SHEET, SHEET_FORMAT


def written(path, head, base=BASE_SHEET):
    book = xlsxwriter.Workbook(str(path))
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    shown, kept = book.add_worksheet("Actions"), book.add_worksheet(base)
    shown.write_row(0, 0, ["Id", "Measure"])
    shown.write_row(1, 0, ["a1", "Mend"])
    shown.write(1, 5, 9000)
    shown.write_datetime(1, 11, date(2026, 12, 15), day)
    shown.write(2, 5, 1.5)
    kept.write_row(0, 0, head)
    kept.write_row(1, 0, ["a1", "Mend", "", "Operations"])
    book.close()
    return path


def test_rows_have_their_cells_as_text_and_what_they_said_before(tmp_path):
    sheet = read_plan_sheet(written(tmp_path / "a.xlsx", [SHEET_FORMAT, "garden", "sv"]))

    assert isinstance(sheet, PlanSheet)
    assert (sheet.site, sheet.language, [one.number for one in sheet.rows]) == ("garden", "sv", [2, 3])
    first, second = sheet.rows
    assert (first.id, first.cells["cost"], first.cells["due"]) == ("a1", "9000", date(2026, 12, 15).isoformat())
    assert (second.id, second.cells["cost"], second.is_empty) == ("", "1.5", False)
    assert sheet.before["a1"]["owner"] == "Operations"
    assert str(sheet.place(first, "due")).endswith("a.xlsx:2:12")


@pytest.mark.parametrize(
    ("head", "base"), [([SHEET_FORMAT, "garden", "sv"], "other"), (["else", "a", "b"], BASE_SHEET), ([], BASE_SHEET)]
)
def test_workbook_that_cpted_did_not_make_is_refused(head, base, tmp_path):
    found = read_plan_sheet(written(tmp_path / "a.xlsx", head, base))

    assert isinstance(found, Fault)
    assert found.code == "sheet-unreadable"


@pytest.mark.parametrize("content", [b"", b"a,b\n", b"PK\x03\x04 torn"])
def test_file_that_is_no_workbook_is_refused(content, tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)

    assert read_plan_sheet(path).code == "sheet-unreadable"
