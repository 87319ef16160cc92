"""How long a visit takes."""

import pytest

from cpted_cli.analysis.estimate import visit_estimate
from tests.builders import make_criterion, make_site, one_principle

CHECKLIST = one_principle(
    make_criterion("door", zone="entrance", short=True),
    make_criterion("lamp", light="dark"),
    make_criterion("view", light="both"),
)


@pytest.mark.parametrize(
    ("light", "short", "questions", "minutes"),
    [("day", False, 9, 6), ("dark", False, 2, 2), ("day", True, 8, 6), ("dark", True, 0, 0)],
)
def test_questions_of_a_visit_are_counted_with_the_minutes_they_take(light, short, questions, minutes):
    found = visit_estimate(CHECKLIST, make_site(*"abcdefgh"), light, short=short)

    assert (found.questions, found.minutes) == (questions, minutes)
