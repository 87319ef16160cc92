from cpted_cli.model.scale import QuantityScale, RatioScale, StepScale
from cpted_cli.terminal.fullscreen.typed_number import TypedNumber

METRES = QuantityScale(unit="m", points=((0.0, 0.0), (5.0, 1.0)))
YES_NO = StepScale(steps=("Nej", "Ja"))


def typed(scale, *characters):
    number = TypedNumber()
    return number, [number.takes(one, scale) for one in characters]


def test_a_number_begins_with_a_figure_and_goes_on_with_what_numbers_hold():
    number, taken = typed(METRES, "3", ",", "5", "m")
    assert (number.text, taken) == ("3,5", [True, True, True, False])
    assert typed(METRES, "/")[1] == [False]


def test_what_was_refused_is_begun_anew_by_a_figure_and_mended_by_anything_else():
    number, _ = typed(METRES, "7")
    number.refused("7", METRES)
    assert number.takes("/", METRES)
    assert number.text == "7/"
    number.refused("7/", METRES)
    assert number.takes("8", METRES)
    assert number.text == "8"
    number.clear()
    assert number.text == ""


def test_a_minus_belongs_to_the_number_where_there_is_nothing_to_take_back():
    assert typed(METRES, "-", "1")[0].text == "-1"
    assert not TypedNumber().takes("-", METRES, is_first=False)
    assert not TypedNumber().takes("-", YES_NO)
    assert not TypedNumber().takes("-", None)


def test_a_count_that_lacks_its_other_half_is_gone_on_with():
    number = TypedNumber()
    number.refused("7", RatioScale())
    assert all(number.takes(one, RatioScale()) for one in "/10")
    assert number.text == "7/10"


def test_a_figure_that_is_no_step_makes_a_number_with_what_follows_but_not_with_another_figure():
    number = TypedNumber()
    number.misfit = "7"
    assert number.takes("/", YES_NO)
    assert number.takes("5", YES_NO)
    assert number.text == "7/5"
    number = TypedNumber()
    number.misfit = "7"
    assert not number.takes("1", YES_NO)
    assert not number.takes("/", YES_NO)
    assert not number.takes("3", None)
