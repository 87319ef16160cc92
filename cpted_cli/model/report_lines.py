"""What a report says, line by line, as it rides along with it."""

from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import MinLen

from cpted_cli.model.text import Language, Line

ReportLine = Annotated[tuple[Line, ...], MinLen(1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLines:
    """The lines of a report on a case, a safety walk or many sites: a paragraph alone, or the cells of a row.

    `about` names what the report is on, the same in every edition and language. `head` is what else
    stands on its pages: version, day, the list of contents.
    """

    format: Literal["cpted-lines/1"] = "cpted-lines/1"
    about: Line
    language: Language
    lines: tuple[ReportLine, ...]
    head: tuple[Line, ...] = ()
