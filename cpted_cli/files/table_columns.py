"""Which column of a table is which, and what is wrong with its heading."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches

from cpted_cli.errors import Fault, Hint, Place
from cpted_cli.files.table_criteria import as_id, criterion_of, is_own, meant_by
from cpted_cli.files.table_faults import LOOKED_FOR
from cpted_cli.files.table_headings import NAMES, folded
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
TELLING = ("round", "assessor", "light", "zone")
"""What tells apart the answers of a site: misread, answers count as another visit's."""
NEARLY = 0.8
SHOWN = 8
"""So many headings are named in a sentence."""
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
    """Name an answer by the id of its criterion, however that is spelt; an unknown one stays as it is."""
    known = criterion_of(criterion, checklist)
    name = criterion if known is None else known.id
    return f"{name}@{zone}" if zone else name


def _criterion_of(head: str, checklist: Checklist) -> Criterion | None:
    """Give the criterion that a column of a wide table answers."""
    return criterion_of(head.partition("@")[0], checklist)


def _lacking(heads: Iterable[str], checklist: Checklist) -> tuple[Criterion, ...]:
    """Give the criteria that no heading names."""
    named = {one.id for head in heads if (one := _criterion_of(head, checklist)) is not None}
    return tuple(one for one in checklist.criteria() if one.id not in named)


def heading_faults(table: Table, columns: Mapping[str, int], checklist: Checklist) -> Iterator[Fault]:
    """Tell why nothing can be made of a table: a column that is not there, one that is there twice, one unclear."""
    wanted = ("site", "criterion", "answer") if "criterion" in columns else ("site",)
    for name in (one for one in wanted if one not in columns):
        heads = tuple(head for head in table.titles or table.heading.cells if head)
        near = next((head for head in heads if folded(head) in CALLED.get(name, ())), "")
        params: dict[str, object] = {"text": _called(name), "choices": some_of(heads), "guess": near}
        yield Fault(code="heading-missing", params=params, place=table.place(table.heading, 0))
    yield from _twice(table, columns, checklist)
    yield from _nearly(table, columns)
    answers = {} if "criterion" in columns else answer_columns(table, columns)
    if any(head.casefold() in NAMES["answer"] and checklist.criterion(head) is None for head in answers.values()):
        others = tuple(head for head in answers.values() if head.casefold() not in (*NAMES["answer"], *NAMES["zone"]))
        yield Fault(code="no-criterion-column", params={"choices": others}, place=table.place(table.heading, 0))
    elif "site" in columns and answers and _are_own(tuple(answers.values()), checklist):
        example = next(checklist.criteria()).id
        params = {"choices": some_of(tuple(answers.values())), "checklist": checklist.id, "example": example}
        yield Fault(code="no-answer-columns", params=params, place=table.place(table.heading, 0))


def some_of(heads: tuple[str, ...]) -> tuple[str, ...]:
    """Give the first few of many headings."""
    return heads if len(heads) <= SHOWN else (*heads[:SHOWN], "…")


def _called(name: str) -> Mapping[str, str]:
    """Give how a column is headed, in each language."""
    return dict(zip(("en", "sv"), NAMES[name], strict=False))


def _nearly(table: Table, columns: Mapping[str, int]) -> Iterator[Fault]:
    """Tell of a heading that is a letter or two from one that tells visits apart."""
    wanted = [folded(said) for name in TELLING if name not in columns for said in NAMES[name]]
    for at, head in enumerate(table.heading.cells):
        alike = [one for one in wanted if at not in columns.values() and one[:1] == folded(head)[:1]]
        for near in get_close_matches(folded(head), alike, n=1, cutoff=NEARLY):
            yield Fault(
                code="heading-nearly", params={"text": head, "guess": near}, place=table.place(table.heading, at)
            )


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


def _are_own(heads: Collection[str], checklist: Checklist) -> bool:
    lacking = _lacking(heads, checklist)
    return all(is_own(head, checklist, lacking) for head in heads)


def strangers(table: Table, answers: dict[int, str], checklist: Checklist) -> Iterator[Fault]:
    """Leave out columns that name no criterion, and tell each that seems to be meant for one, at its heading."""
    lacking = _lacking(answers.values(), checklist)
    for at, head in tuple(answers.items()):
        name, _, zone = head.partition("@")
        answers[at] = answer_key(checklist, name, zone)
        if _criterion_of(head, checklist) is not None:
            continue
        del answers[at]
        if not is_own(head, checklist, lacking):
            params: dict[str, object] = {"text": name, "guess": meant_by(head, lacking), **_looked_for(table, at)}
            yield Fault(code="unknown-column", params=params, place=table.place(table.heading, at))


def heading_hints(table: Table, columns: Mapping[str, int], checklist: Checklist) -> Iterator[Hint]:
    """Tell which columns of a wide table are not read, which criteria have none, and what could not be looked into."""
    if table.is_opaque:
        yield Hint(code="old-workbook", place=Place(table.path))
    answers = {} if "criterion" in columns else answer_columns(table, columns)
    lacking = _lacking(answers.values(), checklist)
    known = {at: one.id for at, head in answers.items() if (one := _criterion_of(head, checklist)) is not None}
    own = {at: head for at, head in answers.items() if at not in known and is_own(head, checklist, lacking)}
    if own:
        params: dict[str, object] = {"columns": tuple(own.values())}
        yield Hint(code="columns-not-read", params=params, place=table.place(table.heading, min(own)))
    asked = {at: head for at, head in answers.items() if at in known and as_id(head.partition("@")[0]) != known[at]}
    if asked:
        read = tuple(f"{head} = {known[at]}" for at, head in asked.items())
        yield Hint(code="headings-read-as", params={"columns": read}, place=table.place(table.heading, min(asked)))
    if known and lacking:
        params = {
            "criteria": tuple(one.id for one in lacking),
            "count": len(lacking),
            "of": len(tuple(checklist.criteria())),
        }
        yield Hint(code="criteria-without-column", params=params, place=table.place(table.heading, 0))


def unheaded(table: Table) -> Iterator[Fault]:
    """Tell once of each column that has something in it and no heading, and so is not read."""
    for at in (at for at, head in enumerate(table.heading.cells) if not head):
        if any(row.cells[at] for row in table.rows if at < len(row.cells)):
            yield Fault(code="heading-empty", place=table.place(table.heading, at))


def _looked_for(table: Table, at: int) -> Mapping[str, object]:
    """Say by what a reader looks for a heading: by itself."""
    head = (table.titles or table.heading.cells)[at]
    return dict(zip(LOOKED_FOR, ("", head, head), strict=True))
