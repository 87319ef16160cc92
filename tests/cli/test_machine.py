import pytest

from cpted_cli.cli.machine import colour_finding, findings, fonts_finding, pdf_advice, pdf_finding
from cpted_cli.wording.translator import words_for

EN, SV = words_for("en"), words_for("sv")


@pytest.mark.parametrize(
    ("system", "line"),
    [
        ("linux", "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"),
        ("freebsd14", "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"),
        ("darwin", "brew install pango"),
        ("win32", "pacman -S mingw-w64-ucrt-x86_64-pango"),
    ],
)
def test_each_kind_of_machine_gets_its_line_to_type(system, line):
    finding = pdf_advice(SV, system, "Pango is missing, so reports become HTML instead of PDF.", None)
    assert finding.line == line
    assert finding.advice is not None
    assert finding.advice.startswith("Pango saknas")
    assert ("MSYS2" in finding.advice) == (system == "win32")


def test_what_a_pdf_needs_is_tried_for_real():
    finding = pdf_finding(EN, "linux")
    assert (finding.found is None) == (finding.line is not None)


def test_the_fonts_of_the_reports_are_here():
    found = fonts_finding(EN).found
    assert found is not None
    assert "Bold" in found


def test_no_colour_is_explained():
    assert colour_finding(EN, colour=True).advice is None
    assert colour_finding(EN, colour=False).advice is not None


def test_every_finding_has_its_own_id():
    ids = [finding.id for finding in findings(EN, colour=False)]
    assert ids == ["cpted", "python", "pdf", "fonts", "colour", "language"]
