"""The residents' walk of a site on disk."""

from cpted_cli.files.checking import path_faults
from cpted_cli.files.safety_walks import load_walk, problem_ids, remark_ids
from cpted_cli.files.site_folders import SitePath
from cpted_cli.files.sites import load_site
from tests.places import kastanjen, lay_case, lay_plan, lay_walk, square

REMARK = {"id": "r1", "text": "Dark here", "kind": "bad"}
STOP = {"id": "s1", "title": "Door", "zones": ["east"], "remarks": [REMARK]}


def codes(site):
    return [(fault.code, fault.place.path.rpartition("/")[2]) for fault in path_faults([site])[1]]


def test_walk_comes_with_its_site(tmp_path):
    site = square(tmp_path / "garden")
    assert load_site(SitePath(folder=site), with_plan=True)[0].walk is None
    lay_walk(site, STOP)
    folder, faults = load_site(SitePath(folder=site), with_plan=True)

    assert faults == ()
    assert folder.walk.remarks[0].text == "Dark here"
    assert remark_ids(site) == ("r1",)


def test_walk_is_held_against_site_and_plan(tmp_path):
    site = square(tmp_path / "garden")
    lay_walk(site, {**STOP, "zones": ["north"], "remarks": [{**REMARK, "action": "a1"}]})

    assert sorted(codes(site)) == [("unknown-action", "safety-walk.yaml"), ("unknown-zone", "safety-walk.yaml")]
    assert len(path_faults([site / "safety-walk.yaml"])[1]) == 2


def test_plan_is_held_against_the_walk_and_the_case(tmp_path):
    case = lay_case(tmp_path / "block", problems=[{"id": "p1", "title": "Dark"}])
    site = square(case / "sites" / "garden")
    lay_walk(site, STOP)
    lay_plan(site, actions=[{"id": "a1", "title": "Mend", "remarks": ["r1", "r2"], "problems": ["p1", "p2"]}])

    assert problem_ids(site) == ("p1",)
    assert sorted(codes(site)) == [("unknown-problem", "plan.yaml"), ("unknown-remark", "plan.yaml")]


def test_site_without_a_case_or_a_walk_knows_no_strangers(tmp_path):
    site = square(tmp_path / "garden")
    lay_plan(site, actions=[{"id": "a1", "title": "Mend", "remarks": ["r2"], "problems": ["p2"]}])

    assert (problem_ids(site), remark_ids(site)) == (None, None)
    assert codes(site) == []


def test_faulty_or_foreign_walk_is_told(tmp_path):
    site = square(tmp_path / "garden")
    folder, _ = load_site(SitePath(folder=site))
    (site / "safety-walk.yaml").write_text("format: cpted-safety-walk/1\nsite: garden\n", "utf-8")
    assert [fault.code for fault in load_walk(site, folder.site, None)[1]] == ["missing-key"]
    (site / "safety-walk.yaml").write_text("format: cpted-plan/1\nsite: garden\n", "utf-8")
    assert [fault.code for fault in load_walk(site, folder.site, None)[1]] == ["format-not-here"]


def test_case_of_a_single_site_may_lie_beside_it(tmp_path):
    site = kastanjen(tmp_path / "kastanjen")
    assert problem_ids(site) == ("way-home", "empty-yard", "doors")
