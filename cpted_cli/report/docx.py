"""The brief as a Word file for the client's review: real styles, headings, header rows, picture texts."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cpted_cli.report.assets import Files, picture_type
from cpted_cli.report.characters import printable
from cpted_cli.report.charts import bar_png
from cpted_cli.report.view import BriefView, Finding, Photo, Profile, ProfileColumn, Said, ScoreCell
from cpted_cli.report.word import (
    BAR_WIDTH_MM,
    PHOTO_MM,
    crop,
    describe,
    new_document,
    packed,
    repeat_header,
    rule,
    shade,
    state,
    widths,
)


def docx(view: BriefView, pictures: Files) -> bytes:
    """Write the view as DOCX; its dates are the view's, and the same view gives the same bytes."""
    document = new_document(view.front.language)
    state(document, view.front)
    page = _Page(document, view, pictures)
    page.head()
    page.decisions()
    page.profile()
    page.findings()
    page.residents()
    page.measures()
    page.end()
    return packed(document)


@dataclass(frozen=True, slots=True)
class _Page:
    """A Word document being filled, block by block, from one view."""

    document: Any
    view: BriefView
    pictures: Files

    def head(self) -> None:
        view, front = self.view, self.view.front
        stamp = " · ".join(part for part in (front.fictional, front.stamp, front.date_words) if part)
        self._paragraph(f"{front.kind} · {stamp}", "Subtitle")
        self._paragraph(front.title, "Title")
        self._paragraph(f"{view.occasion} {view.visits}")

    def decisions(self) -> None:
        if self.view.decisions:
            self._heading(self.view.labels.decisions)
        for decision in self.view.decisions:
            shade(_said(self._paragraph("", "List Number"), decision))

    def profile(self) -> None:
        profile = self.view.profile
        self._paragraph(self.view.conclusion, "Conclusion")
        self._paragraph(self.view.summary)
        profile_table(self.document, profile, self.view.labels.principle)
        self._gates()
        self._paragraph(f"{profile.scale}. {profile.interval} {profile.note}", "Note")

    def findings(self) -> None:
        self._heading(self.view.labels.findings)
        for finding in self.view.findings:
            _found(self._paragraph("", "List Number 2"), finding)
        _said(self._paragraph(""), Said(lead=self.view.labels.keep, text=self.view.keep))
        if self.view.photos:
            self._photos(self.view.photos)
        if self.view.pins_note:
            self._paragraph(self.view.pins_note, "Note")

    def residents(self) -> None:
        self._heading(self.view.labels.residents)
        paragraph = self._paragraph("")
        for said in self.view.residents:
            _said(paragraph, said).add_run(" ")

    def measures(self) -> None:
        if self.view.measures or self.view.declined:
            self._heading(self.view.labels.measures)
        if self.view.measures:
            self._measure_table()
        if self.view.declined:
            _said(self._paragraph(""), Said(lead=self.view.labels.declined, text=self.view.declined))

    def _measure_table(self) -> None:
        labels, measures = self.view.labels, self.view.measures
        heads = (labels.measure, labels.owner, f"{labels.cost}*", labels.done, labels.indicator)
        table = self.document.add_table(rows=1 + len(measures), cols=len(heads))
        _fill(table.rows[0], heads, bold=True)
        for place, row in enumerate(measures, start=1):
            _fill(table.rows[place], (row.measure, row.owner, row.cost, row.done, row.indicator))
        widths(table, (56, 43, 26, 25, 30))
        rule(table)
        repeat_header(table)
        self._paragraph(f"*{self.view.cost_note}", "Note")

    def end(self) -> None:
        self._heading(self.view.labels.unknown)
        self._paragraph(self.view.unknown)
        self._paragraph(self.view.foot, "Note")

    def _gates(self) -> None:
        gates = self.view.gates
        if gates is not None:
            _said(self._paragraph(""), Said(lead=gates.statement, text=f"{gates.failed} {gates.unchecked}".strip()))

    def _photos(self, photos: Sequence[Photo]) -> None:
        table = self.document.add_table(rows=2, cols=len(photos))
        for place, photo in enumerate(photos):
            self._photo(table.rows[0].cells[place], photo)
            _write(table.rows[1].cells[place], photo.caption, style="Note")
        widths(table, (PHOTO_MM[0] + 4,) * len(photos))

    def _photo(self, cell: Any, photo: Photo) -> None:
        from docx.shared import Mm

        if photo.name not in self.pictures:
            _write(cell, photo.missing, style="Missing picture")
            return
        content = self.pictures[photo.name]
        picture_type(photo.name, content)
        shown = cell.paragraphs[0].add_run().add_picture(io.BytesIO(content))
        crop(shown, PHOTO_MM)
        shown.width, shown.height = (Mm(side) for side in PHOTO_MM)
        describe(shown, printable(photo.spoken))

    def _heading(self, text: str) -> None:
        self._paragraph(text, "Heading 1")

    def _paragraph(self, text: str, style: str = "Normal") -> Any:
        return self.document.add_paragraph(printable(text).strip(), style)


def profile_table(document: Any, profile: Profile, corner: str) -> None:
    """Set principles by light: a drawn bar, its number, range and word."""
    rows = (*profile.rows, *((profile.total,) if profile.total else ()))
    table = document.add_table(rows=1 + len(rows), cols=1 + 4 * len(profile.columns))
    heads = table.rows[0].cells
    _write(heads[0], corner, bold=True)
    for place, column in enumerate(profile.columns):
        start = 1 + 4 * place
        _write(heads[start].merge(heads[start + 3]), column.name, bold=True)
    repeat_header(table)
    for place, row in enumerate(rows, start=1):
        cells = table.rows[place].cells
        _write(cells[0], row.name)
        for number, cell in enumerate(row.cells):
            start = 1 + 4 * number
            _score(cells[start : start + 4], cell, profile.columns[number])
    widths(table, (38, *(21, 8, 16, 26) * len(profile.columns)))
    rule(table)


def _score(cells: Sequence[Any], cell: ScoreCell, column: ProfileColumn) -> None:
    from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
    from docx.shared import Mm

    if cell.bar is None:
        _write(cells[0].merge(cells[3]), cell.instead)
        return
    bounds = f"({cell.range})" if cell.range else ""
    cells[0].paragraphs[0].style = "Cell"
    cells[0].vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    shown = (
        cells[0]
        .paragraphs[0]
        .add_run()
        .add_picture(io.BytesIO(bar_png(cell.bar, column.light)), width=Mm(BAR_WIDTH_MM))
    )
    describe(shown, printable(" ".join(part for part in (column.name, cell.number, bounds, cell.word) if part)))
    _write(cells[1], cell.number, bold=True)
    _write(cells[2], bounds, style="Note")
    _write(cells[3], cell.word)


def _said(paragraph: Any, said: Said) -> Any:
    if said.lead:
        paragraph.add_run(printable(said.lead) + " ").bold = True
    paragraph.add_run(printable(said.text))
    return paragraph


def _found(paragraph: Any, finding: Finding) -> None:
    paragraph.add_run(printable(finding.title)).bold = True
    pins = f" ({printable(finding.pins)})" if finding.pins else ""
    paragraph.add_run(f"{pins}{finding.stop} {printable(finding.fact)}")


def _fill(row: Any, texts: Sequence[str], *, bold: bool = False) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        _write(cell, text, bold=bold)


def _write(cell: Any, text: str, *, bold: bool = False, style: str = "Cell") -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    paragraph.add_run(printable(text)).bold = bold or None
