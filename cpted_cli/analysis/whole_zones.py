"""Moves that answer a whole zone at once, or add a zone that was found on the way."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from cpted_cli.analysis.answering import marked, unrated
from cpted_cli.analysis.cleaning import cleaned, id_form
from cpted_cli.analysis.instances import Question
from cpted_cli.analysis.moves import (
    AddZone,
    CopyZone,
    MarkAbsent,
    MarkNotApplicable,
    MarkNotObserved,
    MarkZone,
    Notice,
    RateZone,
    ZoneChange,
)
from cpted_cli.analysis.walk import Stretch, Walk, onward, remarked, stretch_id, told, with_answers
from cpted_cli.analysis.wayfinding import guess, rearranged, stretches_called
from cpted_cli.model.assessment import UNANSWERED, Answer
from cpted_cli.model.scale import StepScale
from cpted_cli.model.site import Zone

ZONE_NAME_LENGTH = 120
ZONE_MARKED: Mapping[type, str] = {
    MarkAbsent: "zone-absent", MarkNotApplicable: "zone-not-applicable", MarkNotObserved: "zone-not-observed",
}  # fmt: skip


def rate_zone(walk: Walk, move: RateZone) -> Walk:
    """Answer what waits in this zone on this question's scale with one step, but for some numbers."""
    here = walk.questions[walk.cursor]
    scale = here.criterion.resolved_scale
    if not isinstance(scale, StepScale):
        return told(walk, "steps-only")
    if not scale.allows(move.value):
        return told(walk, "off-scale", top=len(scale.steps) - 1)
    fitting = _waiting(walk, move.but)
    if isinstance(fitting, Notice):
        return replace(walk, notice=fitting)
    rated = {
        walk.questions[one].key: replace(unrated(walk.answer_at(one)), value=move.value, by_exception=True)
        for one in fitting
        if walk.questions[one].criterion.resolved_scale == scale
    }
    return _answered(walk, rated, "zone-rated", step=int(move.value))


def mark_zone(walk: Walk, move: MarkZone) -> Walk:
    """Say of what waits in this zone, whatever its scale, why there is no rating, but for some numbers."""
    fitting = _waiting(walk, move.but)
    if isinstance(fitting, Notice):
        return replace(walk, notice=fitting)
    given: dict[str, Answer | None] = {}
    cut: Notice | None = None
    for one in fitting:
        answer, cut = marked(walk.answer_at(one), move.mark)
        given[walk.questions[one].key] = replace(answer, by_exception=True)
    after = _answered(walk, given, ZONE_MARKED[type(move.mark)])
    return after if cut is None else replace(after, notice=cut)


def copy_zone(walk: Walk, move: CopyZone) -> Walk:
    """Answer what waits in this zone as in another of its kind; each answer says where it comes from."""
    here = walk.questions[walk.cursor]
    alike = stretches_called((one for one in walk.stretches if _is_alike(walk, here, one)), move.source)
    if not alike:
        return _no_source(walk, move.source)
    if len(alike) > 1:
        return told(walk, "which-place", text=move.source, others=tuple(one.title or one.names[0] for one in alike))
    (source,) = alike
    copied = {
        walk.questions[one].key: _copy(walk, one, source)
        for one in _zone_places(walk)
        if not walk.is_answered(one) and _source(walk, one, source).state != "unanswered"
    }
    if not copied:
        return told(walk, "nothing-to-copy", text=source.names[0])
    return _answered(walk, copied, "zone-copied", text=source.names[0])


def _no_source(walk: Walk, text: str) -> Walk:
    called = stretches_called(walk.stretches, text)
    if called:
        return told(walk, "not-alike", text=called[0].title or called[0].names[0])
    return told(walk, "no-such-place", text=text, guess=guess(walk, text))


def _is_alike(walk: Walk, here: Question, source: Stretch) -> bool:
    kinds = {one.criterion.zone for one in walk.questions if one.zone == source.id}
    return here.zone is not None and here.criterion.zone in kinds and source.id != here.zone


def add_zone(walk: Walk, move: AddZone) -> Walk:
    """Add a zone of the kind of this question, and go to its first question.

    Where no zone of the kind had a name so far, the one that was walked gets it.
    """
    kind, name = walk.questions[walk.cursor].criterion.zone, cleaned(move.name).replace("\n", " ")
    if kind is None or kind not in walk.ground.repeating:
        return told(walk, "no-zones-here")
    if kind in walk.ground.sampled:
        return told(walk, "sampled-zones")
    if not name or len(name) > ZONE_NAME_LENGTH:
        return told(walk, "zone-name-wanted", most=ZONE_NAME_LENGTH)
    if any(name.casefold() in map(str.casefold, one.names) for one in walk.stretches):
        return told(walk, "zone-there", text=name)
    zone = Zone(id=_free_id(walk, name, kind), kind=kind, name=name)
    after = with_zone(walk, zone)
    first = next(index for index, one in enumerate(after.questions) if one.zone == zone.id)
    return remarked(replace(after, cursor=first), "zone-added", text=name)


def with_zone(walk: Walk, zone: Zone) -> Walk:
    """Put a zone's questions into the walk."""
    unnamed = [one for one in walk.questions if one.criterion.zone == zone.kind and one.zone is None]
    fresh = tuple(_fresh_questions(walk, zone))
    questions = tuple(one for one in walk.questions if one not in unnamed) + fresh
    stretch = Stretch(id=zone.id, names=(str(zone.name), zone.id), title=zone.name)
    ground = replace(walk.ground, zones=_zones_with(walk.ground.zones, zone))
    change = ZoneChange(zone=zone, is_added=True)
    grown = replace(
        walk, questions=questions, ground=ground, stretches=(*walk.stretches, stretch), added=(*walk.added, zone),
        unkept=(*walk.unkept, change),
    )  # fmt: skip
    moved = {one.key: None for one in unnamed if one.key in walk.answers}
    named = {f"{key}@{zone.id}": walk.answers[key] for key in moved}
    return rearranged(with_answers(grown, {**moved, **named}))


def _zones_with(zones: tuple[Zone, ...], zone: Zone) -> tuple[Zone, ...]:
    """Put a zone after the last of its kind, as the site's file will have it; the first of a kind comes last."""
    at = max((number for number, one in enumerate(zones, start=1) if one.kind == zone.kind), default=len(zones))
    return (*zones[:at], zone, *zones[at:])


def without_zone(walk: Walk, zone: Zone) -> Walk:
    """Take a zone that was added out of the walk again; its answers have been taken back before."""
    kept = tuple(one for one in walk.questions if one.zone != zone.id)
    is_last = not any(one.criterion.zone == zone.kind for one in kept)
    unnamed = tuple(replace(one, zone=None) for one in walk.questions if one.zone == zone.id) if is_last else ()
    ground = replace(walk.ground, zones=tuple(one for one in walk.ground.zones if one.id != zone.id))
    last = walk.unkept[-1] if walk.unkept else None
    is_unwritten = last == ZoneChange(zone=zone, is_added=True)
    unkept = walk.unkept[:-1] if is_unwritten else (*walk.unkept, ZoneChange(zone=zone, is_added=False))
    shrunk = replace(
        walk, questions=(*kept, *unnamed), ground=ground, unkept=unkept,
        stretches=tuple(one for one in walk.stretches if one.id != zone.id),
        added=tuple(one for one in walk.added if one != zone),
    )  # fmt: skip
    return rearranged(shrunk)


def _fresh_questions(walk: Walk, zone: Zone) -> Iterator[Question]:
    seen: set[str] = set()
    for one in walk.questions:
        if one.criterion.zone == zone.kind and one.criterion.id not in seen:
            seen.add(one.criterion.id)
            yield replace(one, zone=zone.id)


def _free_id(walk: Walk, name: str, kind: str) -> str:
    taken = {one.id for one in walk.stretches} | {one.id for one in walk.ground.zones}
    wanted = id_form(name, kind)
    numbered = (f"{wanted[:60]}-{number}" for number in range(2, len(taken) + 3))
    return next(one for one in (wanted, *numbered) if one not in taken)


def _waiting(walk: Walk, but: tuple[int, ...]) -> list[int] | Notice:
    """List what waits in this zone, but for some numbers; a number that stands elsewhere is told."""
    zone = _zone_places(walk)
    strange = [number for number in but if number - 1 not in zone]
    if strange:
        return Notice("not-in-zone", {"number": strange[0], "first": zone[0] + 1, "last": zone[-1] + 1})
    return [one for one in zone if not walk.is_answered(one) and one + 1 not in but]


def _answered(walk: Walk, answers: Mapping[str, Answer | None], code: str, **said: object) -> Walk:
    """Give these answers in this zone, go to what is left of it, and say how many they were."""
    if not answers:
        return told(walk, "nothing-waits-here")
    zone, after = _zone_places(walk), with_answers(walk, answers)
    left = [one for one in zone if not after.is_answered(one)]
    there = replace(after, cursor=left[0]) if left else onward(replace(after, cursor=zone[-1]))
    return remarked(there, code, count=len(answers), left=len(left), **said)


def _zone_places(walk: Walk) -> list[int]:
    here = stretch_id(walk.questions[walk.cursor])
    return [index for index, one in enumerate(walk.questions) if stretch_id(one) == here]


def _source(walk: Walk, index: int, source: Stretch) -> Answer:
    return walk.answers.get(f"{walk.questions[index].criterion.id}@{source.id}", UNANSWERED)


def _copy(walk: Walk, index: int, source: Stretch) -> Answer:
    beside, there = unrated(walk.answer_at(index)), _source(walk, index, source)
    return replace(
        beside, value=there.value, count=there.count, of=there.of, absent=there.absent,
        not_applicable=there.not_applicable, not_observed=there.not_observed, copied_from=source.id,
    )  # fmt: skip
