"""Results of many sites as an Excel file: one row a site, light and principle, numbers as numbers."""

import io
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

MOST_ROWS = 1_048_575
"""Of one sheet, under its heading."""
MADE = datetime(2000, 1, 1)  # noqa: DTZ001  a sheet knows no zones; the same results give the same bytes


def result_xlsx(
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
    faults: Callable[[], Iterable[Sequence[object]]] = tuple,
    folder: str | None = None,
) -> bytes:
    """Write rows under these heads; more than a sheet holds go on in the next, faults have one of their own.

    Faults are asked for when all rows are there; their first row is their heading. Rows wait in a folder.
    """
    import xlsxwriter

    with io.BytesIO() as out:
        settings = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "tmpdir": folder}
        book = xlsxwriter.Workbook(out, settings)
        book.set_properties({"created": MADE})
        _sheets(book, columns, rows)
        told = list(faults())
        if len(told) > 1:
            sheet = _sheet(book, "faults", [str(one) for one in told[0]])
            for line, row in enumerate(told[1:], start=1):
                sheet.write_row(line, 0, row)
        book.close()
        return out.getvalue()


def _sheets(book: Any, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    number, line = 1, 0
    sheet = _sheet(book, "results", columns)
    for row in rows:
        if line == MOST_ROWS:
            number, line = number + 1, 0
            sheet = _sheet(book, f"results {number}", columns)
        line += 1
        sheet.write_row(line, 0, row)


def _sheet(book: Any, name: str, columns: Sequence[str]) -> Any:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, len(columns) - 1, 14)
    sheet.write_row(0, 0, columns, book.add_format({"bold": True}))
    return sheet
