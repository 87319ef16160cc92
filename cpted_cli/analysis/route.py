"""In which order the questions of a visit are asked, and where a visit that was broken off goes on."""

from collections.abc import Iterator
from types import MappingProxyType

from cpted_cli.analysis.instances import Question, questions
from cpted_cli.analysis.walk import Stretch, Walk
from cpted_cli.model.assessment import UNANSWERED, Assessment
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.site import Site


def walk_of(checklist: Checklist, site: Site, assessment: Assessment, *, short: bool) -> Walk:
    """Put the questions of a visit in walking order, with what is answered already.

    Zones follow the checklist's order, those of one kind the site's; questions about the site as
    a whole come first.
    """
    asked = tuple(one for one in _in_order(checklist, site) if _is_asked(one, assessment, short=short))
    keys = {one.key for one in asked}
    given = {key: assessment.answer(key) for key in assessment.answers if key in keys}
    answers = {key: answer for key, answer in given.items() if answer != UNANSWERED}
    stretches = tuple(_stretches(asked, checklist, site))
    return Walk(questions=asked, answers=MappingProxyType(answers), stretches=stretches)


def resume_at(walk: Walk, last_key: str | None) -> int:
    """Find the first unanswered question after the last answered one.

    The last one is the last in time where that is known, otherwise the last in walking order.
    """
    places = {question.key: index for index, question in enumerate(walk.questions)}
    answered = [index for index in range(len(walk.questions)) if walk.is_answered(index)]
    last = places.get(last_key or "", max(answered, default=-1))
    return next((index for index in walk.unanswered if index > last), len(walk.questions) if answered else 0)


def stretch_id(question: Question) -> str | None:
    """Name the part of the site that a question is about: a zone, a kind of zone, or nothing."""
    return question.zone or question.criterion.zone


def _is_asked(question: Question, assessment: Assessment, *, short: bool) -> bool:
    criterion = question.criterion
    sample = (assessment.sampled or {}).get(criterion.zone or "")
    if sample is not None and question.zone is not None and question.zone not in sample.seen:
        return False
    return assessment.light in criterion.lights and (criterion.short or not short)


def _in_order(checklist: Checklist, site: Site) -> list[Question]:
    kinds: dict[str | None, int] = {kind.id: index for index, kind in enumerate(checklist.zones)}
    zones: dict[str | None, int] = {zone.id: index for index, zone in enumerate(site.zones)}
    return sorted(
        questions(checklist, site), key=lambda one: (kinds.get(one.criterion.zone, -1), zones.get(one.zone, -1))
    )


def _stretches(asked: tuple[Question, ...], checklist: Checklist, site: Site) -> Iterator[Stretch]:
    seen: set[str | None] = {None}
    for index, question in enumerate(asked):
        for place in (question.criterion.zone, question.zone):
            if place not in seen:
                seen.add(place)
                yield Stretch(names=_names(place, checklist, site), first=index)


def _names(place: str | None, checklist: Checklist, site: Site) -> tuple[str, ...]:
    zone, kind = site.zone(place), checklist.zone_kind(place)
    text = zone.name if zone else kind.title if kind else ""
    named = (text,) if isinstance(text, str) else tuple(text.values())
    return (*(one for one in named if one), place or "")
