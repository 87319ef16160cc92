import numpy as np
import pytest

from cpted_cli.analysis.bootstrap import DRAWS, interval, resampled


def sums(times: np.ndarray) -> dict[str, np.ndarray]:
    return {"size": times.sum(axis=1), "first": times[:, 0]}


def test_each_data_set_is_as_large_as_the_data():
    drawn = resampled(np.arange(7), sums)

    assert len(drawn["size"]) == DRAWS
    assert set(drawn["size"]) == {7.0}
    assert drawn["first"].mean() == pytest.approx(1, abs=0.1)


def test_same_draws_come_again_whatever_room_they_take():
    once, again = resampled(np.arange(9), sums), resampled(np.arange(9), sums, cells=500_000)

    assert (once["first"] == again["first"]).all()


def test_entries_of_one_cluster_are_drawn_together():
    def apart(times: np.ndarray) -> dict[str, np.ndarray]:
        return {"apart": np.abs(times[:, 0] - times[:, 1]) + np.abs(times[:, 2] - times[:, 3])}

    assert not resampled(np.array([0, 0, 1, 1]), apart)["apart"].any()


def test_interval_lies_between_type_7_quantiles():
    assert interval(np.arange(101.0), 0.05, 0.95) == (5.0, 95.0)
    assert interval(np.array([1.0, 2.0, 3.0, 4.0]), 0.25, 0.75) == (1.75, 3.25)


def test_no_interval_where_too_many_draws_have_no_value():
    values = np.arange(100.0)
    assert interval(np.where(values < 5, np.nan, values)) is not None
    assert interval(np.where(values < 6, np.nan, values)) is None


def test_band_of_a_mean_is_as_wide_as_theory_says():
    values = np.random.RandomState(1).normal(size=400)

    def means(times: np.ndarray) -> dict[str, np.ndarray]:
        return {"mean": times @ values / times.sum(axis=1)}

    low, high = interval(resampled(np.arange(400), means)["mean"])

    assert (high - low) == pytest.approx(2 * 1.96 * values.std() / 20, rel=0.08)
