"""Marks that would lie on each other, gathered so that each stays legible."""

from collections.abc import Sequence
from math import hypot

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
    runs: list[list[int]] = []
    for one in numbers:
        if runs and one == runs[-1][-1] + 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    return ", ".join(names[run[0]] if len(run) == 1 else f"{names[run[0]]}–{names[run[-1]]}" for run in runs)
