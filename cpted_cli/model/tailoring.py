"""Tailoring: a checklist made from another by a few changes, each with its reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import Gt

from cpted_cli.model.checklist import Checklist, Criterion, Edition, ZoneKind
from cpted_cli.model.text import Id, LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """The checklist that is tailored, in the edition that was read while doing so."""

    id: Id
    edition: Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A criterion that is not asked."""

    criterion: Id
    reason: LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Reweighted:
    """Another weight for a criterion, or for a principle: one of the two is named."""

    weight: Annotated[float, Gt(0)]
    reason: LocalText
    criterion: Id | None = None
    principle: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reworded:
    """Other words for a criterion; what is left out stays as it is."""

    criterion: Id
    reason: LocalText
    question: LocalText | None = None
    title: LocalText | None = None
    guidance: LocalText | None = None
    why: LocalText | None = None
    finding: LocalText | None = None

    @property
    def words(self) -> Mapping[str, LocalText]:
        """The new words by the key that they stand under."""
        names = ("question", "title", "guidance", "why", "finding")
        said = {name: getattr(self, name) for name in names}
        return {name: text for name, text in said.items() if text is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A criterion more, last under its principle or after another criterion."""

    principle: Id
    criterion: Criterion
    reason: LocalText
    after: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tailoring:
    """A file of changes; `id` and `edition` are those of the checklist that comes out."""

    format: Literal["cpted-tailoring/1"]
    id: Id
    edition: Edition
    title: LocalText
    base: Base
    description: LocalText | None = None
    zones: tuple[ZoneKind, ...] = ()
    drop: tuple[Dropped, ...] = ()
    reweight: tuple[Reweighted, ...] = ()
    reword: tuple[Reworded, ...] = ()
    add: tuple[Added, ...] = ()


Instrument = Checklist | Tailoring
"""What questions are asked by: a checklist, or one that is tailored from another."""
