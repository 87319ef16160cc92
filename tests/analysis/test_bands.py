"""The shown number, its word, and what may be said at a coverage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.analysis.bands import band_of, is_held_back, reading, shown, shown_coverage, standing, without_verdict


@pytest.mark.parametrize(
    ("score", "number"),
    [
        (0.5, 1),
        (1.5, 2),
        (2.5, 3),
        (74.5, 75),
        (74.4999, 74),
        (74.49999999999, 75),
        (74.4999999994, 74),
        (99.5, 100),
        (100.0, 100),
        (0.0, 0),
        (56.25, 56),
    ],
)
def test_shown_number_is_whole_with_halves_up_after_nine_decimals(score, number):
    assert shown(score) == number


@pytest.mark.parametrize(
    ("coverage", "percent"),
    [(0.799, 79), (0.7999999999999, 80), (1.0, 100), (0.999, 99), (0.29, 29), (0.0, 0), (2 / 3, 66)],
)
def test_coverage_is_printed_rounded_down(coverage, percent):
    assert shown_coverage(coverage) == percent


@pytest.mark.parametrize(
    ("number", "band"),
    [
        (0, "serious"),
        (24, "serious"),
        (25, "clear"),
        (49, "clear"),
        (50, "acceptable"),
        (74, "acceptable"),
        (75, "good"),
        (100, "good"),
    ],
)
def test_bands_begin_at_0_25_50_75(number, band):
    assert band_of(number) == band


@pytest.mark.parametrize(
    ("number", "band"), [(10, "serious"), (30, "clear"), (60, "acceptable"), (75, "acceptable"), (100, "acceptable")]
)
def test_failed_gate_leaves_no_good(number, band):
    assert band_of(number, gate_failed=True) == band


@pytest.mark.parametrize(
    ("coverage", "said"),
    [
        (0.0, "too-little-seen"),
        (0.59, "too-little-seen"),
        (0.599999999, "too-little-seen"),
        (0.5999999999, "preliminary"),
        (0.6, "preliminary"),
        (0.6 - 1e-16, "preliminary"),
        (0.799999999, "preliminary"),
        (0.7999999999, "verdict"),
        (0.8, "verdict"),
        (1.0, "verdict"),
        (None, "nothing-applicable"),
    ],
)
def test_thresholds_of_coverage_are_60_and_80_percent_after_nine_decimals(coverage, said):
    assert standing(coverage) == said


def test_daylight_only_takes_the_verdict_and_leaves_the_number():
    said = reading(80.0, (70.0, 90.0), 0.9, gate_failed=False, daylight_only=True)

    assert (said.standing, said.shown, said.band, said.band_low, said.band_high) == (
        "daylight-only",
        80,
        None,
        None,
        None,
    )


def test_preliminary_stays_preliminary_in_daylight_only():
    assert reading(80.0, (60.0, 90.0), 0.7, gate_failed=False, daylight_only=True).standing == "preliminary"


def test_numbers_are_kept_when_they_are_not_shown():
    said = reading(80.0, (40.0, 90.0), 0.5, gate_failed=False, daylight_only=False)

    assert (said.score, said.low, said.high, said.shown) == (80.0, 40.0, 90.0, None)


@given(st.floats(0, 100))
def test_shown_number_is_never_more_than_half_a_point_off(score):
    assert abs(shown(score) - score) <= 0.5 + 1e-9


@given(st.floats(0, 1))
def test_printed_coverage_never_promises_too_much(coverage):
    assert shown_coverage(coverage) <= coverage * 100 + 1e-6


def test_verdict_is_taken_off_and_the_number_stays():
    said = reading(80.0, (70.0, 90.0), 0.9, gate_failed=False, daylight_only=False)
    bare = without_verdict(said)

    assert (said.band, bare.band, bare.band_low, bare.band_high) == ("good", None, None, None)
    assert (bare.shown, bare.low, bare.high, bare.standing) == (80, 70.0, 90.0, "verdict")


@pytest.mark.parametrize(
    ("score", "gate_failed", "held"), [(80.0, True, True), (80.0, False, False), (60.0, True, False)]
)
def test_only_an_unmet_requirement_holds_back_a_word(score, gate_failed, held):
    said = reading(score, (score, score), 1.0, gate_failed=gate_failed, daylight_only=False)
    assert is_held_back(said) is held
    assert not is_held_back(without_verdict(said))
