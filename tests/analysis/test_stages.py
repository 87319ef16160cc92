"""Where a case stands in its five stages, and what each still lacks."""

from dataclasses import replace
from datetime import date

import pytest

from cpted_cli.analysis.stages import SiteInCase, Whole, has_ground, next_stage, stage_views
from cpted_cli.model.case import (
    Area,
    Case,
    Cause,
    Decision,
    Evaluation,
    Event,
    Evidence,
    Goal,
    Measured,
    Partner,
    Problem,
    Standing,
)
from cpted_cli.model.matrix import Matrix, MatrixPlace
from cpted_cli.model.plan import Action, Plan
from cpted_cli.model.safety_walk import Remark, SafetyWalk, Stop
from tests.analysis.test_cases import SURVEY, TABLE

GOALS = tuple(
    Goal(
        id=name, title=name, about=name, baseline=Measured(value=1), target=Measured(value=2), date=date(2027, 1, 1),
        results=(Measured(value=2),),
    )
    for name in ("engagement", "felt-safety", "crime")
)  # fmt: skip
PARTNERS = tuple(
    Partner(id=kind, name=kind, kind=kind, role="R", contribution="C") for kind in ("property-owner", "residents")
)
PROBLEM = Problem(
    id="p1", title="P", who="W", what="W", where="W", when="W", evidence_for=(Evidence(text="E"),),
    evidence_against=(Evidence(text="E"),), causes=(Cause(id="c1", text="C"),),
)  # fmt: skip
ACTION = Action(
    id="a1", title="A", findings=("f1",), owner="O", funder="F", due=date(2027, 1, 1), indicator="I", mode="with"
)
WALK = SafetyWalk(
    format="cpted-safety-walk/1", site="garden", date=date(2026, 11, 12),
    stops=(Stop(id="s1", title="S", remarks=(Remark(id="r1", text="T", kind="bad", answer="A", status="planned"),)),),
)  # fmt: skip
SITE = SiteInCase(
    id="garden",
    plan=Plan(format="cpted-plan/1", site="garden", actions=(ACTION,)),
    walk=WALK,
    lights=frozenset({"day", "dark"}),
)
FULL = Case(
    format="cpted-case/1", id="c", name="C", vision="V", area=Area(text="A"), partners=PARTNERS, goals=GOALS,
    crime=(TABLE,), surveys=(SURVEY,), problems=(PROBLEM,),
    matrix=Matrix(lines="L", places=(MatrixPlace(id="m", title="M", crime="low", unsafety="low"),)),
    dialogue=(Event(id="d1", date=date(2026, 11, 12), title="W", kind="safety-walk", mode="with"),),
    decisions=(Decision(id="b1", text="D"),),
    evaluation=Evaluation(text="T", date=date(2027, 11, 1), by="B", control="C", lessons=("L",)),
)  # fmt: skip


def lacking(case=FULL, *sites):
    views = stage_views(Whole(case=case, sites=sites or (SITE,)))
    return {view.id: [(one.lack, one.names) for one in view.missing] for view in views if view.missing}


def test_full_case_lacks_nothing():
    assert lacking() == {}


def test_empty_case_lacks_everything():
    empty = Case(format="cpted-case/1", id="c", name="C")
    found = stage_views(Whole(case=empty))

    assert {view.id: [one.lack for one in view.missing] for view in found} == {
        "vision": ["vision", "area", "partners", "residents", "goals"],
        "identification": ["sites", "voices", "crime", "problems"],
        "analysis": ["matrix"],
        "strategy": ["actions", "with-residents", "decisions"],
        "evaluation": ["evaluation"],
    }


@pytest.mark.parametrize(
    ("changes", "stage", "lack"),
    [
        ({"partners": (PARTNERS[0], replace(PARTNERS[1], role=None))}, "vision", ("partner-role", ("residents",))),
        ({"goals": GOALS[:2]}, "vision", ("goal-kinds", ("crime",))),
        ({"goals": (replace(GOALS[0], baseline=None), *GOALS[1:])}, "vision", ("goal-baseline", ("engagement",))),
        ({"goals": (replace(GOALS[0], date=None), *GOALS[1:])}, "vision", ("goal-target", ("engagement",))),
        ({"problems": (replace(PROBLEM, when=None),)}, "analysis", ("problem-described", ("p1",))),
        ({"problems": (replace(PROBLEM, evidence_for=()),)}, "analysis", ("problem-evidence", ("p1",))),
        ({"problems": (replace(PROBLEM, evidence_against=()),)}, "analysis", ("problem-against", ("p1",))),
        ({"problems": (replace(PROBLEM, causes=()),)}, "analysis", ("problem-causes", ("p1",))),
        ({"dialogue": (replace(FULL.dialogue[0], mode="for"),)}, "strategy", ("with-residents", ())),
        ({"goals": (replace(GOALS[0], results=()), *GOALS[1:])}, "evaluation", ("results", ("engagement",))),
        ({"evaluation": replace(FULL.evaluation, date=None)}, "evaluation", ("evaluation-date", ())),
        ({"evaluation": replace(FULL.evaluation, by=None)}, "evaluation", ("evaluation-by", ())),
        ({"evaluation": replace(FULL.evaluation, control=None)}, "evaluation", ("comparison", ())),
        ({"evaluation": replace(FULL.evaluation, lessons=())}, "evaluation", ("lessons", ())),
    ],
)
def test_each_gap_is_named_in_its_stage(changes, stage, lack):
    assert lacking(replace(FULL, **changes)) == {stage: [lack]}


@pytest.mark.parametrize(
    ("changes", "lack"),
    [
        ({"owner": None}, "action-owner"),
        ({"funder": None}, "action-funder"),
        ({"due": None}, "action-date"),
        ({"indicator": None}, "action-indicator"),
        ({"findings": ()}, "action-ground"),
    ],
)
def test_gap_of_an_action_is_named_by_site_unless_it_is_carried_out(changes, lack):
    for status, expected in (("decided", {"strategy": [(lack, ("garden/a1",))]}), ("done", {})):
        action = replace(ACTION, status=status, **changes)
        assert lacking(FULL, replace(SITE, plan=replace(SITE.plan, actions=(action,)))) == expected


def test_own_actions_of_the_case_count_too():
    assert lacking(replace(FULL, actions=(replace(ACTION, id="c1", owner=None),)))["strategy"] == [
        ("action-owner", ("c1",))
    ]


def test_sites_are_seen_by_day_and_in_the_dark_and_remarks_are_answered():
    assert lacking(FULL, replace(SITE, lights=frozenset({"day"}))) == {"identification": [("not-dark", ("garden",))]}
    open_ = replace(WALK.stops[0].remarks[0], answer=None)
    walk = replace(WALK, stops=(replace(WALK.stops[0], remarks=(open_,)),))
    assert lacking(FULL, replace(SITE, walk=walk)) == {"strategy": [("remarks-open", ("garden/r1",))]}


def test_the_next_stage_is_the_first_that_is_not_said_to_be_done():
    done = tuple(Standing(stage=one, status="done") for one in ("vision", "identification"))
    views = stage_views(Whole(case=replace(FULL, stages=done), sites=(SITE,)))

    assert [one.is_done for one in views] == [True, True, False, False, False]
    assert next_stage(views).id == "analysis"
    assert next_stage([one for one in views if one.is_done]) is None


def test_action_answers_a_finding_a_problem_or_a_remark():
    bare = replace(ACTION, findings=())

    assert not has_ground(bare)
    assert all(has_ground(replace(bare, **{key: ("x",)})) for key in ("findings", "problems", "remarks"))


def test_first_day_with_residents_is_that_of_the_first_event_with_or_by_them():
    events = tuple(
        replace(FULL.dialogue[0], date=date(2026, 10, day), mode=mode)
        for day, mode in ((1, "for"), (3, "by"), (2, "with"))
    )

    assert Whole(case=replace(FULL, dialogue=events)).active_from == date(2026, 10, 2)
    assert Whole(case=replace(FULL, dialogue=events[:1])).active_from is None


def test_safety_walk_is_a_day_on_which_residents_were_heard():
    later = replace(SITE, walk=replace(WALK, date=date(2026, 10, 9)))
    event = replace(FULL.dialogue[0], date=date(2026, 10, 12), mode="with")

    assert Whole(case=replace(FULL, dialogue=(event,)), sites=(later,)).heard_from == date(2026, 10, 9)
    assert Whole(case=replace(FULL, dialogue=())).heard_from is None
