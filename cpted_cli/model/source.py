"""Where knowledge comes from."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from annotated_types import Ge, Le, MinLen

from cpted_cli.model.text import Id, Line, LocalText

SourceKind = Literal["study", "standard", "guide", "law", "statistics"]
PartRead = Literal["full-text", "abstract", "excerpt"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A study, standard, guide or law, what we take from it, how much of it we read, and when."""

    id: Id
    reference: Line
    kind: SourceKind
    year: Annotated[int, Ge(1900), Le(2100)] | None = None
    country: Line | None = None
    url: Line | None = None
    doi: Line | None = None
    supports: LocalText | None = None
    read: PartRead | None = None
    checked: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """A file of sources."""

    format: Literal["cpted-sources/1"]
    sources: Annotated[tuple[Source, ...], MinLen(1)]
