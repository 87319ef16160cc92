"""The result by principle, and the basic requirements."""

from dataclasses import replace
from datetime import date

from cpted_cli.model.score import Lifted
from cpted_cli.report.brief import brief_view
from cpted_cli.report.chapters.result import result
from cpted_cli.wording.translator import words_for
from tests.places import CHECKLIST, square
from tests.report.pages import deep_basis_of, said_in

SV, EN = words_for("sv"), words_for("en")


def said_of(basis, words=EN):
    return said_in(result(basis, brief_view(basis, words), words))


def test_each_principle_has_number_range_verdict_and_how_much_was_assessed(bases):
    said = said_of(bases["sv", "open"], SV)
    assert "Tillträde 1 85 % 60 51–66 Godtagbart" in said


def test_unmet_basic_requirements_come_first(bases):
    said = said_of(bases["sv", "open"], SV)
    assert said.index("ej uppfyllt") < said.index("Fri väg ut")


def test_checklist_without_basic_requirements_says_so(tmp_path):
    assert "gate" in CHECKLIST
    site = square(tmp_path / "garden")
    own = site / "checklists" / "square-1.yaml"
    own = own if own.exists() else next((site / "checklists").glob("*.yaml"))
    own.write_text(own.read_text("utf-8").replace("        gate: 0\n", ""), "utf-8")
    assert "no basic requirement" in said_of(deep_basis_of(site))


def test_requirement_met_since_a_recheck_does_not_pass_for_always_met(bases):
    basis = bases["sv", "open"]
    gates = basis.score.gates
    (name, *failed) = gates.failed
    lifted = replace(
        gates,
        met=gates.met + 1,
        failed=tuple(failed),
        lifted=(Lifted(criterion=name, by="a1", date=date(2026, 12, 16)),),
    )
    again = replace(basis, score=replace(basis.score, gates=lifted))
    assert "uppfyllt ej uppfyllt vid besöket; uppfyllt vid återkontrollen 16 dec 2026" in said_of(again, SV)


def test_light_is_told_with_its_comparison_and_each_point(bases):
    said = said_of(bases["en", "open"])
    assert "23 of 24 points are darker than 5 lx" in said
    assert "3.5 / 2.4 at 4 m" in said
