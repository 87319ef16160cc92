from datetime import date

from cpted_cli.analysis.stages import SiteInCase
from cpted_cli.lint.material import (
    Material,
    counted_actions,
    placed_actions,
    placed_criteria,
    placed_questions,
    placed_remarks,
)
from cpted_cli.model.case import Case
from cpted_cli.model.plan import Action, Plan
from cpted_cli.model.safety_walk import Remark, SafetyWalk, Stop
from cpted_cli.model.tailoring import Reworded
from tests.analysis.test_tailoring import add, make_tailoring
from tests.builders import make_checklist, make_principle


def test_criteria_are_given_with_the_way_to_them():
    checklist = make_checklist(make_principle("a", "a-1"), make_principle("b", "b-1", "b-2"))

    assert [(where, one.id) for where, one in placed_criteria(checklist)] == [
        (("principles", 0, "criteria", 0), "a-1"),
        (("principles", 1, "criteria", 0), "b-1"),
        (("principles", 1, "criteria", 1), "b-2"),
    ]


def test_tailoring_file_has_the_criteria_it_adds_and_the_questions_it_words_anew():
    words = (
        Reworded(criterion="a", title="A", reason="Short."),
        Reworded(criterion="b", question="B?", reason="Short."),
    )
    tailoring = make_tailoring(add=(add("new"),), reword=words)

    assert [where for where, _ in placed_criteria(tailoring)] == [("add", 0, "criterion")]
    assert list(placed_questions(tailoring)) == [
        (("add", 0, "criterion", "question"), "new?"),
        (("reword", 1, "question"), "B?"),
    ]
    assert list(placed_criteria(None)) == []


OWN = Case(format="cpted-case/1", id="block", name="Block", actions=(Action(id="x1", title="X"),))
PLAN = Plan(format="cpted-plan/1", site="garden", actions=(Action(id="a1", title="A"),))


def test_actions_and_remarks_are_given_with_the_way_to_them():
    remark = Remark(id="r1", text="T", kind="bad")
    stops = (Stop(id="s1", title="S"), Stop(id="s2", title="S", remarks=(remark,)))
    walk = SafetyWalk(format="cpted-safety-walk/1", site="garden", date=date(2026, 11, 12), stops=stops)

    assert list(placed_actions(PLAN)) == [(("actions", 0), PLAN.actions[0])]
    assert list(placed_remarks(walk)) == [(("stops", 1, "remarks", 0), remark)]
    assert [*placed_actions(walk), *placed_remarks(PLAN)] == []


def test_actions_are_counted_once_by_the_case_or_by_the_plan_that_lies_in_none():
    case = Material(value=OWN, sites=(SiteInCase(id="garden", plan=PLAN), SiteInCase(id="yard")))

    assert [one.id for one in counted_actions(case)] == ["a1", "x1"]
    assert [one.id for one in counted_actions(Material(value=PLAN))] == ["a1"]
    assert counted_actions(Material(value=PLAN, in_case=True)) == ()
    assert counted_actions(Material(value=None)) == ()
