"""What is looked at again, and what becomes of an action that was."""

from datetime import date

import pytest

from cpted_cli.analysis.instances import round_of
from cpted_cli.analysis.rechecking import (
    done_key,
    gate_questions,
    lights_of,
    status_after,
    unchecked_actions,
    unmet,
)
from cpted_cli.model.assessment import Answer
from cpted_cli.model.plan import STATUSES, Action
from tests.builders import NOT_OBSERVED, make_criterion, make_site, make_visit, one_principle

ACTIONS = tuple(Action(id=f"a{number}", title="T", status=status) for number, status in enumerate(STATUSES, 1))
CHECKLIST = one_principle(make_criterion("door", gate=0, light="both"), make_criterion("view", light="both"))


def seen(*more):
    visits = [make_visit({"door": 0, "view": 0}, light=light, date=date(2026, 10, 20)) for light in ("day", "dark")]
    return round_of(make_site(), CHECKLIST, "", [*visits, *more])


def test_actions_that_nobody_has_seen_done_are_asked_and_those_answered_now():
    assert [one.id for one in unchecked_actions(ACTIONS)] == ["a1", "a2", "a3", "a4"]
    assert unchecked_actions(ACTIONS, {"done@a5"}) == ACTIONS
    assert done_key(ACTIONS[0]) == "done@a1"


def test_unmet_requirements_are_asked_in_the_light_in_which_they_failed():
    places = tuple(unmet([seen()]))

    assert [one.question.key for one in places] == ["door", "door"]
    assert lights_of(places) == ("day", "dark")
    assert [one.key for one in gate_questions(places, "dark")] == ["door"]
    assert lights_of(()) == ()


def test_lifted_requirement_is_asked_no_more_save_where_this_recheck_lifted_it():
    lift = make_visit({"door": 50}, "again.yaml", recheck=True, date=date(2026, 12, 16))

    assert [one.light for one in unmet([seen(lift)])] == ["dark"]
    assert [one.light for one in unmet([seen(lift)], {"door"})] == ["day", "dark"]


@pytest.mark.parametrize(
    ("status", "step", "after"),
    [
        ("proposed", 0, None), ("decided", 0, None), ("started", 0, "decided"), ("done", 0, "decided"),
        ("checked", 0, "decided"), ("decided", 1, "started"), ("started", 1, None), ("done", 1, "started"),
        ("proposed", 2, "checked"), ("done", 2, "checked"), ("checked", 2, None),
    ],
)  # fmt: skip
def test_status_follows_what_was_seen(status, step, after):
    assert status_after(Action(id="a1", title="T", status=status), Answer(value=step)) == after


def test_action_that_could_not_be_looked_at_keeps_its_status():
    assert status_after(ACTIONS[1], NOT_OBSERVED) is None
    assert status_after(ACTIONS[1], Answer(note="later")) is None
