"""Whether a safety walk speaks of what is there."""

from datetime import date

from cpted_cli.analysis.remarks import walk_faults
from cpted_cli.model.plan import Action, Plan, PlanFinding
from cpted_cli.model.safety_walk import Remark, SafetyWalk, Stop
from tests.builders import make_site

SITE = make_site("east", "west")
PLAN = Plan(
    format="cpted-plan/1",
    site="garden",
    findings=(PlanFinding(id="f1", title="F", answers=("door",)),),
    actions=(Action(id="a1", title="A"),),
)


def told(*stops, site="garden", plan=PLAN):
    walk = SafetyWalk(format="cpted-safety-walk/1", site=site, date=date(2026, 11, 12), stops=stops)
    return [(one.code, one.where) for one in walk_faults(walk, SITE, plan)]


def stop(name="s1", zones=("east",), **remark):
    return Stop(id=name, title="S", zones=zones, remarks=(Remark(id="r1", text="T", kind="bad", **remark),))


def test_walk_that_names_what_is_there_has_no_faults():
    assert told(stop(action="a1", findings=("f1",))) == []


def test_strangers_are_told_where_they_stand():
    assert told(stop(), site="yard") == [("other-site", ("site",))]
    assert told(stop(zones=("east", "north"))) == [("unknown-zone", ("stops", 0, "zones", 1))]
    assert told(stop(action="a2")) == [("unknown-action", ("stops", 0, "remarks", 0, "action"))]
    assert told(stop(findings=("f2",))) == [("unknown-finding", ("stops", 0, "remarks", 0, "findings", 0))]
    assert [code for code, _ in told(stop(action="a1"), plan=None)] == ["unknown-action"]


def test_remark_has_an_id_of_its_own_in_the_whole_walk():
    assert told(stop("s1"), stop("s2")) == [("duplicate-id", ("stops", 1, "remarks", 0, "id"))]
    assert [code for code, _ in told(stop(), stop())] == ["duplicate-id", "duplicate-id"]
