"""What is said of an action."""

from datetime import date

import pytest

from cpted_cli.model.plan import Action, Funder
from cpted_cli.wording.actions import (
    cost_words,
    due_words,
    funder_words,
    lacking_words,
    owner_words,
    since_words,
)
from cpted_cli.wording.translator import words_for

EN, SV = words_for("en"), words_for("sv")


def act(**changes):
    return Action(id="a1", title="Mend", **changes)


def test_owner_is_named_or_told_to_be_unknown_or_without_authority():
    assert owner_words(act(owner={"sv": "Drift", "en": "Operations"}), SV) == "Drift"
    assert owner_words(act(), EN) == "owner unknown: to be found out"
    assert owner_words(act(owner="A", authority=False), EN) == "A (has no authority over the land)"


def test_funders_stand_with_their_shares():
    assert funder_words(act(funder="Owner"), EN) == "Owner"
    assert funder_words(act(), EN) == ""
    shared = act(funders=(Funder(name="Ägaren", share=62.5), Funder(name="Kommunen")))
    assert funder_words(shared, SV) == "Ägaren 63\u00a0%, Kommunen"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"due": date(2026, 12, 15)}, "15\u00a0dec\u00a02026"),
        ({"due": date(2026, 12, 15), "due_text": "före jul"}, "före jul"),
        ({}, "beslutas"),
    ],
)
def test_date_in_words_goes_before_the_date(changes, said):
    assert due_words(act(**changes), SV) == said


def test_price_goes_before_the_band():
    assert cost_words(act(cost="10k-50k", amount_sek=34_000), SV) == "34\u00a0000\u00a0kr"
    assert cost_words(act(cost="10k-50k"), SV) == "10–50\u00a0tkr"
    assert cost_words(act(), EN) == "not estimated"


def test_since_when_and_by_whom_it_has_its_status():
    assert since_words(act(status_on=date(2026, 12, 2), status_by="mötet"), SV) == "2026-12-02, mötet"
    assert since_words(act(), SV) == ""


def test_what_is_still_to_be_settled_is_named():
    assert lacking_words(act(), EN) == "no owner, nobody who pays, no date, no indicator"
    assert lacking_words(act(owner="A", funders=(Funder(name="B"),), due_text="spring", indicator="I"), EN) == ""
