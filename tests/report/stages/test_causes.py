"""The third stage."""

from cpted_cli.report.stages.causes import causes
from cpted_cli.wording.translator import words_for
from tests.report.pages import said_by

SV, EN = words_for("sv"), words_for("en")


def test_what_speaks_for_and_against_says_where_it_comes_from(cases):
    said = said_by(causes(cases["open"], SV))
    assert "22 meter helt mörkt. (Mörk väg från parkeringen)" in said
    assert "Det säger inget om hur vägen känns. (Anmälda brott på kvarterets åtta adresser)" in said
    assert "trygghetsvandringen: " in said


def test_causes_say_how_likely_we_hold_them(cases):
    said = said_by(causes(cases["open"], EN))
    assert "Possible cause, likely" in said
    assert "Possible cause, possible" in said


def test_case_without_problems_says_so(changed):
    assert said_by(causes(changed(problems=()), EN)) == "No problem is described yet."
