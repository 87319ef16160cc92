"""Cells that come as numbers, dates and truths, written as a person would write them into a table."""

import math
from datetime import date, datetime, time
from decimal import Decimal

DIGITS = 15
"""As many as a number keeps on its way through a spreadsheet."""


ROUNDED = 9


class Figure(str):
    """What came as a number, written out: the point in it stands before decimals, whatever the table's words do."""

    __slots__ = ()


def cell_text(value: object) -> str:
    """Write a cell as text; an empty one, or a number that is none, is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | Decimal):
        return Figure(value)
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value).strip()


def percent_text(figure: Figure) -> str:
    """Write a number as the per cent that its cell shows: a spreadsheet keeps 75 % as 0.75."""
    return f"{_number(round(100 * float(figure), ROUNDED))} %"


def _number(value: float) -> str:
    if math.isnan(value):
        return ""
    if value.is_integer():
        return Figure(int(value))
    text = f"{value:.{DIGITS}g}"
    return Figure(f"{value:.{DIGITS}f}".rstrip("0") if "e" in text else text)
