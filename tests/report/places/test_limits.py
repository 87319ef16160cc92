"""What could not be compared."""

from dataclasses import replace

import pytest

from cpted_cli.report.blocks import all_blocks
from cpted_cli.report.comparison_basis import LeftOut
from cpted_cli.report.places.limits import limits
from cpted_cli.wording.translator import words_for
from tests.report.pages import said_in
from tests.report.places.data import basis, copies

SV = words_for("sv")


def reasons(view):
    """Give the places by the reason why less is said of them."""
    tables = [one for one in all_blocks(limits(view, SV).blocks) if one.block == "table"]
    return {cells[0].text: cells[1].text for table in tables for cells in table.rows}


def test_what_was_refused_or_not_visited_or_not_asked_for_is_told(one):
    left = LeftOut(refused=("yard-7",), unscored=("Gläntan",), others=4)
    assert reasons(basis(one, left_out=left)) == {
        "Filer med fel, inte inlästa": "yard-7",
        "Inga svar än": "Gläntan",
        "Utelämnade, eftersom ett annat omdöme efterfrågades": "4 platser",
    }


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"standing": "too-little-seen"}, "Mindre än 60 procent av vikten bedömd"),
        ({"standing": "preliminary"}, "60–80 procent av vikten bedömd"),
        ({"standing": "daylight-only"}, "Utan samlat omdöme, för att ett besök i mörker saknas"),
        ({"lights": ("day",)}, "Sedda bara i dagsljus"),
        ({"quick": True}, "Snabbt besök"),
        ({"dark_unproven": True}, "Mörkerbesöket gjordes medan solen var uppe"),
    ],
)
def test_what_was_seen_less_well_is_told(one, change, said):
    first, second = copies(one, 2)
    assert reasons(basis(first, replace(second, score=replace(second.score, **change)))) == {said: "2"}


def test_other_questions_and_other_rounds_are_told(one):
    first, second = copies(one, 2)
    edition = replace(second.score.checklist, edition="2")
    later = replace(
        second,
        checklist=replace(one.checklist, edition="2"),
        score=replace(second.score, checklist=edition, round="2027"),
    )
    assert reasons(basis(first, later)) == {
        "Besiktade med Torg, utgåva 1": "1", "Besiktade med Torg, utgåva 2": "2",
        "Omgång 2026": "1", "Omgång 2027": "2",
    }  # fmt: skip


def test_nothing_missing_is_told_too(one):
    assert said_in(limits(basis(*copies(one, 2)), SV)).endswith("tillräckligt för ett omdöme.")
