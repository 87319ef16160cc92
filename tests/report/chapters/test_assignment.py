"""Assignment, method, visits, tailoring."""

from dataclasses import replace

from cpted_cli.model.assessment import Conditions, Sample
from cpted_cli.model.tailored import Change, Tailored
from cpted_cli.report.chapters.assignment import assignment, role_words, with_roles
from cpted_cli.wording.translator import words_for
from tests.places import square
from tests.report.pages import deep_basis_of, said_in

SV, EN = words_for("sv"), words_for("en")


def test_own_method_comes_first_and_is_marked_as_theirs(bases):
    said = said_in(assignment(bases["sv", "open"], SV))
    assert said.index("Besiktningspersonernas egen text") < said.index("Vi gick samma väg") < said.index("40 kontroll")


def test_visits_of_the_same_hour_stand_in_one_row_with_clock_times_and_roles(bases):
    said = said_in(assignment(bases["sv", "open"], SV))
    assert said.count("13.10–15.00") == 1
    assert "17.05–18.40" in said
    assert " a1 " not in said
    assert " a2 " not in said


def test_assessor_without_a_role_is_a_number(tmp_path):
    basis = deep_basis_of(square(tmp_path / "garden"))
    assert role_words("a1", basis, EN) == "Assessor 1"


def test_silence_about_interests_is_told(tmp_path):
    assert "No declaration of interest" in said_in(assignment(deep_basis_of(square(tmp_path / "garden")), EN))


def test_sample_is_told(tmp_path):
    basis = deep_basis_of(square(tmp_path / "garden"))
    drawn = {"entrance": Sample(seen=("east", "west"), of=8, seed=0)}
    visits = (replace(basis.assessments[0], sampled=drawn), *basis.assessments[1:])
    assert "2 of 8 (entrance), drawn by lot (seed 0)." in said_in(assignment(replace(basis, assessments=visits), EN))


def test_left_out_questions_are_named_with_the_reason(tmp_path):
    site = square(tmp_path / "garden")
    for visit in (site / "assessments").glob("*.yaml"):
        visit.write_text(visit.read_text("utf-8").replace('"light"', '"short": true, "light"'), "utf-8")
    said = said_in(assignment(deep_basis_of(site), EN))
    assert "does not belong to the quick visit: " in said
    assert "door locks" in said


def test_ids_in_notes_become_roles(bases):
    assert with_roles("samma som a1, inte a12", bases["sv", "open"], SV).startswith("samma som besiktningsperson")
    assert with_roles("inte a12", bases["sv", "open"], SV) == "inte a12"


def test_what_was_tailored_is_told_with_its_reasons(tmp_path):
    basis = deep_basis_of(square(tmp_path / "garden"))
    assert "Tailored from" not in said_in(assignment(basis, EN))

    change = Change(kind="drop", id="lamp", title="The lamp", reason="No lamps here.")
    kept = Tailored(base="city-square", base_edition="2026.1", changes=(change,))
    said = said_in(assignment(replace(basis, checklist=replace(basis.checklist, tailored=kept)), EN))

    assert "Tailored from city-square 2026.1:" in said
    assert "Left out: The lamp. Reason: No lamps here." in said


def test_weather_and_company_are_told_in_the_readers_language(tmp_path):
    basis = deep_basis_of(square(tmp_path / "garden"))
    seen = Conditions(weather={"sv": "mulet", "en": "overcast"}, company={"sv": "kommunen", "en": "the council"})
    told = replace(basis, assessments=tuple(replace(one, conditions=seen) for one in basis.assessments))
    assert "mulet, med kommunen" in said_in(assignment(told, SV))
    assert "overcast, with the council" in said_in(assignment(told, EN))
