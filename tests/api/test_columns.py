"""Rows of many sites scored as columns."""

import numpy as np

from cpted_cli.analysis.many import ManySeen
from cpted_cli.api.columns import cells_of_sites
from cpted_cli.files.results import COLUMNS
from tests.builders import make_checklist, make_principle


def test_rows_have_the_cells_of_a_table_of_results():
    checklist = make_checklist(make_principle("one", "a", "b"))
    seen = ManySeen(
        lights=("day",),
        criterion=np.array([0, 1]),
        light=("day", "day"),
        applicable=np.array([[True, True], [True, False]]),
        position=np.array([[1.0, 0.25], [np.nan, np.nan]]),
    )

    first, second = cells_of_sites(seen, checklist, [("x", "2026"), ("y", "2027")])

    assert [len(row) for row in first.rows] == [len(COLUMNS)] * 4
    assert first.rows[0] == ("x", "2026", "small", "1", "all", "overall", 62.5, 63, 62.5, 62.5, 1.0, "verdict",
                             "acceptable", "acceptable", "acceptable", 0, 0, 0, 1)  # fmt: skip
    assert first.rows[3][4:7] == ("day", "one", 62.5)
    assert (first.shown, second.shown) == (63, None)
    assert second.rows[0][6:12] == (None, None, 0.0, 100.0, 0.0, "too-little-seen")
