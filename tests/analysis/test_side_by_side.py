"""Residents' stops beside the assessors' findings."""

from datetime import date

import pytest

from cpted_cli.analysis.side_by_side import side_by_side
from cpted_cli.model.assessment import Answer
from cpted_cli.model.checklist import ZoneKind
from cpted_cli.model.safety_walk import Remark, SafetyWalk, Stop
from cpted_cli.model.site import Zone
from tests.builders import make_criterion, make_site, one_principle, score_of

CHECKLIST = one_principle(
    make_criterion("door", zone="entrance"),
    make_criterion("swing", zone="yard"),
    make_criterion("whole"),
    zones=(
        ZoneKind(id="entrance", title="Entrance", repeats=True),
        ZoneKind(id="yard", title="Yard"),
    ),
)
SITE = make_site("east", "west", "north")
SITE = make_site(
    zones=(*SITE.zones, Zone(id="yard", kind="yard", name="Yard"), Zone(id="lane", kind="lane", name="Lane"))
)
ANSWERS = {
    "door@east": 0.0,
    "door@west": 100.0,
    "door@north": 10.0,
    "swing": Answer(value=90.0, keep=True),
    "whole": 0.0,
}


def remark(name, kind, findings=()):
    return Remark(id=name, text="T", kind=kind, findings=findings)


def beside(*stops):
    walk = SafetyWalk(format="cpted-safety-walk/1", site="garden", date=date(2026, 11, 12), stops=stops)
    return side_by_side(walk, SITE, [(score_of(CHECKLIST, ANSWERS, site=SITE), CHECKLIST)])


@pytest.mark.parametrize(
    ("zones", "kinds", "agreement"),
    [
        (("east",), ("bad", "good"), "both"),
        (("west",), ("bad",), "residents"),
        (("east",), (), "assessors"),
        (("east",), ("good",), "differ"),
        (("yard",), ("good",), "neither"),
        ((), ("bad",), "residents"),
    ],
)
def test_stop_says_who_found_something_to_mend(zones, kinds, agreement):
    remarks = tuple(remark(f"r{number}", kind) for number, kind in enumerate(kinds))
    (one,) = beside(Stop(id="s1", title="S", zones=zones, remarks=remarks)).stops

    assert one.agreement == agreement


def test_stop_shows_what_fell_short_there_and_what_is_to_be_kept():
    (one,) = beside(Stop(id="s1", title="S", zones=("east", "yard"))).stops

    assert [c.id for c in one.findings] == ["door"]
    assert [c.id for c in one.kept] == ["swing"]
    assert [z.id for z in one.zones] == ["east", "yard"]


def test_zones_with_findings_where_nobody_stopped_are_named():
    found = beside(Stop(id="s1", title="S", zones=("east",)))

    assert [one.id for one in found.not_stopped] == ["north"]


def test_complaints_that_a_finding_tells_too_are_counted():
    stop = Stop(id="s1", title="S", remarks=(remark("r1", "bad", ("f1",)), remark("r2", "bad"), remark("r3", "good")))
    found = beside(stop)

    assert (found.complaints, found.told_as_finding) == (2, 1)
