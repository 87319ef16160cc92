"""Formulas without a value, which a reader of workbooks leaves out."""

import zipfile

import pytest
import xlsxwriter

from cpted_cli.files.workbook_cells import NO_VALUE, formula_faults, is_opaque, merged_cells, percent_cells
from tests.files.odd_tables import ERROR, WHOLE, book, formulas, merged_open_document, open_document, sheet_of, word


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
    assert merged_cells(content, "Sheet1") == ()


def test_open_document_is_looked_into_past_cells_and_rows_that_stand_for_several(tmp_path):
    several = '<table:table-cell table:number-columns-repeated="3"/>'
    content = content_of(tmp_path, open_document([word("site"), several + ERROR + word(1), *merged_open_document()]))

    assert formula_faults(content, "Blad1") == {(1, 3): "#N/A"}
    assert formula_faults(content, "Other") == {}
    assert merged_cells(content, "Blad1") == (((3, 0), (7, 0)), ((8, 0), (12, 0)), ((13, 0), (17, 0)))


def test_kinds_that_cannot_be_looked_into_are_known_by_their_bytes(tmp_path):
    with zipfile.ZipFile(tmp_path / "t.xlsb", "w") as book:
        book.writestr("xl/workbook.bin", b"")

    assert is_opaque((tmp_path / "t.xlsb").read_bytes())
    assert is_opaque(b"\xd0\xcf\x11\xe0")
    assert not is_opaque(content_of(tmp_path, sheet_of(WHOLE)))
    assert not is_opaque(b"PK\x03\x04")


def test_numbers_shown_as_per_cent_are_found_at_their_cells(tmp_path):
    path = tmp_path / "t.xlsx"
    with xlsxwriter.Workbook(path) as made:
        sheet = made.add_worksheet("Data")
        for column, form in enumerate(("0%", "0.00%", '0.0 "%"', "0\\%", "0", '"ca" 0 %')):
            sheet.write(1, column, 0.75, made.add_format({"num_format": form, "bold": column % 2}))
        sheet.write(2, 0, "75", made.add_format({"num_format": "0%"}))

    assert percent_cells(path.read_bytes(), "Data") == {(1, 0), (1, 1), (1, 5), (2, 0)}
    assert percent_cells(content_of(tmp_path, sheet_of(WHOLE)), "Sheet1") == frozenset()
    assert percent_cells(b"PK\x03\x04", "Data") == frozenset()


def test_per_cent_in_an_open_document_is_found_though_several_cells_stand_as_one(tmp_path):
    share = '<table:table-cell table:number-columns-repeated="2" office:value-type="percentage" office:value="0.8"/>'
    content = content_of(tmp_path, open_document([word("site") + share]))

    assert percent_cells(content, "Blad1") == {(0, 1), (0, 2)}
