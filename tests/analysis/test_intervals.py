"""How far a share or a count could lie from what was seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.analysis.intervals import poisson_interval, wilson_interval


def test_wilson_as_worked_out_for_27_of_100():
    assert wilson_interval(27, 100) == pytest.approx((0.1927, 0.3643), abs=0.00005)


def test_exact_poisson_interval_of_ten():
    assert poisson_interval(10) == pytest.approx((4.7954, 18.3904), abs=0.0001)


def test_nothing_seen_has_an_upper_end_all_the_same():
    assert poisson_interval(0) == pytest.approx((0, 3.6889), abs=0.0001)
    assert wilson_interval(0, 20)[0] == 0


@pytest.mark.parametrize(("count", "of"), [(1, 0), (3, 2), (-1, 5)])
def test_share_of_nobody_has_no_interval(count, of):
    with pytest.raises(ValueError, match="of"):
        wilson_interval(count, of)


def test_less_than_nothing_has_no_interval():
    with pytest.raises(ValueError, match="-1"):
        poisson_interval(-1)


@given(st.integers(1, 500), st.data())
def test_what_was_seen_lies_inside(of, data):
    count = data.draw(st.integers(0, of))
    low, high = wilson_interval(count, of)
    assert 0 <= low <= count / of <= high <= 1
    least, most = poisson_interval(count)
    assert least <= count <= most
