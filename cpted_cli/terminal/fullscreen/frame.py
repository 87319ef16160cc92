"""What stands around the question: where we are, how far, what the last move did, the keys."""

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.hands import NotKept
from cpted_cli.analysis.moves import Back, Jump, Move, NonRating, Rating, Skip
from cpted_cli.analysis.walk import Walk
from cpted_cli.model.text import in_language
from cpted_cli.terminal.echo import echo
from cpted_cli.terminal.keeping import unsaved_answers
from cpted_cli.terminal.keys import Keys
from cpted_cli.terminal.prompts import Desk
from cpted_cli.terminal.question_page import Scene
from cpted_cli.terminal.questions_back import FILTERS
from cpted_cli.terminal.sentences import reason, sentence
from cpted_cli.wording.translator import Words

BAR = 12
BETWEEN = " · "
SELDOM = (6, 5, 1, 2, 7, 4, 3)
"""Which of the keys at the foot give way first where there is little room."""


def head_texts(walk: Walk, scene: Scene, words: Words) -> tuple[str, str]:
    """Say which visit this is, and how many questions have an answer."""
    total = len(walk.questions)
    answered = total - len(walk.unanswered)
    filled = answered * BAR // total if total else 0
    count = words.text("{answered} of {total} answered", answered=answered, total=total)
    shown = "" if walk.only == "all" else f"{words.text(FILTERS[walk.only])} · "
    return in_language(scene.site.name, words.language), f"{shown}{'━' * filled}{'╌' * (BAR - filled)} {count}"


def keys_text(keys: Keys, words: Words, width: int) -> str:
    """Name the keys that are needed all the time, as many as there is room for; how to save is always among them."""
    named = words.text(
        "? all keys · {skip} later · ← back · {note} note · {photo} photo · + keep · ! flag · "
        "{undo} undo · {save} save",
        **keys.shown_letters,
    ).split(BETWEEN)
    left = list(named)
    for one in SELDOM:
        if len(BETWEEN.join(left)) > width:
            left.remove(named[one])
    return BETWEEN.join(left)


def text_rows(size: tuple[int, int], said: str, below: tuple[str, ...], *, is_small: bool) -> int:
    """Count the rows that question and guidance may take, so that every answer below them is seen."""
    width, height = size
    taken = 2 + (0 if is_small else 2) + min(3, -(-len(said) // max(width - 8, 1)))
    taken += sum(text.count("\n") + 1 + (0 if is_small else 1) for text in below if text)
    return max(height - taken, 1)


def said_after(moves: tuple[Move, ...], before: Walk, after: Walk, failed: NotKept | None, desk: Desk) -> str:
    """Say what moves did: that it is not saved, what else there is to say, or what was understood."""
    words = desk.talk.words
    if failed is not None:
        why, count = reason(failed.reason, words), unsaved_answers(after)
        return words.plural(
            "Not saved: {reason}. {count} answer is kept here and tried again with the next.",
            "Not saved: {reason}. {count} answers are kept here and tried again with the next.",
            count,
            reason=why,
        )
    lines, here = [], before
    for move in moves:
        line = echo(move, here, after, words)
        went_on = isinstance(move, Rating | NonRating | Skip) and after.cursor != here.cursor
        lines.append(f"{here.cursor + 1}: {line}" if went_on else line)
        here = advance(here, move) if isinstance(move, Back | Jump) else here
    if after.notice is not None:
        lines.append(sentence(after.notice, words, desk.keys.shown_letters))
    if before.unkept:
        lines.append(words.text("Everything is saved again."))
    return " · ".join(one for one in lines if one)
