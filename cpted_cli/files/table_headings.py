"""Where the heading of a table stands: titles, notes and a row of groups may stand above it."""

import re
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from cpted_cli.model.columns import ColumnMap

NAMES: Mapping[str, tuple[str, ...]] = {
    "site": ("site", "plats"),
    "name": ("name", "namn"),
    "round": ("round", "omgång"),
    "assessor": ("assessor", "besiktningsperson"),
    "date": ("date", "datum"),
    "light": ("light", "ljus", "ljusförhållande"),
    "criterion": ("criterion", "kontrollpunkt"),
    "zone": ("zone", "delområde"),
    "answer": ("answer", "svar"),
}
"""How the columns may be headed."""
SITE = frozenset(NAMES["site"])
KEY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+(?:@.+)?", re.IGNORECASE)
"""How a criterion is named, with its zone."""
SEARCHED = 20
"""So many rows are looked through for the heading."""


def folded(name: str) -> str:
    """Give a name without regard to capitals and to how many spaces stand in it."""
    return " ".join(name.casefold().split())


def site_headings(columns: ColumnMap | None) -> frozenset[str]:
    """Say how the column of sites may be headed, in small letters."""
    theirs = columns.columns.site if columns else None
    return frozenset({folded(theirs)}) if theirs else SITE


def heading_at(rows: Sequence[Sequence[str]], sites: frozenset[str]) -> int | None:
    """Find the row that heads the column of sites; of several one below the other, the last. None where there is none.

    Two rows head that column where its cell was merged over a row of groups and the heading proper.
    """
    for at, cells in enumerate(rows[:SEARCHED]):
        column = next((number for number, cell in enumerate(cells) if folded(cell) in sites), None)
        if column is not None:
            below = at + 1
            while below < len(rows) and rows[below][column : column + 1] == cells[column : column + 1]:
                below += 1
            return below - 1
    return None


def heading_of(rows: Sequence[Sequence[str]], sites: frozenset[str]) -> tuple[int, tuple[str, ...]]:
    """Give the number of the heading, the first row where none heads the sites, and its cells.

    Where a row of criteria without a site stands below the row that heads the sites, the two are one heading.
    """
    found = heading_at(rows, sites)
    at = found or 0
    below = rows[at + 1] if found is not None and at + 1 < len(rows) else ()
    named = [cell for cell in below if cell]
    column = next((number for number, cell in enumerate(rows[at]) if folded(cell) in sites), 0)
    if len(named) > 1 and not below[column] and all(map(KEY.fullmatch, named)):
        return at + 1, tuple(lower or upper for upper, lower in zip_longest(rows[at], below, fillvalue=""))
    return at, tuple(rows[at])
