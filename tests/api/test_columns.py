"""Rows of many sites scored as columns."""

import numpy as np

from cpted_cli.analysis.kernel import Answers, Grid
from cpted_cli.analysis.many import ManySeen
from cpted_cli.api.columns import lines_of_sites
from cpted_cli.files.results import COLUMNS, cells_of
from cpted_cli.files.table_results import LineWriter
from tests.builders import make_checklist, make_principle


def test_rows_have_the_cells_of_a_table_of_results():
    checklist = make_checklist(make_principle("one", "a", "b"))
    listed = Answers(
        criterion=np.array([0, 0, 1, 1]),
        applicable=np.array([True, True, True, False]),
        position=np.array([1.0, np.nan, 0.25, np.nan]),
    )
    grid = Grid(criterion=np.array([0, 1]), answer=np.array([[0, 1], [2, 3]]), listed=listed)
    seen = ManySeen(lights=("day",), light=("day", "day"), grid=grid)
    writer = LineWriter(checklist=checklist)
    first, second = lines_of_sites(seen, writer, [("x", "X", "2026"), ('y "1"', "Y", "2027")])

    rows, others = list(cells_of(first)), list(cells_of(second))
    assert [len(row) for row in rows] == [len(COLUMNS)] * 4
    assert rows[0] == ["x", "X", "2026", "small", "1", "all", "overall", 62.5, 63, 62.5, 62.5, 1.0, "verdict",
                       "acceptable", "acceptable", "acceptable", 0, 0, 0, 1]  # fmt: skip
    assert rows[3][5:8] == ["day", "one", 62.5]
    assert (first.shown, second.shown) == (63, None)
    assert others[0][0] == 'y "1"'
    assert others[0][7:13] == [None, None, 0.0, 100.0, 0.0, "too-little-seen"]
