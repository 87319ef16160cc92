"""Tables in Excel and OpenDocument workbooks."""

import io

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from cpted_cli.errors import Fault, Place
from cpted_cli.files.cells import cell_text
from cpted_cli.files.tables import Row, Table, table_from_rows


def table_from_workbook(content: bytes, path: str, sheet: str | None = None) -> Table | Fault:
    """Read one sheet of a workbook, the first that has anything in it unless one is named."""
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = book.sheet_names
        if sheet is not None and sheet not in names:
            params = {"text": sheet, "known": tuple(names), "choices": tuple(names)}
            return Fault(code="unknown-sheet", params=params, place=Place(path))
        wanted = names if sheet is None else [sheet]
        rows = next((found for name in wanted if (found := _rows(book.get_sheet_by_name(name)))), [])
    except CalamineError:
        return Fault(code="table-damaged", place=Place(path))
    return table_from_rows(rows, path)


def _rows(sheet: CalamineSheet) -> list[Row]:
    texts = (tuple(map(cell_text, cells)) for cells in sheet.to_python(skip_empty_area=False))
    return [Row(line=number, cells=cells) for number, cells in enumerate(texts, start=1) if any(cells)]
