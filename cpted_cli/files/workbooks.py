"""Tables in Excel and OpenDocument workbooks."""

import io
from dataclasses import dataclass

from python_calamine import CalamineError, CalamineWorkbook

from cpted_cli.errors import Fault, Place
from cpted_cli.files.cells import cell_text
from cpted_cli.files.tables import Row, Table, table_from_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """The sheets of a workbook, each read when it is asked for."""

    book: CalamineWorkbook

    @property
    def names(self) -> tuple[str, ...]:
        """What the sheets are called, in their order, hidden ones too."""
        return tuple(self.book.sheet_names)

    def rows(self, name: str) -> tuple[Row, ...] | None:
        """Give every row of a sheet, cells as text; None where it cannot be read."""
        try:
            read = self.book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        except CalamineError:
            return None
        return tuple(Row(line=line, cells=tuple(map(cell_text, cells))) for line, cells in enumerate(read, start=1))


def sheets_of(content: bytes) -> Sheets | None:
    """Open a workbook, or give None where it is none."""
    try:
        return Sheets(book=CalamineWorkbook.from_filelike(io.BytesIO(content)))
    except CalamineError:
        return None


def table_from_workbook(content: bytes, path: str, sheet: str | None = None) -> Table | Fault:
    """Read one sheet of a workbook, the first that has anything in it unless one is named."""
    sheets = sheets_of(content)
    if sheets is None:
        return Fault(code="table-damaged", place=Place(path))
    if sheet is not None and sheet not in sheets.names:
        params = {"text": sheet, "known": sheets.names, "choices": sheets.names}
        return Fault(code="unknown-sheet", params=params, place=Place(path))
    for name in sheets.names if sheet is None else (sheet,):
        rows = sheets.rows(name)
        if rows is None:
            return Fault(code="table-damaged", place=Place(path))
        filled = [one for one in rows if any(one.cells)]
        if filled:
            return table_from_rows(filled, path)
    return table_from_rows([], path)
