"""Recommendations, budgets and chains for scripts."""

from cpted_cli import api
from tests.places import lay_checklist, lay_plan, lay_visit, square


def test_budget_takes_each_measure_of_all_checklists_once(tmp_path):
    site = square(tmp_path / "garden")
    lay_checklist(site, "other")
    lay_visit(site, {"ns-view": 0}, checklist={"id": "other", "edition": "1"})
    results = api.latest(api.score(api.load([site])[0]))
    spent = api.budgeted(results, 1_000_000)

    assert len(results) == 2
    assert sorted(one.item.id for one in spent) == [
        "adjust-door-closer", "glaze-the-door", "prune-sightline", "repair-lamps",
    ]  # fmt: skip
    assert {one.measure.id for one in api.plan(results[0])} <= {one.item.id for one in spent}


def test_ground_holds_plan_answers_and_the_names_of_photos(tmp_path):
    site = square(tmp_path / "garden")
    lay_plan(site)
    (site / "photos").mkdir()
    (site / "photos" / "one.jpg").write_bytes(b"")
    (folder,), _ = api.load([site], with_plan=True)
    ground = api.ground_of(folder)

    assert ground.plan == folder.plan
    assert ground.photo_files == {"one.jpg"}
    assert [one.id for one in ground.rounds] == ["2026"]
