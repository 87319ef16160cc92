from dataclasses import replace

from cpted_cli.analysis.walk_gates import failed_gates, unchecked_gates
from cpted_cli.model.assessment import Answer
from tests.walk.place import a_walk


def gated(**answers):
    walk = a_walk(**answers)
    gates = {"whole-1": 1, "whole-2": 0, "lux": 0.2, "car": 0}
    asked = tuple(
        replace(one, criterion=replace(one.criterion, gate=gates.get(one.criterion.id))) for one in walk.questions
    )
    return replace(walk, questions=asked)


def keys(walk, places):
    return [walk.questions[index].key for index in places]


def test_an_answer_at_or_below_its_gate_does_not_meet_it():
    walk = gated(**{"whole-1": 1, "whole-2": 1, "lux": 1.0, "car": Answer(absent="")})
    assert keys(walk, failed_gates(walk)) == ["whole-1", "lux", "car"]


def test_what_is_unanswered_or_could_not_be_assessed_is_unchecked():
    walk = gated(**{"whole-1": Answer(not_observed=""), "whole-2": Answer(not_applicable=""), "lux": 3.0})
    assert keys(walk, unchecked_gates(walk)) == ["whole-1", "car"]
    assert failed_gates(walk) == ()
