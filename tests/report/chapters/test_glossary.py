"""The words of the full report that are explained."""

from dataclasses import replace

from cpted_cli.report.chapters.glossary import glossary
from cpted_cli.wording.translator import words_for
from tests.report.pages import said_in

SV, EN = words_for("sv"), words_for("en")


def test_words_that_the_report_uses_are_explained_in_both_languages(bases):
    swedish, english = said_in(glossary(bases["sv", "open"], SV)), said_in(glossary(bases["en", "open"], EN))
    for word in ("Öppen version", "Grundkrav", "Indikativ mätning", "Lux, klass P4", "Kunskapsstöd", "Nål"):
        assert word in swedish
    for word in ("Open edition", "Basic requirement", "Indicative measurement", "Lux, class P4", "Pin"):
        assert word in english


def test_words_that_the_report_does_not_use_are_left_out(bases):
    protected = bases["sv", "protected"]
    assert "Öppen version" not in said_in(glossary(protected, SV))
    unmeasured = replace(protected, score=replace(protected.score, lighting=()))
    assert "Lux" not in said_in(glossary(unmeasured, SV))
