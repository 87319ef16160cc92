"""What a comparison rests on."""

from dataclasses import replace

import pytest

from cpted_cli import api
from cpted_cli.report.comparison_basis import (
    DETAILED,
    Compared,
    ComparisonBasis,
    checklist_words,
    in_order,
    names_words,
    numbers_words,
)
from cpted_cli.wording.translator import words_for
from tests.places import square
from tests.report.pages import scored_site

SV, EN = words_for("sv"), words_for("en")


@pytest.fixture
def one(tmp_path):
    found = scored_site(square(tmp_path / "garden"))
    seen = max(visit.date for visit in api.counting_visits(found))
    return Compared(site=found.folder.site, checklist=found.used.checklist, score=found.score, seen=seen)


def test_two_results_of_one_site_have_one_number(one):
    other = replace(one, site=replace(one.site, id="other"))
    basis = ComparisonBasis(compared=(one, one, other), is_open=True)
    assert [number for number, _ in basis.numbered] == [1, 1, 2]
    assert basis.count == 2


def test_results_of_the_same_questions_are_one_group(one):
    later = replace(one, score=replace(one.score, checklist=replace(one.score.checklist, edition="2")))
    basis = ComparisonBasis(compared=(one, later, one), is_open=True)
    assert [len(group) for group in basis.groups.values()] == [2, 1]


def test_more_sites_than_anybody_reads_are_many(one):
    sites = [replace(one, site=replace(one.site, id=f"s{number}")) for number in range(DETAILED + 1)]
    assert not ComparisonBasis(compared=tuple(sites[1:]), is_open=True).is_large
    assert ComparisonBasis(compared=tuple(sites), is_open=True).is_large


def test_long_lists_are_cut_and_say_by_how_much(one):
    assert numbers_words((1, 2, 3, 7), SV) == "1–3, 7"
    assert numbers_words(range(1, 60, 2), SV).endswith("23 och 18 till")
    assert names_words((f"n{n}" for n in range(14)), EN).endswith("n11 and 2 more")
    assert checklist_words(one, SV) == "Torg, utgåva 1"


def test_namesakes_are_told_apart_by_their_ids(one):
    others = [replace(one, site=replace(one.site, id=name, name=said)) for name, said in (("b", "Yard"), ("a", "Yard"))]

    told = in_order([one, *others, others[0]], EN)

    assert [found.site.name for found in told[1:]] == ["Yard (a)", "Yard (b)", "Yard (b)"]
    assert told[0].site.name == one.site.name
