"""A start of the plan on disk."""

from cpted_cli import api
from cpted_cli.files.checking import path_faults
from cpted_cli.files.documents import read_document
from cpted_cli.files.plans import Proposal, plan_start, write_plan
from tests.places import DAY, lay_checklist, lay_visit, square


def proposals(site):
    sites, faults = api.load([site])
    assert faults == ()
    return [
        Proposal(advised=api.plan(one), score=one.score, checklist=one.used.checklist)
        for one in api.latest(api.score(sites))
    ]


def test_written_plan_passes_the_check_and_says_what_to_do_with_it(tmp_path):
    site = square(tmp_path / "garden")

    assert write_plan(site, proposals(site)) is None
    assert path_faults([site])[1] == ()
    assert (site / "plan.yaml").read_text("utf-8").startswith("# The plan of this site")


def test_each_measure_is_one_proposed_action_against_its_findings(tmp_path):
    site = square(tmp_path / "garden")
    write_plan(site, proposals(site))
    plan = read_document(site / "plan.yaml")[0].value

    assert (plan.site, plan.round) == ("garden", "2026")
    assert [one.measure for one in plan.actions] == [
        "adjust-door-closer", "repair-lamps", "prune-sightline", "glaze-the-door",
    ]  # fmt: skip
    assert [plan.finding(one.findings[0]).answers for one in plan.actions] == [
        ("ac-door@west",), ("ns-lamps",), ("ns-view",), ("ac-glass",),
    ]  # fmt: skip
    assert {one.status for one in plan.actions} == {"proposed"}
    assert {(one.owner, one.due, one.funder) for one in plan.actions} == {(None, None, None)}


def test_protected_answer_makes_a_protected_finding(tmp_path):
    hidden = {**DAY, "ac-door@west": {"value": 0, "protected": True}}
    start = plan_start(proposals(square(tmp_path / "garden", hidden)))

    assert [one.get("protected", False) for one in start["findings"]] == [True, False, False, False]


def test_site_with_two_checklists_has_one_plan_with_each_measure_once(tmp_path):
    site = square(tmp_path / "garden")
    lay_checklist(site, "again")
    lay_visit(site, DAY, checklist={"id": "again", "edition": "1"}, round="autumn")
    start = plan_start(proposals(site))

    assert "round" not in start
    assert [one["measure"] for one in start["actions"]].count("adjust-door-closer") == 1
    assert len(start["findings"]) == 7
    assert start["actions"][0]["findings"] == ["f1", "f4"]


def test_site_without_findings_has_a_plan_without_them(tmp_path):
    site = square(tmp_path / "garden", {"ac-sign": 4}, None)
    write_plan(site, proposals(site))

    assert path_faults([site])[1] == ()
