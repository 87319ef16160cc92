"""Scores in words."""

import pytest

from cpted_cli.model.score import Gates, PrincipleScore, Reading
from cpted_cli.wording import readings
from cpted_cli.wording.translator import words_for

SV, EN = words_for("sv"), words_for("en")


def reading(kind=Reading, **changes):
    written = {
        "score": 56.25, "shown": 56, "low": 46.875, "high": 59.375, "coverage": 0.875, "standing": "verdict",
        "band": "acceptable", "band_low": "acceptable", "band_high": "acceptable", **changes,
    }  # fmt: skip
    return kind(**written)


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (46.875, 59.375, "47–59"),
        (64.5, 69.5, "65–70"),
        (64.4999999999, 69.4999999999, "65–70"),
        (64.499, 69.499, "64–69"),
        (65.2, 64.8, "65"),
        (0, 100, "0–100"),
    ],
)
def test_range_is_whole_numbers_halves_up_and_one_number_where_both_ends_meet(low, high, said):
    assert readings.range_words(reading(low=low, high=high)) == said


@pytest.mark.parametrize(
    ("words", "coverage", "said"), [(SV, 0.9999, "99\u00a0%"), (EN, 0.9999, "99%"), (EN, 0.29, "29%"), (EN, 1, "100%")]
)
def test_coverage_is_rounded_down_and_never_flatters(words, coverage, said):
    assert readings.coverage_words(coverage, words) == said


def test_number_is_said_only_where_it_is_shown():
    assert readings.number_words(reading()) == "56"
    assert readings.number_words(reading(shown=None)) == ""


@pytest.mark.parametrize(
    ("low", "high", "sv", "en"),
    [
        ("acceptable", "acceptable", "Godtagbart", "Acceptable"),
        ("clear", "acceptable", "Tydliga brister till godtagbart", "Clear flaws to acceptable"),
        ("serious", "good", "Allvarliga brister till bra", "Serious flaws to good"),
    ],
)
def test_both_words_are_said_where_the_range_spans_two_bands(low, high, sv, en):
    spanning = reading(band_low=low, band_high=high)

    assert (readings.verdict_words(spanning, SV), readings.verdict_words(spanning, EN)) == (sv, en)


@pytest.mark.parametrize(
    ("standing", "verdict", "instead"),
    [
        ("preliminary", "preliminary", ""),
        ("daylight-only", "seen in daylight only", ""),
        ("verdict", "no mark", ""),
        ("too-little-seen", "", "too little seen"),
        ("nothing-applicable", "", "does not apply here"),
    ],
)
def test_what_the_rules_keep_back_is_said_instead(standing, verdict, instead):
    shown = 56 if verdict else None
    held = reading(standing=standing, shown=shown, band=None, band_low=None, band_high=None)

    assert (readings.verdict_words(held, EN), readings.instead_words(held, EN)) == (verdict, instead)


def test_enough_seen_but_nothing_rated_is_said_to_be_unrated():
    nothing = reading(score=None, shown=None, band=None, band_low=None, band_high=None)

    assert readings.instead_words(nothing, EN) == "not rated"


@pytest.mark.parametrize(
    ("light", "said"), [("dark", "assessed in daylight only"), ("day", "assessed in the dark only")]
)
def test_principle_that_is_not_asked_about_in_a_light_says_in_which_it_is(light, said):
    elsewhere = reading(PrincipleScore, standing="nothing-applicable", shown=None, id="access", weight=1)

    assert readings.other_light_words(elsewhere, light, asked=False, words=EN) == said
    assert readings.other_light_words(elsewhere, light, asked=True, words=EN) == ""


def test_basic_requirements_are_counted_of_all_that_apply():
    gates = Gates(met=7, failed=("a", "b"), unchecked=())

    assert readings.gates_words(gates, EN) == "Basic requirements: 7 of 9 met."
    assert readings.gates_words(gates, SV) == "Grundkrav: 7 av 9 uppfyllda."


def test_basic_requirements_that_nobody_could_check_do_not_pass_for_unmet():
    gates = Gates(met=0, failed=("a",), unchecked=("b", "c"))

    assert readings.gates_words(gates, EN) == "Basic requirements: 0 of 3 met, 2 not checked."
    assert readings.gates_words(gates, SV) == "Grundkrav: 0 av 3 uppfyllda, 2 ej kontrollerade."


def test_basic_requirements_that_an_open_edition_does_not_name_are_counted():
    gates = Gates(met=1, failed=(), unchecked=(), withheld=1)

    assert readings.gates_words(gates, EN) == "Basic requirements: 1 of 2 met."
    assert readings.withheld_words(gates, SV) == "1 som bara versionen med skyddsvärda uppgifter nämner"
    assert readings.withheld_words(Gates(met=1, failed=("a",), unchecked=()), SV) == ""


def test_number_of_an_instrument_without_a_verdict_is_said_to_be_no_mark():
    assert readings.no_mark_words(SV).endswith("Den är inget betyg på platsen.")
