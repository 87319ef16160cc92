"""Writes what a walk changed, as far as the disk takes it."""

from cpted_cli.analysis.hands import Hands, NotKept
from cpted_cli.analysis.moves import Change
from cpted_cli.analysis.walk import Walk, settled
from cpted_cli.wording.translator import Words


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


def unsaved_text(walk: Walk, words: Words) -> str:
    """Say how many answers would be lost, and what can be done."""
    lost = words.plural("{count} answer is not saved.", "{count} answers are not saved.", unsaved_answers(walk))
    how = words.text("Make room on the disk and press Enter to try again, or write YES to leave without them.")
    return f"{lost}\n{how}"
