"""What does not hold in a report that was recomputed from its data."""

from dataclasses import dataclass
from typing import Literal

BreachKind = Literal["result", "printed", "unprinted", "checklist", "fingerprint", "added"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """One thing that does not hold: where, what is told there, and what it is when recomputed."""

    kind: BreachKind
    where: str
    told: str = ""
    again: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """A report compared with its data.

    `from_answers` tells whether scores were recomputed from the answers themselves, or, in an open
    edition, from the results alone; what is not `recomputed` was compared with its own lines only.
    `figures` counts the printed lines that were compared. `about` names site, round and checklist;
    `whole_sha256` is the fingerprint of the whole result, which editions of one report have in common.
    """

    about: str
    whole_sha256: str
    breaches: tuple[Breach, ...]
    from_answers: bool
    figures: int
    recomputed: bool = True
