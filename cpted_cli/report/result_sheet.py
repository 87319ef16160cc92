"""Results of many sites as an Excel file, numbers as numbers."""

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any

MOST_ROWS = 1_048_575
"""Of one sheet, under its heading."""
MADE = datetime(2000, 1, 1)  # noqa: DTZ001  a sheet knows no zones; the same results give the same bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a sheet looks: how wide its columns are, how the numbers of some are shown, how high its heading is.

    `texts` are the columns whose headings stand on the left.
    """

    widths: tuple[int, ...] = ()
    formats: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    heading_lines: int = 1
    filtered: bool = False
    texts: frozenset[int] | None = None


LONG = Look(
    widths=(18, 28, 9, 20, 9, 8, 22, 8, 8, 8, 8, 10, 18, 12, 12, 12, 11, 12, 16, 10),
    formats={7: "0.0", 9: "0.0", 10: "0.0", 11: "0%"},
)
FAULTS = Look(widths=(24, 7, 8, 20, 90, 20, 24, 20, 11))
ROW = 15


def result_xlsx(
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
    faults: Callable[[], Iterable[Sequence[object]]] = tuple,
    folder: str | None = None,
    look: Look = LONG,
) -> bytes:
    """Write rows under these heads; more than a sheet holds go on in the next, faults have one of their own.

    Faults are asked for when all rows are there; their first row is their heading. Rows wait in a folder.
    """
    import xlsxwriter

    with io.BytesIO() as out:
        settings = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "tmpdir": folder}
        book = xlsxwriter.Workbook(out, settings)
        book.set_properties({"created": MADE})
        _sheets(book, columns, rows, look)
        told = list(faults())
        if len(told) > 1:
            _faults(book, told)
        book.close()
        return out.getvalue()


def fault_xlsx(told: Sequence[Sequence[object]]) -> bytes:
    """Write faults alone, their heading first."""
    import xlsxwriter

    with io.BytesIO() as out:
        book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
        book.set_properties({"created": MADE})
        _faults(book, told)
        book.close()
        return out.getvalue()


def _faults(book: Any, told: Sequence[Sequence[object]]) -> None:
    sheet = _sheet(book, "faults", [str(one) for one in told[0]], FAULTS)
    for line, row in enumerate(told[1:], start=1):
        sheet.write_row(line, 0, row)


def _sheets(book: Any, columns: Sequence[str], rows: Iterable[Sequence[object]], look: Look) -> None:
    number, line = 1, 0
    sheet = _sheet(book, "results", columns, look)
    for row in rows:
        if line == MOST_ROWS:
            _filter(sheet, line, columns, look)
            number, line = number + 1, 0
            sheet = _sheet(book, f"results {number}", columns, look)
        line += 1
        sheet.write_row(line, 0, row)
    _filter(sheet, line, columns, look)


def _filter(sheet: Any, last: int, columns: Sequence[str], look: Look) -> None:
    if look.filtered:
        sheet.autofilter(0, 0, last, len(columns) - 1)


def _sheet(book: Any, name: str, columns: Sequence[str], look: Look) -> Any:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 1)
    for at, width in enumerate(look.widths[: len(columns)]):
        shown = look.formats.get(at)
        sheet.set_column(at, at, width, book.add_format({"num_format": shown}) if shown else None)
    sheet.set_row(0, ROW * look.heading_lines)
    bold = {"bold": True, "text_wrap": True, "valign": "top"}
    left, right = book.add_format(bold), book.add_format({**bold, "align": "right"})
    for at, column in enumerate(columns):
        sheet.write_string(0, at, column, left if look.texts is None or at in look.texts else right)
    return sheet
