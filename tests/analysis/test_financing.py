"""Who pays how much of what actions cost."""

from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.analysis.financing import financing
from cpted_cli.model.plan import Action, Funder
from cpted_cli.model.terms import COST_BANDS


def action(name, **told):
    return Action(id=name, title=name.upper(), **told)


def shared(*parts):
    return tuple(Funder(name=name, share=share) for name, share in parts)


def told(actions):
    return [(one.name, one.low_sek, one.high_sek) for one in financing(actions).parts]


def test_costs_are_added_as_spans_and_shared_out_in_the_order_in_which_payers_are_named():
    actions = (
        action("a", cost="10k-50k", funder="Owner"),
        action("b", cost="50k-250k", funders=shared(("Owner", 50), ("Council", 50))),
        action("c", amount_sek=4_000, funders=shared(("Council", None))),
    )
    paid = financing(actions)

    assert (paid.low_sek, paid.high_sek, paid.unpriced) == (64_000, 304_000, 0)
    assert told(actions) == [("Owner", 35_000, 175_000), ("Council", 29_000, 129_000)]


def test_a_cost_without_an_upper_end_leaves_the_sum_without_one():
    paid = financing([action("a", cost="over-1m", funder="Owner"), action("b", cost="under-10k", funder="Council")])

    assert (paid.low_sek, paid.high_sek) == (1_000_000, None)
    assert [(one.name, one.high_sek) for one in paid.parts] == [("Owner", None), ("Council", 10_000)]


def test_what_nobody_has_put_a_price_on_is_counted_and_needs_no_payer():
    paid = financing([action("a"), action("b", cost="under-10k", funder="Owner")])

    assert paid.unpriced == 1
    assert [one.name for one in paid.parts] == ["Owner"]


def test_nobody_has_a_part_where_it_is_not_said_of_all_that_costs_who_pays_what():
    known = action("a", cost="under-10k", funder="Owner")

    assert told([known, action("b", cost="under-10k")]) == []
    assert told([known, action("b", cost="under-10k", funders=shared(("Owner", None), ("Council", None)))]) == []
    assert told([known, action("b", cost="under-10k", funders=shared(("Owner", 50), ("Council", 40)))]) == []


@given(st.lists(st.tuples(st.sampled_from(COST_BANDS[:-1]), st.floats(1, 99)), min_size=1))
def test_parts_make_up_the_whole(costs):
    paid = financing(
        action(f"a{n}", cost=cost, funders=shared(("Owner", share), ("Council", 100 - share)))
        for n, (cost, share) in enumerate(costs)
    )

    assert abs(sum(one.low_sek for one in paid.parts) - paid.low_sek) < 1e-3
    assert abs(sum(one.high_sek for one in paid.parts) - paid.high_sek) < 1e-3
