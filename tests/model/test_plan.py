"""The plan's file."""

from tests.files.reading import codes, read

PLAN = "format: cpted-plan/1\nsite: garden\n"


def test_plan_may_be_almost_empty():
    assert read(PLAN)[1] == ()


def test_finding_is_found_by_its_id():
    plan, _ = read(PLAN + "findings: [{id: dark, title: Dark, answers: [lamps]}]\n")

    assert plan.finding("dark").title == "Dark"
    assert plan.finding("light") is None


def test_finding_rests_on_at_least_one_answer():
    assert codes(PLAN + "findings: [{id: dark, title: Dark, answers: []}]\n") == ["3:45 too-few"]


def test_action_is_proposed_until_decided():
    plan, _ = read(PLAN + "actions: [{id: lamps, title: Lamps}]\n")

    assert plan.actions[0].status == "proposed"


def test_declined_needs_a_reason():
    assert codes(PLAN + "declined: [{id: fence, title: Fence}]\n") == ["3:12 missing-key"]
