"""Which day it is, files tell by what they speak of as past."""

from datetime import date

from cpted_cli.analysis.latest import latest_day
from cpted_cli.model.case import Case, Decision
from cpted_cli.model.plan import Action, Declined, Plan
from cpted_cli.model.safety_walk import Remark, SafetyWalk, Stop

PLAN = Plan(
    format="cpted-plan/1",
    site="garden",
    date=date(2026, 11, 20),
    actions=(
        Action(id="a1", title="A", due=date(2030, 1, 1)),
        Action(id="a2", title="B", status="done", status_on=date(2026, 12, 3)),
    ),
    declined=(Declined(id="d1", title="D", reason="R", decided_on=date(2026, 12, 2)),),
)


def test_last_status_or_decision_counts_and_a_deadline_does_not():
    case = Case(
        format="cpted-case/1", id="block", name="B", decisions=(Decision(id="b1", text="T", date=date(2026, 12, 4)),)
    )

    assert latest_day(PLAN) == date(2026, 12, 3)
    assert latest_day(PLAN, case) == date(2026, 12, 4)


def test_safety_walk_tells_by_its_day_its_version_and_its_answers():
    remark = Remark(id="r1", text="T", kind="bad", status_on=date(2026, 12, 9))
    walk = SafetyWalk(
        format="cpted-safety-walk/1",
        site="garden",
        date=date(2026, 11, 12),
        stops=(Stop(id="s1", title="S", remarks=(remark,)),),
    )

    assert latest_day(walk) == date(2026, 12, 9)


def test_nothing_dated_tells_no_day():
    assert latest_day(None, Case(format="cpted-case/1", id="block", name="B")) is None
