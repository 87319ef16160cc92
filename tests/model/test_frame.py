"""What a score by another frame carries."""

from dataclasses import fields

from cpted_cli.model.frame import CategoryScore
from cpted_cli.model.reading import Reading


def test_category_carries_everything_that_may_be_said_of_a_score():
    assert {one.name for one in fields(CategoryScore)} >= {one.name for one in fields(Reading)}
