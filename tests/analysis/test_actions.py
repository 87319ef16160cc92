"""Whether actions speak of things that are there."""

from dataclasses import replace

import pytest

from cpted_cli.analysis.actions import Referable, action_faults, plan_faults
from cpted_cli.model.plan import Action, Declined, Plan, PlanFinding
from tests.builders import QUALITY, make_criterion, make_site, one_principle

KNOWN = Referable(measures=frozenset({"lamp"}), findings=("f1",), problems=("p1",), remarks=("r1",))
SOUND = Action(id="a1", title="T", findings=("f1",), problems=("p1",), remarks=("r1",), measure="lamp", needs=("a2",))
CHECKLIST = one_principle(make_criterion("door", zone="entrance", scale=QUALITY), make_criterion("path", scale=QUALITY))
SITE = make_site("entrance-12a", "entrance-12b")
PLAN_KNOWN = Referable(measures=frozenset({"lamp", "fence"}))


def told(actions, declined=(), known=KNOWN):
    return [(one.code, one.where, one.params["text"]) for one in action_faults(actions, declined, known)]


def test_actions_that_name_what_is_there_have_no_faults():
    assert told((SOUND, Action(id="a2", title="T", excludes=("a1",)))) == []


@pytest.mark.parametrize(
    ("changes", "code", "where"),
    [
        ({"findings": ("f1", "f2")}, "unknown-finding", ("findings", 1)),
        ({"problems": ("p2",)}, "unknown-problem", ("problems", 0)),
        ({"remarks": ("r2",)}, "unknown-remark", ("remarks", 0)),
        ({"measure": "lamps"}, "unknown-measure", ("measure",)),
        ({"needs": ("a9",)}, "unknown-action", ("needs", 0)),
        ({"excludes": ("a9",)}, "unknown-action", ("excludes", 0)),
    ],
)
def test_stranger_is_told_at_its_place(changes, code, where):
    (one,) = told((replace(SOUND, **{"needs": (), **changes}),))

    assert one[:2] == (code, ("actions", 0, *where))


def test_declined_things_are_looked_at_too():
    declined = Declined(id="d1", title="T", reason="R", measure="lamps", findings=("f2",))

    assert [code for code, _, _ in told((), (declined,))] == ["unknown-finding", "unknown-measure"]


def test_nothing_is_a_stranger_where_no_file_says_what_there_is():
    anything = Referable(measures=frozenset({"lamp"}))

    assert told((replace(SOUND, needs=(), findings=("x",), problems=("y",), remarks=("z",)),), known=anything) == []


def test_plan_that_holds_together_has_no_faults():
    plan = Plan(
        format="cpted-plan/1",
        site="garden",
        findings=(PlanFinding(id="dark", title="Dark", answers=("path", "door@entrance-12a")),),
        actions=(Action(id="light", title="Light", findings=("dark",), measure="lamp"),),
        declined=(Declined(id="fence", title="Fence", reason="Too high", measure="fence"),),
    )

    assert list(plan_faults(plan, (CHECKLIST,), SITE, PLAN_KNOWN)) == []


def test_everything_that_a_plan_refers_to_in_vain_is_told():
    plan = Plan(
        format="cpted-plan/1",
        site="yard",
        findings=(
            PlanFinding(id="dark", title="Dark", answers=("path", "pth", "door@nowhere")),
            PlanFinding(id="dark", title="Dark", answers=("path",)),
        ),
        actions=(Action(id="light", title="Light", findings=("dark", "dak"), measure="lmp"),),
        declined=(Declined(id="fence", title="Fence", reason="Too high", measure="fnce"),),
    )

    faults = [(one.code, one.where) for one in plan_faults(plan, (CHECKLIST,), SITE, PLAN_KNOWN)]

    assert faults == [
        ("other-site", ("site",)),
        ("unknown-answer", ("findings", 0, "answers", 1)),
        ("unknown-zone", ("findings", 0, "answers", 2)),
        ("unknown-finding", ("actions", 0, "findings", 1)),
        ("unknown-measure", ("actions", 0, "measure")),
        ("unknown-measure", ("declined", 0, "measure")),
        ("duplicate-id", ("findings", 1, "id")),
    ]


def test_plan_without_visits_doubts_no_answer_names():
    plan = Plan(
        format="cpted-plan/1", site="garden", findings=(PlanFinding(id="dark", title="Dark", answers=("anything",)),)
    )

    assert list(plan_faults(plan, (), SITE, Referable(measures=frozenset()))) == []
