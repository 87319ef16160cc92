"""How a question is answered, in words."""

import pytest

from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale, Step, StepScale
from cpted_cli.wording.scales import curve_words, figure_words, scale_words
from cpted_cli.wording.translator import words_for
from tests.builders import YES_NO

EN, SV = words_for("en"), words_for("sv")
CURVE = ((0.0, 0.0), (7.5, 1.0))


@pytest.mark.parametrize(
    ("scale", "said", "curve"),
    [
        (YES_NO, "0 No, 1 Yes", "0 = 0; 1 = 1"),
        (
            StepScale(steps=(Step(label="A", position=0.519), Step(label="B", position=1))),
            "0 A, 1 B",
            "0 = 0,519; 1 = 1",
        ),
        (QuantityScale(unit="days", points=CURVE), "ett tal (dagar)", "0 = 0; 7,5 = 1"),
        (RatioScale(), "hur många av hur många", "0 = 0; 1 = 1"),
        (RatioScale(of=5), "hur många av 5", "0 = 0; 1 = 1"),
        (RatioScale(of=10, fewer=True), "hur många av 10, eller av så många som finns", "0 = 0; 1 = 1"),
        (CountScale(points=CURVE, at_most=7), "hur många, högst 7", "0 = 0; 7,5 = 1"),
        (QuantityScale(unit="days", points=CURVE, at_most=30), "ett tal (dagar), högst 30", "0 = 0; 7,5 = 1"),
        (QuantityScale(unit="m", points=CURVE, at_most=10_000), "ett tal (m)", "0 = 0; 7,5 = 1"),
        (QuantityScale(unit="°C", points=CURVE, at_least=-60), "ett tal (°C), lägst −60", "0 = 0; 7,5 = 1"),
        (RatioScale(points=CURVE), "hur många av hur många", "0 = 0; 7,5 = 1"),
        (CountScale(points=CURVE), "hur många", "0 = 0; 7,5 = 1"),
    ],
)
def test_every_scale_says_how_it_is_answered_and_what_answers_stand_at(scale, said, curve):
    assert scale_words(scale, SV) == said
    assert curve_words(scale, SV) == curve


@pytest.mark.parametrize(
    ("value", "said"), [(1.0, "1"), (0.5, "0,5"), (0.125, "0,125"), (12.25, "12,25"), (1 / 3, "0,333")]
)
def test_number_has_as_many_decimals_as_it_needs(value, said):
    assert figure_words(value, SV) == said
    assert figure_words(value, EN) == said.replace(",", ".")
