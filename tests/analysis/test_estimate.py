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
    [("day", False, 9, 10), ("dark", False, 2, 5), ("day", True, 8, 10), ("dark", True, 0, 0)],
)
def test_questions_of_a_visit_are_counted_and_minutes_rounded_up_to_five(light, short, questions, minutes):
    found = visit_estimate(CHECKLIST, make_site(*"abcdefgh"), light, short=short)

    assert (found.questions, found.minutes) == (questions, minutes)
