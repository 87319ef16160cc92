"""Whether actions speak of things that are there."""

from dataclasses import replace

import pytest

from cpted_cli.analysis.actions import Referable, action_faults
from cpted_cli.model.plan import Action, Declined

KNOWN = Referable(measures=frozenset({"lamp"}), findings=("f1",), problems=("p1",), remarks=("r1",))
SOUND = Action(id="a1", title="T", findings=("f1",), problems=("p1",), remarks=("r1",), measure="lamp", needs=("a2",))


def told(actions, declined=(), known=KNOWN):
    return [(one.code, one.where, one.params["text"]) for one in action_faults(actions, declined, known)]


def test_actions_that_name_what_is_there_have_no_faults():
    assert told((SOUND, Action(id="a2", title="T", excludes=("a1",)))) == []


@pytest.mark.parametrize(
    ("changes", "code", "where"),
    [
        ({"findings": ("f1", "f2")}, "unknown-finding", ("findings", 1)),
        ({"problems": ("p2",)}, "unknown-problem", ("problems", 0)),
        ({"remarks": ("r2",)}, "unknown-remark", ("remarks", 0)),
        ({"measure": "lamps"}, "unknown-measure", ("measure",)),
        ({"needs": ("a9",)}, "unknown-action", ("needs", 0)),
        ({"excludes": ("a9",)}, "unknown-action", ("excludes", 0)),
    ],
)
def test_stranger_is_told_at_its_place(changes, code, where):
    (one,) = told((replace(SOUND, **{"needs": (), **changes}),))

    assert one[:2] == (code, ("actions", 0, *where))


def test_declined_things_are_looked_at_too():
    declined = Declined(id="d1", title="T", reason="R", measure="lamps", findings=("f2",))

    assert [code for code, _, _ in told((), (declined,))] == ["unknown-finding", "unknown-measure"]


def test_nothing_is_a_stranger_where_no_file_says_what_there_is():
    anything = Referable(measures=frozenset({"lamp"}))

    assert told((replace(SOUND, needs=(), findings=("x",), problems=("y",), remarks=("z",)),), known=anything) == []
