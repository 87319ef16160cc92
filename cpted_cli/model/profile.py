"""Thresholds in named profiles: what is asked for, with what force, of whom, and where that comes from."""

from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import MinLen

from cpted_cli.model.scale import Points
from cpted_cli.model.shape import ByShape
from cpted_cli.model.text import Id, Line, LocalText

Force = Literal["law", "owner", "standard", "guideline", "own"]
Bound = Literal["new", "existing"]

DEFAULT_PROFILE = "se-default"


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """A limit that somebody has set, and for whom it holds.

    `limits` says in words what is limited, `criteria` which criteria of others' checklists it is
    laid on; a criterion of one's own names it by `threshold`. `points` makes a scale of it, which
    a criterion may name by the threshold's id.
    """

    id: Id
    title: LocalText
    text: LocalText
    force: Force
    binds: Annotated[tuple[Bound, ...], MinLen(1)]
    limits: LocalText | None = None
    criteria: tuple[Id, ...] = ()
    at_least: float | None = None
    at_most: float | None = None
    points: Points | None = None
    unit: Line | None = None
    source: Id | None = None
    clause: Line | None = None

    @property
    def has_number(self) -> bool:
        """Tell whether it says a number, which then needs its unit."""
        return self.at_least is not None or self.at_most is not None or self.points is not None


ThresholdLike = Annotated[Id | Threshold, ByShape()]
"""The name of a threshold in the profile, or one written on the spot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The thresholds that hold together, for a country or for an owner."""

    id: Id
    title: LocalText
    thresholds: Annotated[tuple[Threshold, ...], MinLen(1)]
    description: LocalText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profiles:
    """A file of profiles."""

    format: Literal["cpted-profiles/1"]
    profiles: Annotated[tuple[Profile, ...], MinLen(1)]
