"""The profile of a report: principles by light, and the basic requirements."""

from dataclasses import replace

import pytest

from cpted_cli.report.profile import gates_view, profile_of
from cpted_cli.wording.translator import words_for
from tests.places import DAY, FINE, lay_visit, square
from tests.report.pages import basis_of

SV, EN = words_for("sv"), words_for("en")


def profile(site, words=EN, *, with_total=True):
    return profile_of(replace(basis_of(site), with_total=with_total), words)


def cells(row):
    return [(one.number, one.range, one.word) if one.bar else one.instead for one in row.cells]


def test_principles_stand_by_light_and_the_total_last(tmp_path):
    made = profile(square(tmp_path / "garden"))

    assert [one.name for one in made.columns] == ["Daylight", "Dark"]
    assert [(row.name, cells(row)) for row in (*made.rows, made.total)] == [
        ("Surveillance", [("50", "50", "Acceptable"), ("25", "25", "Clear flaws")]),
        ("Access", [("42", "42", "Clear flaws"), "assessed in daylight only"]),
        (EN.text(made.total.name), [("46", "46", "Clear flaws"), ("25", "25", "Clear flaws")]),
    ]


def test_total_can_be_left_out(tmp_path):
    assert profile(square(tmp_path / "garden"), with_total=False).total is None


def test_range_word_and_bar_follow_what_was_not_seen(tmp_path):
    made = profile(square(tmp_path / "garden", {**DAY, "ac-sign": {"not_observed": "closed"}}, None))
    (cell,) = made.rows[1].cells

    assert (cell.number, cell.range, cell.word) == ("25", "17–50", "preliminary")
    assert (cell.bar.score, round(cell.bar.low), round(cell.bar.high), cell.bar.preliminary) == (25, 17, 50, True)
    assert made.note.startswith("Assessed by weight: 83% (daylight).")


def test_too_little_seen_has_no_bar_and_says_so(tmp_path):
    made = profile(square(tmp_path / "garden", {"ns-view": 1}, None), SV)

    assert cells(made.rows[0]) == ["för lite sett"]
    assert made.rows[0].cells[0].bar is None
    assert "%" in made.note
    assert "omdöme" in made.note


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"short": True}, "Quick visit."),
        ({}, "The verdict holds for daylight."),
    ],
)
def test_note_says_what_kind_of_visit_it_was(tmp_path, changes, said):
    site = square(tmp_path / "garden", FINE, None)
    lay_visit(site, FINE, **changes)

    assert said in profile(site).note


def test_place_with_questions_for_the_dark_that_was_seen_by_day_alone_says_so(tmp_path):
    site = square(tmp_path / "garden", dark=None)
    own = site / "checklists" / "square-1.yaml"
    more = "      - {id: ns-faces, question: Are faces seen?, scale: quality, light: dark, weight: 0.1}\n"
    own.write_text(own.read_text("utf-8").replace("  - id: access\n", f"{more}  - id: access\n"), "utf-8")

    assert "Seen in daylight only: no verdict on the whole." in profile(site).note


def test_requirements_are_counted_and_named_without_a_doubled_mark(tmp_path):
    site = square(tmp_path / "garden")
    gates = gates_view(basis_of(site), SV)

    assert (gates.met_count, gates.failed_count, gates.unchecked_count) == (0, 1, 0)
    assert gates.statement == "Grundkrav: 0 av 1 uppfyllda."
    assert gates.failed == "Ej uppfyllda: dörren går i lås."
    assert gates.unchecked == ""

    own = site / "checklists" / "square-1.yaml"
    own.write_text(
        own.read_text("utf-8").replace("        title: {sv: Dörren går i lås, en: Door locks}\n", ""), "utf-8"
    )
    assert gates_view(basis_of(site), EN).failed == "Not met: does the door lock."


def test_checklist_without_requirements_shows_none(tmp_path):
    site = square(tmp_path / "garden")
    own = site / "checklists" / "square-1.yaml"
    own.write_text(own.read_text("utf-8").replace("        gate: 0\n", ""), "utf-8")

    assert gates_view(basis_of(site), EN) is None


def test_day_and_dark_together_are_told_once_there_are_both(tmp_path):
    assert profile(square(tmp_path / "garden")).note.startswith("Together: 40 (40). Assessed by weight: ")
    assert "Together" not in profile(square(tmp_path / "garden"), with_total=False).note
    assert "Together" not in profile(square(tmp_path / "day", DAY, None)).note


def test_number_of_good_without_its_word_says_why(tmp_path):
    basis = basis_of(square(tmp_path / "garden"))
    held = replace(basis.score, band="acceptable", shown=80)

    assert "Acceptable in place of Good: a basic requirement is not met." in profile_of(
        replace(basis, score=held), EN
    ).note  # fmt: skip
    assert "in place of" not in profile_of(basis, EN).note
