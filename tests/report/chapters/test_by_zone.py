"""Parts of the place by principle."""

from cpted_cli.report.chapters.by_zone import zones_by_principle
from cpted_cli.report.charts import INK, PAPER, contrast
from cpted_cli.wording.translator import words_for
from tests.places import square
from tests.report.pages import deep_basis_of

SV, EN = words_for("sv"), words_for("en")


def row_of(table, name):
    return next(cells for cells in table.rows if cells[0].text == name)


def test_cell_has_number_count_and_word_beside_its_tone(bases):
    dark = row_of(zones_by_principle(bases["sv", "protected"], SV), "Stråket mellan parkeringen och entréerna")[1]
    assert (dark.text, dark.under, dark.tone) == ("8 (2)", "Allvarliga brister", "serious")


def test_single_answer_is_no_number(bases):
    table = zones_by_principle(bases["sv", "protected"], SV)
    assert "ett svar" in {cell.text for cells in table.rows for cell in cells}
    assert not any(cell.text.endswith("(1)") for cells in table.rows for cell in cells)


def test_protected_answers_do_not_shine_through_in_the_open_edition(bases):
    shown = {edition: zones_by_principle(bases["sv", edition], SV) for edition in ("open", "protected")}
    counts = {edition: str(table.rows).count("Cell(") for edition, table in shown.items()}
    assert row_of(shown["open"], "Entré 14")[2] != row_of(shown["protected"], "Entré 14")[2]
    assert counts["open"] <= counts["protected"]


def test_place_with_few_parts_gets_no_table(tmp_path):
    assert zones_by_principle(deep_basis_of(square(tmp_path / "garden")), EN) is None


def test_words_stand_out_from_every_tone():
    grounds = {"serious": ("#12485a", PAPER), "clear": ("#8fb3c0", INK), "acceptable": ("#d3e1e6", INK)}
    assert all(contrast(*pair) >= 4.5 for pair in grounds.values())
