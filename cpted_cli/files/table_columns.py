"""Which column of a table is which, and what is wrong with its heading."""

from collections.abc import Iterator, Mapping

from cpted_cli.errors import Fault
from cpted_cli.files.table_headings import NAMES
from cpted_cli.files.tables import Table
from cpted_cli.model.checklist import Checklist, Criterion

LONG = ("criterion", "zone", "answer")
OWN = "x-"
"""A column headed so is somebody's own and is passed over."""


def columns_of(table: Table) -> dict[str, int]:
    """Find which column is which by its heading."""
    heads = [one.casefold() for one in table.heading.cells]
    spelt = {name: next((heads.index(one) for one in said if one in heads), -1) for name, said in NAMES.items()}
    found = {name: index for name, index in spelt.items() if index >= 0}
    return found if "criterion" in found else {name: at for name, at in found.items() if name not in LONG}


def answer_columns(table: Table, columns: Mapping[str, int]) -> dict[int, str]:
    """Find which columns of a wide table hold answers, and to what."""
    taken = set(columns.values())
    heads = enumerate(table.heading.cells)
    return {at: head for at, head in heads if at not in taken and head and not head.startswith(OWN)}


def answer_cells(table: Table, columns: Mapping[str, int], checklist: Checklist) -> Iterator[str]:
    """Give what stands in the cells that answer a criterion, whichever."""
    numbers = [columns["answer"]] if "answer" in columns else []
    if "criterion" not in columns:
        answered = answer_columns(table, columns)
        numbers = [at for at, head in answered.items() if _criterion_of(head, checklist) is not None]
    for row in table.rows:
        for at in numbers:
            if at < len(row.cells):
                yield row.cells[at]


def answer_key(checklist: Checklist, criterion: str, zone: str = "") -> str:
    """Name an answer; ids of criteria are small letters, so a heading in capitals means the same."""
    name = criterion if checklist.criterion(criterion) is not None else criterion.casefold()
    known = name if checklist.criterion(name) is not None else criterion
    return f"{known}@{zone}" if zone else known


def _criterion_of(head: str, checklist: Checklist) -> Criterion | None:
    """Give the criterion that a column of a wide table answers."""
    return checklist.criterion(answer_key(checklist, head.partition("@")[0]))


def heading_faults(table: Table, columns: Mapping[str, int], checklist: Checklist) -> Iterator[Fault]:
    """Tell why nothing can be made of a table: a column that is not there, one that is there twice, one unclear."""
    wanted = ("site", "criterion", "answer") if "criterion" in columns else ("site",)
    for name in (one for one in wanted if one not in columns):
        known = tuple(" / ".join(said) for said in NAMES.values())
        params: dict[str, object] = {"text": " / ".join(NAMES[name]), "choices": known}
        yield Fault(code="column-missing", params=params, place=table.place(table.heading, 0))
    yield from _twice(table, columns, checklist)
    answers = {} if "criterion" in columns else answer_columns(table, columns)
    if any(head.casefold() in NAMES["answer"] and checklist.criterion(head) is None for head in answers.values()):
        others = tuple(head for head in answers.values() if head.casefold() not in (*NAMES["answer"], *NAMES["zone"]))
        yield Fault(code="no-criterion-column", params={"choices": others}, place=table.place(table.heading, 0))


def _twice(table: Table, columns: Mapping[str, int], checklist: Checklist) -> Iterator[Fault]:
    """Tell of two columns that say the same of the same row, so that nobody knows which of them holds."""
    meant = {head: name for name, said in NAMES.items() if name in columns for head in said}
    seen: dict[str, int] = {}
    for at, head in enumerate(table.heading.cells):
        if not head or head.startswith(OWN):
            continue
        key = meant.get(head.casefold())
        if key is None and "criterion" not in columns:
            key = answer_key(checklist, *head.partition("@")[::2])
        if key is not None and seen.setdefault(key, at) != at:
            params: dict[str, object] = {"text": head, "column": seen[key] + 1}
            yield Fault(code="heading-twice", params=params, place=table.place(table.heading, at))


def strangers(table: Table, answers: dict[int, str], checklist: Checklist) -> Iterator[Fault]:
    """Tell once of each column that names no criterion, at its heading, and leave it out of those to be read."""
    known = tuple(one.id for one in checklist.criteria())
    for at, head in tuple(answers.items()):
        name, _, zone = head.partition("@")
        answers[at] = answer_key(checklist, name, zone)
        if _criterion_of(head, checklist) is None:
            del answers[at]
            params: dict[str, object] = {"text": name, "known": known}
            yield Fault(code="unknown-column", params=params, place=table.place(table.heading, at))


def unheaded(table: Table) -> Iterator[Fault]:
    """Tell once of each column that has something in it and no heading, and so is not read."""
    for at in (at for at, head in enumerate(table.heading.cells) if not head):
        if any(row.cells[at] for row in table.rows if at < len(row.cells)):
            yield Fault(code="heading-empty", place=table.place(table.heading, at))
