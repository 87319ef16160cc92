"""Where a score comes from: who carries it, what would move the verdict, what was not seen."""

from dataclasses import dataclass
from typing import Annotated

from annotated_types import Ge, Le

from cpted_cli.model.assessment import State
from cpted_cli.model.reading import Band, Hundred
from cpted_cli.model.scale import Position
from cpted_cli.model.text import Id, Light


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """What one principle or criterion is to the overall score.

    `share` is its real part in the result, 0…1; the shares of what was rated add up to 1.
    `contribution` are its points of the score and `lost` those that it could add at its best, both
    None under the geometric mean, which has no parts that add up. `unseen` is the width in points
    that its unrated part adds to the range; together they are the width of the range. These four
    are the data of the chart.
    """

    id: Id
    share: Position
    contribution: Hundred | None
    lost: Hundred | None
    unseen: Hundred


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionPortion(Portion):
    """What one criterion is to the overall score."""

    principle: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One other answer to one question that would by itself give another verdict.

    `step` is the number of the answer on a step scale; on other scales `position` says how far.
    `was_seen` tells whether the question was rated at all.
    """

    criterion: Id
    zone: Id | None
    light: Light
    was_seen: bool
    step: Annotated[int, Ge(0)] | None
    position: Position
    shown: Annotated[int, Ge(0), Le(100)]
    band: Band


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A question that nobody rated: why, in which light to go back, and what it may do to the score.

    `width` is what it adds to the range, in points.
    """

    criterion: Id
    zone: Id | None
    light: Light
    state: State
    reason: str
    width: Hundred


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why the result is what it is; `changes` is empty where there is no verdict."""

    principles: tuple[Portion, ...]
    criteria: tuple[CriterionPortion, ...]
    changes: tuple[Change, ...]
    gaps: tuple[Gap, ...]
