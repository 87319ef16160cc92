"""What was found, and what is good."""

from dataclasses import replace

from cpted_cli.report.blocks import Group
from cpted_cli.report.chapters.findings import either, findings, short_reference
from cpted_cli.wording.translator import words_for
from tests.places import FINE, square
from tests.report.pages import deep_basis_of, said_in

SV, EN = words_for("sv"), words_for("en")


def test_the_consultants_findings_stand_in_their_order_with_why_crimes_and_sources(bases):
    chapter = findings(bases["sv", "open"], SV)
    cards = [one for one in chapter.blocks if isinstance(one, Group)]
    assert [one.title[:14] for one in cards[:2]] == ["1. Mörk väg fr", "2. Två dörrar "]
    said = said_in(replace(chapter, blocks=cards[:1]))
    assert "Lampor som lyser: 19 av 26 (10 nov 2026, mörker)" in said
    assert "Därför spelar det roll" in said
    assert "rån, misshandel" in said
    assert "Welsh m.fl. (2022)" in said


def test_open_edition_says_neither_where_nor_which_door(bases):
    said = said_in(findings(bases["sv", "open"], SV))
    assert "12 A låste två" not in said
    assert "miljöhusets" not in said.lower()
    assert "Några iakttagelser står bara i versionen med skyddsvärda uppgifter" in said
    assert "20 oktober: 12 A låste två gånger, 14 tre." in said_in(findings(bases["sv", "protected"], SV))


def test_without_a_plan_a_failed_basic_requirement_comes_first(tmp_path):
    chapter = findings(deep_basis_of(square(tmp_path / "garden")), EN)
    table = next(one for one in chapter.blocks if one.block == "table")
    assert (table.rows[0][0].text, table.rows[0][0].under) == ("A door does not lock", "Basic requirement not met")


def test_no_findings_is_no_all_clear(tmp_path):
    basis = deep_basis_of(square(tmp_path / "garden", day=FINE, dark={"ns-lamps": {"count": 4, "of": 4}}))
    said = said_in(findings(basis, EN))
    assert "not that nothing can happen here" in said
    assert "Nothing in particular was noted" in said


def test_references_are_short_in_running_text():
    three = "Welsh, B. C., Farrington, D. P. & Douglas, S. (2022). Lighting."
    assert short_reference(three, SV) == "Welsh m.fl. (2022)"
    assert short_reference("Vollaard, B. & van Ours, J. C. (2011). Doors.", SV) == "Vollaard & van Ours (2011)"
    assert short_reference("Armitage, R. (2006). Risk.", EN) == "Armitage (2006)"
    assert short_reference("Boverket. Trygghetsvandringar. Webbsida.", SV) == "Boverket"


def test_differing_answers_are_joined_in_words():
    assert either(["3 m", "", "4 m"], SV) == "3 m eller 4 m"
    assert either(["3 m"], SV) == "3 m"
    assert either([], SV) == ""
