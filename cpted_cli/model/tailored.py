"""What a tailored checklist remembers: what it was made from, and each change with its reason."""

from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import MaxLen, MinLen

from cpted_cli.model.text import Id, LocalText

ChangeKind = Literal["drop", "reweight", "reword", "add"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change to a criterion, or to the weight of a principle, and why it was made.

    `title` names what was changed as people know it; `before` and the weights say what was there.
    """

    kind: ChangeKind
    id: Id
    title: LocalText
    reason: LocalText
    before: LocalText | None = None
    weight_before: float | None = None
    weight: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tailored:
    """The checklist that another was tailored from, and all changes in the order of the file."""

    base: Id
    base_edition: Annotated[str, MinLen(1), MaxLen(32)]
    changes: tuple[Change, ...] = ()
