"""The words of a case that are explained."""

from cpted_cli.report.stages.glossary import glossary
from cpted_cli.wording.translator import words_for
from tests.report.pages import said_in

SV, EN = words_for("sv"), words_for("en")


def test_words_of_the_case_are_explained(cases):
    said = said_in(glossary(cases["open"], SV))
    assert all(word in said for word in ("Öppen version", "Visas inte", "För, med eller av de boende", "Kostnad"))


def test_protected_edition_hides_no_numbers_and_explains_no_hiding(cases):
    said = said_in(glossary(cases["protected"], EN))
    assert "Not shown" not in said
    assert "Open edition" not in said


def test_case_without_crime_tables_does_not_explain_them(changed):
    assert "Reported crime" not in said_in(glossary(changed(crime=()), EN))
