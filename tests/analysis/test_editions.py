"""What the open edition leaves out."""

from dataclasses import replace

from cpted_cli.analysis.editions import opened
from cpted_cli.analysis.lighting import lighting
from cpted_cli.model.assessment import Answer
from cpted_cli.model.lighting import LightGrid, LightPoint
from cpted_cli.model.plan import Plan, PlanFinding
from tests.builders import make_criterion, make_site, one_principle, score_of
from tests.light import READINGS


def garden_score():
    checklist = one_principle(make_criterion("door", zone="entrance"), "path")
    answers = {
        "door@a": Answer(value=0, protected=True, keep=True),
        "door@b": 10,
        "path": Answer(not_observed="the key is under the mat"),
    }
    return score_of(checklist, answers, site=make_site("a", "b"))


def plan_with(**changes):
    written = {"id": "door", "title": "Door", "answers": ("door@a",), "protected": True, **changes}
    return Plan(format="cpted-plan/1", site="garden", findings=(PlanFinding(**written),))


def test_open_edition_tells_no_protected_finding_and_no_reason_for_not_seeing():
    result = opened(garden_score())

    assert [one.zone for one in result.findings] == ["b"]
    assert result.keep == ()
    assert "mat" not in str(result)


def test_protected_finding_with_open_words_in_the_plan_stays_without_its_place():
    told = opened(garden_score(), plan_with(open_text="Something about doors."))
    silent = opened(garden_score(), plan_with())

    assert [one.zone for one in told.findings] == [None, "b"]
    assert [one.zone for one in silent.findings] == ["b"]


def test_unmet_requirement_that_helps_an_offender_is_counted_and_not_named():
    checklist = one_principle(make_criterion("door", gate=50), make_criterion("path", gate=50))
    score = score_of(checklist, {"door": Answer(value=0, protected=True), "path": 10})
    result = opened(score)

    assert (score.gates.failed, result.gates.failed) == (("door", "path"), ("path",))
    assert (result.gates.withheld, result.gates.total) == (1, 2)
    assert result.by_light["day"].gates.withheld == 1
    assert not result.gates.are_all_met


def test_unmet_requirement_that_is_told_at_another_place_is_named():
    checklist = one_principle(make_criterion("door", zone="entrance", gate=50))
    answers = {"door@a": Answer(value=0, protected=True), "door@b": 10}
    assert opened(score_of(checklist, answers, site=make_site("a", "b"))).gates.failed == ("door",)


def test_finding_that_only_the_plan_protects_is_left_out():
    assert [one.zone for one in opened(garden_score(), plan_with(answers=("door@b",))).findings] == []


def test_protected_light_readings_are_left_out():
    measured = [
        lighting(LightGrid(readings=replace(READINGS, file=name, protected=name == "b"), points=(LightPoint(lux=1),)))
        for name in ("a", "b")
    ]

    result = opened(replace(garden_score(), lighting=tuple(measured)))

    assert [one.file for one in result.lighting] == ["a"]


def test_open_edition_keeps_the_numbers():
    result = garden_score()

    now = opened(result)

    assert (now.score, now.gates, now.coverage) == (result.score, result.gates, result.coverage)
