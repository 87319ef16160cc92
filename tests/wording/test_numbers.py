from datetime import date, time

import pytest

from cpted_cli.wording.numbers import (
    clock,
    clock_span,
    date_long,
    date_short,
    interval,
    money,
    money_span,
    month_year,
    number,
    percent,
    percent_floor,
    quantity,
)
from cpted_cli.wording.translator import words_for

EN, SV = words_for("en"), words_for("sv")
NOVEMBER = date(2026, 11, 10)


def test_swedish_has_a_decimal_comma_and_hard_spaces_between_thousands():
    assert number(1234567.891, SV, 2) == "1\u00a0234\u00a0567,89"
    assert number(1234567.891, EN, 2) == "1,234,567.89"


def test_a_negative_number_has_a_real_minus_sign():
    assert number(-3.25, SV, 1) == "−3,3"


@pytest.mark.parametrize(("value", "shown"), [(0.5, "1"), (1.5, "2"), (2.5, "3"), (49.4999999, "49"), (74.5, "75")])
def test_halves_are_rounded_up(value, shown):
    assert number(value, SV) == shown


def test_the_noise_of_binary_fractions_does_not_round_anything_down():
    assert number(0.1 + 0.2 + 0.2, SV) == "1"
    assert percent_floor(0.1 * 3 + 0.5, SV) == "80\u00a0%"


def test_a_coverage_is_rounded_down():
    assert percent_floor(0.5999, SV) == "59\u00a0%"
    assert percent_floor(1, EN) == "100%"


def test_a_share_is_written_with_a_hard_space_in_swedish():
    assert percent(0.405, SV) == "41\u00a0%"
    assert percent(0.405, EN) == "41%"


def test_a_unit_never_leaves_its_number():
    assert quantity(3.2, "lux", SV, 1) == "3,2\u00a0lux"


def test_a_range_has_an_en_dash():
    assert interval(20, 30, SV) == "20–30"


def test_a_range_of_one_number_is_that_number():
    assert interval(20.1, 20.2, SV) == "20"


def test_a_range_below_zero_is_written_with_a_word():
    assert interval(-3, 4, SV) == "−3 till 4"


def test_dates_in_text_have_the_day_first_and_the_month_in_words():
    assert date_long(NOVEMBER, SV) == "10 november 2026"
    assert date_long(NOVEMBER, EN) == "10 November 2026"


def test_dates_in_tables_are_the_same_in_every_language():
    assert date_short(NOVEMBER) == "2026-11-10"


def test_a_month_is_named_in_words():
    assert month_year(NOVEMBER, SV) == "november 2026"
    assert month_year(NOVEMBER, EN) == "November 2026"


def test_swedish_clock_times_have_a_point_and_a_word_before_them():
    assert clock(time(17, 5), SV) == "kl.\u00a017.05"
    assert clock(time(9, 0), EN) == "09:00"


def test_a_span_of_time_says_the_word_once():
    assert clock_span(time(17, 5), time(18, 40), SV) == "kl.\u00a017.05–18.40"
    assert clock_span(time(17, 5), time(18, 40), EN) == "17:05–18:40"


def test_money_is_whole_kronor():
    assert money(250_000, SV) == "250\u00a0000\u00a0kr"
    assert money(250_000, EN) == "SEK\u00a0250,000"


def test_a_span_of_money_is_in_thousands_then_in_millions():
    assert money_span(10_000, 50_000, SV) == "10–50\u00a0tkr"
    assert money_span(10_000, 50_000, EN) == "SEK\u00a010–50\u00a0k"
    assert money_span(1_000_000, 2_500_000, SV) == "1,0–2,5\u00a0mkr"
    assert money_span(2_000_000, 3_000_000, EN) == "SEK\u00a02–3\u00a0M"
    assert money_span(250_000, 1_000_000, SV) == "250\u00a0000–1\u00a0000\u00a0000\u00a0kr"
