"""Lays two checklists side by side and tells what differs, criterion by criterion."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from cpted_cli.model.checklist import Checklist, Criterion, Principle, ZoneKind
from cpted_cli.model.comparison import Aspect, Comparison, Differing, Named, Renamed

WORDS_ONLY = frozenset(
    {"title", "question", "guidance", "why", "finding", "description", "sources", "measures", "threshold",
     "owner", "crimes", "form", "unsafety", "sensitive"}
)  # fmt: skip
"""What may change without moving a result."""
WHOLE = ("title", "description", "site_kinds", "target", "verdict", "profile")


def comparison(before: Checklist, after: Checklist) -> Comparison:
    """Compare two whole checklists; the order of lists is no difference."""
    old, new = _homes(before), _homes(after)
    renamed = tuple(_renamed(old, new))
    moved = {one.was for one in renamed} | {one.id for one in renamed}
    return Comparison(
        before=before.id,
        before_edition=before.edition,
        after=after.id,
        after_edition=after.edition,
        whole=tuple(_aspects(before, after, WHOLE)),
        added=tuple(_named(one) for name, (one, _) in new.items() if name not in old and name not in moved),
        gone=tuple(_named(one) for name, (one, _) in old.items() if name not in new and name not in moved),
        renamed=renamed,
        principles=tuple(_of_kind(before.principles, after.principles, ("title", "weight"))),
        zones=tuple(_of_kind(before.zones, after.zones, ("title", "repeats"))),
        changed=tuple(_changed(old, new)),
    )


Homes = dict[str, tuple[Criterion, Principle]]


def _homes(checklist: Checklist) -> Homes:
    return {one.id: (one, principle) for principle in checklist.principles for one in principle.criteria}


def _named(criterion: Criterion) -> Named:
    return Named(id=criterion.id, title=criterion.title or criterion.question)


def _renamed(old: Homes, new: Homes) -> Iterator[Renamed]:
    gone = {_key(one): one for name, (one, _) in old.items() if name not in new}
    for name, (one, _) in new.items():
        was = gone.get(_key(one))
        if name not in old and was is not None:
            yield Renamed(id=name, title=one.title or one.question, was=was.id)


def _key(criterion: Criterion) -> str:
    question = criterion.question
    return question if isinstance(question, str) else repr(sorted(question.items()))


def _changed(old: Homes, new: Homes) -> Iterator[Differing]:
    names = tuple(one.name for one in fields(Criterion) if one.name != "id")
    for name, (after, principle) in new.items():
        if name not in old:
            continue
        before, home = old[name]
        aspects = list(_aspects(before, after, names))
        if home.id != principle.id:
            aspects.insert(0, Aspect(name="principle", before=home.title, after=principle.title))
        if aspects:
            counts = any(one.name not in WORDS_ONLY for one in aspects)
            yield Differing(id=name, title=after.title or after.question, aspects=tuple(aspects), counts=counts)


def _of_kind(
    before: Iterable[Principle | ZoneKind], after: Iterable[Principle | ZoneKind], names: tuple[str, ...]
) -> Iterator[Differing]:
    old, new = {one.id: one for one in before}, {one.id: one for one in after}
    for name in dict.fromkeys((*old, *new)):
        was, now = old.get(name), new.get(name)
        if was is not None and now is not None:
            aspects = tuple(_aspects(was, now, names))
        else:
            aspects = (Aspect(name="there", before=was is not None, after=now is not None),)
        one = now or was
        if aspects and one is not None:
            counts = any(aspect.name not in WORDS_ONLY for aspect in aspects)
            yield Differing(id=name, title=one.title, aspects=aspects, counts=counts)


def _aspects(before: Any, after: Any, names: Iterable[str]) -> Iterator[Aspect]:
    for name in names:
        was, now = getattr(before, name), getattr(after, name)
        if _unordered(was) != _unordered(now):
            yield Aspect(name=name, before=was, after=now)


def _unordered(value: Any) -> Any:
    is_names = isinstance(value, tuple) and all(isinstance(one, str) for one in value)
    return frozenset(value) if is_names else value
