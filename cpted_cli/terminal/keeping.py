"""Writes what a walk changed, as far as the disk takes it."""

from cpted_cli.analysis.hands import Hands, NotKept
from cpted_cli.analysis.moves import Change
from cpted_cli.analysis.walk import Walk, settled


def written(walk: Walk, hands: Hands) -> tuple[Walk, NotKept | None]:
    """Write the changes that wait, in their order; stop at the first that cannot be written and say why."""
    for change in walk.unkept:
        result = hands.keep(change)
        if isinstance(result, NotKept):
            return walk, result
        walk = settled(walk, change)
    return walk, None


def unsaved_answers(walk: Walk) -> int:
    """Count the answers that are not on the disk."""
    return len({change.key for change in walk.unkept if isinstance(change, Change)})
