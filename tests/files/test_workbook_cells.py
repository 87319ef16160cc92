"""Formulas without a value, which a reader of workbooks leaves out."""

import pytest
import xlsxwriter

from cpted_cli.files.workbook_cells import NO_VALUE, formula_faults
from tests.files.odd_tables import WHOLE, book, formulas, sheet_of


def content_of(tmp_path, make):
    make(tmp_path / "t.xlsx")
    return (tmp_path / "t.xlsx").read_bytes()


def test_errors_and_missing_values_are_found_at_their_cells(tmp_path):
    found = formula_faults(content_of(tmp_path, book(formulas)), "Sheet1")

    assert found == {(1, 2): "#N/A", (2, 3): "#DIV/0!", (4, 0): "#N/A", (5, 2): NO_VALUE}


def test_sheet_with_values_has_none(tmp_path):
    assert formula_faults(content_of(tmp_path, sheet_of(WHOLE)), "Sheet1") == {}


def test_sheet_is_found_by_its_name_whatever_stands_in_it(tmp_path):
    path = tmp_path / "t.xlsx"
    with xlsxwriter.Workbook(path) as made:
        made.add_worksheet("Först")
        made.add_worksheet("Å & <B>").write_formula("AB3", "=NA()", None, "#N/A")

    assert formula_faults(path.read_bytes(), "Å & <B>") == {(2, 27): "#N/A"}
    assert formula_faults(path.read_bytes(), "Först") == {}


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"])
def test_what_is_no_such_workbook_has_none(content):
    assert formula_faults(content, "Sheet1") == {}
