"""A safety walk."""

from datetime import date

import pytest

from cpted_cli.model.safety_walk import Remark, SafetyWalk, Stop


@pytest.mark.parametrize(
    ("changes", "answered"),
    [
        ({}, False),
        ({"answer": "We will."}, False),
        ({"status": "planned"}, False),
        ({"answer": "We will.", "status": "planned"}, True),
        ({"answer": "Thank you.", "status": "kept"}, True),
    ],
)
def test_remark_is_answered_when_it_is_said_what_becomes_of_it(changes, answered):
    assert Remark(id="r1", text="Dark", kind="bad", **changes).is_answered is answered


def test_remarks_stand_in_the_order_of_the_walk():
    stops = tuple(
        Stop(id=name, title=name, remarks=(Remark(id=f"r-{name}", text="T", kind="good"),)) for name in ("b", "a")
    )
    walk = SafetyWalk(format="cpted-safety-walk/1", site="s", date=date(2026, 11, 12), stops=stops)

    assert [one.id for one in walk.remarks] == ["r-b", "r-a"]
