from cpted_cli.analysis.gate_limits import gate_position, is_at_or_below
from cpted_cli.model.scale import Step, StepScale
from tests.builders import make_criterion


def test_gate_of_labelled_steps_is_the_position_of_its_step():
    scale = StepScale(
        steps=(Step(label="a", position=0.1), Step(label="b", position=0.3), Step(label="c", position=1.0))
    )

    assert gate_position(make_criterion("door", scale=scale, gate=1)) == 0.3
    assert gate_position(make_criterion("door", scale=scale)) is None


def test_what_is_at_its_limit_does_not_meet_it_and_what_has_no_limit_or_no_rating_always_does():
    door = make_criterion("door", scale=StepScale(steps=("a", "b", "c", "d", "e")), gate=1)
    assert [is_at_or_below(one, door) for one in (0.0, 0.25, 0.250000000001, 0.5, None)] == [True] * 3 + [False] * 2
    assert not is_at_or_below(0.0, make_criterion("door"))
