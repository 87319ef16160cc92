"""Reads the sheet of actions back: what stands in it now, and what stood there when it was made."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cpted_cli.errors import Fault, Place
from cpted_cli.files.disk import read_bytes
from cpted_cli.files.tables import Row
from cpted_cli.wording.action_cells import BASE_SHEET, COLUMNS, SHEET_FORMAT

MEGABYTES = 20
HEAD_CELLS = 3
"""Format, site and language stand at the head of the hidden sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """A row of the sheet, counted as Excel counts, and its cells by what they hold."""

    number: int
    cells: Mapping[str, str]

    @property
    def id(self) -> str:
        """The id of the action; empty for one that was added by hand."""
        return self.cells["id"].strip()

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not any(one.strip() for one in self.cells.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSheet:
    """A sheet that came back: of which site, in which language, its rows, and each row as it was by id."""

    path: Path
    site: str
    language: str
    rows: tuple[SheetRow, ...]
    before: Mapping[str, Mapping[str, str]]

    def place(self, row: SheetRow, column: str) -> Place:
        """Say where a cell stands."""
        return Place(str(self.path), row.number, tuple(COLUMNS).index(column) + 1)


def read_plan_sheet(path: Path) -> PlanSheet | Fault:
    """Read a workbook that the report `actions` made, or say that it is none."""
    content = read_bytes(path, MEGABYTES * 1_000_000)
    if isinstance(content, Fault):
        return content
    sheets = _sheets(content)
    if sheets is None:
        return Fault(code="sheet-unreadable", place=Place(str(path)))
    shown, kept = sheets
    head = kept[0].cells if kept else ()
    if len(head) < HEAD_CELLS or head[0] != SHEET_FORMAT:
        return Fault(code="sheet-unreadable", place=Place(str(path)))
    before = {row.cells[0]: _cells(row.cells) for row in kept[1:] if row.cells and row.cells[0]}
    rows = tuple(SheetRow(number=row.line, cells=_cells(row.cells)) for row in shown[1:])
    return PlanSheet(path=path, site=head[1], language=head[2], rows=rows, before=before)


def _sheets(content: bytes) -> tuple[tuple[Row, ...], tuple[Row, ...]] | None:
    """Give the first sheet and the hidden one; None where there are no two such sheets."""
    from cpted_cli.files.workbooks import sheets_of

    sheets = sheets_of(content)
    if sheets is None or BASE_SHEET not in sheets.names:
        return None
    shown, kept = sheets.rows(sheets.names[0]), sheets.rows(BASE_SHEET)
    return None if shown is None or kept is None else (shown, kept)


def _cells(row: Sequence[str]) -> Mapping[str, str]:
    return {name: row[place] if place < len(row) else "" for place, name in enumerate(COLUMNS)}
