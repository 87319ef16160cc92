"""Case folders on disk."""

import shutil
from pathlib import Path

import pytest

from cpted_cli.errors import Stop
from cpted_cli.files.cases import case_folder, faults_of_case, load_case, sites_of_case
from cpted_cli.files.checking import path_faults
from cpted_cli.files.documents import read_document
from tests.places import lay_case, lay_plan, lay_site, lay_visit, lay_walk, square

V1 = Path(__file__).parents[1] / "formats" / "v1"


@pytest.fixture
def block(tmp_path):
    case = lay_case(tmp_path / "block", decisions=[{"id": "b1", "text": "Mend", "actions": ["garden/a1"]}])
    site = square(case / "sites" / "garden")
    lay_plan(site, actions=[{"id": "a1", "title": "Mend"}])
    lay_walk(site, {"id": "s1", "title": "Door", "zones": ["east"]})
    return case


def test_case_is_read_with_its_sites_plans_and_walks(block):
    case, faults = load_case(block)

    assert faults == ()
    assert (case.case.id, [one.site.id for one in case.sites]) == ("block", ["garden"])
    assert (case.sites[0].plan.actions[0].id, case.sites[0].walk.stops[0].id) == ("a1", "s1")


def test_case_is_found_from_its_file_and_from_inside_it(block):
    assert case_folder(block) == block
    assert case_folder(block / "case.yaml") == block
    assert case_folder(block / "sites" / "garden") == block
    with pytest.raises(Stop):
        case_folder(block.parent)


def test_sites_lie_at_any_depth(block):
    lay_site(block / "more" / "north" / "park")

    assert [one.name for one in sites_of_case(block)] == ["park", "garden"]


def test_faults_of_all_files_are_told(block):
    lay_visit(block / "sites" / "garden", {"ns-view": 9})
    lay_case(block, school="other")
    case, faults = load_case(block)

    assert case is None
    assert sorted(fault.code for fault in faults) == ["answer-off-scale", "unknown-school"]
    assert sorted(fault.code for fault in path_faults([block])[1]) == ["answer-off-scale", "unknown-school"]


def test_reference_into_a_site_is_held_against_it(block):
    lay_case(block, decisions=[{"id": "b1", "text": "Mend", "actions": ["garden/a2", "garden/s1"]}])
    document, _ = read_document(block / "case.yaml")

    assert [fault.params["text"] for fault in faults_of_case(document)] == ["garden/a2", "garden/s1"]


def test_what_is_said_of_a_site_that_cannot_be_read_is_not_doubted(block):
    (block / "sites" / "garden" / "site.yaml").write_text("format: cpted-site/1\nid: garden\n", "utf-8")
    document, _ = read_document(block / "case.yaml")

    assert list(faults_of_case(document)) == []
    assert [fault.code for fault in path_faults([block])[1]] == ["missing-key", "missing-key"]


def test_file_of_another_kind_is_no_case(block):
    (block / "case.yaml").write_text("format: cpted-plan/1\nsite: garden\n", "utf-8")

    assert [fault.code for fault in load_case(block)[1]] == ["format-not-here"]
    document, _ = read_document(block / "case.yaml")
    assert [fault.code for fault in faults_of_case(document)] == ["format-not-here"]


def test_a_case_may_call_its_stages_by_names_of_its_own(tmp_path):
    case = lay_case(tmp_path / "block", school="ours")
    assert "unknown-school" in {fault.code for fault in path_faults([case])[1]}
    (case / "checklists").mkdir()
    shutil.copy(V1 / "stages.yaml", case / "checklists" / "stages.yaml")

    folder, faults = load_case(case)

    assert [fault.code for fault in faults if fault.code != "unknown-source"] == []
    assert folder.names.stage("vision").title == "Vision"
