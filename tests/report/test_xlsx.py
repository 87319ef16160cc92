"""The action plan as an Excel file, read back as the parts it is made of."""

import io
import re
import zipfile
from dataclasses import replace

import pytest

from cpted_cli.report.actions import actions_view
from cpted_cli.report.xlsx import xlsx
from cpted_cli.wording.translator import words_for
from tests.places import kastanjen
from tests.report.pages import basis_of

SV = words_for("sv")


@pytest.fixture(scope="module")
def view(tmp_path_factory):
    return actions_view(basis_of(kastanjen(tmp_path_factory.mktemp("xlsx") / "kastanjen"), "sv"), SV)


def parts(content):
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name).decode("utf-8") for name in packed.namelist()}


def test_every_action_is_a_row_with_a_date_that_is_a_date(view):
    made = parts(xlsx(view, {}))
    sheet = made["xl/worksheets/sheet1.xml"]
    assert len(re.findall(r"<row ", sheet)) == 1 + len(view.rows)
    assert re.search(r'<c r="L2" s="\d+"><v>46371</v></c>', sheet), "15 December 2026 as Excel counts days"
    assert "Reparera sex lampor, beskär kring dem" in made["xl/sharedStrings.xml"]
    assert 'name="Åtgärder"' in made["xl/workbook.xml"]


def test_state_is_chosen_from_a_list_and_heads_stay_in_view(view):
    sheet = parts(xlsx(view, {}))["xl/worksheets/sheet1.xml"]
    assert "Föreslagen,Beslutad" in sheet
    assert "<autoFilter" in sheet
    assert 'state="frozen"' in sheet


def test_text_that_looks_like_a_formula_is_text(view):
    first = replace(view.rows[0], words=("=1+1", *view.rows[0].words[1:]))
    made = parts(xlsx(replace(view, rows=(first,)), {}))
    assert "<f>" not in made["xl/worksheets/sheet1.xml"]
    assert "=1+1" in made["xl/sharedStrings.xml"]


def test_same_view_gives_the_same_bytes_dated_by_the_front(view):
    assert xlsx(view, {}) == xlsx(view, {})
    assert "2026-11-20T00:00:00Z" in parts(xlsx(view, {}))["docProps/core.xml"]


def test_plan_without_actions_is_an_empty_sheet(view):
    assert "<row " in parts(xlsx(replace(view, rows=()), {}))["xl/worksheets/sheet1.xml"]
