"""Light readings, and what they are compared with."""

from dataclasses import replace

import pytest

from tests.files.reading import codes, read
from tests.light import READINGS

TEXT = """\
format: cpted-readings/1
file: path.csv
date: 2026-11-10
meter: {name: LX-1, calibrated: 2026-03-18}
conditions: overcast, dry
comparison: {name: class P4, average_lx: 5, chosen_by: the assessors, requirement: false}
"""


def test_readings_are_read_as_they_are_written():
    assert read(TEXT) == (READINGS, ())


def test_round_is_the_year_unless_told():
    assert READINGS.round_id == "2026"
    assert replace(READINGS, round="after").round_id == "after"


@pytest.mark.parametrize("key", ["file", "date", "meter", "conditions", "comparison"])
def test_nothing_that_makes_a_measurement_traceable_may_be_left_out(key):
    kept = "".join(line for line in TEXT.splitlines(keepends=True) if not line.startswith(f"{key}:"))

    assert codes(kept) == ["1:1 missing-key"]


@pytest.mark.parametrize("part", [", chosen_by: the assessors", ", requirement: false"])
def test_who_chose_and_whether_it_is_required_must_be_said(part):
    assert codes(TEXT.replace(part, "")) == ["6:13 missing-key"]


@pytest.mark.parametrize("wrong", ["average_lx: 0", "average_lx: 5, uniformity: 1.1", "average_lx: 5, minimum_lx: -1"])
def test_limits_are_positive_and_uniformity_is_a_share(wrong):
    assert len(codes(TEXT.replace("average_lx: 5", wrong))) == 1
