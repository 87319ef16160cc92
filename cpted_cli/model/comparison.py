"""What differs between two checklists, criterion by criterion."""

from dataclasses import dataclass

from cpted_cli.model.checklist import Edition
from cpted_cli.model.text import Id, LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Aspect:
    """One thing that differs: its key in the file, and what stands there before and after."""

    name: str
    before: object
    after: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A criterion, principle or kind of zone by its id and the name that people know it by."""

    id: Id
    title: LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing(Named):
    """Something that stands in both and is not the same; `counts` says whether it changes results."""

    aspects: tuple[Aspect, ...]
    counts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed(Named):
    """A criterion with the same question under another id: answers to the old one do not carry over."""

    was: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two checklists side by side; `whole` is what differs in the instrument itself."""

    before: Id
    before_edition: Edition
    after: Id
    after_edition: Edition
    whole: tuple[Aspect, ...] = ()
    added: tuple[Named, ...] = ()
    gone: tuple[Named, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    principles: tuple[Differing, ...] = ()
    zones: tuple[Differing, ...] = ()
    changed: tuple[Differing, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs but name and edition."""
        lists = (self.whole, self.added, self.gone, self.renamed, self.principles, self.zones, self.changed)
        return not any(lists)
