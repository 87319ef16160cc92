"""What scoring yields: numbers with their range, basic requirements, findings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812  a field below bears the name
from typing import Annotated, Literal

from annotated_types import Ge

from cpted_cli.model.assessment import ChecklistRef
from cpted_cli.model.checklist import Excluded
from cpted_cli.model.explanation import Explanation
from cpted_cli.model.frame import FrameScore
from cpted_cli.model.lighting import Lighting
from cpted_cli.model.reading import BANDS, Band, Hundred, Model, Reading, Standing
from cpted_cli.model.robustness import Ranking, Robustness
from cpted_cli.model.scale import Position
from cpted_cli.model.text import Id, Light, Line, LocalText

__all__ = ["BANDS", "Band", "Hundred", "Model", "Reading", "Standing"]  # beside what is defined below


@dataclass(frozen=True, slots=True, kw_only=True)
class PrincipleScore(Reading):
    """The score of one principle; one with nothing applicable leaves all means and weighs nothing."""

    id: Id
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifted:
    """A basic requirement that was not met and is now: who looked again, and when."""

    criterion: Id
    by: Id
    date: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class Gates:
    """Basic requirements by criterion: how many are met, which are not, which could not be checked.

    Those that apply nowhere here are `set_aside` and not counted, but named, so that nobody can
    make one vanish by calling it not applicable. Those `lifted` at a recheck are among the met.
    An open edition names no protected one that is not met: those are `withheld`, and only counted.
    """

    met: Annotated[int, Ge(0)]
    failed: tuple[Id, ...]
    unchecked: tuple[Id, ...]
    set_aside: tuple[Id, ...] = ()
    lifted: tuple[Lifted, ...] = ()
    withheld: Annotated[int, Ge(0)] = 0

    @property
    def total(self) -> int:
        """All basic requirements that apply here."""
        return self.met + len(self.failed) + self.withheld + len(self.unchecked)

    @property
    def are_all_met(self) -> bool:
        """Whether none is known not to be met."""
        return not self.failed and not self.withheld


@dataclass(frozen=True, slots=True, kw_only=True)
class LightScore(Reading):
    """The site as seen in one light alone, explained and tried where that was asked for."""

    gates: Gates
    principles: tuple[PrincipleScore, ...]
    explanation: Explanation | None = None
    robustness: Robustness | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InstanceRef:
    """One question at one place in one light."""

    criterion: Id
    zone: Id | None
    light: Light


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(InstanceRef):
    """A rating below target: the lowest position given, by whom, and what mending it alone would add.

    `loss` is in points of the overall score; 0 where the criterion's principle has no rating.
    """

    position: Position
    loss: Hundred
    assessors: tuple[Id, ...]
    disagreement: bool
    protected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept(InstanceRef):
    """Something good that is to be kept."""

    assessors: tuple[Id, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen(InstanceRef):
    """A question without a rating, with the reason that was given."""

    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampled:
    """A repeating kind of zone of which only some were judged in one light: which, of how many.

    `seed` drew them; None where they were chosen in another way.
    """

    kind: Id
    light: Light
    seen: tuple[Id, ...]
    of: Annotated[int, Ge(1)]
    seed: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteScore(Reading):
    """The whole result of one site in one round by one checklist.

    `same_answer` is the share 0…1 of the `compared` questions, rated by several assessors each by
    themselves, to which all gave the same answer. `dark_unproven` says that the sun was up, by the
    clock, at every visit in the dark: there is then no verdict on the dark, nor on the whole.
    `sampled` tells of which zones only a sample was judged; the score speaks for those alone.
    `lighting` is measured light against a chosen comparison; it has no part in the score.
    `explanation`, `robustness` and `by_frame` are there where they were asked for.
    """

    site: Line
    name: LocalText = ""
    round: Line
    checklist: ChecklistRef
    model: Model
    assessors: tuple[Id, ...]
    lights: tuple[Light, ...]
    quick: bool
    daylight: bool
    dark_unproven: bool = False
    same_answer: Position | None = None
    compared: Annotated[int, Ge(0)] = 0
    gates: Gates
    by_light: Mapping[Light, LightScore]
    principles: tuple[PrincipleScore, ...]
    findings: tuple[Finding, ...]
    keep: tuple[Kept, ...] = ()
    disagreements: tuple[InstanceRef, ...] = ()
    not_observed: tuple[Unseen, ...] = ()
    not_applicable: tuple[Unseen, ...] = ()
    absent: tuple[Unseen, ...] = ()
    unanswered: tuple[Unseen, ...] = ()
    excluded: tuple[Excluded, ...] = ()
    sampled: tuple[Sampled, ...] = ()
    lighting: tuple[Lighting, ...] = ()
    explanation: Explanation | None = None
    robustness: Robustness | None = None
    by_frame: FrameScore | None = None

    @property
    def is_seen_in_part(self) -> bool:
        """Whether it was seen in one light only, of which another thing is said than of day and dark together."""
        seen = [(one.shown, one.standing, one.coverage) for one in self.by_light.values()]
        return len(seen) == 1 and seen[0] != (self.shown, self.standing, self.coverage)


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultRow:
    """A fault as it stands in a result file."""

    file: str
    line: int
    column: int
    code: Id
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultFile:
    """What `cpted score --format json` prints."""

    format: Literal["cpted-result/1"] = "cpted-result/1"
    results: tuple[SiteScore, ...] = ()
    rankings: tuple[Ranking, ...] = ()
    faults: tuple[FaultRow, ...] = field(default=())
