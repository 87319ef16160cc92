"""What a result would be if the weights, or one assessor's strictness, were others."""

from dataclasses import dataclass
from typing import Annotated

from annotated_types import Ge, Le

from cpted_cli.model.assessment import ChecklistRef
from cpted_cli.model.reading import Band, Hundred
from cpted_cli.model.scale import Position
from cpted_cli.model.text import Id, Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Shifted:
    """The overall score if one assessor's step answers stood a step lower, or higher."""

    score: Hundred | None
    shown: Annotated[int, Ge(0), Le(100)] | None
    band: Band | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Strictness:
    """What one assessor's strictness does, or that of all; `moved` of the assessor's `rated` answers are steps."""

    assessor: Id | None
    moved: Annotated[int, Ge(0)]
    rated: Annotated[int, Ge(0)]
    stricter: Shifted
    lenient: Shifted


@dataclass(frozen=True, slots=True, kw_only=True)
class Robustness:
    """What other weights do to the overall score, and beside it what strictness does.

    `low` and `high` are the 5 % and 95 % quantiles over the draws; `keeps_band` is the share of
    draws with the same verdict, None where there is no verdict. It speaks of weights alone.
    `together` is what it does if all assessors are stricter, or more lenient, at once; None with one.
    """

    draws: Annotated[int, Ge(1)]
    low: Hundred | None
    high: Hundred | None
    keeps_band: Position | None
    assessors: tuple[Strictness, ...]
    together: Strictness | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A site among others of the same checklist: 1 is the highest score; equal scores share a rank.

    `rank_low` to `rank_high` holds in nine draws of ten; `first` is the share of draws in which
    no site scored higher.
    """

    site: Id
    round: Line
    score: Hundred
    rank: Annotated[int, Ge(1)]
    rank_low: Annotated[int, Ge(1)]
    rank_high: Annotated[int, Ge(1)]
    first: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Sites of one checklist by score, all scored with the same drawn weights.

    `below` says for each site (row) in which share of the draws it scores lower than another
    (column), both in the order of `sites`. Sites of which too little was seen are left out.
    """

    checklist: ChecklistRef
    draws: Annotated[int, Ge(1)]
    sites: tuple[Ranked, ...]
    below: tuple[tuple[Position, ...], ...]
