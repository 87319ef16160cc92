"""A score seen by somebody else's headings."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from annotated_types import Ge

from cpted_cli.model.checklist import Edition
from cpted_cli.model.reading import Reading
from cpted_cli.model.text import Id, Light, LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryScore(Reading):
    """The score of what stands under one heading.

    `criteria` is how many of the checklist's criteria do, `lights` those in which any of them is asked.
    """

    id: Id
    title: LocalText
    criteria: Annotated[int, Ge(0)]
    lights: tuple[Light, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """A criterion that has no place in the frame, and why."""

    criterion: Id
    reason: LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameScore:
    """The same answers and weights, grouped by a frame; the overall score stays what it is.

    `unplaced` are criteria that the crosswalk does not speak of.
    """

    id: Id
    title: LocalText
    edition: Edition | None
    categories: tuple[CategoryScore, ...]
    by_light: Mapping[Light, tuple[CategoryScore, ...]]
    outside: tuple[Outside, ...] = ()
    unplaced: tuple[Id, ...] = ()
