"""Tailoring files."""

from cpted_cli.model.tailoring import Reworded
from tests.files.reading import codes

HEAD = 'format: cpted-tailoring/1\nid: own\nedition: "1"\ntitle: Own\nbase: {id: theirs, edition: "1"}\n'


def test_every_change_has_a_reason():
    changes = (
        "drop: [{criterion: a}]\nreweight: [{criterion: a, weight: 2}]\n"
        "reword: [{criterion: a, title: A}]\nadd: [{principle: p, criterion: {id: b, question: B?, scale: yes-no}}]\n"
    )

    assert codes(HEAD + changes) == ["6:8 missing-key", "7:12 missing-key", "8:10 missing-key", "9:7 missing-key"]


def test_weight_is_above_zero():
    assert codes(HEAD + "reweight: [{criterion: a, weight: 0, reason: No.}]\n") == ["6:35 not-above"]


def test_only_what_is_reworded_is_among_the_new_words():
    assert Reworded(criterion="a", reason="Short.", title="A", why="B").words == {"title": "A", "why": "B"}
