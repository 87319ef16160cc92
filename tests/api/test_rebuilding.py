"""Reports made again from what rode along with them; the whole way is tested in tests/report/test_printed_lines.py."""

import pytest

from cpted_cli import api
from cpted_cli.api.rebuilding import instruments, lines_again, results_again
from cpted_cli.api.told_documents import (
    case_documents,
    comparison_documents,
    told_comparison_documents,
    walk_documents,
)
from cpted_cli.model.report_lines import ReportLines
from tests.places import kastanjen
from tests.report.pages import scored_site


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return kastanjen(tmp_path_factory.mktemp("again") / "kastanjen")


def walk_documents_of(site):
    scored = scored_site(site)
    return walk_documents(scored.folder, [scored])


def again(documents):
    told = ReportLines(about="x", language="en", lines=())
    return [text for line in lines_again(told, documents, is_open=False) for text in line]


def test_case_is_made_again_from_its_file_its_sites_and_their_plans(site):
    documents = case_documents(api.load_whole_case(site))
    assert "Problem analysis" in again(documents)


def test_walk_is_made_again_beside_the_results(site):
    documents = walk_documents_of(site)
    assert "Residents and assessors side by side" in again(documents)


def test_walk_at_a_place_that_nobody_assessed_is_made_again(site):
    documents = walk_documents_of(site)
    bare = {name: one for name, one in documents.items() if name.endswith(("site", "safety-walk", "plan"))}
    assert "Residents and assessors side by side" not in again(bare)


def test_comparison_is_made_again_from_results_alone(site):
    scored = [scored_site(site)]
    told = told_comparison_documents(scored, [one.score for one in scored])
    assert any("Residential area" in text for text in again(told))


def test_results_are_recomputed_with_the_instrument_of_their_fingerprint(site):
    documents = comparison_documents([scored_site(site)])
    ((told, recomputed),) = results_again(documents)
    assert told.checklist in instruments(documents)
    assert (told.shown, told.gates) == (recomputed.shown, recomputed.gates)


def test_nothing_is_made_again_from_nothing():
    assert lines_again(ReportLines(about="x", language="en", lines=()), {}, is_open=True) is None
    assert list(results_again({})) == []
