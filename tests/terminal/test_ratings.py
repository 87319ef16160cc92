import pytest

from cpted_cli.analysis.moves import Rate, RateRatio
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale, StepScale
from cpted_cli.terminal.keys import keys_of
from cpted_cli.terminal.ratings import not_understood, number_of, rating_of
from cpted_cli.wording.translator import words_for

SV = keys_of(words_for("sv"))


@pytest.mark.parametrize(
    ("text", "number"), [("1 200", 1200), ("1 200,5", 1200.5), ("−3", -3), (",5", 0.5), ("007", 7)]
)
def test_numbers_are_read_as_people_write_them(text, number):
    assert number_of(text) == number


@pytest.mark.parametrize("text", ["", "1,2,3", "1.200,5", "ett", "1e5", "nan", "inf", "٣x", "12 34", "9" * 400, "--3"])
def test_what_is_no_number_is_none(text):
    assert number_of(text) is None


@pytest.mark.parametrize(
    ("text", "scale", "rating"),
    [
        ("bra", StepScale(steps=("Dåligt", "Bra")), Rate(1)),
        ("3,2 lux", QuantityScale(unit="lx", points=((0, 0), (5, 1))), Rate(3.2)),
        ("17 av 20", RatioScale(), RateRatio(17, 20)),
        ("4 st", CountScale(points=((0, 1), (5, 0))), Rate(4)),
        ("2,5", CountScale(points=((0, 1), (5, 0))), None),
        ("3", RatioScale(of=5), RateRatio(3, 5)),
        ("3/5", RatioScale(of=5), RateRatio(3, 5)),
        ("7 av 8", RatioScale(of=10, fewer=True), RateRatio(7, 8)),
        ("3", RatioScale(), None),
    ],
)
def test_each_scale_reads_its_own_answers(text, scale, rating):
    assert rating_of(text, scale, SV) == rating


def test_where_the_whole_is_known_it_is_said_what_can_be_typed():
    told = not_understood(RatioScale(of=5), SV, "kanske")
    assert (told.code, told.params["whole"]) == ("not-understood-share", 5)
