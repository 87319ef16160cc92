"""Faults of tables, told so that a person can read them: what is the same in many rows of a column is one line."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from cpted_cli.errors import Fault, Place
from cpted_cli.wording.faults import fault_sentence
from cpted_cli.wording.spans import column_letters, runs, span_words
from cpted_cli.wording.translator import Words

MOST_ROWS = 100
"""So many spans of rows are named in a line; of more it says how many rows."""
IN_COLUMN = "in_column"
"""Under this name a fault of a table has the heading of its column."""
ALIKE = frozenset({"number-unclear"})
"""In a whole column such cells differ in what stands in them and ask the same: one line shows the first of them."""
OF_WHOLE_TABLES = frozenset(
    {"column-missing", "heading-missing", "heading-nearly", "no-answer-columns", "no-criterion-column", "site-again"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultGroup:
    """What is wrong in the same way in one or more rows of one column; `lines` names all rows."""

    first: Fault
    sentence: str
    lines: tuple[int, ...]
    is_cell: bool

    @property
    def place(self) -> Place:
        """Where the first one stands."""
        return self.first.place


def fault_groups(faults: Iterable[Fault], words: Words, is_in_table: Callable[[Fault], bool]) -> tuple[FaultGroup, ...]:
    """Put faults of tables together by column and sentence, in the order of places; all others stay alone."""
    groups: dict[tuple[object, ...], list[Fault]] = {}
    for fault in sorted(faults, key=lambda one: one.place):
        place, said = fault.place, fault.code if fault.code in ALIKE else fault_sentence(fault, words)
        key = (place.path, place.column, said) if is_in_table(fault) else (place, None, said)
        groups.setdefault(key, []).append(fault)
    return tuple(
        FaultGroup(
            first=same[0],
            sentence=fault_sentence(same[0], words),
            lines=tuple(dict.fromkeys(one.place.line for one in same)),
            is_cell=is_in_table(same[0]) and is_of_cell(same[0]),
        )
        for same in groups.values()
    )


def group_line(group: FaultGroup, words: Words, most: int = MOST_ROWS) -> str:
    """Say where, in which column, what is wrong and what would be right, and in which rows, so many spans of them."""
    told = f"{group.place}: {_column_words(group, words)}{group.sentence}"
    if len(group.lines) == 1:
        return told
    return f"{told} {_rows_words(group.lines, words, most)}"


def is_cut(group: FaultGroup) -> bool:
    """Tell whether not all of its rows are named."""
    return len(runs(group.lines)) > MOST_ROWS


def kinds_line(faults: Iterable[Fault], words: Words) -> str:
    """Count faults by kind, the most frequent first."""
    counts = Counter(one.code for one in faults)
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    kinds = ", ".join(f"{code} {count}" for code, count in ordered)
    return words.text(
        "Faults: {count} ({kinds}). What one is about: cpted explain {code}",
        count=sum(counts.values()),
        kinds=kinds,
        code=ordered[0][0],
    )


def is_of_cell(fault: Fault) -> bool:
    """Tell whether a fault of a table is of a cell, a heading too, and not of the table as a whole."""
    return fault.code not in OF_WHOLE_TABLES and not fault.code.startswith("table-")


def _column_words(group: FaultGroup, words: Words) -> str:
    if not group.is_cell:
        return ""
    letters, heading = column_letters(group.place.column), str(group.first.params.get(IN_COLUMN) or "")
    if not heading:
        return words.text("column {letters}: ", letters=letters)
    return words.text("column {letters}, {heading}: ", letters=letters, heading=" ".join(heading.split()))


def _rows_words(lines: Sequence[int], words: Words, most: int) -> str:
    found = runs(lines)
    shown = ", ".join(map(span_words, found[:most]))
    left = sum(map(len, found[most:]))
    if left:
        return words.text("[{total} rows: {rows} and {count} more]", total=len(lines), rows=shown, count=left)
    return words.text("[{total} rows: {rows}]", total=len(lines), rows=shown)
