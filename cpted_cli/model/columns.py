"""What the columns and words of somebody else's table mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from cpted_cli.model.text import Id, Light, Line


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnNames:
    """How the columns are headed in the table; one left out is headed as cpted heads it."""

    site: Line | None = None
    name: Line | None = None
    round: Line | None = None
    assessor: Line | None = None
    date: Line | None = None
    light: Line | None = None
    criterion: Line | None = None
    zone: Line | None = None
    answer: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SameInAllRows:
    """What holds for every row and has no column of its own."""

    round: Line | None = None
    assessor: Id | None = None
    light: Light | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMap:
    """What a table means that was not made for cpted: its columns, criteria, answers and lights.

    `criteria`, `answers` and `lights` lead from the table's word to ours: a criterion's id (with
    @zone where it has one), an answer as it would be written in a cell, day or dark. Columns
    under `ignore` are passed over. `decimal` is the sign before decimals; the other one parts thousands.
    """

    format: Literal["cpted-columns/1"]
    checklist: Id | None = None
    sheet: Line | None = None
    columns: ColumnNames = ColumnNames()
    same: SameInAllRows = SameInAllRows()
    criteria: Mapping[str, Line] | None = None
    answers: Mapping[str, Line] | None = None
    lights: Mapping[str, Light] | None = None
    ignore: tuple[Line, ...] = ()
    decimal: Literal[".", ","] | None = None
