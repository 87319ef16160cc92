"""The fourth stage."""

from dataclasses import replace

from cpted_cli.report.stages.strategy import strategy
from cpted_cli.wording.translator import words_for
from tests.report.pages import said_by

SV, EN = words_for("sv"), words_for("en")


def test_actions_of_sites_and_case_name_owner_money_and_problem(cases):
    said = said_by(strategy(cases["open"], SV))
    assert "Reparera sex lampor, beskär kring dem (1)" in said
    assert "Upprepa hushållsenkäten med samma frågor (1, 2)" in said
    assert "Exempelbostäder AB 50 %, Exempelkommun 50 %" in said


def test_action_against_a_secret_is_left_out_of_the_open_edition_and_that_is_said(cases):
    opened, whole = (said_by(strategy(cases[one], EN)) for one in ("open", "protected"))
    assert "waste building’s door" not in opened
    assert "in the edition with protected details only" in opened
    assert "waste building’s door" in whole
    assert "in the edition with protected details only" not in whole


def test_action_that_nobody_pays_is_still_to_be_settled(cases):
    bare = replace(cases["open"].case.actions[0], funder=None, indicator=None)
    whole = replace(cases["open"].whole, sites=(), case=replace(cases["open"].case, actions=(bare,)))
    said = said_by(strategy(replace(cases["open"], whole=whole), EN))
    assert "Still to be settled: Ask those under 18: nobody who pays, no indicator." in said


def test_action_says_what_is_to_be_looked_into_before_it_is_begun(cases):
    said = said_by(strategy(cases["open"], SV))
    assert "Kontrollera först, innan" in said
    assert "Gallra buskarna vid miljöhuset: häckande fåglar" in said
    none = said_by(strategy(replace(cases["open"], measures={}), SV))
    assert "Kontrollera först" not in none


def test_case_without_actions_says_so(cases):
    whole = replace(cases["open"].whole, sites=(), case=replace(cases["open"].case, actions=(), declined=()))
    assert "There are no actions yet." in said_by(strategy(replace(cases["open"], whole=whole), EN))


def test_costs_are_added_up_only_where_each_has_an_upper_end(cases):
    assert "Together, by these estimates: SEK 90–500 k." in said_by(strategy(cases["open"], EN))
    dear = replace(cases["open"].case.actions[0], cost="over-1m")
    whole = replace(cases["open"].whole, sites=(), case=replace(cases["open"].case, actions=(dear,)))
    assert "Together" not in said_by(strategy(replace(cases["open"], whole=whole), EN))
