"""Typing in a paper form in the evening: a line takes as many answers as stand on a row, figures only.

    12 > 3 3 1 d 2        or   12 > 331d2

Each figure or letter answers the question that comes next on the form; a full stop leaves one blank,
and stands apart from figures on both sides of it: 3 . 2, for 3.2 is a number.
Everything else that can be typed in plain lines can be typed here too.
"""

import re
from dataclasses import replace

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.moves import (
    Back,
    Forward,
    MarkAbsent,
    MarkNotApplicable,
    MarkNotObserved,
    Move,
    NonRating,
    Note,
    Notice,
    Rate,
    RateRatio,
    Rating,
    Skip,
)
from cpted_cli.analysis.walk import Walk, stretch_id, zone_title
from cpted_cli.analysis.written import yes_and_no
from cpted_cli.model.assessment import UNANSWERED
from cpted_cli.model.scale import QuantityScale, RatioScale, Scale, StepScale
from cpted_cli.model.text import in_language
from cpted_cli.terminal.echo import said_back
from cpted_cli.terminal.keys import Keys
from cpted_cli.terminal.lines import MARKS, Request, Row, Understood, entered, typed
from cpted_cli.terminal.question_page import Scene, answer_text, figure, place_name
from cpted_cli.terminal.ratings import not_understood, rating_of
from cpted_cli.terminal.talk import Talk
from cpted_cli.wording import labels
from cpted_cli.wording.translator import Words

BLANK = "."
NONE = "-"
FIGURES = "0123456789"
DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")
"""A full stop between figures: a number with decimals, or a blank between two answers? Nobody can tell."""


DIGIT, WORD = re.compile(r"^\s*\S+\s+\S*\d"), re.compile(r"[^\W\d_]{3,}")
"""What makes a row of what follows a letter, and what makes a reason of it: d 5/5 1 12, but d nobody there."""
NUMBER = re.compile(r"[\d.,/]+(?=[^\W\d_])")
"""A number that a letter ends: 5/5j."""


def keyed(line: str, walk: Walk, keys: Keys) -> Understood | Request | Row:
    """Understand a line: a row of answers, otherwise whatever it means in plain lines."""
    scale = _scale(walk)
    row = _row(line.split(), walk, keys) if scale is not None else Row(())
    if row.moves and row.stopped is None:
        return row
    understood = _noted_last(entered(line, walk, keys), walk)
    if row.moves and _is_reason(understood) and (len(row.moves) > 1 or DIGIT.search(line)):
        return Notice("row-or-reason", {"text": line.split(maxsplit=1)[0]}) if WORD.search(line) else row
    says_more = bool(row.moves) or (row.stopped is not None and row.stopped.code == "row-decimal")
    return row if says_more and isinstance(understood, Notice) else understood


def _is_reason(understood: Understood | Request) -> bool:
    """Tell whether a line would be a letter with its reason."""
    return isinstance(understood, tuple) and len(understood) == 1 and bool(getattr(understood[0], "reason", ""))


def _noted_last(understood: Understood | Request, walk: Walk) -> Understood | Request:
    """Put a note that was typed by itself to the question answered last: on the form it stands beside that one."""
    last = walk.done[-1].changes[-1:] if walk.done else ()
    if not last or walk.index_of(last[0].key) != walk.cursor - 1:
        return understood
    if isinstance(understood, Request):
        return replace(understood, is_before=True) if understood.kind == "note" else understood
    if isinstance(understood, tuple) and len(understood) == 1 and isinstance(understood[0], Note):
        return (Back(), understood[0], Forward())
    return understood


def show_keyed(walk: Walk, scene: Scene, keys: Keys, talk: Talk) -> None:
    """Show where on the form we are: the part where it begins, then the question in a line."""
    question, words = walk.question, talk.words
    if question is None:
        return
    run = next(one for one in walk.runs if one.first <= walk.cursor <= one.last)
    if walk.cursor == run.first or not walk.done:
        talk.say("")
        place, numbers = place_name(question, scene, words), {"first": run.first + 1, "last": run.last + 1}
        one = words.text("{place}: question {first}", place=place, **numbers)
        many = words.text("{place}: questions {first} to {last}", place=place, **numbers)
        talk.say_strongly(one if run.first == run.last else many)
    asked = in_language(question.criterion.question, words.language)
    answers = allowed(question.criterion.resolved_scale, keys, words)
    talk.say(f"{walk.cursor + 1} {asked} ({answers})", hanging=len(str(walk.cursor + 1)) + 1)


def allowed(scale: Scale, keys: Keys, words: Words) -> str:
    """Say in a word what can be answered."""
    if yes_and_no(scale):
        return f"{keys.first('yes')}/{keys.first('no')}"
    if isinstance(scale, StepScale):
        return f"0–{len(scale.steps) - 1}"
    if isinstance(scale, QuantityScale):
        return labels.unit(scale.unit, words)
    if isinstance(scale, RatioScale):
        return "17/20" if scale.of is None else f"0–{scale.of}" + ("/" if scale.fewer else "")
    return words.text("number")


def row_echo(moves: tuple[Move, ...], before: Walk, after: Walk, keys: Keys, words: Words) -> str:
    """Say back what was understood, number by number, to be held against the paper."""
    if not all(isinstance(one, Rating | NonRating | Skip) for one in moves):
        return said_back(moves, before, after, keys, words)
    said, here, place = [], before, _place(before, words)
    for move in moves:
        there = _place(here, words)
        zone = f"{there}: " if there != place else ""
        said.append(f"{zone}{here.cursor + 1} {_short(move, here, after, keys, words)}{_before(here, after, words)}")
        here, place = advance(here, move), there
    if any(isinstance(one, Rating | NonRating) for one in moves) and after.answers == before.answers:
        said.append(words.text("nothing changed by it"))
    return " · ".join(said)


def _place(walk: Walk, words: Words) -> str:
    """Name the part of the form that a question stands in."""
    part = stretch_id(walk.question) if walk.question else None
    return in_language(zone_title(walk, part), words.language) if part else words.text("The place as a whole")


def _before(here: Walk, after: Walk, words: Words) -> str:
    """Say what stood there before, where keying put something else in its place."""
    question, was = here.questions[here.cursor], here.answer
    now = after.answers.get(question.key, UNANSWERED)
    if was.state == "unanswered" or replace(now, note=None, photos=()) == replace(was, note=None, photos=()):
        return ""
    said = answer_text(was, question.criterion.resolved_scale, words)
    return " " + words.text("(before: {answer})", answer=said)


def _short(move: Move, here: Walk, after: Walk, keys: Keys, words: Words) -> str:
    question = here.questions[here.cursor]
    answer, scale = after.answers.get(question.key, UNANSWERED), question.criterion.resolved_scale
    names = {mark: keys.first(name) for name, mark in MARKS.items()}
    if isinstance(move, MarkAbsent | MarkNotApplicable | MarkNotObserved):
        return names[type(move)] + (f": {move.reason}" if move.reason else "")
    if isinstance(move, Skip) and here.is_answered(here.cursor):
        return answer_text(here.answer, scale, words)
    if isinstance(move, RateRatio):
        return f"{figure(move.count, words)}/{figure(move.of, words)}"
    both = yes_and_no(scale)
    if both and isinstance(move, Rate):
        return keys.first("yes" if move.value == both[0] else "no")
    return figure(answer.value, words) if isinstance(move, Rate) and answer.value is not None else NONE


def _row(tokens: list[str], walk: Walk, keys: Keys) -> Row:
    moves: list[Move] = []
    waiting = tokens[::-1]
    while waiting:
        here, token = _after(walk, moves), waiting.pop()
        move, rest = _answer(token, _scale(here), keys)
        if move is None:
            return Row(tuple(moves), _stopped(token, here, keys))
        refused = advance(here, move).notice
        if refused is not None and refused.is_refusal:
            return Row(tuple(moves), Notice("row-stopped", {**_told(token, here), "wanted": refused}))
        moves.append(move)
        waiting += [rest] if rest else []
        if waiting and not rest and _is_unit(token, waiting[-1], _scale(here), keys):
            unit = waiting.pop()
            if keys.means(unit.casefold()) in MARKS:
                told = {"number": here.cursor + 1, "text": unit, "amount": token}
                return Row(tuple(moves), Notice("unit-or-mark", told))
    return Row(tuple(moves))


def _is_unit(number: str, word: str, scale: Scale | None, keys: Keys) -> bool:
    """Tell whether a word behind a measured number is its unit."""
    return isinstance(scale, QuantityScale) and rating_of(f"{number} {word}", scale, keys) is not None


def _stopped(token: str, here: Walk, keys: Keys) -> Notice:
    """Say where a row could not be understood and what would be right there."""
    if here.question is None:
        return Notice("row-surplus", {"text": token, "last": len(here.questions)})
    told = _told(token, here)
    if DECIMAL.search(token) and isinstance(_scale(here), StepScale):
        return Notice("row-decimal", {**told, "parted": DECIMAL.sub(" . ", token)})
    return Notice("row-stopped", {**told, "wanted": not_understood(_scale(here), keys)})


def _told(token: str, here: Walk) -> dict[str, object]:
    return {"number": here.cursor + 1, "text": token}


def _answer(token: str, scale: Scale | None, keys: Keys) -> tuple[Move | None, str]:
    """Take one answer off a word: figures on a scale of steps, and what begins with a letter, may stand close."""
    whole = _one(token, scale, keys)
    if whole is not None or scale is None:
        return whole, ""
    if _is_close(token, scale, keys):
        return _one(token[0], scale, keys), token[1:]
    number = NUMBER.match(token)
    return (_one(number[0], scale, keys), token[number.end() :]) if number else (None, "")


def _is_close(token: str, scale: Scale, keys: Keys) -> bool:
    letters = {letter for name in (*MARKS, "yes", "no") for letter in keys.letters[name]}
    if DECIMAL.search(token):
        return False
    is_row = len(token) > 1 and set(token.casefold()) <= {
        *letters,
        *FIGURES,
        BLANK,
        *("/," if token[0] not in FIGURES else ""),
    }
    return is_row and (isinstance(scale, StepScale) or token[0] not in FIGURES)


def _one(token: str, scale: Scale | None, keys: Keys) -> Move | None:
    if scale is None:
        return None
    if token == BLANK:
        return Skip()
    understood = typed(token, scale, keys)
    if isinstance(understood, Request):
        return understood.mark() if understood.kind == "reason" else None
    if isinstance(understood, tuple) and len(understood) == 1 and isinstance(understood[0], Rate | RateRatio):
        return understood[0]
    return None


def _after(walk: Walk, moves: list[Move]) -> Walk:
    for move in moves:
        walk = advance(walk, move)
    return walk


def _scale(walk: Walk) -> Scale | None:
    return walk.question.criterion.resolved_scale if walk.question else None
