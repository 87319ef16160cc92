"""Numbers that follow each other, and columns, in few characters: 3–5, 9; AB."""

from collections.abc import Sequence


def runs(numbers: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """Take numbers apart into runs of neighbours: 3, 4, 5, 9 are (3, 4, 5) and (9)."""
    found: list[list[int]] = []
    for one in numbers:
        if found and one == found[-1][-1] + 1:
            found[-1].append(one)
        else:
            found.append([one])
    return tuple(tuple(one) for one in found)


def span_words(run: Sequence[int]) -> str:
    """Name a run by its ends: 3–5; one number by itself."""
    return f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0])


def column_letters(number: int) -> str:
    """Name a column, counted from 1, as spreadsheets do: A, Z, AA."""
    letters = ""
    while number > 0:
        number, at = divmod(number - 1, 26)
        letters = chr(ord("A") + at) + letters
    return letters
