"""A view in the form that was wished for: paper, screen, Word or Excel."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cpted_cli.report.templates import Maker
from cpted_cli.report.view import View

Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a report is made of besides its view: files of the template, pictures, data that rides along."""

    template: Files
    pictures: Files = field(default_factory=dict)
    attached: Files = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A report's bytes, the form they have, and what the form told of itself."""

    content: bytes
    form: str
    pages: int | None = None
    undrawn: tuple[str, ...] = ()


def page_in_form(view: View, form: str, maker: Maker, material: Material) -> Made:
    """Make the report; where the libraries that set type are missing, HTML comes instead of PDF."""
    if form in maker.builders:
        return Made(content=maker.builders[form](view, material.pictures), form=form)
    if form == "pdf":
        from cpted_cli.report.pdf import PangoMissing, pdf

        try:
            paper = pdf(view, material.template, material.pictures, material.attached)
        except PangoMissing:
            return _screen(view, material)
        return Made(content=paper.content, form="pdf", pages=paper.page_count, undrawn=paper.undrawn)
    return _screen(view, material)


def _screen(view: View, material: Material) -> Made:
    from cpted_cli.report.html import html_page

    return Made(content=html_page(view, material.template, material.pictures).encode("utf-8"), form="html")
