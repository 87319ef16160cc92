"""How far a sum of money goes."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.analysis.budgeting import Item, items_in_order, spendings
from cpted_cli.analysis.planning import Recommendation
from cpted_cli.model.measure import CrimeEffect, Measure, UnsafetyEffect
from cpted_cli.model.plan import Action, Declined, Plan
from cpted_cli.model.terms import COST_BANDS

MEASURE = Measure(
    id="m",
    title="M",
    what="W",
    mechanism="H",
    crime=CrimeEffect(direction="unknown", words="?"),
    unsafety=UnsafetyEffect(direction="unknown", words="?"),
    evidence="some",
    cost="10k-50k",
    effort="days",
    owner="landlord",
    indicator="I",
)


def item(name, cost="10k-50k", **changes):
    return Item(id=name, title=name.upper(), cost=cost, **changes)


def told(items, budget):
    return [(one.item.id, one.fit, one.low_sek, one.high_sek) for one in spendings(items, budget)]


def test_sums_are_spans_and_become_uncertain_before_they_break_the_budget():
    items = (item("a", "under-10k"), item("b"), item("c"), item("d", "50k-250k"))

    assert told(items, 65_000) == [
        ("a", "fits", 0, 10_000),
        ("b", "fits", 10_000, 60_000),
        ("c", "perhaps", 20_000, 110_000),
        ("d", "over", 20_000, 110_000),
    ]


def test_what_does_not_fit_is_passed_over_for_something_cheaper():
    assert [(name, fit) for name, fit, _, _ in told((item("a", "250k-1m"), item("b")), 60_000)] == [
        ("a", "over"),
        ("b", "fits"),
    ]


def test_price_that_was_named_makes_the_sum_sure():
    assert told((item("a", amount_sek=34_000), item("b", "under-10k")), 44_000)[-1] == ("b", "fits", 34_000, 44_000)


def test_cost_without_an_upper_end_leaves_the_sum_without_one():
    assert told((item("a", "over-1m"), item("b")), 2_000_000)[-1] == ("b", "perhaps", 1_010_000, None)


def test_what_a_thing_needs_is_taken_with_it():
    items = (item("a", needs=("b",)), item("c"), item("b", "under-10k"))
    spent = spendings(items, 60_000)

    assert [(one.item.id, one.because) for one in spent if one.fit != "over"][:2] == [("b", "a"), ("a", None)]
    assert len(spent) == 3


def test_thing_and_what_it_needs_fit_together_or_not_at_all():
    items = (item("a", "under-10k", needs=("b",)), item("b", "250k-1m"), item("c"))

    assert [(name, fit) for name, fit, _, _ in told(items, 60_000)] == [("a", "over"), ("b", "over"), ("c", "fits")]


def test_thing_that_needs_what_is_not_there_is_not_counted():
    (one,) = spendings((item("a", needs=("z",)),), 60_000)

    assert (one.fit, one.because, one.low_sek) == ("lacking", "z", 0)


def test_things_that_need_each_other_are_taken_together():
    assert {fit for _, fit, _, _ in told((item("a", needs=("b",)), item("b", needs=("a",))), 200_000)} == {"fits"}


def test_things_that_rule_each_other_out_are_not_both_counted():
    for items in ((item("a", excludes=("b",)), item("b")), (item("a"), item("b", excludes=("a",)))):
        last = spendings(items, 200_000)[-1]
        assert (last.item.id, last.fit, last.because) == ("b", "excluded", "a")


def test_what_is_carried_out_costs_no_more_and_counts_as_there():
    items = (item("a", is_carried_out=True), item("b", needs=("a",)))

    assert told(items, 50_000) == [("a", "spent", 0, 0), ("b", "fits", 10_000, 50_000)]


def test_thing_without_a_cost_is_not_counted():
    assert told((item("a", None),), 50_000) == [("a", "unpriced", 0, 0)]


def advised(*names):
    made = [replace(MEASURE, id=name, title=name, cost="under-10k") for name in names]
    recommended = [Recommendation(measure=one, findings=(), urgency="ranked", worth=1) for one in made]
    return recommended, {one.id: one for one in made}


def test_ranked_order_holds_and_the_plan_says_what_it_costs_and_what_is_declined():
    recommended, measures = advised("lamp", "hedge", "camera")
    plan = Plan(
        format="cpted-plan/1",
        site="s",
        actions=(
            Action(id="a1", title="Own"),
            Action(id="a2", title="Hedge", measure="hedge", cost="50k-250k", status="done"),
        ),
        declined=(Declined(id="d1", title="C", reason="R", measure="camera"),),
    )
    items = items_in_order(recommended, plan, measures)

    assert [(one.id, one.cost, one.is_carried_out) for one in items] == [
        ("lamp", "under-10k", False),
        ("a2", "50k-250k", True),
        ("a1", None, False),
    ]


def test_needs_of_measure_and_action_both_hold():
    recommended, measures = advised("lamp")
    measures["lamp"] = replace(measures["lamp"], needs=("hedge",), excludes=("fence",))
    plan = Plan(
        format="cpted-plan/1",
        site="s",
        actions=(Action(id="a1", title="L", measure="lamp", needs=("a2",), excludes=("a3",)),),
    )
    (one,) = items_in_order(recommended, plan, measures)

    assert (one.needs, one.excludes, one.cost) == (("a2", "hedge"), ("a3", "fence"), "under-10k")
    assert items_in_order(recommended, None, measures)[0].needs == ()


@given(costs=st.lists(st.sampled_from(COST_BANDS), max_size=8), budget=st.integers(0, 3_000_000))
def test_no_low_sum_ever_breaks_the_budget_and_each_thing_is_told_once(costs, budget):
    items = tuple(item(f"i{number}", cost) for number, cost in enumerate(costs))
    spent = spendings(items, budget)

    assert sorted(one.item.id for one in spent) == sorted(one.id for one in items)
    assert all(one.low_sek <= budget for one in spent)
    assert all(one.high_sek is not None and one.high_sek <= budget for one in spent if one.fit == "fits")
