"""The terms of what is advised or decided."""

import re
from typing import get_args

from cpted_cli.model.terms import COST_BANDS, CostBand

THOUSANDS = {"k": 1, "m": 1_000}


def test_cost_bands_are_all_there_and_each_begins_where_the_one_before_ends():
    numbers = [re.findall(r"(\d+)([km])", band) for band in COST_BANDS]
    ends = [[int(number) * THOUSANDS[unit] for number, unit in found] for found in numbers]

    assert set(COST_BANDS) == set(get_args(CostBand))
    assert COST_BANDS[0].startswith("under-")
    assert COST_BANDS[-1].startswith("over-")
    assert [one[-1] for one in ends[:-1]] == [one[0] for one in ends[1:]]
    assert ends == sorted(ends)
