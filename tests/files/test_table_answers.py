"""What a cell says."""

import pytest

from cpted_cli.files.table_answers import STATES, answer_from_cell, light_from_cell
from cpted_cli.model.assessment import UNANSWERED, Answer
from cpted_cli.model.scale import RatioScale, StepScale

STEPS = StepScale(steps=({"sv": "Nej", "en": "No"}, {"sv": "Ja", "en": "Yes"}))


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("", UNANSWERED),
        ("3", Answer(value=3)),
        ("3,5", Answer(value=3.5)),
        ("17/20", Answer(count=17, of=20)),
        ("17 av 20", Answer(count=17, of=20)),
        ("ja", Answer(value=1)),
        ("No", Answer(value=0)),
        ("Inte aktuellt", Answer(not_applicable="Inte aktuellt")),
        ("perhaps", None),
        ("1e9", None),
    ],
)
def test_cell_is_read_as_a_person_means_it(text, answer):
    assert answer_from_cell(text, STEPS) == answer


def test_every_way_of_not_rating_has_spellings_in_both_languages():
    for state, spellings in STATES.items():
        assert len(spellings) >= 2
        assert {answer_from_cell(one, RatioScale()).state for one in spellings} == {state}


@pytest.mark.parametrize(
    ("text", "light"), [("", "day"), ("Dag", "day"), ("mörker", "dark"), ("dark", "dark"), ("dusk", None)]
)
def test_light_is_read_in_both_languages(text, light):
    assert light_from_cell(text) == light
