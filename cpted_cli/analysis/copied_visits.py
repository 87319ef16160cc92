"""Visits that two assessors answered alike to the last question: probably one is a copy of the other."""

from collections.abc import Iterator, Sequence

from cpted_cli.model.agreement import CopiedVisit
from cpted_cli.model.assessment import Assessment

LEAST = 10
"""Fewer questions may well be answered alike by two who never spoke."""
NamedVisit = tuple[str, Assessment]
Rating = tuple[str, float | None, float | None, float | None]


def copied_visits(visits: Sequence[NamedVisit]) -> Iterator[CopiedVisit]:
    """Find pairs of visits, by the names of their files, to the same place on the same day in the same light.

    Both must have answered at least ten of the same questions, each by itself, and all of them alike.
    Independent assessors who give the same answer four times in five would do so for ten questions
    once in ten visits, for twenty once in a hundred.
    """
    for number, (name, one) in enumerate(visits):
        for other_name, other in visits[:number]:
            count = _alike(one, other)
            if count:
                yield CopiedVisit(
                    site=one.site, light=one.light, date=one.date, answers=count,
                    assessors=(other.assessor, one.assessor), files=(other_name, name),
                )  # fmt: skip


def _alike(one: Assessment, other: Assessment) -> int:
    """Count the answers of two visits, if they are alike to the last one; otherwise none."""
    if one.assessor == other.assessor or _occasion(one) != _occasion(other):
        return 0
    mine, theirs = _alone(one), _alone(other)
    both = mine.keys() & theirs.keys()
    return len(both) if len(both) >= LEAST and all(mine[key] == theirs[key] for key in both) else 0


def _occasion(visit: Assessment) -> tuple[object, ...]:
    return visit.site, visit.checklist.id, visit.round_id, visit.light, visit.date, visit.recheck, bool(visit.settles)


def _alone(visit: Assessment) -> dict[str, Rating]:
    """Give what somebody answered without the others: what was judged together is alike because it is one answer."""
    if visit.settles:
        return {}
    answers = ((key, visit.answer(key)) for key in visit.answers)
    return {
        key: (one.state, one.value, one.count, one.of)
        for key, one in answers
        if not one.together and one.state != "unanswered"
    }
