"""A chain on the terminal."""

import pytest

from cpted_cli import api
from cpted_cli.analysis.tracing import trace
from cpted_cli.terminal.traces import show_trace
from cpted_cli.wording.translator import words_for
from tests.places import lay_plan, square
from tests.terminal.drawn import plain, text_of


@pytest.fixture(scope="module")
def ground(tmp_path_factory):
    site = square(tmp_path_factory.mktemp("place") / "garden")
    finding = {"id": "f1", "title": "Doors", "text": "West failed.", "answers": ["ac-door@west", "ns-lamps"]}
    action = {"id": "a1", "title": "Adjust", "findings": ["f1"], "measure": "repair-lamps", "mechanism": "It locks."}
    declined = {"id": "d1", "title": "Cameras", "reason": "few", "measure": "cameras-last-resort"}
    lay_plan(
        site, findings=[{**finding, "photos": ["gone.jpg"]}],
        actions=[{**action, "indicator": "five of five"}], declined=[declined],
    )  # fmt: skip
    (folder,), faults = api.load([site], with_plan=True)
    assert faults == ()
    return api.ground_of(folder)


def shown(name, ground, language="en", people=None):
    to = plain()
    show_trace(to, trace(name, ground), people, words_for(language))
    return text_of(to)


def test_action_is_shown_with_all_that_it_rests_on(ground):
    text = shown("a1", ground, people={"a1": "caretaker"})

    for said in (
        "Action a1: Adjust",
        "owner unknown: to be found out; nobody who pays; not estimated; to be decided; proposed",
        "It locks.",
        "How we will know: five of five",
        "Rests on",
        "Finding f1: Doors",
        "West failed.",
        "Answer ac-door@west: Door locks",
        "daylight, caretaker: No. shut it twice",
        "dark, caretaker: 1 of 4",
        "Photo gone.jpg (not there)",
        "Measure repair-lamps",
    ):
        assert said in text, said
    assert "Leads to" not in text


def test_source_is_written_out_once(ground):
    text = shown("a1", ground)
    reference = ground.sources["welsh-farrington-2022"].reference[:40]

    assert text.count(reference) <= 1


def test_things_lead_up_to_what_will_be_done_or_to_nothing(ground):
    assert "Leads to" in shown("f1", ground)
    assert "Nothing in the plan rests on it." in shown("ac-sign", ground)
    assert "few" in shown("d1", ground)


def test_swedish_chain_is_swedish(ground):
    text = shown("a1", ground, "sv")

    assert [word for word in ("Rests", "Finding", "Action", "Answer", "Measure", "daylight") if word in text] == []
