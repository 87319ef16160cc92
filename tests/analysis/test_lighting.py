"""Average, minimum and uniformity of measured light, against a chosen comparison."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.analysis.lighting import average_lux, light_faults, lighting, overall_uniformity
from cpted_cli.model.lighting import LightGrid, LightPoint
from tests.builders import make_site
from tests.light import COMPARISON, READINGS

LUX = st.lists(st.floats(0, 200_000), min_size=1)


def grid(*lux, **changes):
    comparison = replace(COMPARISON, **changes)
    return LightGrid(
        readings=replace(READINGS, comparison=comparison), points=tuple(LightPoint(lux=one) for one in lux)
    )


def test_figures_are_those_reckoned_by_hand():
    """(10 + 6 + 4 + 4) / 4 = 6; 4 / 6 = 0.667."""
    assert average_lux([10, 6, 4, 4]) == 6
    assert overall_uniformity([10, 6, 4, 4]) == pytest.approx(2 / 3, abs=1e-9)


@pytest.mark.parametrize(("average", "minimum"), [(15, 3), (10, 2), (7.5, 1.5), (5, 1), (3, 0.6), (2, 0.4)])
def test_p_classes_of_the_standard_ask_for_a_fifth(average, minimum):
    """EN 13201-2:2015, table 3, P1 to P6: the minimum is a fifth of the average."""
    readings = [minimum, 2 * average - minimum]

    assert average_lux(readings) == average
    assert overall_uniformity(readings) == pytest.approx(0.2, abs=1e-9)


def test_uniformity_of_darkness_is_not_told():
    found = lighting(grid(0, 0, minimum_lx=1, uniformity=0.4))

    assert found.uniformity is None
    assert found.below == ("average", "minimum")


def test_what_equals_the_comparison_is_not_below_it():
    found = lighting(grid(9.9, 0.1, average_lx=5, minimum_lx=0.1, uniformity=0.02))

    assert found.below == ()


def test_thirds_do_not_fall_below_by_the_noise_of_binary_fractions():
    assert lighting(grid(*[0.1] * 3, average_lx=0.1)).below == ()


@pytest.mark.parametrize(
    ("limits", "below"),
    [
        ({"average_lx": 6.1}, ("average",)),
        ({"average_lx": 6}, ()),
        ({"average_lx": 1, "minimum_lx": 4.5}, ("minimum",)),
        ({"average_lx": 1, "uniformity": 0.7}, ("uniformity",)),
    ],
)
def test_only_figures_that_were_chosen_are_compared(limits, below):
    assert lighting(grid(10, 6, 4, 4, **limits)).below == below


def test_circumstances_go_with_the_figures():
    found = lighting(grid(3))

    assert (found.measurement, found.points, found.meter) == ("indicative", 1, READINGS.meter)
    assert (found.conditions, found.comparison, found.date) == (READINGS.conditions, COMPARISON, READINGS.date)


@given(LUX)
def test_uniformity_is_a_share_and_the_average_lies_between_the_ends(lux):
    uniformity = overall_uniformity(lux)

    assert uniformity is None or 0 <= uniformity <= 1
    assert min(lux) - 1e-6 <= average_lux(lux) <= max(lux) + 1e-6


@given(LUX, st.randoms(use_true_random=False))
def test_order_of_the_points_does_not_matter(lux, random):
    mixed = list(lux)
    random.shuffle(mixed)

    assert lighting(grid(*mixed)) == lighting(grid(*lux))


def test_zone_of_another_site_is_told():
    (fault,) = light_faults(replace(READINGS, zone="entrence"), make_site("entrance"))

    assert (fault.code, fault.where) == ("unknown-zone", ("zone",))
    assert not list(light_faults(replace(READINGS, zone="entrance"), make_site("entrance")))


def test_requirement_names_the_document_that_decides_it():
    required = replace(READINGS, comparison=replace(COMPARISON, requirement=True))
    named = replace(READINGS, comparison=replace(COMPARISON, requirement=True, document="Plan 3"))

    (fault,) = light_faults(required, make_site())

    assert (fault.code, fault.where, fault.params) == ("missing-key", ("comparison",), {"key": "document"})
    assert not list(light_faults(named, make_site()))
