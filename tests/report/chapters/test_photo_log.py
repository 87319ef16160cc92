"""The photo log."""

from dataclasses import replace

from cpted_cli.report.blocks import Paragraph, Photos
from cpted_cli.report.chapters.photo_log import photo_log
from cpted_cli.wording.translator import words_for
from tests.places import square
from tests.report.pages import deep_basis_of

SV, EN = words_for("sv"), words_for("en")
AJAR = "2026-10-20_1421_entrance-ajar-e9ce.jpg"


def names_in(basis, words):
    table = next(one for one in photo_log(basis, words) if one.block == "table")
    return [cells[0].text for cells in table.rows]


def test_open_edition_does_not_even_name_the_photo_of_a_protected_finding(bases):
    assert AJAR in names_in(bases["sv", "protected"], SV)
    assert AJAR not in names_in(bases["sv", "open"], SV)
    assert AJAR in bases["sv", "open"].hidden_photos
    assert bases["sv", "protected"].hidden_photos == frozenset()


def test_chosen_photo_that_no_finding_shows_is_shown_here(bases):
    basis = bases["sv", "open"]
    plan = replace(basis.plan, findings=tuple(replace(one, photos=()) for one in basis.plan.findings))
    shown = next(one for one in photo_log(replace(basis, plan=plan), SV) if isinstance(one, Photos))
    assert [one.name for one in shown.photos] == [one.file for one in basis.plan.photos]


def test_no_photos_is_told(tmp_path):
    told = [one for one in photo_log(deep_basis_of(square(tmp_path / "garden")), EN) if isinstance(one, Paragraph)]
    assert told[0].runs[0].text == "No photos were taken."
