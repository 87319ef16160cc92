"""The walk as plain lines: for a pipe, over ssh, with a screen reader, with cold fingers."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.drafts import draft_here
from cpted_cli.analysis.hands import Hands
from cpted_cli.analysis.moves import (
    Arrange,
    Back,
    Forward,
    Jump,
    Move,
    Note,
    Notice,
    Pause,
    Rate,
    RateRatio,
    Redo,
    Rewrite,
    Several,
    Show,
    Turn,
    Undo,
)
from cpted_cli.analysis.walk import Walk
from cpted_cli.terminal.drafts import ask_about_draft, settle_draft, written_on
from cpted_cli.terminal.earlier import earlier_lines
from cpted_cli.terminal.echo import has_mark, said_back
from cpted_cli.terminal.keeping import unsaved_text, written
from cpted_cli.terminal.keying import keyed, row_echo, show_keyed
from cpted_cli.terminal.keys import Keys
from cpted_cli.terminal.left_over import left_lines, ways_on
from cpted_cli.terminal.lines import Request, Row, Understood, entered, typed
from cpted_cli.terminal.photographing import WHERE, WHICH, drop_moves, listed_photos, photo_moves
from cpted_cli.terminal.question_page import Scene, grown, show_heading, show_question, show_still
from cpted_cli.terminal.questions_back import FILTERS, WHY
from cpted_cli.terminal.sentences import reason, sentence
from cpted_cli.terminal.talk import Talk
from cpted_cli.terminal.walk_help import key_rows, keying_rows, more_rows, show_help
from cpted_cli.wording.translator import Words

PROMPT = "> "
RATINGS = (Rate, RateRatio)
WAYS_ON = (Undo, Redo, Pause, Turn)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How plain lines show a question, understand a line and say answers back; `rows` are its keys for the help."""

    show: Callable[[Walk, Scene, Keys, Talk], None]
    understand: Callable[[str, Walk, Keys], Understood | Request | Row]
    echo: Callable[[tuple[Move, ...], Walk, Walk, Keys, Words], str]
    rows: Callable[[Keys, Words], Iterator[tuple[str, str]]]


def understood_line(line: str, walk: Walk, keys: Keys) -> Understood | Request | Row:
    """Understand a line that answers one question; a mark typed with an answer is set, never taken away."""
    understood = entered(line, walk, keys)
    if isinstance(understood, tuple) and any(isinstance(one, RATINGS) for one in understood):
        return tuple(one for one in understood if not has_mark(walk.answer, one))
    return understood


ONE_BY_ONE = Manner(show=show_question, understand=understood_line, echo=said_back, rows=key_rows)
KEYING = Manner(show=show_keyed, understand=keyed, echo=row_echo, rows=keying_rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Everything that the walk needs at hand."""

    talk: Talk
    scene: Scene
    hands: Hands
    keys: Keys
    manner: Manner = ONE_BY_ONE


def walk_through(walk: Walk, desk: Desk) -> Walk:
    """Ask question by question until the assessor stops; still `going` means interrupted by Ctrl-C."""
    shown: tuple[int, str] | None = None
    try:
        walk = _with_draft(walk, desk)
        while walk.state == "going":
            here = (walk.cursor, walk.question.key if walk.question else "")
            if here != shown:
                _show(walk, desk)
            shown = here
            desk.hands.rest()
            walk = _next_walk(walk, desk)
    except KeyboardInterrupt:
        desk.talk.say("")
    return walk


def _with_draft(walk: Walk, desk: Desk) -> Walk:
    """Offer a note that broke off in an earlier sitting, before anything else is asked."""
    try:
        moves = ask_about_draft(walk, grown(desk.scene, walk), desk.hands, desk.talk)
    except EOFError:
        moves = (Pause(),)
    return _done(walk, moves, desk) if moves else walk


def _show(walk: Walk, desk: Desk) -> None:
    if walk.question is not None:
        desk.manner.show(walk, grown(desk.scene, walk), desk.keys, desk.talk)
        return
    words = desk.talk.words
    desk.talk.say("")
    desk.talk.say_strongly(words.text("That was the last question."))
    for line in left_lines(walk, grown(desk.scene, walk), desk.keys, words):
        desk.talk.say(line)
    desk.talk.say(ways_on(desk.keys, words))


def _next_walk(walk: Walk, desk: Desk) -> Walk:
    try:
        understood = desk.manner.understand(desk.talk.read(PROMPT), walk, desk.keys)
        if isinstance(understood, Request):
            understood = _REQUESTS[understood.kind](understood, walk, desk)
    except EOFError:
        desk.talk.say("")
        return _done(walk, (Pause(),), desk)
    if isinstance(understood, Row):
        after = _done(walk, understood.moves, desk)
        if understood.stopped is not None:
            _tell(understood.stopped, desk)
        return after
    if isinstance(understood, Notice):
        _tell(understood, desk)
        show_heading(walk, grown(desk.scene, walk), desk.talk)
        return walk
    return _done(walk, understood, desk)


def _done(walk: Walk, moves: tuple[Move, ...], desk: Desk) -> Walk:
    """Do the moves that a line stood for, all or none; write what changed; say what was understood."""
    after = advance(walk, Several(moves))
    if after.notice is not None and after.notice.is_refusal:
        _tell(after.notice, desk)
        return replace(walk, notice=None)
    kept = _written(after, len(walk.unkept), desk)
    settle_draft(moves, kept, desk.hands)
    if after.notice is not None:
        _tell(after.notice, desk)
    said = desk.manner.echo(moves, walk, kept, desk.keys, desk.talk.words)
    if said:
        desk.talk.say(said)
    is_told = any(isinstance(one, Undo | Redo) for one in moves)
    if moves and not is_told and kept.state == "going" and kept.cursor == walk.cursor:
        show_still(kept, desk.talk)
    if kept.state != "going" and kept.unkept and not _leaves_anyway(kept, desk):
        return replace(kept, state="going")
    return kept


def _written(walk: Walk, waiting: int, desk: Desk) -> Walk:
    words = desk.talk.words
    kept, failed = written(walk, desk.hands)
    if failed is not None:
        why = reason(failed.reason, words)
        desk.talk.say(
            words.text("Could not save: {reason}. The answer is kept and tried again with the next.", reason=why)
        )
    elif waiting:
        desk.talk.say(words.text("Everything is saved again."))
    return kept


def _leaves_anyway(walk: Walk, desk: Desk) -> bool:
    words = desk.talk.words
    desk.talk.say(unsaved_text(walk, words))
    try:
        return desk.talk.read(PROMPT).strip() == words.text("YES")
    except EOFError:
        return True


def _tell(notice: Notice, desk: Desk) -> None:
    desk.talk.say(sentence(notice, desk.talk.words, desk.keys.shown_letters))


def _ask_reason(request: Request, walk: Walk, desk: Desk) -> tuple[Move, ...] | Notice:
    desk.talk.say(desk.talk.words.text(WHY[request.mark]))
    said = desk.talk.read(PROMPT).strip()
    if said == "<" or desk.keys.means(said.casefold()) == "back":
        desk.talk.say(desk.talk.words.text("Taken back."))
        show_still(walk, desk.talk)
        return ()
    instead = typed(said, None, desk.keys) if said else ()
    if isinstance(instead, tuple) and instead and all(map(_is_way_on, instead)):
        desk.talk.say(desk.talk.words.text("Taken back."))
        return instead
    if re.fullmatch(r"[\d.,/]+", said) and request.but is None:
        desk.talk.say(desk.talk.words.text("Taken back."))
        found = understood_line(said, walk, desk.keys)
        return found if isinstance(found, tuple | Notice) else ()
    return request.moves(said)


def _is_way_on(move: Move) -> bool:
    """Tell whether a line that was typed as a reason is a command: nobody means "g 19" as one."""
    return isinstance(move, WAYS_ON) or (isinstance(move, Jump) and isinstance(move.to, int))


def _ask_note(request: Request, walk: Walk, desk: Desk) -> tuple[Move, ...] | Notice:
    if request.is_before:
        there = advance(walk, Back())
        if there.notice is not None:
            return there.notice
        show_still(there, desk.talk)
        moves = _ask_note(replace(request, is_before=False), there, desk)
        return moves if isinstance(moves, Notice) else (Back(), *moves, Forward())
    if walk.question is None:
        return Notice("no-question-here")
    before = walk.answer.note or ""
    text = written_on(draft_here(walk, before), desk.hands, desk.talk)
    return (Note(""),) if text.strip() == before.strip() else (Rewrite(text),)


def _ask_photo(request: Request, walk: Walk, desk: Desk) -> tuple[Move, ...] | Notice:
    path = request.text
    if not path:
        desk.talk.say(desk.talk.words.text(WHERE))
        path = desk.talk.read(PROMPT)
    return photo_moves(path, walk, desk.hands)


def _drop_photo(request: Request, walk: Walk, desk: Desk) -> tuple[Move, ...] | Notice:
    said = request.text
    if not said and walk.answer.photos:
        desk.talk.say(desk.talk.words.text(WHICH))
        for line in listed_photos(walk):
            desk.talk.say(line, indent="  ")
        said = desk.talk.read(PROMPT)
    return drop_moves(said, walk)


def _edit_note(_: Request, walk: Walk, desk: Desk) -> tuple[Move, ...] | Notice:
    if walk.question is None:
        return Notice("no-question-here")
    before = walk.answer.note or ""
    after = desk.hands.edit(before)
    return () if after.strip() == before.strip() else (Rewrite(after),)


def _help(request: Request, walk: Walk, desk: Desk) -> tuple[Move, ...] | Notice:
    rows = more_rows if request.text == "??" else desk.manner.rows
    show_help(tuple(rows(desk.keys, desk.talk.words)), desk.talk)
    desk.talk.say("")
    show_heading(walk, grown(desk.scene, walk), desk.talk)
    return ()


def _ask_filter(_: Request, __: Walk, desk: Desk) -> tuple[Move, ...] | Notice:
    words, keys = desk.talk.words, desk.keys
    desk.talk.say(words.text("Show which questions? (Enter: all)"))
    for name, meaning in FILTERS.items():
        desk.talk.say(f"{keys.shown[name][0]}  {words.text(meaning)}", indent="  ")
    said = desk.talk.read(PROMPT).strip().casefold()
    only = keys.filter_named(said or keys.shown["all"][0])
    return Notice("no-such-filter", {"text": said}) if only is None else (Show(only),)


def _show_earlier(_: Request, walk: Walk, desk: Desk) -> tuple[Move, ...] | Notice:
    for line in earlier_lines(walk, desk.hands, desk.talk.words):
        desk.talk.say(line)
    return ()


def _change_order(_: Request, walk: Walk, __: Desk) -> tuple[Move, ...] | Notice:
    return (Arrange("principle" if walk.by == "zone" else "zone"),)


_REQUESTS: Mapping[str, Callable[[Request, Walk, Desk], tuple[Move, ...] | Notice]] = {
    "reason": _ask_reason,
    "note": _ask_note,
    "photo": _ask_photo,
    "edit": _edit_note,
    "drop": _drop_photo,
    "help": _help,
    "show": _ask_filter,
    "order": _change_order,
    "earlier": _show_earlier,
}
