"""Basic requirements in the middle of a walk: which are not met by the answers so far, which nobody has checked."""

from cpted_cli.analysis.gate_limits import is_at_or_below
from cpted_cli.analysis.instances import answer_position
from cpted_cli.analysis.walk import Walk

UNCHECKED = frozenset({"unanswered", "not_observed"})


def failed_gates(walk: Walk) -> tuple[int, ...]:
    """List the places of the basic requirements that an answer of this visit does not meet."""
    return tuple(index for index in _gates(walk) if _fails(walk, index))


def unchecked_gates(walk: Walk) -> tuple[int, ...]:
    """List the places of the basic requirements that are unanswered or could not be assessed."""
    return tuple(index for index in _gates(walk) if walk.answer_at(index).state in UNCHECKED)


def _gates(walk: Walk) -> tuple[int, ...]:
    return tuple(index for index, one in enumerate(walk.questions) if one.criterion.gate is not None)


def _fails(walk: Walk, index: int) -> bool:
    criterion = walk.questions[index].criterion
    return is_at_or_below(answer_position(criterion, walk.answer_at(index)), criterion)
