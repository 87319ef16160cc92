"""An action becomes the cells of a sheet, and cells that somebody filled in are understood."""

from datetime import date

import pytest

from cpted_cli.model.plan import Action, Funder
from cpted_cli.model.terms import COST_BANDS
from cpted_cli.wording.action_cells import COLUMNS, action_cells, better, meant, one_line
from cpted_cli.wording.translator import words_for

SV, EN = words_for("sv"), words_for("en")
FULL = Action(
    id="a1", title={"sv": "Laga", "en": "Mend"}, owner="Driften", mode="with", status="decided", cost_by="vi",
    funders=(Funder(name="Ägaren, mark", share=60), Funder(name="Kommunen", share=40)), amount_sek=25000,
    indicator="5 av 5", due=date(2026, 12, 15), due_text="i vinter",
)  # fmt: skip
BARE = Action(id="a2", title="T")


def test_cells_say_what_stands_in_the_plan():
    assert {name: one_line(text) for name, text in action_cells(FULL, ("Mörkt",), SV).items()} == {
        "id": "a1", "title": "Laga", "findings": "Mörkt", "owner": "Driften",
        "funder": "Ägaren, mark 60 %, Kommunen 40 %",
        "cost": "25 000 kr", "cost_by": "vi", "indicator": "5 av 5", "mode": "med de boende", "status": "Beslutad",
        "due_text": "i vinter", "due": "2026-12-15",
    }  # fmt: skip
    assert tuple(action_cells(BARE, (), EN)) == tuple(COLUMNS)


@pytest.mark.parametrize("words", [SV, EN])
def test_what_a_cell_says_is_understood_as_it_was_meant(words):
    cells = action_cells(FULL, (), words)
    keys = {key: value for name in COLUMNS if name != "id" for key, value in meant(name, cells[name], words).items()}

    named = [{"name": "Ägaren, mark", "share": 60}, {"name": "Kommunen", "share": 40}]
    assert (keys["funders"], keys["funder"], keys["amount_sek"]) == (named, None, 25000)
    assert (keys["mode"], keys["status"], keys["due"]) == ("with", "decided", date(2026, 12, 15))


@pytest.mark.parametrize("words", [SV, EN])
@pytest.mark.parametrize("band", COST_BANDS)
def test_every_band_of_cost_is_understood_with_whatever_spaces(band, words):
    said = one_line(action_cells(Action(id="a1", title="T", cost=band), (), words)["cost"])

    assert meant("cost", said, words) == {"cost": band, "amount_sek": None}


@pytest.mark.parametrize(
    ("column", "text", "keys"),
    [
        ("cost", "25 000 kr", {"amount_sek": 25000}),
        ("cost", "SEK 25,000", {"amount_sek": 25000}),
        ("cost", "25.000:-", {"amount_sek": 25000}),
        ("cost", "", {"cost": None, "amount_sek": None}),
        ("funder", "Ägaren", {"funder": "Ägaren", "funders": None}),
        ("funder", "", {"funder": None, "funders": None}),
        ("funder", "A 33,5 %; B: 66,5%", {"funder": None, "funders": [{"name": "A", "share": 33.5},
                                                                   {"name": "B", "share": 66.5}]}),
        ("mode", "", {"mode": None}),
        ("status", "PÅBÖRJAD", {"status": "started"}),
        ("due", " ", {"due": None}),
        ("owner", " Drift  ", {"owner": "Drift"}),
        ("indicator", "", {"indicator": None}),
    ],
)  # fmt: skip
def test_cells_are_filled_in_as_people_do(column, text, keys):
    assert meant(column, text, SV) == keys


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("cost", "dyrt"), ("cost", "10–20 kr"), ("funder", "A 0 %"), ("funder", "A 60 %, och resten B"),
        ("mode", "mot alla"), ("status", ""), ("status", "avböjd"), ("due", "snart"), ("due", "2026-13-01"),
        ("title", ""),
    ],
)  # fmt: skip
def test_cell_that_says_nothing_that_fits_is_not_guessed_at(column, text):
    assert meant(column, text, SV) is None


def test_what_would_be_understood_is_said():
    assert better("due", SV) == "ett datum, till exempel 2026-12-15"
    assert better("status", SV).startswith("något av: Föreslagen, Beslutad")
    assert "10–50" in better("cost", SV)
    assert "with the residents" in better("mode", EN)
    assert better("title", EN) == "a few words"
