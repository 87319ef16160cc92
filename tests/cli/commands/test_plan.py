"""`cpted plan`, as it is typed."""

import json

import pytest

from tests.cli.inside import typed
from tests.places import DAY, lay_checklist, lay_plan, lay_site, lay_visit, square


@pytest.fixture
def garden(tmp_path):
    return square(tmp_path / "garden")


def plans(*argv):
    return json.loads(typed("plan", *argv, "--format", "json").out)["plans"]


def test_urgent_things_come_first_and_each_measure_once(garden):
    (one,) = plans(garden)

    assert (one["site"], one["round"], one["checklist"]) == ("garden", "2026", "square")
    assert [(row["measure"], row["urgency"]) for row in one["recommendations"]] == [
        ("adjust-door-closer", "gate"),
        ("repair-lamps", "broken"),
        ("prune-sightline", "soon"),
        ("glaze-the-door", "ranked"),
    ]


def test_findings_of_one_measure_stand_together(tmp_path):
    answers = {**DAY, "ac-door@east": 0}
    first = plans(square(tmp_path / "garden", answers, None))[0]["recommendations"][0]

    assert first["findings"] == [{"criterion": "ac-door", "zone": zone, "light": "day"} for zone in ("east", "west")]


def test_text_says_how_the_order_came_about(garden):
    ended = typed("plan", garden)

    assert (ended.code, ended.told) == (0, "")
    assert "Recommendations for Little square" in ended.out
    assert "Basic requirements and broken things come first" in ended.out


def test_written_plan_is_sound_and_is_never_overwritten(garden):
    first = typed("plan", garden, "--write")
    assert first.code == 0
    assert first.told == f"Written: {garden / 'plan.yaml'}\n"
    assert typed("check", garden).code == 0

    (garden / "plan.yaml").write_text((garden / "plan.yaml").read_text("utf-8") + "# mine\n", "utf-8")
    mine = (garden / "plan.yaml").read_bytes()
    again = typed("plan", garden, "--write")
    assert again.code == 2
    assert str(garden / "plan.yaml") in again.told
    assert (garden / "plan.yaml").read_bytes() == mine


def test_what_the_plan_says_already_is_shown(garden):
    lay_plan(garden, actions=[{"id": "a1", "title": "Cut the hedge", "owner": "Torget AB"}])

    assert "Cut the hedge" in typed("plan", garden).out


def test_two_checklists_make_one_json_document_and_one_plan(garden):
    lay_checklist(garden, "other")
    lay_visit(garden, DAY, checklist={"id": "other", "edition": "1"})

    assert [one["checklist"] for one in plans(garden)] == ["other", "square"]
    assert typed("plan", garden, "--write").code == 0
    assert typed("check", garden).code == 0


def test_many_sites_each_get_their_plan(tmp_path):
    for name in "ab":
        square(tmp_path / name)

    assert [one["site"] for one in plans(tmp_path, "--write")] == ["a", "b"]
    assert (tmp_path / "a" / "plan.yaml").is_file()
    assert (tmp_path / "b" / "plan.yaml").is_file()


def test_only_the_latest_round_is_planned_for_whatever_the_rounds_are_called(tmp_path):
    site = lay_site(tmp_path / "garden")
    lay_visit(site, DAY, round="before")
    lay_visit(site, {"ns-view": 0}, round="after", date="2027-10-20")

    assert [one["round"] for one in plans(site)] == ["after"]


def test_nothing_assessed_is_4_and_faults_are_5(tmp_path):
    assert typed("plan", lay_site(tmp_path / "a")).code == 4
    lay_visit(square(tmp_path / "b"), {"ns-view": 9})
    assert typed("plan", tmp_path / "b").code == 5
    assert typed("plan", tmp_path / "c").code == 2


def test_swedish_plan_is_swedish(garden):
    ended = typed("plan", garden, "--write", lang="sv")

    assert "Dörren går i lås" in ended.out
    assert "Evidence" not in ended.out
