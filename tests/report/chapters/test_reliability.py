"""How reliable the basis is."""

from cpted_cli.report.chapters.reliability import reliability
from cpted_cli.wording.translator import words_for
from tests.places import FINE, square
from tests.report.pages import deep_basis_of, said_in

SV, EN = words_for("sv"), words_for("en")


def test_agreement_is_told_with_how_many_questions_it_rests_on(bases):
    said = said_in(reliability(bases["sv", "open"], SV))
    assert "Av 21 frågor" in said
    assert "0,84 (0,49 till 0,98)" in said


def test_one_assessor_is_no_agreement(tmp_path):
    assert "One person assessed" in said_in(reliability(deep_basis_of(square(tmp_path / "garden")), EN))


def test_what_was_not_seen_has_a_light_to_go_back_in_and_reasons_only_in_the_protected_edition(bases):
    open_, protected = (said_in(reliability(bases["sv", one], SV)) for one in ("open", "protected"))
    assert "Cykelplatser där ramen kan låsas kunde inte bedömas dagsljus" in open_
    assert "källarnedgångarna" not in open_
    assert "källarnedgångarna" in protected


def test_stricter_assessor_and_other_weights_stand_beside_the_number(bases):
    said = said_in(reliability(bases["en", "open"], EN))
    assert "As it is 56 Acceptable" in said
    assert "All assessors a step stricter throughout 52 Acceptable" in said


def test_everything_seen_is_told(tmp_path):
    basis = deep_basis_of(square(tmp_path / "garden", day=FINE, dark={"ns-lamps": {"count": 4, "of": 4}}))
    assert "Everything that the checklist asks about" in said_in(reliability(basis, EN))


def test_hidden_number_is_not_tried(tmp_path):
    basis = deep_basis_of(square(tmp_path / "garden", day={"ns-view": 1}, dark=None))
    assert "there is none to try" in said_in(reliability(basis, EN))
