"""Answers as people write them."""

import pytest

from cpted_cli.analysis.written import without_unit, yes_and_no
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale, StepScale

METRES = QuantityScale(unit="m", points=((0, 0), (5, 1)))


@pytest.mark.parametrize(
    ("scale", "steps"),
    [
        (StepScale(steps=({"sv": "Nej", "en": "No"}, {"sv": "Ja", "en": "Yes"})), (1, 0)),
        (StepScale(steps=("Ja", "Nej")), (0, 1)),
        (StepScale(steps=("Dåligt", "Bra")), None),
        (StepScale(steps=("Nej", "Delvis", "Ja")), None),
        (RatioScale(), None),
    ],
)
def test_yes_and_no_are_found_whichever_stands_first(scale, steps):
    assert yes_and_no(scale) == steps


@pytest.mark.parametrize(
    ("text", "scale", "number"),
    [
        ("12 m", METRES, "12"), ("12 meter", METRES, "12"), ("3,5", METRES, "3,5"), ("12 lx", METRES, None),
        ("ungefär 12", METRES, None), ("4 st", CountScale(points=((0, 1), (5, 0))), "4"),
    ],
)  # fmt: skip
def test_unit_is_left_out_and_another_one_is_no_answer(text, scale, number):
    assert without_unit(text, scale) == number
