"""Small groups are not shown, nor anything that would let them be reckoned out."""

from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.analysis.suppression import LEAST, hidden_cells


def test_small_count_takes_a_neighbour_with_it():
    assert hidden_cells([[12], [9], [3], [9]]) == {(2, 0), (1, 0)}


def test_nothing_small_hides_nothing_and_none_may_be_said():
    assert hidden_cells([[12, 0], [9, 7]]) == frozenset()


def test_rows_and_columns_are_both_closed():
    rows = [[12, 9, 7], [6, 3, 8], [9, 11, 10]]
    hidden = hidden_cells(rows)

    assert (1, 1) in hidden
    assert {len([one for one in hidden if one[0] == row]) for row in range(3)} <= {0, 2, 3}


def test_lone_small_count_with_nothing_beside_it_is_hidden_alone():
    assert hidden_cells([[3]]) == {(0, 0)}


TABLES = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 40), min_size=width, max_size=width), min_size=1, max_size=5)
)


@given(TABLES)
def test_no_small_count_is_shown_and_none_can_be_reckoned_from_a_sum(rows):
    hidden = hidden_cells(rows)

    small = {(r, c) for r, row in enumerate(rows) for c, count in enumerate(row) if 0 < count < LEAST}
    assert small <= hidden
    lines = [[(r, c) for c in range(len(row))] for r, row in enumerate(rows)]
    lines += [[(r, c) for r in range(len(rows))] for c in range(len(rows[0]))]
    assert all(len(hidden.intersection(line)) != 1 for line in lines if len(line) > 1)
