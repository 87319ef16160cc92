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
