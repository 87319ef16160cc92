"""Marks that would lie on each other, gathered so that each stays legible."""

from collections.abc import Sequence
from math import hypot

from cpted_cli.wording.spans import runs

At = tuple[float, float]


def gathered(places: Sequence[At], apart: float) -> tuple[tuple[int, ...], ...]:
    """Gather places nearer to each other than `apart`, by their number in order; each is in one group.

    A place joins the first group whose first place is near. Units: those of the places.
    """
    groups: list[list[int]] = []
    for number, (x, y) in enumerate(places):
        near = (one for one in groups if hypot(places[one[0]][0] - x, places[one[0]][1] - y) < apart)
        own = next(near, None)
        if own is None:
            groups.append([number])
        else:
            own.append(number)
    return tuple(tuple(one) for one in groups)


def spans(numbers: Sequence[int], names: Sequence[str]) -> str:
    """Name what was gathered in few characters: 3, or 3–5, or 3–5, 9."""
    ends = (f"{names[one[0]]}–{names[one[-1]]}" if len(one) > 1 else names[one[0]] for one in runs(numbers))
    return ", ".join(ends)
