"""Takes moves back and does them again, those of an earlier sitting too."""

from collections.abc import Iterable
from dataclasses import replace

from cpted_cli.analysis.moves import Change, Redo, Step, Undo
from cpted_cli.analysis.walk import Walk, told, with_answers
from cpted_cli.analysis.whole_zones import with_zone, without_zone
from cpted_cli.model.assessment import Answer


def undo(walk: Walk, _: Undo) -> Walk:
    """Take back the last move that changed something, and go to where it was made."""
    if not walk.done:
        return told(walk, "nothing-to-undo")
    step = walk.done[-1]
    after = with_answers(walk, {one.key: one.was for one in reversed(step.changes)})
    after = without_zone(after, step.zone) if step.zone else after
    return replace(after, cursor=after.index_of(step.at), done=walk.done[:-1], undone=(*walk.undone, step))


def redo(walk: Walk, _: Redo) -> Walk:
    """Do again what was taken back last, and go where it led."""
    if not walk.undone:
        return told(walk, "nothing-to-redo")
    step = walk.undone[-1]
    after = with_zone(walk, step.zone) if step.zone else walk
    after = with_answers(after, {one.key: one.answer for one in step.changes})
    return replace(after, cursor=after.index_of(step.to), done=(*walk.done, step), undone=walk.undone[:-1])


def step_between(before: Walk, after: Walk) -> Step | None:
    """Tell what a move changed; None if nothing."""
    if before.answers is after.answers and before.added == after.added:
        return None
    keys = dict.fromkeys((*before.answers, *after.answers))
    changes = tuple(
        Change(key=key, answer=after.answers.get(key), was=before.answers.get(key))
        for key in keys
        if before.answers.get(key) != after.answers.get(key)
    )
    zone = next((one for one in after.added if one not in before.added), None)
    if not changes and zone is None:
        return None
    at, to = (one.question.key if one.question else None for one in (before, after))
    return Step(at=at, to=to, changes=changes, zone=zone)


def with_history(walk: Walk, changes: Iterable[Change]) -> Walk:
    """Let changes of an earlier sitting be taken back, as far as the answers are still what they became."""
    standing: dict[str, Answer | None] = dict(walk.answers)
    keys = {question.key for question in walk.questions}
    steps: list[Step] = []
    for change in reversed(tuple(changes)):
        if change.key not in keys or standing.get(change.key) != change.answer:
            break
        standing[change.key] = change.was
        steps.append(Step(at=change.key, to=change.key, changes=(change,)))
    return replace(walk, done=tuple(reversed(steps)))
