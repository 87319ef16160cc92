"""What rides along with a report; that its lines can be made again from it is tested in test_rebuilding.py."""

import pytest

from cpted_cli import api
from cpted_cli.api.told_documents import (
    case_documents,
    comparison_documents,
    told_comparison_documents,
    walk_documents,
)
from cpted_cli.model.assessment import Assessment
from tests.places import kastanjen
from tests.report.pages import scored_site


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return kastanjen(tmp_path_factory.mktemp("told") / "kastanjen")


def visits(documents):
    return [name for name, one in documents.items() if isinstance(one, Assessment)]


def test_case_brings_its_file_its_stages_and_the_plans_of_its_sites(site):
    documents = case_documents(api.load_whole_case(site))
    assert {"cpted-case", "cpted-stages", "cpted-sites/kastanjen/plan"} <= set(documents)
    assert visits(documents)


def test_walk_without_results_brings_its_site_alone(site):
    scored = scored_site(site)
    alone, beside = walk_documents(scored.folder, []), walk_documents(scored.folder, [scored])
    assert {"cpted-sites/kastanjen/site", "cpted-sites/kastanjen/safety-walk"} <= set(alone)
    assert not visits(alone)
    assert {"cpted-results", "cpted-checklists/1"} <= set(beside) - set(alone)
    assert visits(beside)


def test_open_comparison_brings_results_and_names_of_places_but_no_answers(site):
    scored = [scored_site(site)]
    told = told_comparison_documents(scored, [one.score for one in scored])
    assert not visits(told)
    assert visits(comparison_documents(scored))
    assert told["cpted-sites/kastanjen/site"].zones == ()
