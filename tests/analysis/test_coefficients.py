"""The coefficients against published figures and against other people's code on random ratings."""

import json
from pathlib import Path

import krippendorff
import numpy as np
import pytest
from statsmodels.stats.inter_rater import cohens_kappa, fleiss_kappa

from cpted_cli.analysis import coefficients
from cpted_cli.analysis.coefficients import unit_tally
from tests.analysis.agreement_data import (
    ABSTRACTOR_FIGURES,
    C_FIGURES,
    abstractor_ratings,
    c_ratings,
    random_table,
    table,
)

WEIGHTINGS = ("identity", "linear", "quadratic", "ordinal")
METRICS = ("nominal", "ordinal", "interval", "ratio")
IRRCAC = json.loads((Path(__file__).parent / "irrcac_figures.json").read_text("utf-8"))


def tally_of(ratings: np.ndarray, categories: int) -> coefficients.Tally:
    return unit_tally(ratings, categories).summed(np.ones((1, len(ratings))))


def figures_of(ratings: np.ndarray, categories: int) -> dict[str, float]:
    tally = tally_of(ratings, categories)
    found = {f"alpha_{metric}": coefficients.alpha(tally, metric) for metric in METRICS}
    found |= {f"ac2_{one}": coefficients.gwet(tally, one) for one in WEIGHTINGS[1:]}
    found |= {f"kappa_{one}": coefficients.kappa(tally, one) for one in WEIGHTINGS[1:3]}
    found |= {"ac1": coefficients.gwet(tally, "identity"), "kappa": coefficients.kappa(tally, "identity")}
    found |= {"fleiss": coefficients.fleiss(tally), "percent": coefficients.same_answer(tally)}
    return {name: float(value[0]) for name, value in found.items()}


def test_c_data_gives_the_published_figures():
    found = figures_of(table(c_ratings()), 5)

    assert {name: round(found[name], 6) for name in C_FIGURES} == C_FIGURES
    tally = tally_of(table(c_ratings()), 5)
    assert tally.coincidences.sum(axis=2)[0] == pytest.approx([9, 13, 10, 5, 3])


def test_abstractors_give_the_published_figures():
    found = figures_of(table(abstractor_ratings()), 3)

    assert {name: round(found[name], 6) for name in ABSTRACTOR_FIGURES} == ABSTRACTOR_FIGURES


@pytest.mark.parametrize("seed", range(12))
def test_alpha_equals_the_package_krippendorff(seed):
    drawn = random_table(seed, raters=2 + seed % 4, categories=2 + seed % 5)
    values = np.where(drawn < 0, np.nan, drawn + 1.0).T

    tally = tally_of(drawn, int(drawn.max()) + 1)

    for metric in METRICS:
        theirs = krippendorff.alpha(values, level_of_measurement=metric)
        assert coefficients.alpha(tally, metric)[0] == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("seed", range(12))
def test_kappa_of_two_equals_statsmodels(seed):
    drawn = random_table(seed, raters=2, categories=2 + seed % 4)
    both = drawn[(drawn >= 0).all(axis=1)]
    crossed = np.zeros((2 + seed % 4, 2 + seed % 4))
    np.add.at(crossed, (both[:, 0], both[:, 1]), 1)

    tally = tally_of(drawn, 2 + seed % 4)

    for ours, theirs in (("identity", None), ("linear", "linear"), ("quadratic", "quadratic")):
        expected = cohens_kappa(crossed, wt=theirs, return_results=False)
        assert coefficients.kappa(tally, ours)[0] == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("seed", range(12))
def test_fleiss_where_all_rated_all_equals_statsmodels(seed):
    drawn = random_table(seed, raters=2 + seed % 4, categories=3, missing=0)
    counts = np.stack([(drawn == one).sum(axis=1) for one in range(3)], axis=1)

    assert coefficients.fleiss(tally_of(drawn, 3))[0] == pytest.approx(fleiss_kappa(counts), abs=1e-9)


@pytest.mark.parametrize("case", IRRCAC, ids=lambda case: case["name"])
def test_gwet_equals_the_figures_that_irrcac_gave(case):
    """IrrCAC wants a SciPy that NumPy 2 does not go with, so its figures (5 decimals) lie in a file."""
    ratings = np.array(case["ratings"])

    tally = tally_of(ratings, case["categories"])

    for weighting in WEIGHTINGS:
        ours = coefficients.gwet(tally, weighting)[0]
        assert ours == pytest.approx(case["gwet"][weighting], abs=1e-5)
    assert coefficients.same_answer(tally)[0] == pytest.approx(case["percent"], abs=1e-5)


def test_unused_steps_count_in_gwet_and_not_in_alpha():
    drawn = random_table(1, raters=3, categories=3)

    few, many = tally_of(drawn, 3), tally_of(drawn, 7)

    assert coefficients.alpha(few, "ordinal")[0] == pytest.approx(coefficients.alpha(many, "ordinal")[0])
    assert coefficients.gwet(many, "identity")[0] > coefficients.gwet(few, "identity")[0]


def test_full_agreement_is_1_and_one_step_for_all_has_no_alpha():
    alike = np.array([[0, 0], [1, 1], [2, 2]])
    flat = np.zeros((5, 3), dtype=int)

    assert set(figures_of(alike, 3).values()) == {1.0}
    found = figures_of(flat, 3)
    assert np.isnan([found[f"alpha_{metric}"] for metric in METRICS]).all()
    assert (found["percent"], found["ac1"]) == (1.0, 1.0)


def test_nothing_compared_gives_no_figure():
    lone = np.array([[1, -1], [-1, 2]])

    assert np.isnan([value for name, value in figures_of(lone, 3).items() if name != "fleiss"]).all()


def test_weights_are_1_for_the_same_step_and_0_at_the_ends():
    for weighting in WEIGHTINGS:
        weight = coefficients.weights(weighting, 5)
        assert (np.diag(weight) == 1).all()
        assert weight[0, 4] == 0
