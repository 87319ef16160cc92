"""Reads what somebody else's table means, and says the table over in our words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path

from cpted_cli.errors import ExitCode, Fault, Stop, Where
from cpted_cli.files.documents import Document, read_document, wrong_format
from cpted_cli.files.table_answers import answer_from_cell
from cpted_cli.files.table_columns import OWN, answer_key, some_of
from cpted_cli.files.table_headings import NAMES, folded
from cpted_cli.files.table_numbers import UNKNOWN, signs_said
from cpted_cli.files.tables import Row, Table
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.columns import ColumnMap, ColumnNames
from cpted_cli.wording.translator import N_

ColumnsFile = Document[ColumnMap]
"""A map of columns, with where in its file each thing stands."""
ROLES = frozenset({"site", "name", "round", "assessor", "date", "zone"})
"""Columns whose cells are taken as they stand."""


def load_columns(path: Path) -> tuple[ColumnsFile | None, tuple[Fault, ...]]:
    """Read a map of columns, or tell its faults. Raises `Stop` where there is no such file."""
    if not path.is_file():
        raise Stop(ExitCode.USAGE, N_("There is nothing at {path}."), path=path)
    document, faults = read_document(path)
    if document is None:
        return None, faults
    if not isinstance(document.value, ColumnMap):
        return None, (wrong_format(document, "cpted-columns/1"),)
    return document, ()


def map_faults(document: ColumnsFile, checklist: Checklist) -> Iterator[Fault]:
    """Tell at its place in the map what it leads to that is neither a criterion nor an answer of the checklist."""
    known = tuple(one.id for one in checklist.criteria())
    for theirs, ours in (document.value.criteria or {}).items():
        name = answer_key(checklist, ours.partition("@")[0])
        if name not in known:
            params: dict[str, object] = {"text": name, "known": known}
            yield document.placed(Fault(code="unknown-criterion", where=("criteria", theirs), params=params))
    scales = tuple(one.resolved_scale for one in checklist.criteria())
    signs = signs_said(document.value.decimal) or UNKNOWN
    for theirs, ours in (document.value.answers or {}).items():
        if all(answer_from_cell(ours, scale, signs) is None for scale in scales):
            params = {"text": ours, "checklist": checklist.id}
            yield document.placed(Fault(code="map-no-answer", where=("answers", theirs), params=params))


def mapped(table: Table, document: ColumnsFile) -> Table | tuple[Fault, ...]:
    """Say a table over in our words, each cell in its place; or tell which columns that the map names it lacks."""
    heads = table.heading.cells
    lacking = tuple(_lacking(document.value, heads))
    if lacking:
        there = {"table": table.path, "known": heads, "choices": some_of(heads)}
        told = (
            Fault(code="map-no-column", where=where, at_key=where[0] == "criteria", params={"text": theirs, **there})
            for theirs, where in lacking
        )
        return tuple(map(document.placed, told))
    columns = _as_headed(document.value, heads)
    ours = {theirs: name for name, theirs in _named(columns)}
    heading = tuple(_head(one, ours, columns) for one in heads)
    words = [_as_folded(_words(name, columns)) for name in heading]
    return replace(
        table,
        heading=replace(table.heading, cells=heading),
        titles=heads,
        rows=tuple(_said_over(row, words) for row in table.rows),
        signs=signs_said(columns.decimal),
        constants={one.name: value for one in fields(columns.same) if (value := getattr(columns.same, one.name))},
    )


def _lacking(columns: ColumnMap, heads: Sequence[str]) -> Iterator[tuple[str, Where]]:
    """Give the columns that a map names and a table has not, each with the way to it in the map."""
    there = {*heads, *map(folded, heads)}
    criteria = () if _is_long(columns, heads) else columns.criteria or ()
    named: list[tuple[str, Where]] = [(theirs, ("columns", name)) for name, theirs in _named(columns)]
    named += [(theirs, ("criteria", theirs)) for theirs in criteria]
    named += [(theirs, ("ignore", number)) for number, theirs in enumerate(columns.ignore)]
    yield from ((theirs, where) for theirs, where in named if not {theirs, folded(theirs)} & there)


def _is_long(columns: ColumnMap, heads: Sequence[str]) -> bool:
    return columns.columns.criterion is not None or any(one.casefold() in NAMES["criterion"] for one in heads)


def _as_headed(columns: ColumnMap, heads: Sequence[str]) -> ColumnMap:
    """Spell the columns that a map names as the table heads them, whatever their capitals and spaces."""
    spelt = {**{folded(one): one for one in heads}, **{one: one for one in heads}}

    def as_headed(theirs: str) -> str:
        return spelt.get(theirs) or spelt.get(folded(theirs), theirs)

    named = {name: as_headed(theirs) for name, theirs in _named(columns)}
    criteria = columns.criteria
    if criteria and not _is_long(columns, heads):
        criteria = {as_headed(theirs): key for theirs, key in criteria.items()}
    ignored = tuple(map(as_headed, columns.ignore))
    return replace(columns, columns=ColumnNames(**named), criteria=criteria, ignore=ignored)


def _named(columns: ColumnMap) -> Iterator[tuple[str, str]]:
    for one in fields(columns.columns):
        theirs = getattr(columns.columns, one.name)
        if theirs is not None:
            yield one.name, theirs


def _head(head: str, ours: Mapping[str, str], columns: ColumnMap) -> str:
    if head in columns.ignore:
        return f"{OWN}{head}"
    return ours.get(head) or (columns.criteria or {}).get(head, head)


def _words(name: str, columns: ColumnMap) -> Mapping[str, str]:
    if name == "criterion":
        return columns.criteria or {}
    if name == "light":
        return dict(columns.lights or {})
    return {} if name in ROLES or name.startswith(OWN) else columns.answers or {}


def _as_folded(words: Mapping[str, str]) -> Mapping[str, str]:
    """Add each of the table's words without its capitals, unless that is another of them."""
    return {**{folded(theirs): ours for theirs, ours in words.items()}, **words}


def _said_over(row: Row, words: list[Mapping[str, str]]) -> Row:
    if not any(words):
        return row
    known = zip(row.cells, words, strict=False)
    said = tuple((meant.get(cell) or meant.get(folded(cell), cell)) if meant else cell for cell, meant in known)
    return replace(row, cells=(*said, *row.cells[len(said) :]))
