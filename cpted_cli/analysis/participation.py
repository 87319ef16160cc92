"""Whether things are done to, for, with or by the residents, and how much of it only hardens the place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from cpted_cli.model.measure import Measure
from cpted_cli.model.plan import Action
from cpted_cli.model.terms import Mode

MODES: tuple[Mode, ...] = get_args(Mode)
PASSIVE: tuple[Mode, ...] = ("to", "for")
MOST_PASSIVE = 0.8
MOST_HARDENING = 0.5
FEWEST = 3
"""Among fewer actions a share says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """How many actions are of each mode, how many say none, and how many of all only harden the place."""

    counts: Mapping[Mode, int]
    unsaid: int
    hardening: int
    of: int

    @property
    def passive_share(self) -> float | None:
        """The share done to or for residents, among those that say how; None where too few do."""
        said = sum(self.counts.values())
        return sum(self.counts[one] for one in PASSIVE) / said if said >= FEWEST else None

    @property
    def hardening_share(self) -> float | None:
        """The share that only hardens; None where there are too few actions."""
        return self.hardening / self.of if self.of >= FEWEST else None

    @property
    def is_mostly_passive(self) -> bool:
        """Whether more than 80 % is done to or for the residents."""
        return self.passive_share is not None and self.passive_share > MOST_PASSIVE

    @property
    def is_mostly_hardening(self) -> bool:
        """Whether more than half only hardens the place."""
        return self.hardening_share is not None and self.hardening_share > MOST_HARDENING


def participation(actions: Iterable[Action], measures: Mapping[str, Measure]) -> Participation:
    """Count actions by what residents have to do with them."""
    counted = tuple(actions)
    hard = [one for one in counted if one.measure and one.measure in measures and measures[one.measure].hardening]
    return Participation(
        counts={mode: sum(one.mode == mode for one in counted) for mode in MODES},
        unsaid=sum(one.mode is None for one in counted),
        hardening=len(hard),
        of=len(counted),
    )
