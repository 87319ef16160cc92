"""What a written value looks like."""

import pytest

from cpted_cli.model.assessment import Answer
from cpted_cli.model.scale import Point, QuantityScale, RatioScale, Step
from cpted_cli.model.shape import is_tag, shape_of, shape_of_type
from cpted_cli.model.text import Id, Line


@pytest.mark.parametrize(
    ("value", "shape"),
    [
        (True, "<truth>"),
        (3, "<number>"),
        (3.5, "<number>"),
        ("a", "<text>"),
        ({}, "<mapping>"),
        ({"kind": "ratio"}, "<ratio>"),
        ({"kind": 3}, "<mapping>"),
        ([], "<list>"),
        ((), "<list>"),
        (None, "<nothing>"),
        (RatioScale(), "<ratio>"),
        (Answer(), "<mapping>"),
    ],
)
def test_value_has_the_shape_it_was_written_in(value, shape):
    assert shape_of(value) == shape


@pytest.mark.parametrize(
    ("member", "shapes"),
    [
        (bool, ("<truth>",)),
        (float, ("<number>",)),
        (int, ("<number>",)),
        (Id, ("<text>",)),
        (Line, ("<text>",)),
        (Step, ("<mapping>",)),
        (QuantityScale, ("<quantity>",)),
        (dict, ("<mapping>",)),
        (Point, ("<list>",)),
    ],
)
def test_type_has_the_shapes_it_is_written_in(member, shapes):
    assert shape_of_type(member) == shapes


def test_tag_is_told_from_a_users_key():
    assert is_tag("<text>")
    assert not any(is_tag(one) for one in ("<<", "text", 3))
