"""Analysis and recommendations."""

from cpted_cli.report.blocks import Group
from cpted_cli.report.chapters.advice import MOST, advised, analysis, recommendations
from cpted_cli.wording.translator import words_for
from tests.places import FINE, square
from tests.report.pages import deep_basis_of, said_in

SV, EN = words_for("sv"), words_for("en")


def test_analysis_is_the_consultants_or_says_that_there_is_none(bases, tmp_path):
    assert said_in(analysis(bases["sv", "open"], SV)).startswith("Besiktningspersonernas egen text")
    assert "no analysis of their own" in said_in(analysis(deep_basis_of(square(tmp_path / "garden")), EN))


def test_what_the_plan_took_up_comes_first_in_its_order(bases):
    assert [one.measure.id for one in advised(bases["sv", "protected"])][:3] == [
        "repair-lamps", "adjust-door-closer", "prune-sightline",
    ]  # fmt: skip


def test_measure_tells_mechanism_research_cost_upkeep_and_what_to_check_and_no_letters(bases):
    chapter = recommendations(bases["sv", "protected"], SV)
    cards = [one for one in chapter.blocks if isinstance(one, Group)]
    assert len(cards) == MOST
    names = [name for name, _ in cards[2].blocks[1].rows]
    assert names == [
        "Mot", "Så fungerar det", "Kunskapsstöd", "Kostnad och tid", "Skötsel, bieffekter", "Kontrollera först",
        "Så vet vi",
    ]  # fmt: skip
    assert "vår uppskattning" in said_in(chapter)
    assert " %" not in said_in(chapter), "an effect size belongs in the appendix"


def test_open_edition_does_not_advise_against_what_it_may_not_tell(bases):
    told = {finding.criterion for one in advised(bases["sv", "open"]) for finding in one.findings}
    assert told
    assert "ac-waste-door" not in told


def test_nothing_found_is_nothing_advised(tmp_path):
    basis = deep_basis_of(square(tmp_path / "garden", day=FINE, dark={"ns-lamps": {"count": 4, "of": 4}}))
    assert "Nothing was found" in said_in(recommendations(basis, EN))
