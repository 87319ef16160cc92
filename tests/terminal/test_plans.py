"""Recommendations and decided actions on the terminal."""

from datetime import date

import pytest

from cpted_cli import api
from cpted_cli.model.plan import Action, Declined, Plan
from cpted_cli.terminal.plans import show_actions, show_recommendations
from cpted_cli.wording.translator import words_for
from tests.places import square
from tests.terminal.drawn import plain, text_of


def advised(folder, language):
    (one,) = api.latest(api.score(api.load([square(folder)])[0]))
    to = plain()
    show_recommendations(to, one.folder.site, one.used.checklist, api.plan(one), words_for(language))
    return text_of(to)


def test_measures_stand_in_order_with_what_they_answer_and_why(tmp_path):
    text = advised(tmp_path / "garden", "en")
    reasons = ["basic requirement", "something is broken", "cheap and soon", "by rank"]

    assert "Recommendations for Little square" in text
    assert [text.index(one) for one in reasons] == sorted(text.index(one) for one in reasons)
    assert "Door locks" in text
    assert "Costs are our estimate" in text


def test_swedish_table_is_swedish(tmp_path):
    text = advised(tmp_path / "garden", "sv")

    assert "Dörren går i lås" in text
    assert "tkr" in text
    assert [word for word in ("evidence", "requirement", "Cost", "Measure", "rank", "SEK") if word in text] == []


def plan_text(language="en", **parts):
    to = plain()
    show_actions(to, Plan(format="cpted-plan/1", site="garden", **parts), words_for(language))
    return text_of(to)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"owner": "Landlord", "due": date(2026, 12, 15)}, ["Landlord", "2026-12-15", "proposed"]),
        ({"due_text": "spring", "status": "started"}, ["to be decided", "spring", "started"]),
        ({}, ["to be decided", "proposed"]),
    ],
)
def test_action_tells_owner_date_and_status_or_that_they_are_open(changes, said):
    text = plan_text(actions=(Action(id="a1", title="Mend", **changes),))

    assert all(one in text for one in ["Mend", *said])


def test_what_was_declined_is_shown_as_declined():
    text = plan_text("sv", declined=(Declined(id="d1", title="Kameror", reason="få händelser"),))

    assert "Kameror" in text
    assert "avböjd" in text
