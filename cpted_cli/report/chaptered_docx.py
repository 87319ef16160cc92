"""A report of several pages as a Word file: real styles, headings, lists, tables, picture texts."""

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from cpted_cli.report.assets import Files, picture_type
from cpted_cli.report.blocks import (
    Block,
    Drawing,
    Facts,
    Group,
    Heading,
    Items,
    Paragraph,
    Photos,
    Run,
    Runs,
    Scores,
    Table,
)
from cpted_cli.report.chaptered import Chapter, ChapteredView
from cpted_cli.report.characters import printable
from cpted_cli.report.view import Photo
from cpted_cli.report.word import (
    describe,
    enlarge,
    new_document,
    packed,
    repeat_header,
    restart,
    rule,
    shade,
    state,
    widths,
)

TEXT_MM = 166.0
FACT_MM = 44.0
PHOTO_MM = 78.0
CHAPTER_SIZE = 18.0


def chaptered_docx(view: ChapteredView, pictures: Files) -> bytes:
    """Write the view as DOCX; its dates are the view's, and the same view gives the same content."""
    document = new_document(view.front.language, margins_mm=22)
    enlarge(document.styles["Heading 1"], CHAPTER_SIZE)
    state(document, view.front)
    page = _Pages(document, pictures)
    page.head(view)
    chapters = (*view.opening, *((view.glossary,) if view.glossary else ()), *view.chapters)
    for number, chapter in enumerate(chapters):
        # Without a cover, the first page begins with the head and goes on with the first chapter.
        page.chapter(chapter, on_new_page=not chapter.flows and (number > 0 or view.cover is not None))
    return packed(document)


@dataclass(frozen=True, slots=True)
class _Pages:
    """A Word document being filled, block by block."""

    document: Any
    pictures: Files

    def head(self, view: ChapteredView) -> None:
        front = view.front
        stamp = " · ".join(one for one in (front.fictional, front.stamp, front.date_words) if one)
        self._add(f"{front.kind} · {stamp}", "Subtitle")
        self._add(front.title, "Title")
        if view.cover is not None:
            self.facts(Facts(rows=view.cover.facts))
            if view.cover.note:
                self._add(view.cover.note, "Note")

    def chapter(self, chapter: Chapter, *, on_new_page: bool) -> None:
        heading = self._add(f"{chapter.number} {chapter.title}".strip(), "Heading 1")
        heading.paragraph_format.page_break_before = on_new_page
        self.blocks(chapter.blocks)

    def blocks(self, blocks: Iterable[Block]) -> None:
        placers: dict[str, Callable[[Any], None]] = {
            "paragraph": self.paragraph,
            "heading": self.heading,
            "items": self.items,
            "facts": self.facts,
            "table": self.table,
            "drawing": self.drawing,
            "photos": self.photos,
            "scores": self.scores,
            "group": self.group,
        }
        for one in blocks:
            placers[one.block](one)

    def paragraph(self, block: Paragraph) -> None:
        style = {"": "Normal", "note": "Note", "lead": "Conclusion"}[block.kind]
        _runs(self._add("", style), block.runs)

    def heading(self, block: Heading) -> None:
        self._add(block.text, f"Heading {block.level - 1}")

    def items(self, block: Items) -> None:
        placed = [self._add("", "List Number 3" if block.ordered else "List Bullet") for _ in block.items]
        for paragraph, item in zip(placed, block.items, strict=True):
            _runs(paragraph, item)
        if block.ordered:
            restart(placed, self.document)

    def facts(self, block: Facts) -> None:
        table = self.document.add_table(rows=len(block.rows), cols=2)
        for row, (name, value) in zip(table.rows, block.rows, strict=True):
            _write(row.cells[0], name, style="Note")
            _write(row.cells[1], value)
        widths(table, (FACT_MM, TEXT_MM - FACT_MM))
        rule(table, headed=False)
        self._add("", "Note")

    def table(self, block: Table) -> None:
        if block.title:
            self._add(block.title, "Table title")
        table = self.document.add_table(rows=1 + len(block.rows), cols=len(block.columns))
        for cell, column in zip(table.rows[0].cells, block.columns, strict=True):
            _write(cell, column.title, bold=True)
        for row, cells in zip(table.rows[1:], block.rows, strict=True):
            for place, one in zip(row.cells, cells, strict=True):
                _write(place, f"{one.text}\n{one.under}" if one.under else one.text)
        whole = sum(column.width for column in block.columns)
        widths(table, tuple(TEXT_MM * column.width / whole for column in block.columns))
        rule(table)
        repeat_header(table)
        self._add(block.note, "Note")

    def drawing(self, block: Drawing) -> None:
        self._add(block.title, "Table title")
        self._add(f"{block.text} {block.note}", "Normal")

    def scores(self, block: Scores) -> None:
        from cpted_cli.report.docx import profile_table

        profile_table(self.document, block.profile, block.corner)
        if block.gates is not None:
            lead = Run(text=f"{block.gates.statement} ", strong=True)
            _runs(self._add(""), (lead, Run(text=f"{block.gates.failed} {block.gates.unchecked}".strip())))
        self._add(f"{block.profile.scale}. {block.profile.interval} {block.profile.note}", "Note")

    def photos(self, block: Photos) -> None:
        for photo in block.photos:
            self._photo(photo)
            self._add(photo.caption, "Note")

    def group(self, block: Group) -> None:
        if block.label:
            self._add(block.label, "Note").paragraph_format.keep_with_next = True
        if block.title:
            self._add(block.title, "Heading 2")
        before = len(self.document.paragraphs)
        self.blocks(block.blocks)
        if block.kind == "decisions":
            for paragraph in self.document.paragraphs[before:]:
                shade(paragraph)

    def _photo(self, photo: Photo) -> None:
        from docx.shared import Mm

        if photo.name not in self.pictures:
            self._add(photo.missing, "Missing picture")
            return
        content = self.pictures[photo.name]
        picture_type(photo.name, content)
        paragraph = self._add("")
        paragraph.paragraph_format.keep_with_next = True
        describe(paragraph.add_run().add_picture(io.BytesIO(content), width=Mm(PHOTO_MM)), printable(photo.spoken))

    def _add(self, text: str, style: str = "Normal") -> Any:
        return self.document.add_paragraph(printable(text).strip(), style)


def _runs(paragraph: Any, runs: Runs) -> None:
    for one in runs:
        set_ = paragraph.add_run(printable(one.text))
        set_.bold, set_.italic = one.strong or None, one.emphasis or None


def _write(cell: Any, text: str, *, bold: bool = False, style: str = "Cell") -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    paragraph.add_run(printable(text)).bold = bold or None
