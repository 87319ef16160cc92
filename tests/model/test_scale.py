"""How answers are read on a scale."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale, Step, StepScale, interpolated


def test_bare_labels_stand_evenly_spaced():
    scale = StepScale(steps=("a", "b", "c", "d", "e"))

    assert [scale.position(step) for step in range(5)] == [0, 0.25, 0.5, 0.75, 1]
    assert scale.label(3) == "d"


def test_step_with_a_position_stands_there_and_bare_ones_beside_it_evenly():
    scale = StepScale(steps=("a", Step(label="b", position=0.9), "c"))

    assert [scale.position(step) for step in range(3)] == [0, 0.9, 1]
    assert scale.label(1) == "b"


@pytest.mark.parametrize(("value", "allowed"), [(0, True), (1.0, True), (2, False), (-1, False), (0.5, False)])
def test_only_whole_numbers_of_steps_are_allowed(value, allowed):
    assert StepScale(steps=("no", "yes")).allows(value) is allowed


@pytest.mark.parametrize(("x", "y"), [(-1, 0), (0, 0), (2.5, 0.5), (5, 1), (7.5, 0.75), (10, 0.5), (99, 0.5)])
def test_points_are_joined_by_lines_and_constant_outside(x, y):
    points = ((0.0, 0.0), (5.0, 1.0), (10.0, 0.5))

    assert interpolated(points, x) == pytest.approx(y)
    assert QuantityScale(unit="lx", points=points).position(x) == CountScale(points=points).position(x)


@pytest.mark.parametrize(
    ("scale", "fitting", "strange"),
    [
        (RatioScale(), {1, 20, 1000}, set()),
        (RatioScale(of=5), {5}, {4, 10}),
        (RatioScale(of=10, fewer=True), {10, 8}, {11}),
    ],
)
def test_whole_of_a_ratio_may_be_fixed(scale, fitting, strange):
    assert {of for of in fitting | strange if scale.allows_whole(of)} == fitting


def test_ratio_is_its_own_position_unless_points_say_otherwise():
    assert RatioScale().position(0.85) == 0.85
    assert RatioScale().position(1.2) == 1.0
    assert RatioScale(points=((0.0, 0.0), (0.8, 0.25), (1.0, 1.0))).position(0.9) == pytest.approx(0.625)


@given(
    st.lists(st.tuples(st.floats(-1e6, 1e6), st.floats(0, 1)), min_size=2, max_size=6, unique_by=lambda p: p[0]),
    st.floats(-2e6, 2e6),
)
def test_position_never_leaves_the_points(points, x):
    rising = tuple(sorted(points))

    y = interpolated(rising, x)

    assert min(p[1] for p in rising) - 1e-12 <= y <= max(p[1] for p in rising) + 1e-12


LENGTH = QuantityScale(unit="m", points=((2.0, 0.0), (25.0, 1.0)), at_most=1000)
WARMTH = QuantityScale(unit="°C", points=((5.0, 0.0), (18.0, 1.0)), at_least=-60)
CHANGE = QuantityScale(unit="%", points=((-10.0, 0.0), (10.0, 1.0)))
COUNT = CountScale(points=((0.0, 0.0), (5.0, 1.0)), at_most=7)


@pytest.mark.parametrize(
    ("scale", "value", "misfit"),
    [
        (LENGTH, 0, None),
        (LENGTH, 1000, None),
        (LENGTH, -5, "too-low"),
        (LENGTH, -0.001, "too-low"),
        (LENGTH, 99999, "too-high"),
        (LENGTH, float("inf"), "no-number"),
        (LENGTH, float("nan"), "no-number"),
        (WARMTH, -12.5, None),
        (WARMTH, -60, None),
        (WARMTH, -400, "too-low"),
        (CHANGE, -400, None),
        (COUNT, 7, None),
        (COUNT, 8, "too-high"),
        (COUNT, -1, "too-low"),
        (COUNT, 2.5, "not-whole"),
        (COUNT, float("nan"), "not-whole"),
        (StepScale(steps=("no", "yes")), 1, None),
        (StepScale(steps=("no", "yes")), 2, "off-scale"),
    ],
)
def test_a_number_that_cannot_be_is_told_by_its_scale(scale, value, misfit):
    assert scale.misfit(value) == misfit


@pytest.mark.parametrize(
    ("scale", "count", "of", "misfit"),
    [
        (RatioScale(), 17, 20, None),
        (RatioScale(), 12.5, 100, None),
        (RatioScale(), -1, 20, "too-low"),
        (RatioScale(), 0, 0, "of-nothing"),
        (RatioScale(), 21, 20, "more-than-all"),
        (RatioScale(), float("inf"), float("inf"), "no-number"),
        (RatioScale(of=5), 3, 4, "other-whole"),
        (RatioScale(of=10, fewer=True), 7, 8, None),
        (RatioScale(of=10, fewer=True), 7, 12, "too-high"),
    ],
)
def test_so_many_of_so_many_that_cannot_be_are_told_by_their_scale(scale, count, of, misfit):
    assert scale.misfit_of(count, of) == misfit
