"""A report template: for whom it is, what it needs, how much fits."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import Gt

from cpted_cli.model.text import Id, LocalText

ReportFormat = Literal["pdf", "html", "docx", "xlsx"]
TemplateNeed = Literal["assessments", "plan", "safety-walk", "case", "checklist"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A kind of report; `budgets` gives the words that each block of the page has room for."""

    format: Literal["cpted-template/1"]
    id: Id
    title: LocalText
    audience: LocalText
    needs: tuple[TemplateNeed, ...] = ()
    formats: tuple[ReportFormat, ...] = ("pdf", "html")
    pages: Annotated[int, Gt(0)] | None = None
    budgets: Mapping[Id, Annotated[int, Gt(0)]] | None = None
