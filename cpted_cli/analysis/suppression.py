"""Small groups are not shown, nor anything that would let them be reckoned out."""

from collections.abc import Sequence

LEAST = 5
"""Counts from 1 to one less than this are hidden; none at all may be said."""


def hidden_cells(rows: Sequence[Sequence[int]], least: int = LEAST) -> frozenset[tuple[int, int]]:
    """Name the cells, as (row, column), that must not be shown beside the sums of rows and columns.

    A small count is hidden. Where it is the only hidden one of its row or column, the sum would give
    it away, so the smallest other one that is not nothing is hidden too, until none stands alone.
    """
    hidden = {
        (row, column) for row, counts in enumerate(rows) for column, count in enumerate(counts) if 0 < count < least
    }
    while True:
        more = _companions(rows, hidden)
        if not more:
            return frozenset(hidden)
        hidden |= more


def _companions(rows: Sequence[Sequence[int]], hidden: set[tuple[int, int]]) -> set[tuple[int, int]]:
    lines = [[(row, column) for column in range(len(counts))] for row, counts in enumerate(rows)]
    width = max((len(counts) for counts in rows), default=0)
    lines += [[(row, column) for row in range(len(rows)) if column < len(rows[row])] for column in range(width)]
    for line in lines:
        alone = [cell for cell in line if cell in hidden]
        others = [cell for cell in line if cell not in hidden]
        if len(alone) == 1 and others:
            shown = [cell for cell in others if rows[cell[0]][cell[1]] > 0] or others
            return {min(shown, key=lambda cell: (rows[cell[0]][cell[1]], cell))}
    return set()
