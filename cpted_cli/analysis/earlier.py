"""What was answered before to a question: by day, last year, by a colleague; hidden until one's own is given."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812  a field below bears the name

from cpted_cli.analysis.instances import Question
from cpted_cli.analysis.walk import Walk
from cpted_cli.model.assessment import Answer, Assessment
from cpted_cli.model.text import Light


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """An answer of another visit: when, in which light and by whom it was given."""

    date: Date
    light: Light
    assessor: str
    answer: Answer


def earlier_answers(key: str, begun: Assessment, visits: Iterable[Assessment]) -> tuple[Earlier, ...]:
    """List what other visits with the same checklist answered to a question, the latest first."""
    others = [one for one in visits if one.checklist.id == begun.checklist.id and _is_other(one, begun)]
    found = [
        Earlier(date=one.date, light=one.light, assessor=one.assessor, answer=one.answer(key))
        for one in others
        if one.answer(key).state != "unanswered"
    ]
    return tuple(sorted(found, key=lambda one: (one.date, one.assessor, one.light), reverse=True))


def comparable(walk: Walk) -> Question | None:
    """Give the question whose earlier answers may be seen: this one once it is answered, else the one answered last.

    Until an answer of one's own stands, nothing of what others answered is shown, so that it sways nobody.
    """
    if walk.question is not None and walk.is_answered(walk.cursor):
        return walk.question
    places = (walk.index_of(step.at) for step in reversed(walk.done))
    found = (place for place in places if place < len(walk.questions) and walk.is_answered(place))
    place = next(found, None)
    return None if place is None else walk.questions[place]


def _is_other(one: Assessment, begun: Assessment) -> bool:
    own = (begun.assessor, begun.date, begun.light)
    return not one.settles and (one.assessor, one.date, one.light) != own
