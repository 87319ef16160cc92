"""Fills in the sheet of actions as somebody in a meeting would, and saves it as Excel does: without formats."""

import io
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import xlsxwriter
from python_calamine import CalamineWorkbook


def filled_in(made: Path, copy: Path, cells: Mapping[tuple[int, int], object]) -> Path:
    """Write the workbook anew with some cells of its first sheet changed; rows and columns count from 0."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(made.read_bytes()))
    written = xlsxwriter.Workbook(str(copy))
    day = written.add_format({"num_format": "yyyy-mm-dd"})
    for number, name in enumerate(book.sheet_names):
        sheet = written.add_worksheet(name)
        rows = book.get_sheet_by_index(number).to_python(skip_empty_area=False)
        there = {(row, column): cell for row, line in enumerate(rows) for column, cell in enumerate(line)}
        for (row, column), cell in {**there, **(cells if number == 0 else {})}.items():
            if hasattr(cell, "isoformat"):
                sheet.write_datetime(row, column, datetime.fromisoformat(cell.isoformat()), day)
            else:
                sheet.write(row, column, cell)
    written.close()
    return copy
