"""The chain from what will be done down to answer, photo and source, and back."""

from dataclasses import replace

import pytest

from cpted_cli import api
from cpted_cli.analysis.tracing import Ground, trace, traceable
from cpted_cli.files.library import shipped_library
from cpted_cli.model.case import Problem
from cpted_cli.model.plan import Action, Declined, Plan, PlanFinding
from cpted_cli.model.safety_walk import Remark
from tests.places import DAY, square
from tests.report.pages import scored_site

PLAN = Plan(
    format="cpted-plan/1",
    site="garden",
    findings=(
        PlanFinding(id="f1", title="Dark", answers=("ns-lamps", "ac-door@west"), photos=("own.jpg", "hedge.jpg")),
        PlanFinding(id="f2", title="Hedge", answers=("ns-view",)),
    ),
    actions=(Action(id="a1", title="Mend", findings=("f1",), measure="repair-lamps"),),
    declined=(Declined(id="d1", title="Cut", reason="later", measure="prune-sightline", findings=("f2",)),),
)


@pytest.fixture(scope="module")
def ground(tmp_path_factory):
    answers = {**DAY, "ns-view": {"value": 1, "photos": ["hedge.jpg"]}}
    one = scored_site(square(tmp_path_factory.mktemp("place") / "garden", answers))
    library = shipped_library()
    return Ground(
        plan=PLAN,
        rounds=(api.seen_in(one),),
        measures=library.measures,
        sources=library.sources,
        photo_files=frozenset({"hedge.jpg"}),
    )


def names(links):
    return [(one.kind, one.id) for one in links]


def test_action_leads_down_to_answers_photos_and_sources(ground):
    found = trace("a1", ground)
    finding, measure = found.subject.below

    assert (names([found.subject]), found.up) == ([("action", "a1")], ())
    assert names(finding.below) == [
        ("answer", "ns-lamps"), ("answer", "ac-door@west"), ("photo", "own.jpg"), ("photo", "hedge.jpg"),
    ]  # fmt: skip
    assert len(finding.below[0].thing) == 2  # seen by day and in the dark
    assert names(measure.below) == [("source", one) for one in ground.measures["repair-lamps"].sources]


def test_declined_thing_is_traced_like_an_action(ground):
    finding, measure = trace("d1", ground).subject.below

    assert (finding.id, measure.id) == ("f2", "prune-sightline")
    assert names(finding.below[0].below) == [("photo", "hedge.jpg")]


def test_photo_leads_up_through_what_shows_it(ground):
    up = trace("hedge.jpg", ground).up

    assert names(up) == [("answer", "ns-view"), ("finding", "f1")]
    assert names(up[0].below) == [("finding", "f2")]
    assert names(up[0].below[0].below) == [("declined", "d1")]
    assert names(up[1].below) == [("action", "a1")]


def test_answer_finding_and_measure_lead_up_to_what_will_be_done(ground):
    assert names(trace("ac-door@west", ground).up[0].below) == [("action", "a1")]
    assert names(trace("f2", ground).up) == [("declined", "d1")]
    assert names(trace("repair-lamps", ground).up) == [("action", "a1")]


def test_criterion_stands_for_its_answers_at_every_zone(ground):
    found = trace("ac-door", ground)

    assert found.subject.kind == "criterion"
    assert names(found.subject.below) == [("answer", "ac-door@east"), ("answer", "ac-door@west")]
    assert names(found.up) == [("finding", "f1")]


def test_source_leads_up_through_measures_and_answers_that_cite_it(ground):
    source = ground.measures["repair-lamps"].sources[0]

    assert ("measure", "repair-lamps") in names(trace(source, ground).up)


def test_answer_that_no_finding_tells_leads_nowhere(ground):
    found = trace("ac-sign", ground)

    assert (found.subject.kind, found.up) == ("answer", ())


def test_what_is_named_and_not_there_is_a_link_without_a_thing(ground):
    odd = replace(PLAN.findings[0], answers=("never-asked",))
    broken = replace(ground, plan=replace(PLAN, findings=(odd,)), measures={})
    finding, measure = trace("a1", broken).subject.below

    assert [one.thing for one in finding.below] == [None, None, "hedge.jpg"]
    assert measure.thing is None


def test_unknown_name_is_nothing_and_everything_known_can_be_traced(ground):
    assert trace("nothing", ground) is None
    known = traceable(ground)
    assert {"a1", "d1", "f1", "ns-view", "hedge.jpg", "repair-lamps"} <= set(known)
    assert all(trace(name, ground) is not None for name in known if name != "own.jpg")


def test_site_without_a_plan_still_has_its_answers(ground):
    bare = replace(ground, plan=None)

    assert trace("ns-view", bare).up == ()
    assert trace("a1", bare) is None


def test_problems_and_remarks_are_links_too(ground):
    mend = replace(PLAN.actions[0], problems=("way",), remarks=("r1", "gone"))
    whole = replace(
        ground,
        plan=replace(PLAN, actions=(mend,)),
        problems={"way": Problem(id="way", title="Way home")},
        remarks={"r1": Remark(id="r1", text="Dark", kind="bad", photos=("hedge.jpg",))},
    )
    below = {link.id: link for link in trace("a1", whole).subject.below}
    assert (below["way"].kind, below["r1"].below[0].id, below["gone"].thing) == ("problem", "hedge.jpg", None)
    assert [one.id for one in trace("way", whole).up] == [one.id for one in trace("r1", whole).up] == ["a1"]
    assert {"way", "r1"} <= set(traceable(whole))
