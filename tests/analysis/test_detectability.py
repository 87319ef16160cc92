"""Whether a change could be told from chance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.analysis.detectability import detectability, least_fall


@pytest.mark.parametrize(("count", "fall", "share"), [(20, 17.5, 0.88), (100, 39, 0.39), (400, 78, 0.20)])
def test_least_fall_is_as_reckoned_from_the_variance(count, fall, share):
    assert least_fall(count) == pytest.approx(fall, abs=0.5)
    assert least_fall(count) / count == pytest.approx(share, abs=0.005)


@pytest.mark.parametrize(
    ("count", "fewer", "says"),
    [(0, 0, "some"), (12, 14, "nothing"), (33, 23, "not-half"), (61, 31, "not-half"), (62, 31, "some")],
)
def test_thirty_three_a_year_do_not_let_a_halving_be_seen(count, fewer, says):
    found = detectability(count)

    assert (found.fewer, found.says) == (fewer, says)


@given(st.integers(1, 100_000))
def test_more_crimes_need_a_larger_fall_but_a_smaller_share(count):
    assert least_fall(count + 1) > least_fall(count)
    assert least_fall(count + 1) / (count + 1) < least_fall(count) / count
