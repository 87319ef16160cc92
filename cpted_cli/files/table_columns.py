"""Which column of a table is which, and what is wrong with its heading."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from cpted_cli.errors import Fault, Hint, Place
from cpted_cli.files.table_faults import LOOKED_FOR
from cpted_cli.files.table_headings import KEY, NAMES, folded
from cpted_cli.files.tables import Table
from cpted_cli.model.checklist import Checklist, Criterion

LONG = ("criterion", "zone", "answer")
CALLED: Mapping[str, frozenset[str]] = {
    "site": frozenset(
        {
            "gård", "yta", "objekt", "hållplats", "adress", "område", "fastighet", "kvarter", "id", "namn", "nr",
            "yard", "place", "object", "stop", "bus stop", "address", "area", "property", "name", "no",
        }
    ),
    "criterion": frozenset({"fråga", "frågeid", "punkt", "kriterium", "question", "item", "criteria"}),
    "answer": frozenset({"betyg", "värde", "resultat", "poäng", "rating", "value", "score", "result"}),
}  # fmt: skip
"""How others head these columns."""
ALIKE = 0.75
"""A heading that is so like the id of a criterion was meant to be it."""
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
    """Name an answer; ids are small letters joined by -, so capitals mean the same, and _ where - may not stand."""
    spelt = (criterion, criterion.casefold(), _as_id(criterion))
    known = next((name for name in spelt if checklist.criterion(name) is not None), criterion)
    return f"{known}@{zone}" if zone else known


def _as_id(head: str) -> str:
    return head.casefold().replace("_", "-")


def _criterion_of(head: str, checklist: Checklist) -> Criterion | None:
    """Give the criterion that a column of a wide table answers."""
    return checklist.criterion(answer_key(checklist, head.partition("@")[0]))


def heading_faults(table: Table, columns: Mapping[str, int], checklist: Checklist) -> Iterator[Fault]:
    """Tell why nothing can be made of a table: a column that is not there, one that is there twice, one unclear."""
    wanted = ("site", "criterion", "answer") if "criterion" in columns else ("site",)
    for name in (one for one in wanted if one not in columns):
        heads = tuple(head for head in table.titles or table.heading.cells if head)
        near = next((head for head in heads if folded(head) in CALLED.get(name, ())), "")
        params: dict[str, object] = {"text": _called(name), "choices": heads, "guess": near}
        yield Fault(code="heading-missing", params=params, place=table.place(table.heading, 0))
    yield from _twice(table, columns, checklist)
    answers = {} if "criterion" in columns else answer_columns(table, columns)
    if any(head.casefold() in NAMES["answer"] and checklist.criterion(head) is None for head in answers.values()):
        others = tuple(head for head in answers.values() if head.casefold() not in (*NAMES["answer"], *NAMES["zone"]))
        yield Fault(code="no-criterion-column", params={"choices": others}, place=table.place(table.heading, 0))
    elif "site" in columns and answers and all(_is_own(head, checklist) for head in answers.values()):
        example = next(checklist.criteria()).id
        params = {"choices": tuple(answers.values()), "checklist": checklist.id, "example": example}
        yield Fault(code="no-answer-columns", params=params, place=table.place(table.heading, 0))


def _called(name: str) -> Mapping[str, str]:
    """Give how a column is headed, in each language."""
    return dict(zip(("en", "sv"), NAMES[name], strict=False))


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
            yield Fault(
                code="heading-twice", params={**params, **_looked_for(table, at)}, place=table.place(table.heading, at)
            )


def strangers(table: Table, answers: dict[int, str], checklist: Checklist) -> Iterator[Fault]:
    """Leave out columns that name no criterion, and tell each that seems to be meant for one, at its heading."""
    known = tuple(one.id for one in checklist.criteria())
    for at, head in tuple(answers.items()):
        name, _, zone = head.partition("@")
        answers[at] = answer_key(checklist, name, zone)
        if _criterion_of(head, checklist) is not None:
            continue
        del answers[at]
        if not _is_own(head, checklist):
            alike = get_close_matches(_as_id(name), known, n=1, cutoff=ALIKE)
            params: dict[str, object] = {"text": name, "known": known, "guess": alike[0] if alike else ""}
            yield Fault(
                code="unknown-column", params={**params, **_looked_for(table, at)}, place=table.place(table.heading, at)
            )


def heading_hints(table: Table, columns: Mapping[str, int], checklist: Checklist) -> Iterator[Hint]:
    """Tell which columns of a wide table are not read, which criteria have none, and what could not be looked into."""
    if table.is_opaque:
        yield Hint(code="old-workbook", place=Place(table.path))
    answers = {} if "criterion" in columns else answer_columns(table, columns)
    own = {at: head for at, head in answers.items() if _is_own(head, checklist)}
    if own:
        yield Hint(
            code="columns-not-read", params={"columns": tuple(own.values())}, place=table.place(table.heading, min(own))
        )
    answered = {one.id for head in answers.values() if (one := _criterion_of(head, checklist)) is not None}
    lacking = tuple(one.id for one in checklist.criteria() if one.id not in answered)
    if answered and lacking:
        params = {"criteria": lacking, "count": len(lacking), "of": len(lacking) + len(answered)}
        yield Hint(code="criteria-without-column", params=params, place=table.place(table.heading, 0))


def _is_own(head: str, checklist: Checklist) -> bool:
    """Tell whether a heading is far from naming a criterion: a column of somebody's own."""
    if _criterion_of(head, checklist) is not None:
        return False
    name, at, _ = _as_id(head).partition("@")
    known = [one.id for one in checklist.criteria()]
    begins = {one.partition("-")[0] for one in known if "-" in one}
    is_like = bool(at) or (name.partition("-")[0] in begins and KEY.fullmatch(name) is not None)
    return not is_like and not get_close_matches(name, known, n=1, cutoff=ALIKE)


def unheaded(table: Table) -> Iterator[Fault]:
    """Tell once of each column that has something in it and no heading, and so is not read."""
    for at in (at for at, head in enumerate(table.heading.cells) if not head):
        if any(row.cells[at] for row in table.rows if at < len(row.cells)):
            yield Fault(code="heading-empty", place=table.place(table.heading, at))


def _looked_for(table: Table, at: int) -> Mapping[str, object]:
    """Say by what a reader looks for a heading: by itself."""
    head = (table.titles or table.heading.cells)[at]
    return dict(zip(LOOKED_FOR, ("", head, head), strict=True))
