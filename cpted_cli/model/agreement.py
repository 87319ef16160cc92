"""How far several assessors agree: the figures, and the answers that are to be settled."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812  a field below bears the name
from typing import Annotated, Literal

from annotated_types import Ge, Le

from cpted_cli.model.assessment import State
from cpted_cli.model.score import FaultRow, InstanceRef
from cpted_cli.model.text import Id, Light, Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure with the band in which 95 of 100 resampled data sets put it; None where it cannot be given."""

    value: Annotated[float, Le(1)]
    low: Annotated[float, Le(1)] | None
    high: Annotated[float, Le(1)] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Agreement on a set of units; a unit is one criterion at one place in one light.

    `units` were rated by anybody, `compared` by two or more; `categories` are the steps of the
    longest scale. `mixed_scales` warns that units with
    different scales were pooled. `percent` and `within_one` are shares of pairs of assessors,
    0…1; the others are coefficients, at most 1. A figure that cannot be computed is None.
    """

    units: Annotated[int, Ge(0)]
    compared: Annotated[int, Ge(0)]
    raters: Annotated[int, Ge(0)]
    categories: Annotated[int, Ge(0)] = 0
    mixed_scales: bool = False
    is_paradox: bool = False
    percent: Figure | None = None
    within_one: Figure | None = None
    alpha_nominal: Figure | None = None
    alpha_ordinal: Figure | None = None
    alpha_interval: Figure | None = None
    alpha_ratio: Figure | None = None
    ac1: Figure | None = None
    ac2_linear: Figure | None = None
    ac2_quadratic: Figure | None = None
    ac2_ordinal: Figure | None = None
    kappa: Figure | None = None
    kappa_linear: Figure | None = None
    kappa_quadratic: Figure | None = None
    fleiss: Figure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenAnswer:
    """What one assessor answered, in which file; `value` is a step number, a quantity or a ratio."""

    assessor: Id
    file: Line
    state: State
    value: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement(InstanceRef):
    """A question that assessors answered too differently, to be settled by them together."""

    site: Id
    round: Line
    answers: tuple[GivenAnswer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiedVisit:
    """Two assessors' files of one visit that are alike to the last answer, so that their agreement says nothing."""

    site: Id
    light: Light
    date: Date
    answers: Annotated[int, Ge(0)]
    assessors: tuple[Id, Id]
    files: tuple[Line, Line]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Figures):
    """Agreement between assessors, all criteria on step scales pooled, and in parts.

    With `against`, the name of a reference file, every assessor is compared with the reference
    instead of with the others, and `by_assessor` says it for each. `together` counts the questions
    that were judged jointly: that is no agreement, so those answers are left out. `copied` are visits
    that are alike to the last answer.
    """

    format: Literal["cpted-agreement/1"] = "cpted-agreement/1"
    against: Line | None = None
    by_light: Mapping[Line, Figures]
    by_principle: Mapping[Line, Figures]
    by_scale: Mapping[Line, Figures]
    by_assessor: Mapping[Line, Figures]
    together: Annotated[int, Ge(0)] = 0
    disagreements: tuple[Disagreement, ...] = ()
    copied: tuple[CopiedVisit, ...] = ()
    faults: tuple[FaultRow, ...] = ()
