"""The five stages of the work in a neighbourhood, and what different schools call them."""

from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import MaxLen, MinLen

from cpted_cli.model.text import Id, LocalText

StageId = Literal["vision", "identification", "analysis", "strategy", "evaluation"]
STAGES: tuple[StageId, ...] = ("vision", "identification", "analysis", "strategy", "evaluation")
StageStatus = Literal["not-begun", "ongoing", "done"]
FIVE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One of the five steps: what it is called, and what it should lead to."""

    id: StageId
    title: LocalText
    leads_to: LocalText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StageNames:
    """What one school calls the five stages, in their order."""

    id: Id
    title: LocalText
    stages: Annotated[tuple[Stage, ...], MinLen(FIVE), MaxLen(FIVE)]
    source: Id | None = None

    def stage(self, stage_id: StageId) -> Stage:
        """Find a stage; one that the school does not name goes by its id."""
        return next((one for one in self.stages if one.id == stage_id), Stage(id=stage_id, title=stage_id))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """A file of names for the stages."""

    format: Literal["cpted-stages/1"]
    schools: Annotated[tuple[StageNames, ...], MinLen(1)]
