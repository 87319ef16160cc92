"""A note that was being written when the walk broke off: what it would make of the note that stands there."""

from dataclasses import dataclass

from cpted_cli.analysis.cleaning import cleaned
from cpted_cli.analysis.moves import Jump, Move, Rewrite
from cpted_cli.analysis.walk import Walk
from cpted_cli.model.assessment import UNANSWERED
from cpted_cli.model.text import NOTE_LENGTH


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A note being written at a question: the whole of it so far, and the note that stood there when it was begun."""

    key: str
    text: str
    before: str = ""


def draft_here(walk: Walk, text: str) -> Draft:
    """Give the note that is being written at the question at hand."""
    return Draft(key=walk.question.key if walk.question else "", text=text, before=walk.answer.note or "")


def place_of(draft: Draft, walk: Walk) -> int:
    """Find the question that a draft is about; where it is no longer asked, the one that the walk stands at."""
    index = walk.index_of(draft.key)
    return index if index < len(walk.questions) else min(walk.cursor, len(walk.questions) - 1)


def has_news(draft: Draft, walk: Walk) -> bool:
    """Tell whether a draft says anything that is not in the notes already."""
    said = cleaned(draft.text)[:NOTE_LENGTH].strip()
    standing = walk.answers.get(draft.key, UNANSWERED).note or ""
    return said not in {standing.strip(), cleaned(draft.before), ""}


def whole_note(draft: Draft, walk: Walk) -> str:
    """Give the note with the draft in it; one that was saved meanwhile stays before it."""
    standing = walk.answer_at(place_of(draft, walk)).note or ""
    is_as_begun = walk.index_of(draft.key) == place_of(draft, walk) and standing.strip() == draft.before.strip()
    return draft.text if is_as_begun or not standing else f"{standing}\n{draft.text}"


def kept(draft: Draft, walk: Walk, text: str | None = None) -> tuple[Move, ...]:
    """Give the moves that save a draft, or what became of it, at its question."""
    return (Jump(place_of(draft, walk) + 1), Rewrite(whole_note(draft, walk) if text is None else text))
