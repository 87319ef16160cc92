"""Reads what somebody else's table means, and says the table over in our words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path

from cpted_cli.errors import ExitCode, Fault, Stop
from cpted_cli.files.documents import read_document, wrong_format
from cpted_cli.files.table_columns import OWN
from cpted_cli.files.table_headings import NAMES, folded
from cpted_cli.files.table_numbers import signs_said
from cpted_cli.files.tables import Row, Table
from cpted_cli.model.columns import ColumnMap, ColumnNames
from cpted_cli.wording.translator import N_

ROLES = frozenset({"site", "name", "round", "assessor", "zone"})
"""Columns whose cells are taken as they stand."""


def load_columns(path: Path) -> tuple[ColumnMap | None, tuple[Fault, ...]]:
    """Read a map of columns, or tell its faults. Raises `Stop` where there is no such file."""
    if not path.is_file():
        raise Stop(ExitCode.USAGE, N_("There is nothing at {path}."), path=path)
    document, faults = read_document(path)
    if document is None:
        return None, faults
    if not isinstance(document.value, ColumnMap):
        return None, (wrong_format(document, "cpted-columns/1"),)
    return document.value, ()


def mapped(table: Table, columns: ColumnMap) -> Table | tuple[Fault, ...]:
    """Say a table over in our words, each cell in its place; or tell which of the named columns it lacks."""
    heads = table.heading.cells
    columns = _as_headed(columns, heads)
    ours = {theirs: name for name, theirs in _named(columns)}
    asked = () if _is_long(columns, heads) else tuple(columns.criteria or {})
    lacking = [theirs for theirs in (*ours, *asked, *columns.ignore) if theirs not in heads]
    if lacking:
        params = {"choices": heads}
        place = table.place(table.heading, 0)
        return tuple(Fault(code="column-missing", params={**params, "text": one}, place=place) for one in lacking)
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
