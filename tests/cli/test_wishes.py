"""What was typed about an action."""

from datetime import date

import pytest

from cpted_cli.cli.wishes import action_keys, funder_keys, measured
from cpted_cli.errors import Stop


def test_nothing_typed_changes_nothing():
    assert action_keys({"owner": None, "findings": [], "funder": None, "authority": None}) == {}


def test_words_are_cleaned_and_empty_ones_take_the_key_away():
    assert action_keys({"owner": " \x1b[31mDrift ", "indicator": ""}) == {"owner": "Drift", "indicator": None}
    assert action_keys({"authority": False, "amount_sek": 0}) == {"authority": False, "amount_sek": 0}


def test_new_date_takes_the_old_words_for_it_away():
    assert action_keys({"due": date(2027, 1, 2)}) == {"due": date(2027, 1, 2), "due_text": None}


def test_new_status_has_the_date_and_name_given_with_it_or_none():
    assert action_keys({"status": "done"}) == {"status": "done", "status_on": None, "status_by": None}
    assert action_keys({"status": "done", "status_by": "Ann"})["status_by"] == "Ann"
    assert action_keys({"status_on": date(2027, 1, 2)}) == {"status_on": date(2027, 1, 2)}


def test_one_who_pays_is_a_name_and_several_are_a_list():
    assert funder_keys(["Owner"]) == {"funder": "Owner", "funders": None}
    assert funder_keys(["Owner=60", "Council = 40 %"]) == {
        "funder": None,
        "funders": [{"name": "Owner", "share": 60}, {"name": "Council", "share": 40}],
    }
    assert funder_keys(["A", "B=12,5"])["funders"] == [{"name": "A"}, {"name": "B", "share": 12.5}]
    assert funder_keys([""]) == {"funder": None, "funders": None}


@pytest.mark.parametrize("typed", ["A=0", "A=101", "A=half"])
def test_share_that_is_none_is_told(typed):
    with pytest.raises(Stop):
        funder_keys([typed])


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("27/61", {"value": 27, "of": 61}),
        ("19,5", {"value": 19.5}),
        ("none yet", {"text": "none yet"}),
        ("3/few", {"text": "3/few"}),
        ("nan", {"text": "nan"}),
        (None, None),
    ],
)
def test_indicator_is_typed_as_a_number_or_in_words(typed, plain):
    assert measured(typed) == plain


def test_day_and_source_of_an_indicator_go_with_it():
    assert measured("4", date(2027, 1, 2), "count") == {"value": 4, "date": date(2027, 1, 2), "source": "count"}
