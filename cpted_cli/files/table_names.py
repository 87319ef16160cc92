"""What stands where the name of a site is wanted and is none: totals, a formula's error, a row parted otherwise."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from cpted_cli.files.table_headings import folded
from cpted_cli.files.tables import MARKS

TOTALS = frozenset(
    {
        "summa", "totalt", "total", "totals", "sum", "totalsumma", "slutsumma", "delsumma", "grand total", "subtotal",
        "medel", "medelvärde", "genomsnitt", "snitt", "average", "mean", "median", "antal", "count", "max", "min",
    }
)  # fmt: skip
"""What a row of figures about the other rows is called, in small letters."""
FIRST = frozenset({"summa", "totalt", "total", "sum", "totalsumma", "slutsumma", "delsumma", "s:a", "subtotal"})
"""A name that begins with such a word is one of totals, whatever follows: a year, what was summed up."""
FORMULA = re.compile(r"#[A-ZÅÄÖ/0-9]+[!?]|#N/A|#SAKNAS!?|#+|=.*", re.DOTALL)
"""What a spreadsheet shows for a formula that gives no value."""
DATE = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?: .*)?|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?"
    r"|(?:[0-9]{1,2}[-. ])?(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\.?(?:[-. ][0-9]{1,4})?",
    re.IGNORECASE,
)
"""How spreadsheets show what they took for a date or a time."""


def no_site(name: str) -> str | None:
    """Give the code of the fault where a name is none of a site."""
    if FORMULA.fullmatch(name):
        return "formula-error"
    said = name.rstrip(" :.").casefold()
    first = said.partition(" ")[0].rstrip(":")
    return "row-of-totals" if said in TOTALS or first in FIRST else None


def other_mark(name: str, cells: Sequence[str], width: int) -> str | None:
    """Give the mark that parts a row, where it is another than the one that parts the heading."""
    for mark in MARKS:
        if mark in name and sum(map(bool, cells)) < width and sum(cell.count(mark) for cell in cells) == width - 1:
            return mark
    return None


def twins(names: Iterable[str]) -> Mapping[str, str]:
    """Find names that differ only in capitals or spaces, each with one that it may be a misspelling of."""
    alike: dict[str, list[str]] = defaultdict(list)
    for name in dict.fromkeys(names):
        alike[folded(name)].append(name)
    groups = (some for some in alike.values() if len(some) > 1)
    return {name: some[1] if name == some[0] else some[0] for some in groups for name in some}
