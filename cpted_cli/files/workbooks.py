"""Tables in Excel and OpenDocument workbooks."""

import io
from collections.abc import Iterable
from dataclasses import dataclass, replace

from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from cpted_cli.errors import Fault, Place
from cpted_cli.files.cells import Figure, cell_text, percent_text
from cpted_cli.files.table_headings import SEARCHED, SITE, heading_at
from cpted_cli.files.tables import Row, Table, table_from_rows
from cpted_cli.files.workbook_cells import Cell, Span, formula_faults, is_opaque, merged_cells, percent_cells

OURS = "cpted: "
"""So begins the first cell of the empty table that cpted makes: questions over its heading, and a sheet about them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """The sheets of a workbook, each read when it is asked for."""

    book: CalamineWorkbook
    content: bytes

    @property
    def names(self) -> tuple[str, ...]:
        """What the sheets are called, in their order, hidden ones too."""
        return tuple(self.book.sheet_names)

    @property
    def shown(self) -> tuple[str, ...]:
        """What the sheets are called that a reader of the workbook sees."""
        return tuple(one.name for one in self.book.sheets_metadata if one.visible == SheetVisibleEnum.Visible)

    @property
    def in_sight(self) -> tuple[str, ...]:
        """What the sheets are called that a reader of the workbook sees; the hidden ones come last."""
        return tuple(sorted(self.names, key=lambda name: name not in self.shown))

    def rows(self, name: str) -> tuple[Row, ...] | None:
        """Give every row of a sheet, cells as text; None where it cannot be read.

        A cell merged from several says the same in each, a formula without a value says so, and per cent is per cent.
        """
        try:
            sheet = self.book.get_sheet_by_name(name)
            read = [list(map(cell_text, cells)) for cells in sheet.to_python(skip_empty_area=False)]
        except CalamineError:
            return None
        for (row, column), text in formula_faults(self.content, name).items():
            if row < len(read) and column < len(read[row]):
                read[row][column] = text
        _as_shown(read, percent_cells(self.content, name))
        _spread(read, sheet.merged_cell_ranges or merged_cells(self.content, name))
        return tuple(Row(line=line, cells=tuple(cells)) for line, cells in enumerate(read, start=1))


def _as_shown(read: list[list[str]], percent: Iterable[Cell]) -> None:
    """Write the numbers that a workbook shows as per cent so."""
    for row, column in percent:
        cell = read[row][column] if row < len(read) and column < len(read[row]) else ""
        if isinstance(cell, Figure):
            read[row][column] = percent_text(cell)


def _spread(read: list[list[str]], merged: Iterable[Span]) -> None:
    for (top, left), (bottom, right) in merged:
        for cells in read[top : bottom + 1]:
            for column in range(left, min(right + 1, len(cells))):
                cells[column] = cells[column] or read[top][left]


def sheets_of(content: bytes) -> Sheets | None:
    """Open a workbook, or give None where it is none."""
    try:
        return Sheets(book=CalamineWorkbook.from_filelike(io.BytesIO(content)), content=content)
    except CalamineError:
        return None


def table_from_workbook(
    content: bytes, path: str, sheet: str | None = None, sites: frozenset[str] = SITE
) -> Table | Fault:
    """Read one sheet of a workbook: the one named, else the first in sight that heads a column of sites.

    Where none does, the first that has anything in it.
    """
    sheets = sheets_of(content)
    if sheets is None:
        return Fault(code="table-damaged", place=Place(path))
    if sheet is not None and sheet not in sheets.names:
        params = {"text": sheet, "known": sheets.names, "choices": sheets.shown}
        return Fault(code="unknown-sheet", params=params, place=Place(path))
    first: tuple[str, list[Row]] | None = None
    for name in (sheet,) if sheet is not None else sheets.in_sight:
        rows = sheets.rows(name)
        if rows is None:
            return Fault(code="table-damaged", place=Place(path))
        filled = [one for one in rows if any(one.cells)]
        if heading_at([row.cells for row in filled[: SEARCHED + 1]], sites) is not None:
            return _table(sheets, name, filled, path, sites)
        first = first or ((name, filled) if filled else None)
    return _table(sheets, *(first or ("", [])), path, sites)


def _table(sheets: Sheets, name: str, rows: list[Row], path: str, sites: frozenset[str]) -> Table | Fault:
    table = table_from_rows(rows, path, sites=sites)
    if isinstance(table, Table) and rows[0].cells[0].startswith(OURS):
        return replace(table, above=0)
    others = tuple(one for one in sheets.in_sight if one != name)
    if isinstance(table, Fault):
        return table
    read = replace(table, is_opaque=is_opaque(sheets.content))
    return replace(read, sheet=name, sheets=others) if others else read
