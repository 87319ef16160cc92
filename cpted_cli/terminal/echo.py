"""What a move did, said back in one line."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.moves import (
    Back,
    Change,
    Clear,
    DropPhoto,
    Flag,
    Jump,
    Keep,
    MarkAbsent,
    MarkNotApplicable,
    MarkNotObserved,
    Move,
    Note,
    Protect,
    Rate,
    RateRatio,
    Redo,
    Rewrite,
    Skip,
    TakePhoto,
    Undo,
)
from cpted_cli.analysis.walk import Walk
from cpted_cli.model.assessment import UNANSWERED, Answer
from cpted_cli.terminal.keys import Keys
from cpted_cli.terminal.question_page import answer_text, standing
from cpted_cli.wording.translator import Words


def echo(move: Move, before: Walk, after: Walk, words: Words) -> str:
    """Say what a move did; nothing where the next question says enough."""
    said = _ECHOES.get(type(move))
    if said is None or (before.question is None and not isinstance(move, Undo | Redo)):
        return ""
    return said(move, before, after, words)


def said_back(moves: tuple[Move, ...], before: Walk, after: Walk, _: Keys, words: Words) -> str:
    """Say what each move did, line by line."""
    said, here = [], before
    for move in moves:
        said.append(echo(move, here, after, words))
        if isinstance(move, Back | Jump):  # a note at another question
            here = advance(here, move)
    return "\n".join(one for one in said if one)


def has_mark(answer: Answer, move: Move) -> bool:
    """Tell whether an answer has the mark already that a move sets."""
    marks = {Keep: answer.keep, Protect: answer.protected, Flag: answer.flag}
    return bool(marks.get(type(move), False))


def _answer(_: Move, before: Walk, after: Walk, words: Words) -> str:
    question = before.questions[before.cursor]
    return answer_text(_there(before, after), question.criterion.resolved_scale, words)


def _skip(_: Skip, before: Walk, __: Walk, words: Words) -> str:
    return words.text("The answer stands.") if before.is_answered(before.cursor) else words.text("Left for later.")


def _keep(_: Keep, before: Walk, after: Walk, words: Words) -> str:
    if _there(before, after).keep:
        return words.text("Marked: worth keeping.")
    return words.text("No longer marked as worth keeping.")


def _protect(_: Protect, before: Walk, after: Walk, words: Words) -> str:
    if _there(before, after).protected:
        return words.text("Protected: it stays out of the open edition.")
    return words.text("No longer protected.")


def _flag(_: Flag, before: Walk, after: Walk, words: Words) -> str:
    return words.text("Flagged.") if _there(before, after).flag else words.text("No longer flagged.")


def _note(_: Note | Rewrite, before: Walk, __: Walk, words: Words) -> str:
    return words.text("Noted at question {number}.", number=before.cursor + 1)


def _photo(move: TakePhoto, _: Walk, __: Walk, words: Words) -> str:
    return words.text("The photo is saved as {name}.", name=move.name)


def _dropped(_: DropPhoto, before: Walk, after: Walk, words: Words) -> str:
    gone = next(one for one in before.answer.photos if one not in _there(before, after).photos)
    return words.text("{name} is taken away from the answer; the file stays in the folder photos.", name=gone)


def _clear(_: Clear, before: Walk, __: Walk, words: Words) -> str:
    if before.answer.state != "unanswered":
        return words.text("The answer is taken back. - again takes back note, photos and marks.")
    return words.text("Note, photos and marks are taken back.")


def _undo(_: Undo, __: Walk, after: Walk, words: Words) -> str:
    changes = after.undone[-1].changes
    count, one = len(changes), _changed(changes, after, words)
    if one:
        return words.text("Undone: {question}", question=one)
    return words.plural("Undone: {count} answer is as it was.", "Undone: {count} answers are as they were.", count)


def _redo(_: Redo, __: Walk, after: Walk, words: Words) -> str:
    changes = after.done[-1].changes
    count, one = len(changes), _changed(changes, after, words)
    if one:
        return words.text("Done again: {question}", question=one)
    return words.plural("Done again: {count} answer.", "Done again: {count} answers.", count)


def _changed(changes: tuple[Change, ...], after: Walk, words: Words) -> str:
    """Say what one changed answer is now: "8. Lamps that work: 6 of 20 · flagged"; nothing where several changed."""
    if len(changes) != 1:
        return ""
    index = after.index_of(changes[0].key)
    if index == len(after.questions):
        return ""
    return " · ".join((standing(index, after, words), *_gone(changes[0], after.answer_at(index), words)))


def _gone(change: Change, now: Answer, words: Words) -> Iterator[str]:
    """Name the note and the photos that are no longer there."""
    sides = [one or UNANSWERED for one in (change.answer, change.was)]
    if not now.note and any(one.note for one in sides):
        yield words.text("the note is gone")
    for name in dict.fromkeys(name for one in sides for name in one.photos if name not in now.photos):
        yield words.text("without {name}", name=name)


def _there(before: Walk, after: Walk) -> Answer:
    return after.answers.get(before.questions[before.cursor].key, UNANSWERED)


_ECHOES: Mapping[type, Callable[[Any, Walk, Walk, Words], str]] = {
    Rate: _answer, RateRatio: _answer, MarkAbsent: _answer, MarkNotApplicable: _answer, MarkNotObserved: _answer,
    Skip: _skip, Keep: _keep, Protect: _protect, Flag: _flag, Note: _note, Rewrite: _note, TakePhoto: _photo,
    DropPhoto: _dropped, Clear: _clear, Undo: _undo, Redo: _redo,
}  # fmt: skip
