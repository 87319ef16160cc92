"""Makes a checklist of another one and the changes in a tailoring file, and tells what in the file does not fit."""

from collections.abc import Iterator
from dataclasses import replace

from cpted_cli.analysis.instrument import Known, criterion_faults, resolved
from cpted_cli.analysis.profiles import duplicate_ids, unknown
from cpted_cli.errors import Fault, Where
from cpted_cli.model.checklist import Checklist, Criterion, Principle, ZoneKind
from cpted_cli.model.tailored import Change, Tailored
from cpted_cli.model.tailoring import Tailoring
from cpted_cli.model.text import LocalText


def tailored(tailoring: Tailoring, known: Known) -> Checklist:
    """Give the whole checklist that comes out; it keeps every change with its reason.

    What does not fit is passed over: `tailoring_faults` tells it.
    """
    base = resolved(known.checklists[tailoring.base.id], known)
    names = known.lookup(base)
    principles = tuple(_changed(one, tailoring) for one in base.principles)
    kept = tuple(one for one in principles if one.criteria)
    return replace(
        base,
        id=tailoring.id,
        edition=tailoring.edition,
        title=tailoring.title,
        description=tailoring.description or base.description,
        principles=tuple(
            replace(one, criteria=tuple(names.written_out(criterion) for criterion in one.criteria)) for one in kept
        ),
        zones=_zones(tailoring, base),
        tailored=Tailored(base=base.id, base_edition=tailoring.base.edition, changes=tuple(_changes(tailoring, base))),
    )


def tailoring_faults(tailoring: Tailoring, known: Known) -> tuple[Fault, ...]:
    """Tell what in a tailoring file does not fit the checklist that it changes."""
    base = known.checklists.get(tailoring.base.id)
    if base is None:
        return (unknown("unknown-include", ("base", "id"), tailoring.base.id, known.checklists),)
    if tailoring.id == base.id:
        return (Fault(code="tailoring-own-id", where=("id",), params={"text": base.id}),)
    if tailoring.base.edition != base.edition:
        params = {"text": tailoring.base.edition, "edition": base.edition, "checklist": base.id}
        return (Fault(code="base-edition", where=("base", "edition"), params=params),)
    whole = resolved(base, known)
    return (
        *_target_faults(tailoring, whole),
        *_weight_faults(tailoring, whole),
        *_clash_faults(tailoring),
        *_added_faults(tailoring, whole, known),
    )


def _changed(principle: Principle, tailoring: Tailoring) -> Principle:
    weight = next((one.weight for one in tailoring.reweight if one.principle == principle.id), principle.weight)
    dropped = {one.criterion for one in tailoring.drop}
    criteria = [_reworded(one, tailoring) for one in principle.criteria if one.id not in dropped]
    for added in tailoring.add:
        if added.principle == principle.id:
            places = [index for index, one in enumerate(criteria, start=1) if one.id == added.after]
            criteria.insert(places[0] if places else len(criteria), added.criterion)
    return replace(principle, weight=weight, criteria=tuple(criteria))


def _reworded(criterion: Criterion, tailoring: Tailoring) -> Criterion:
    words = {
        name: text for one in tailoring.reword if one.criterion == criterion.id for name, text in one.words.items()
    }
    weight = next((one.weight for one in tailoring.reweight if one.criterion == criterion.id), criterion.weight)
    return replace(criterion, weight=weight, **words)  # type: ignore[arg-type]


def _zones(tailoring: Tailoring, base: Checklist) -> tuple[ZoneKind, ...]:
    own = {one.id: one for one in tailoring.zones}
    return (*(own.pop(one.id, one) for one in base.zones), *own.values())


def _changes(tailoring: Tailoring, base: Checklist) -> Iterator[Change]:
    titles = {one.id: one.title or one.question for one in base.criteria()}
    for dropped in tailoring.drop:
        yield Change(kind="drop", id=dropped.criterion, title=titles[dropped.criterion], reason=dropped.reason)
    for heavier in tailoring.reweight:
        named, title, before = _weighed(base, heavier.criterion, heavier.principle)
        yield Change(
            kind="reweight", id=named, title=title, reason=heavier.reason, weight_before=before, weight=heavier.weight
        )
    for reworded in tailoring.reword:
        criterion = base.criterion(reworded.criterion)
        before_words = criterion.question if criterion is not None and reworded.question else None
        title = titles[reworded.criterion]
        yield Change(kind="reword", id=reworded.criterion, title=title, reason=reworded.reason, before=before_words)
    for added in tailoring.add:
        title = added.criterion.title or added.criterion.question
        yield Change(kind="add", id=added.criterion.id, title=title, reason=added.reason)


def _weighed(base: Checklist, criterion: str | None, principle: str | None) -> tuple[str, LocalText, float]:
    for one in base.principles:
        if one.id == principle:
            return one.id, one.title, one.weight
    found = base.criterion(criterion or "")
    return ("", "", 1.0) if found is None else (found.id, found.title or found.question, found.weight)


def _target_faults(tailoring: Tailoring, base: Checklist) -> Iterator[Fault]:
    criteria = [one.id for one in base.criteria()]
    dropped = [("drop", index, one.criterion) for index, one in enumerate(tailoring.drop)]
    reworded = [("reword", index, one.criterion) for index, one in enumerate(tailoring.reword)]
    for key, index, name in (*dropped, *reworded):
        if name not in criteria:
            yield unknown("unknown-criterion", (key, index, "criterion"), name, criteria)
    for index, one in enumerate(tailoring.reword):
        if not one.words:
            yield Fault(code="missing-key", where=("reword", index), params={"key": "question", "text": "question"})


def _weight_faults(tailoring: Tailoring, base: Checklist) -> Iterator[Fault]:
    criteria, principles = [one.id for one in base.criteria()], [one.id for one in base.principles]
    for index, one in enumerate(tailoring.reweight):
        where: Where = ("reweight", index)
        if (one.criterion is None) == (one.principle is None):
            yield Fault(code="reweight-target", where=where)
        elif one.criterion is not None and one.criterion not in criteria:
            yield unknown("unknown-criterion", (*where, "criterion"), one.criterion, criteria)
        elif one.principle is not None and one.principle not in principles:
            yield unknown("unknown-principle", (*where, "principle"), one.principle, principles)


def _clash_faults(tailoring: Tailoring) -> Iterator[Fault]:
    dropped = [one.criterion for one in tailoring.drop]
    named: tuple[tuple[str, str, list[str | None]], ...] = (
        ("drop", "criterion", list(dropped)),
        ("reweight", "criterion", [one.criterion for one in tailoring.reweight]),
        ("reweight", "principle", [one.principle for one in tailoring.reweight]),
        ("reword", "criterion", [one.criterion for one in tailoring.reword]),
    )
    for key, name, ids in named:
        for index, one in enumerate(ids):
            where: Where = (key, index, name)
            if one is not None and one in ids[:index]:
                yield Fault(code="duplicate-id", where=where, params={"text": one})
            elif key != "drop" and name == "criterion" and one in dropped:
                yield Fault(code="dropped-and-changed", where=where, params={"text": one})


def _added_faults(tailoring: Tailoring, base: Checklist, known: Known) -> Iterator[Fault]:
    yield from duplicate_ids([one.id for one in tailoring.zones], ("zones",))
    names = known.lookup(base)
    zones = [one.id for one in _zones(tailoring, base)]
    there = [one.id for one in base.criteria()]
    principles = {one.id: [c.id for c in one.criteria] for one in base.principles}
    for index, added in enumerate(tailoring.add):
        where: Where = ("add", index)
        if added.principle not in principles:
            yield unknown("unknown-principle", (*where, "principle"), added.principle, principles)
        elif added.after is not None and added.after not in principles[added.principle]:
            yield unknown("unknown-criterion", (*where, "after"), added.after, principles[added.principle])
        if added.criterion.id in there:
            params = {"text": added.criterion.id, "checklist": base.id}
            yield Fault(code="include-clash", where=(*where, "criterion", "id"), params=params)
        there.append(added.criterion.id)
        yield from criterion_faults((*where, "criterion"), added.criterion, zones, names, known)
