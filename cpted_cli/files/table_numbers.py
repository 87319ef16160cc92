"""How numbers are written in a table: what its points and commas mean, and which numbers leave that open.

`1.200` is 1200 to one writer and 1.2 to another. What the other numbers of the table show, or its
column map says, decides; else nobody guesses.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cpted_cli.files.cells import Figure

DIGITS = 15
PLAIN = re.compile(r"-?[0-9]{1,15}(?:[.,][0-9]{1,15})?")
UNCLEAR = re.compile(r"-?[1-9][0-9]{0,2}([.,])[0-9]{3}")
GROUPED = re.compile(r"-?[1-9][0-9]{0,2}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*(?:(?!\1)([.,])[0-9]{1,15})?")
SPACES = re.compile(r"(?<=[0-9])[ \u00a0\u202f](?=[0-9]{3}(?![0-9]))")
SEEN = re.compile(r"([-−+]?[0-9][0-9.,]*)[ \u00a0\u202f]*[^0-9.,]*")
"""A number with whatever unit behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What point and comma mean in the numbers of a table: each may stand before decimals, or part thousands."""

    decimal: frozenset[str] = frozenset()
    thousands: frozenset[str] = frozenset()


UNKNOWN = Signs()
OF_FIGURES = Signs(decimal=frozenset({"."}), thousands=frozenset({","}))


def signs_said(decimal: str | None) -> Signs | None:
    """Give the signs where it is said what stands before decimals; the other one parts thousands."""
    if decimal is None:
        return None
    return Signs(decimal=frozenset({decimal}), thousands=frozenset(".,") - {decimal})


def signs_of(cells: Iterable[str]) -> Signs:
    """Learn from the numbers that leave nothing open; what came as a number shows nothing of how people write."""
    decimal, thousands = set(), set()
    for cell in cells:
        if isinstance(cell, Figure) or not ("." in cell or "," in cell):
            continue
        found = SEEN.fullmatch(SPACES.sub("", cell))
        number = found[1].lstrip("-−+") if found else ""
        grouped = None if UNCLEAR.fullmatch(number) else GROUPED.fullmatch(number)
        if grouped:
            thousands.add(grouped[1])
            decimal |= {grouped[2]} - {None}
        elif PLAIN.fullmatch(number) and not UNCLEAR.fullmatch(number):
            decimal.update(sign for sign in ".," if sign in number)
    return Signs(decimal=frozenset(decimal), thousands=frozenset(thousands))


def number_of(text: str, signs: Signs = UNKNOWN) -> float | None:
    """Read a number without its unit; None where it is none, or where it could be two."""
    if text.isascii() and text.isdigit() and len(text) <= DIGITS:
        return float(text)
    bare = SPACES.sub("", text.replace("−", "-"))
    unclear = UNCLEAR.fullmatch(bare)
    if unclear:
        sign = unclear[1]
        if (sign in signs.decimal) == (sign in signs.thousands):
            return None
        return float(bare.replace(sign, "." if sign in signs.decimal else ""))
    if PLAIN.fullmatch(bare):
        return float(bare.replace(",", "."))
    grouped = GROUPED.fullmatch(bare)
    return float(bare.replace(grouped[1], "").replace(",", ".")) if grouped else None


def both_numbers(text: str) -> tuple[str, str] | None:
    """Write a number that could be two in both ways, each so that it can only be one; None for any other."""
    bare = SPACES.sub("", text.replace("−", "-"))
    unclear = UNCLEAR.fullmatch(bare)
    if unclear is None:
        return None
    part = bare.rstrip("0") if bare.endswith("0") else f"{bare}0"
    return bare.replace(unclear[1], ""), part if part[-1].isdigit() else f"{part}0"
