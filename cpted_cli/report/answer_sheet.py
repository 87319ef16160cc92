"""The empty table: one visit a row, a column a question, to be filled in and scored as it is."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cpted_cli.analysis.instances import Question, questions
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.scale import RatioScale, Scale
from cpted_cli.model.site import Site
from cpted_cli.model.text import Light, in_language
from cpted_cli.report.charts import ACCENT, PAPER
from cpted_cli.wording import labels
from cpted_cli.wording.answer_cells import HEADINGS, cell_words, choices, heading, light_choices, not_rated
from cpted_cli.wording.numbers import number
from cpted_cli.wording.spans import column_letters
from cpted_cli.wording.translator import Words

MADE = datetime(2000, 1, 1)  # noqa: DTZ001  a sheet knows no zones; the same checklist gives the same bytes
MARK = "cpted: "
"""So begins the first cell of a sheet that is ours, and so is read without remarks."""
ROWS = 2_000
"""So many rows below the heading offer what may be chosen."""
TOP = 2
DATE = tuple(HEADINGS).index("date")
HEAD_WIDTH, WIDTH = 19, 24
TOLD = {
    "column": 28,
    "principle": 18,
    "question": 44,
    "where": 16,
    "light": 11,
    "answers": 36,
    "gate": 18,
    "guidance": 64,
}
"""What is told of each question, and how wide its column is."""
TEXT = 49
"""The format of a cell of which a spreadsheet makes neither a date nor a number."""
LINE = 15
"""So high is a line of text in a sheet."""
TITLE_LETTERS, MESSAGE_LETTERS = 32, 255
"""What a spreadsheet shows beside a cell at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerColumn:
    """One question: how its column is headed, what it asks and where, and what may be written or chosen."""

    key: str
    principle: str
    question: str
    place: str
    light: str
    answers: str
    gate: str
    guidance: str
    choices: tuple[str, ...]
    is_text: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSheet:
    """An empty table with the words around it; `first` is what is known of the first row."""

    title: str
    language: str
    heads: tuple[str, ...]
    columns: tuple[AnswerColumn, ...]
    lights: tuple[str, ...]
    first: tuple[str, ...]
    names: Mapping[str, str]
    about: tuple[str, ...]
    mark: str


def answer_sheet(
    checklist: Checklist, site: Site, lights: Sequence[Light], words: Words, *, short: bool = False
) -> AnswerSheet:
    """Word an empty table of the questions asked at a place in these lights."""
    asked = [
        one
        for one in questions(checklist, site)
        if set(one.criterion.lights) & set(lights) and (one.criterion.short or not short)
    ]
    with_light = any(one.criterion.light == "both" for one in asked)
    heads = tuple(heading(name, words) for name in HEADINGS if name != "light" or with_light)
    title = f"{in_language(checklist.title, words.language)} {checklist.edition}"
    return AnswerSheet(
        title=title,
        language=words.language,
        heads=heads,
        columns=tuple(_column(checklist, site, one, words) for one in asked),
        lights=light_choices(words) if with_light else (),
        first=() if site.id == "form" else (site.id, in_language(site.name, words.language)),
        names={
            "visits": words.text("visits"),
            "questions": words.text("questions"),
            "choices": words.text("choices"),
            "column": words.text("column"),
            "principle": words.text("principle"),
            "question": words.text("question"),
            "where": words.text("where"),
            "light": words.text("light"),
            "answers": words.text("what to write"),
            "gate": words.text("requirement"),
            "guidance": words.text("what to look for"),
        },
        about=tuple(_about(checklist, asked, words)),
        mark=";" if "," in number(1.5, words, 1) else ",",
    )


def _about(checklist: Checklist, asked: Sequence[Question], words: Words) -> Iterator[str]:
    yield words.text(
        "One visit a row. Score the filled table with: cpted batch score FILE --checklist {id}", id=checklist.id
    )
    states = not_rated(words)
    yield words.text(
        "site: a short name that tells places apart. name: what people call it. round: for example 2026. assessor: a "
        "role such as a1, never a person's name. date: the day of the visit, for reports."
    )
    yield words.text("{state}: it should be there and is not; counts as the worst answer.", state=states[0])
    yield words.text("{state}: it does not belong here; does not count.", state=states[1])
    yield words.text("{state}: nobody could see it. An empty cell is a question without an answer.", state=states[2])
    if any(one.criterion.light == "both" for one in asked):
        yield words.text(
            "Visit a place twice, in daylight and in the dark, and give it two rows. A question that is asked in one "
            "light only may stand in either."
        )
    if any(one.zone for one in asked):
        yield words.text("Where a place lacks a part that has columns here, write {state} in them.", state=states[1])
    yield words.text("Columns of your own may be added; begin their headings with x-.")


def _column(checklist: Checklist, site: Site, asked: Question, words: Words) -> AnswerColumn:
    criterion, language = asked.criterion, words.language
    scale: Scale = criterion.resolved_scale
    principle = next(one for one in checklist.principles if one.id == asked.principle)
    zone, kind = site.zone(asked.zone), checklist.zone_kind(criterion.zone)
    named = zone.name if zone is not None else kind.title if kind is not None else None
    return AnswerColumn(
        key=asked.key,
        principle=in_language(principle.title, language),
        question=in_language(criterion.question, language),
        place=in_language(named, language),
        light=labels.light(criterion.light, words),
        answers=cell_words(scale, words),
        gate=words.text("basic requirement") if criterion.gate is not None else "",
        guidance=in_language(criterion.guidance, language),
        choices=choices(scale, words),
        is_text=isinstance(scale, RatioScale),
    )


def answer_csv(sheet: AnswerSheet) -> bytes:
    """Write the heading of the table as CSV, as the spreadsheet of the language opens it."""
    stream = io.StringIO()
    rows = csv.writer(stream, delimiter=sheet.mark, lineterminator="\r\n")
    rows.writerow([*sheet.heads, *(one.key for one in sheet.columns)])
    if sheet.first:
        rows.writerow(sheet.first)
    return stream.getvalue().encode("utf-8-sig")


def answer_xlsx(sheet: AnswerSheet) -> bytes:
    """Write the table as XLSX: questions over the columns, choices in the cells, more about them on a second sheet."""
    import xlsxwriter

    with io.BytesIO() as out:
        book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
        book.set_properties({"title": sheet.title, "created": MADE})
        visits = book.add_worksheet(sheet.names["visits"])
        told = book.add_worksheet(sheet.names["questions"])
        lists = _lists(book, sheet)
        _visits(book, visits, sheet, lists)
        _questions(book, told, sheet)
        book.close()
        return out.getvalue()


def _lists(book: Any, sheet: AnswerSheet) -> dict[tuple[str, ...], str]:
    """Write every list of choices once, on a sheet out of sight, and say where each stands."""
    hidden = book.add_worksheet(sheet.names["choices"])
    hidden.hide()
    name, found = sheet.names["choices"], dict[tuple[str, ...], str]()
    for one in dict.fromkeys(column.choices for column in sheet.columns if column.choices):
        at = len(found)
        hidden.write_column(0, at, one)
        letters = column_letters(at + 1)
        found[one] = f"='{name}'!${letters}$1:${letters}${len(one)}"
    return found


def _visits(book: Any, page: Any, sheet: AnswerSheet, lists: Mapping[tuple[str, ...], str]) -> None:
    head = book.add_format({"bold": True, "font_color": PAPER, "bg_color": ACCENT})
    asked = book.add_format({"text_wrap": True, "valign": "top", "font_size": 9})
    text, plain = book.add_format({"num_format": TEXT}), book.add_format()
    day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
    page.set_row(0, 96)
    page.write_string(0, 0, f"{MARK}{sheet.title}", asked)
    for at, name in enumerate(sheet.heads):
        page.set_column(at, at, HEAD_WIDTH, day if at == DATE else text)
        page.write_string(1, at, name, head)
    if sheet.lights:
        at = len(sheet.heads) - 1
        page.data_validation(TOP, at, ROWS + TOP, at, {"validate": "list", "source": list(sheet.lights)})
    for at, one in enumerate(sheet.columns, start=len(sheet.heads)):
        page.set_column(at, at, WIDTH, text if one.is_text else plain)
        page.write_string(0, at, f"{one.question} ({one.light})", asked)
        page.write_string(1, at, one.key, head)
        page.data_validation(TOP, at, ROWS + TOP, at, _told_beside(one, lists))
    page.write_row(TOP, 0, sheet.first)
    page.freeze_panes(TOP, 1)
    page.hide_gridlines(0)
    page.set_landscape()
    page.set_paper(9)
    page.repeat_rows(0, 1)
    page.repeat_columns(0)


def _told_beside(one: AnswerColumn, lists: Mapping[tuple[str, ...], str]) -> dict[str, Any]:
    """Tell beside a cell what is asked and how it is answered, and offer what may be chosen; a number is right too."""
    said = f"{one.question}\n{one.answers}"
    told = {"input_title": one.key[:TITLE_LETTERS], "input_message": said[:MESSAGE_LETTERS]}
    if not one.choices:
        return {"validate": "any", **told}
    return {"validate": "list", "source": lists[one.choices], "error_type": "information", **told}


def _questions(book: Any, page: Any, sheet: AnswerSheet) -> None:
    head = book.add_format({"bold": True, "font_color": PAPER, "bg_color": ACCENT, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for line, text in enumerate((sheet.title, *sheet.about)):
        page.write_string(line, 0, text, book.add_format({"bold": line == 0}))
    first = len(sheet.about) + 2
    for at, (name, width) in enumerate(TOLD.items()):
        page.set_column(at, at, width)
        page.write_string(first, at, sheet.names[name], head)
    for line, one in enumerate(sheet.columns, start=first + 1):
        cells = (one.key, one.principle, one.question, one.place, one.light, one.answers, one.gate, one.guidance)
        lines = max(-(-len(cell) // (width - 2)) for cell, width in zip(cells, TOLD.values(), strict=True))
        page.set_row(line, LINE * lines)
        for at, cell in enumerate(cells):
            page.write_string(line, at, cell, wrapped)
    page.freeze_panes(first + 1, 1)
    page.set_landscape()
    page.set_paper(8)
    page.fit_to_pages(1, 0)
    page.repeat_rows(first)
