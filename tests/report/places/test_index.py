"""All places by name."""

from cpted_cli.report.places.index import index
from cpted_cli.wording.translator import words_for
from tests.report.places.data import basis, copies

SV = words_for("sv")


def test_each_place_says_when_and_how_far_it_was_seen_and_never_a_number_without_its_range(one):
    table, note = index(basis(*copies(one, 2)), SV).blocks
    assert [cell.text.replace("\u00a0", " ") for cell in table.rows[1]] == [
        "2", "Yard 1", "Dagsljus, mörker, 10 nov 2026", "100 %", "40 (40) Tydliga brister",
    ]  # fmt: skip
    assert "felmarginal" in note.runs[0].text


def test_many_places_begin_a_page_of_their_own_in_small_type(one):
    few, many = (index(basis(*copies(one, count)), SV) for count in (3, 41))
    assert (few.flows, few.blocks[0].small) == (True, False)
    assert (many.flows, many.blocks[0].small) == (False, True)
