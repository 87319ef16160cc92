"""Crosswalks: where the criteria stand in somebody else's frame, such as a standard's headings."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import MinLen

from cpted_cli.model.checklist import Edition
from cpted_cli.model.shape import ByShape
from cpted_cli.model.text import Id, LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """One heading of a frame."""

    id: Id
    title: LocalText
    description: LocalText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoPlace:
    """Says why a criterion stands under none of a frame's headings."""

    no_place: LocalText


PlaceInFrame = Annotated[Id | Annotated[tuple[Id, ...], MinLen(1)] | NoPlace, ByShape()]
"""One category, several, or the reason why there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crosswalk:
    """A frame with its categories, and where in it each criterion stands."""

    format: Literal["cpted-crosswalk/1"]
    id: Id
    title: LocalText
    categories: Annotated[tuple[Category, ...], MinLen(1)]
    criteria: Mapping[Id, PlaceInFrame]
    edition: Edition | None = None
    source: Id | None = None
    description: LocalText | None = None

    def categories_of(self, criterion: str) -> tuple[str, ...]:
        """Name the categories that a criterion stands under; none where it has no place."""
        place = self.criteria.get(criterion)
        if place is None or isinstance(place, NoPlace):
            return ()
        return (place,) if isinstance(place, str) else place
