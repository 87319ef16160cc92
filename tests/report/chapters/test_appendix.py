"""The appendix."""

from cpted_cli.report.chapters.appendix import answers, evidence, records
from cpted_cli.wording.translator import words_for
from tests.places import square
from tests.report.pages import deep_basis_of, said_in

SV, EN = words_for("sv"), words_for("en")


def test_every_criterion_stands_with_its_answer(bases):
    basis = bases["sv", "protected"]
    said = said_in(answers(basis, SV))
    assert all((one.title or one.question)["sv"].rstrip("?") in said for one in basis.checklist.criteria())
    assert "2 av 5" in said


def test_open_edition_has_neither_protected_answers_nor_notes(bases):
    said = said_in(answers(bases["sv", "open"], SV))
    assert "Svar med skyddsvärda uppgifter har utelämnats" in said
    assert "2 av 5" not in said
    assert "kalibrerad" not in said
    assert "kalibrerad" in said_in(answers(bases["sv", "protected"], SV))


def test_effect_stands_with_its_country(bases):
    said = said_in(evidence(bases["sv", "protected"], SV))
    assert "Storbritannien" in said
    assert "ingen prognos för den här platsen" in said
    assert "https://doi.org/10.1111/1745-9133.12585" in said


def test_fingerprint_is_the_checklists(bases):
    said = said_in(records(bases["en", "open"], EN))
    assert bases["en", "open"].score.checklist.sha256 == "".join(said.split("SHA-256 ")[1].split(" Round")[0].split())


def test_instrument_without_sources_says_so(tmp_path):
    site = square(tmp_path / "garden")
    own = next((site / "checklists").glob("*.yaml"))
    own.write_text("\n".join(x for x in own.read_text("utf-8").splitlines() if "measures:" not in x) + "\n", "utf-8")
    assert "name a source" in said_in(evidence(deep_basis_of(site), EN))
