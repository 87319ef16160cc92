"""Whether what a case speaks of is there."""

from datetime import date

import pytest

from cpted_cli.analysis.cases import CaseSurroundings, case_faults, references
from cpted_cli.model.bid import Agreement, Bid, Contribution, Funding, Responsibility, Service
from cpted_cli.model.case import (
    Case,
    Cause,
    Decision,
    Evaluation,
    Event,
    Evidence,
    FollowUp,
    Goal,
    Partner,
    Problem,
    Said,
)
from cpted_cli.model.counts import Choice, CrimeRow, CrimeTable, Survey, SurveyQuestion, TimeSpan
from cpted_cli.model.plan import Action

SPAN = TimeSpan(start=date(2025, 10, 1), end=date(2026, 9, 30))
TABLE = CrimeTable(
    id="reported",
    title="R",
    kind="reported",
    source="S",
    area="A",
    spans=(SPAN,),
    rows=(CrimeRow(title="Theft", counts=(17,)),),
)
QUESTION = SurveyQuestion(id="q1", question="Q", answers=(Choice(title="Y", count=20),))
SURVEY = Survey(
    id="autumn",
    title="S",
    source="S",
    start=date(2026, 10, 1),
    end=date(2026, 10, 31),
    asked=148,
    answered=61,
    questions=(QUESTION,),
)
SOUND = {
    "partners": (Partner(id="owner", name="O", kind="property-owner"),),
    "goals": (Goal(id="g1", title="G", about="crime", problems=("p1",)),),
    "crime": (TABLE,),
    "surveys": (SURVEY,),
    "problems": (
        Problem(
            id="p1",
            title="P",
            evidence_for=(Evidence(text="E", refs=("reported", "garden/f1")),),
            causes=(Cause(id="c1", text="C", evidence_against=(Evidence(text="E", refs=("autumn",)),)),),
        ),
    ),
    "dialogue": (
        Event(
            id="d1",
            date=date(2026, 11, 12),
            title="W",
            kind="meeting",
            mode="with",
            said=(Said(id="s1", text="T", actions=("garden/a1", "a1")),),
        ),
    ),
    "decisions": (Decision(id="b1", text="D", actions=("a1",)),),
    "actions": (Action(id="a1", title="A", problems=("p1",), measure="lamp"),),
    "evaluation": Evaluation(crime=("reported",), follow_ups=(FollowUp(text="F", goals=("g1",)),)),
    "bid": Bid(
        purpose="P",
        funding=Funding(years=(2027, 2028), contributions=(Contribution(partner="owner", amounts_sek=(1, 2)),)),
        services=(Service(title="S", ordinary="O", beyond="B", partner="owner"),),
        responsibilities=(Responsibility(task="T", decides=("owner",)),),
        agreement=Agreement(parties=("owner",)),
    ),
}
AROUND = CaseSurroundings(
    measures=frozenset({"lamp"}),
    schools=("helsingborg",),
    sites={"garden": frozenset({"f1", "a1"}), "broken": None},
)


def told(**changes):
    case = Case(format="cpted-case/1", id="c", name="C", **{**SOUND, **changes})
    return [(one.code, one.where) for one in case_faults(case, AROUND)]


def test_case_that_holds_together_has_no_faults():
    assert told() == []


def test_all_that_a_case_refers_to_is_found_with_the_way_to_it():
    case = Case(format="cpted-case/1", id="c", name="C", **SOUND)

    assert list(references(case)) == [
        (("problems", 0, "evidence_for", 0, "refs", 0), "reported"),
        (("problems", 0, "evidence_for", 0, "refs", 1), "garden/f1"),
        (("problems", 0, "causes", 0, "evidence_against", 0, "refs", 0), "autumn"),
        (("dialogue", 0, "said", 0, "actions", 0), "garden/a1"),
        (("dialogue", 0, "said", 0, "actions", 1), "a1"),
        (("decisions", 0, "actions", 0), "a1"),
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"school": "other"}, ("unknown-school", ("school",))),
        (
            {"goals": (Goal(id="g1", title="G", about="crime", problems=("p2",)),)},
            ("unknown-problem", ("goals", 0, "problems", 0)),
        ),
        ({"partners": (*SOUND["partners"], *SOUND["partners"])}, ("duplicate-id", ("partners", 1, "id"))),
        (
            {"decisions": (Decision(id="b1", text="D", actions=("garden/a9",)),)},
            ("unknown-reference", ("decisions", 0, "actions", 0)),
        ),
        (
            {"decisions": (Decision(id="b1", text="D", actions=("yard/a1",)),)},
            ("unknown-reference", ("decisions", 0, "actions", 0)),
        ),
        ({"evaluation": Evaluation(crime=("police",))}, ("unknown-reference", ("evaluation", "crime", 0))),
        (
            {"evaluation": Evaluation(follow_ups=(FollowUp(text="F", goals=("g2",)),))},
            ("unknown-reference", ("evaluation", "follow_ups", 0, "goals", 0)),
        ),
        (
            {"actions": (Action(id="a1", title="A", findings=("f1",)),)},
            ("unknown-finding", ("actions", 0, "findings", 0)),
        ),
        (
            {"bid": Bid(purpose="P", services=(Service(title="S", ordinary="O", beyond="B", partner="x"),))},
            ("unknown-partner", ("bid", "services", 0, "partner")),
        ),
        (
            {"bid": Bid(purpose="P", responsibilities=(Responsibility(task="T", informed=("x",)),))},
            ("unknown-partner", ("bid", "responsibilities", 0, "informed", 0)),
        ),
        (
            {"bid": Bid(purpose="P", agreement=Agreement(parties=("owner", "x")))},
            ("unknown-partner", ("bid", "agreement", "parties", 1)),
        ),
        (
            {
                "bid": Bid(
                    purpose="P",
                    funding=Funding(years=(2027,), contributions=(Contribution(partner="owner", amounts_sek=(1, 2)),)),
                )
            },
            ("numbers-not-columns", ("bid", "funding", "contributions", 0, "amounts_sek")),
        ),
    ],
)
def test_stranger_is_told_at_its_place(changes, expected):
    assert told(**changes) == [expected]


def test_site_that_could_not_be_read_is_given_the_benefit_of_the_doubt():
    assert told(decisions=(Decision(id="b1", text="D", actions=("broken/a9",)),)) == []


def changed(thing, **changes):
    from dataclasses import replace

    return replace(thing, **changes)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"crime": (changed(TABLE, rows=(CrimeRow(title="T", counts=(1, 2)),)),)},
            ("numbers-not-columns", ("crime", 0, "rows", 0, "counts")),
        ),
        (
            {"crime": (changed(TABLE, spans=(TimeSpan(start=SPAN.end, end=SPAN.start),)),)},
            ("span-backwards", ("crime", 0, "spans", 0, "end")),
        ),
        ({"surveys": (changed(SURVEY, end=date(2026, 9, 1)),)}, ("span-backwards", ("surveys", 0, "end"))),
        ({"surveys": (changed(SURVEY, asked=60),)}, ("more-than-asked", ("surveys", 0, "answered"))),
        ({"surveys": (changed(SURVEY, answered=19),)}, ("more-than-asked", ("surveys", 0, "questions", 0, "answers"))),
        (
            {"surveys": (changed(SURVEY, questions=(QUESTION, QUESTION)),)},
            ("duplicate-id", ("surveys", 0, "questions", 1, "id")),
        ),
    ],
)
def test_small_tables_hold_together(changes, expected):
    assert told(**changes) == [expected]
