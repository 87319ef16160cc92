"""Cooperation on a place."""

from cpted_cli.model.bid import Contribution, Funding


def test_money_adds_up_by_year_and_hours_do_not_count_as_money():
    contributions = (
        Contribution(partner="a", amounts_sek=(50_000, 40_000)),
        Contribution(partner="b", amounts_sek=(25_000, 25_000)),
        Contribution(partner="c", in_kind="hours"),
    )

    assert Funding(years=(2027, 2028), contributions=contributions).totals_sek == (75_000, 65_000)
    assert Funding(years=(2027, 2028)).totals_sek == (0, 0)
