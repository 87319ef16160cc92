"""In which order the questions of a visit are asked, and where a visit that was broken off goes on."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from cpted_cli.analysis.instances import Question, questions
from cpted_cli.analysis.moves import Change
from cpted_cli.analysis.undoing import with_history
from cpted_cli.analysis.walk import Ground, Stretch, Walk, stretch_id
from cpted_cli.model.assessment import UNANSWERED, Answer, Assessment
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.site import Site
from cpted_cli.model.text import LocalText


def walk_of(
    checklist: Checklist, site: Site, assessment: Assessment, *, short: bool, history: Iterable[Change] = ()
) -> Walk:
    """Put the questions of a visit in walking order, with what is answered already.

    Zones follow the order of the site's file, kinds of which it has none that of the checklist;
    questions about the site as a whole come last, when all of it has been seen. `history` are the
    changes of earlier sittings, which can be taken back.
    """
    ground = _ground(checklist, site, assessment)
    found = [one for one in questions(checklist, site) if _is_asked(one, assessment, short=short)]
    asked = ground.arranged(found, "zone")
    stretches = tuple(_stretches(asked, checklist, site))
    walk = Walk(questions=asked, answers=_given(asked, assessment), stretches=stretches, ground=ground)
    return with_history(walk, history)


def chosen_walk(asked: tuple[Question, ...], assessment: Assessment, history: Iterable[Change] = ()) -> Walk:
    """Put questions that were chosen one by one in the order given, with what is answered already."""
    places = dict.fromkeys(stretch_id(one) for one in asked)
    stretches = tuple(Stretch(id=one, names=(one,)) for one in places if one is not None)
    walk = Walk(questions=asked, answers=_given(asked, assessment), stretches=stretches)
    return with_history(walk, history)


def _given(asked: tuple[Question, ...], assessment: Assessment) -> Mapping[str, Answer]:
    keys = {one.key for one in asked}
    given = {key: assessment.answer(key) for key in assessment.answers if key in keys}
    return MappingProxyType({key: answer for key, answer in given.items() if answer != UNANSWERED})


def resume_at(walk: Walk, last_key: str | None) -> int:
    """Find the first unanswered question after the last answered one.

    The last one is the last in time where that is known, otherwise the last in walking order.
    """
    places = {question.key: index for index, question in enumerate(walk.questions)}
    answered = [index for index in range(len(walk.questions)) if walk.is_answered(index)]
    last = places.get(last_key or "", max(answered, default=-1))
    return next((index for index in walk.unanswered if index > last), len(walk.questions) if answered else 0)


def _is_asked(question: Question, assessment: Assessment, *, short: bool) -> bool:
    criterion = question.criterion
    sample = (assessment.sampled or {}).get(criterion.zone or "")
    if sample is not None and question.zone is not None and question.zone not in sample.seen:
        return False
    return assessment.light in criterion.lights and (criterion.short or not short)


def _ground(checklist: Checklist, site: Site, assessment: Assessment) -> Ground:
    return Ground(
        kinds=tuple(kind.id for kind in checklist.zones),
        zones=site.zones,
        criteria=tuple(one.id for one in checklist.criteria()),
        repeating=frozenset(kind.id for kind in checklist.zones if kind.repeats),
        sampled=frozenset(assessment.sampled or {}),
    )


def _stretches(asked: tuple[Question, ...], checklist: Checklist, site: Site) -> Iterator[Stretch]:
    seen: set[str | None] = {None}
    for question in asked:
        for place in (question.criterion.zone, question.zone):
            if place is not None and place not in seen:
                seen.add(place)
                zone, kind = site.zone(place), checklist.zone_kind(place)
                named = (zone.name if zone else "", kind.title if kind else "")
                title = next((one for one in (named if place == question.zone else named[::-1]) if one), "")
                texts = dict.fromkeys((*_texts(named[0]), *_texts(named[1]), place))
                yield Stretch(id=place, names=tuple(texts), title=title)
    for principle in checklist.principles:
        if any(question.principle == principle.id for question in asked):
            names = (*_texts(principle.title), principle.id)
            yield Stretch(id=principle.id, names=names, title=principle.title, is_principle=True)


def _texts(text: LocalText) -> tuple[str, ...]:
    return tuple(one for one in ((text,) if isinstance(text, str) else text.values()) if one)
