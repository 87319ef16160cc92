"""The action plan as an Excel file: one row an action, real dates, a filter, a list to choose the state from."""

import io
from datetime import UTC, datetime, time
from typing import Any

from cpted_cli.report.actions import ActionsView
from cpted_cli.report.assets import Files
from cpted_cli.report.characters import printable
from cpted_cli.report.charts import ACCENT, PAPER
from cpted_cli.wording.action_cells import BASE_SHEET, SHEET_FORMAT

WIDTHS = (7, 38, 34, 26, 26, 17, 20, 34, 18, 14, 14, 13)
STATE = 9
SHEET_LETTERS = 31


def xlsx(view: ActionsView, _pictures: Files) -> bytes:
    """Write the actions as XLSX; its dates are the view's, and the same view gives the same bytes."""
    import xlsxwriter

    front = view.front
    moment = datetime.combine(datetime.fromisoformat(front.date).date(), time(), UTC).replace(tzinfo=None)
    with io.BytesIO() as out:
        book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
        book.set_properties(
            {
                "title": printable(f"{front.title}: {front.kind}"),
                "author": printable(front.author),
                "subject": printable(front.stamp),
                "created": moment,
            }
        )
        _actions(book, view)
        _about(book, view)
        _as_made(book, view)
        book.close()
        return out.getvalue()


def _actions(book: Any, view: ActionsView) -> None:
    sheet = book.add_worksheet(view.sheet[:SHEET_LETTERS])
    head = book.add_format({"bold": True, "font_color": PAPER, "bg_color": ACCENT, "text_wrap": True, "valign": "top"})
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})
    for column, (title, width) in enumerate(zip(view.heads, WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, printable(title), head)
    last = len(view.heads) - 1
    for line, one in enumerate(view.rows, start=1):
        sheet.write_string(line, 0, one.id, plain)
        for column, text in enumerate(one.words, start=1):
            sheet.write_string(line, column, printable(text), plain)
        if one.due is not None:
            sheet.write_datetime(line, last, datetime.combine(one.due, time()), day)
    if view.rows:
        chosen = {"validate": "list", "source": list(view.statuses)}
        sheet.data_validation(1, STATE, len(view.rows), STATE, chosen)
    sheet.autofilter(0, 0, max(len(view.rows), 1), last)
    sheet.freeze_panes(1, 2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _as_made(book: Any, view: ActionsView) -> None:
    """Keep, out of sight, what every cell says now, so that what is changed in the meeting can be told."""
    sheet = book.add_worksheet(BASE_SHEET)
    sheet.very_hidden()
    rows: list[tuple[str, ...]] = [(SHEET_FORMAT, view.site, view.language)]
    rows += [(one.id, *one.words, one.due.isoformat() if one.due else "") for one in view.rows]
    for line, row in enumerate(rows):
        for column, text in enumerate(row):
            sheet.write_string(line, column, printable(text))


def _about(book: Any, view: ActionsView) -> None:
    sheet, front = book.add_worksheet(view.about[:SHEET_LETTERS]), view.front
    sheet.set_column(0, 0, 90)
    lines = (front.title, front.kind, front.stamp, front.date_words, front.fictional)
    for line, text in enumerate([one for one in lines if one]):
        sheet.write_string(line, 0, printable(text))
