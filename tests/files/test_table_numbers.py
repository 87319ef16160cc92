"""What points and commas mean in the numbers of a table."""

import pytest

from cpted_cli.files.cells import cell_text
from cpted_cli.files.table_numbers import OF_FIGURES, UNKNOWN, Signs, both_numbers, number_of, signs_of, signs_said


def signs(decimal="", thousands=""):
    return Signs(decimal=frozenset(decimal), thousands=frozenset(thousands))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3", 3),
        ("-2,5", -2.5),
        ("−2.5", -2.5),
        ("0.125", 0.125),
        ("1234.567", 1234.567),
        ("1 250,5", 1250.5),
        ("1\u00a0250", 1250),
        ("1.200,5", 1200.5),
        ("1,200.5", 1200.5),
        ("1.200.300", 1_200_300),
        ("12.1250", 12.125),
        ("12 50", None),
        ("1.20.300", None),
        ("1,200,5", None),
        ("1e9", None),
        ("", None),
        ("m", None),
    ],
)
def test_a_number_that_leaves_nothing_open_is_read_whatever_the_table(text, number):
    assert number_of(text) == number
    assert both_numbers(text) is None


@pytest.mark.parametrize(
    ("text", "known", "number"),
    [
        ("1.200", UNKNOWN, None),
        ("1,200", UNKNOWN, None),
        ("-1.200", UNKNOWN, None),
        ("1.200", signs("."), 1.2),
        ("1.200", signs(","), None),
        ("1.200", signs(",", "."), 1200),
        ("1.200", signs(".", "."), None),
        ("1,200", signs(","), 1.2),
        ("1,200", OF_FIGURES, 1200),
        ("12.125", OF_FIGURES, 12.125),
    ],
)
def test_three_figures_behind_a_sign_are_read_only_where_something_says_how(text, known, number):
    assert number_of(text, known) == number


@pytest.mark.parametrize(
    ("text", "both"), [("1.200", ("1200", "1.2")), ("12,125", ("12125", "12,1250")), ("1.000", ("1000", "1.0"))]
)
def test_an_unclear_number_is_written_in_both_ways_so_that_neither_is_unclear(text, both):
    assert both_numbers(text) == both
    assert None not in [number_of(one) for one in both]


@pytest.mark.parametrize(
    ("cells", "known"),
    [
        ([], UNKNOWN),
        (["", "3", "1.200", "17/20", "saknas", "3 of 5"], UNKNOWN),
        (["1.200", "3,5"], signs(",")),
        (["3.5 m", "0.125"], signs(".")),
        (["0,125"], signs(",")),
        (["1 200,500"], signs(",")),
        (["1.200,5 lux"], signs(",", ".")),
        (["1.200.300"], signs("", ".")),
        (["82,5 %"], signs(",")),
        ([cell_text(3.5), "1,200"], UNKNOWN),
    ],
)
def test_what_the_other_numbers_show_is_learnt(cells, known):
    assert signs_of(cells) == known


def test_what_is_said_of_the_decimals_says_what_the_other_sign_does():
    assert signs_said(",") == signs(",", ".")
    assert signs_said(".") == signs(".", ",")
    assert signs_said(None) is None
