"""A view in the form that was wished for: paper, screen or Word."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpted_cli.report.view import BriefView

Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A report's bytes, the form they have, and what the form told of itself."""

    content: bytes
    form: str
    pages: int | None = None
    undrawn: tuple[str, ...] = ()


def page_in_form(view: BriefView, form: str, template: Files, pictures: Files, attached: Files) -> Made:
    """Make the report; where the libraries that set type are missing, HTML comes instead of PDF."""
    if form == "docx":
        from cpted_cli.report.docx import docx

        return Made(content=docx(view, pictures), form="docx")
    if form == "pdf":
        from cpted_cli.report.pdf import PangoMissing, pdf

        try:
            paper = pdf(view, template, pictures, attached)
        except PangoMissing:
            return _screen(view, template, pictures)
        return Made(content=paper.content, form="pdf", pages=paper.page_count, undrawn=paper.undrawn)
    return _screen(view, template, pictures)


def _screen(view: BriefView, template: Files, pictures: Files) -> Made:
    from cpted_cli.report.html import html_page

    return Made(content=html_page(view, template, pictures).encode("utf-8"), form="html")
