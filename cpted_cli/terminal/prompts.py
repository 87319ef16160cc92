"""The walk as plain lines: for a pipe, over ssh, with a screen reader, with cold fingers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from cpted_cli.analysis.hands import Hands, NotKept, PhotoRefused
from cpted_cli.analysis.moves import (
    Clear,
    Flag,
    Keep,
    MarkAbsent,
    MarkNotApplicable,
    MarkNotObserved,
    Move,
    Note,
    Notice,
    Pause,
    Rate,
    RateRatio,
    Rewrite,
    Skip,
    TakePhoto,
)
from cpted_cli.analysis.route import stretch_id
from cpted_cli.analysis.walk import Walk, advance, settled
from cpted_cli.model.assessment import UNANSWERED
from cpted_cli.terminal.keys import Keys, Request, typed
from cpted_cli.terminal.question_page import Scene, answer_text, show_heading, show_question
from cpted_cli.terminal.sentences import reason, sentence
from cpted_cli.terminal.talk import Talk
from cpted_cli.terminal.walk_help import show_help
from cpted_cli.wording.translator import N_

PROMPT = "> "
END_OF_NOTE = "."
WHY = {
    MarkAbsent: N_("What is missing? (Enter: nothing to add, < takes it back)"),
    MarkNotApplicable: N_("Why does it not apply? (Enter: no reason, < takes it back)"),
    MarkNotObserved: N_("Why could it not be assessed: locked, dark, snow? (Enter: no reason, < takes it back)"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Everything that the walk needs at hand."""

    talk: Talk
    scene: Scene
    hands: Hands
    keys: Keys


def walk_through(walk: Walk, desk: Desk) -> Walk:
    """Ask question by question until the assessor stops; still `going` means interrupted by Ctrl-C."""
    shown: int | None = None
    try:
        while walk.state == "going":
            if walk.cursor != shown:
                _show(walk, desk)
            shown = walk.cursor
            walk = _next_walk(walk, desk)
    except KeyboardInterrupt:
        desk.talk.say("")
    return walk


def _show(walk: Walk, desk: Desk) -> None:
    if walk.question is not None:
        show_question(walk, desk.scene, desk.keys, desk.talk)
        return
    words, waiting = desk.talk.words, len(walk.unanswered)
    desk.talk.say("")
    desk.talk.say_strongly(words.text("That was the last question."))
    if waiting:
        jump = desk.keys.first("jump")
        said = words.plural(
            "{count} question is unanswered; {jump} goes there.",
            "{count} questions are unanswered; {jump} goes to the next one.",
            waiting,
            jump=jump,
        )
        desk.talk.say(said)
    back, save = desk.keys.first("back"), desk.keys.first("save")
    desk.talk.say(
        words.text("Enter ends the visit, {back} goes back, {save} saves it for later.", back=back, save=save)
    )


def _next_walk(walk: Walk, desk: Desk) -> Walk:
    scale = walk.question.criterion.resolved_scale if walk.question else None
    try:
        understood = typed(desk.talk.read(PROMPT), scale, desk.keys)
        if isinstance(understood, Request):
            understood = _REQUESTS[understood.kind](understood, walk, desk)
    except EOFError:
        desk.talk.say("")
        return _done(walk, (Pause(),), desk)
    if isinstance(understood, Notice):
        _tell(understood, desk)
        show_heading(walk, desk.scene, desk.talk)
        return walk
    return _done(walk, understood, desk)


def _done(walk: Walk, moves: tuple[Move, ...], desk: Desk) -> Walk:
    """Do the moves that a line stood for, all or none; write what changed; say what was understood."""
    after = walk
    notices: list[Notice] = []
    for move in moves:
        after = advance(after, move)
        if after.notice is not None and after.notice.code != "note-cut":
            _tell(after.notice, desk)
            return replace(walk, notice=None)
        notices.extend([after.notice] if after.notice else [])
    kept = _written(after, len(walk.unkept), desk)
    for notice in notices:
        _tell(notice, desk)
    for move in moves:
        _echo(move, walk, kept, desk)
    if kept.state != "going" and kept.unkept and not _leaves_anyway(kept, desk):
        return replace(kept, state="going")
    return kept


def _written(walk: Walk, waiting: int, desk: Desk) -> Walk:
    for change in walk.unkept:
        result = desk.hands.keep(change)
        if isinstance(result, NotKept):
            words = desk.talk.words
            why = reason(result.reason, words)
            desk.talk.say(
                words.text("Could not save: {reason}. The answer is kept and tried again with the next.", reason=why)
            )
            return walk
        walk = settled(walk, change)
    if waiting:
        desk.talk.say(desk.talk.words.text("Everything is saved again."))
    return walk


def _leaves_anyway(walk: Walk, desk: Desk) -> bool:
    words, count = desk.talk.words, len({change.key for change in walk.unkept})
    desk.talk.say(words.plural("{count} answer is not saved.", "{count} answers are not saved.", count))
    desk.talk.say(words.text("Make room on the disk and press Enter to try again, or write YES to leave without them."))
    try:
        return desk.talk.read(PROMPT).strip() == words.text("YES")
    except EOFError:
        return True


def _tell(notice: Notice, desk: Desk) -> None:
    letters = {name: desk.keys.first(name) for name in desk.keys.letters}
    desk.talk.say(sentence(notice, desk.talk.words, letters))


def _echo(move: Move, before: Walk, after: Walk, desk: Desk) -> None:
    question = before.question
    if question is None:
        return
    words = desk.talk.words
    answer = after.answers.get(question.key, UNANSWERED)
    if isinstance(move, Rate | RateRatio | MarkAbsent | MarkNotApplicable | MarkNotObserved):
        desk.talk.say(answer_text(answer, question.criterion.resolved_scale, words))
    elif isinstance(move, Skip):
        desk.talk.say(
            words.text("The answer stands.") if before.is_answered(before.cursor) else words.text("Left for later.")
        )
    elif isinstance(move, Keep):
        desk.talk.say(
            words.text("Marked: worth keeping.") if answer.keep else words.text("No longer marked as worth keeping.")
        )
    elif isinstance(move, Flag):
        desk.talk.say(words.text("Flagged.") if answer.flag else words.text("No longer flagged."))
    else:
        _echo_rest(move, before, desk)


def _echo_rest(move: Move, before: Walk, desk: Desk) -> None:
    words = desk.talk.words
    if isinstance(move, Note | Rewrite):
        desk.talk.say(words.text("Noted at question {number}.", number=before.cursor + 1))
    elif isinstance(move, TakePhoto):
        desk.talk.say(words.text("The photo is saved as {name}.", name=move.name))
    elif isinstance(move, Clear) and before.answer.state != "unanswered":
        desk.talk.say(words.text("The answer is taken back. - again takes back note, photos and marks."))
    elif isinstance(move, Clear):
        desk.talk.say(words.text("Note, photos and marks are taken back."))


def _ask_reason(request: Request, _: Walk, desk: Desk) -> tuple[Move, ...] | Notice:
    desk.talk.say(desk.talk.words.text(WHY[request.mark]))
    said = desk.talk.read(PROMPT).strip()
    if said == "<" or desk.keys.means(said.casefold()) == "back":
        desk.talk.say(desk.talk.words.text("Taken back."))
        return ()
    return (request.mark(said),)


def _ask_note(_: Request, __: Walk, desk: Desk) -> tuple[Move, ...] | Notice:
    desk.talk.say(desk.talk.words.text("Write your note, as many lines as you like. A line with just . ends it."))
    lines: list[str] = []
    try:
        while (line := desk.talk.read("").rstrip("\n")).strip() != END_OF_NOTE:
            lines.append(line)
    except EOFError:
        pass
    return (Note("\n".join(lines)),)


def _ask_photo(request: Request, walk: Walk, desk: Desk) -> tuple[Move, ...] | Notice:
    path = request.text
    if not path:
        desk.talk.say(desk.talk.words.text("Where is the photo? Drag it here or type its path. (Enter: none)"))
        path = desk.talk.read(PROMPT).strip()
    if not path or walk.question is None:
        return ()
    taken = desk.hands.take_photo(path, stretch_id(walk.question) or walk.question.criterion.id)
    return taken.notice if isinstance(taken, PhotoRefused) else (TakePhoto(taken.name),)


def _edit_note(_: Request, walk: Walk, desk: Desk) -> tuple[Move, ...] | Notice:
    before = walk.answer.note or ""
    after = desk.hands.edit(before)
    return () if after.strip() == before.strip() else (Rewrite(after),)


def _help(_: Request, walk: Walk, desk: Desk) -> tuple[Move, ...] | Notice:
    show_help(desk.keys, desk.talk)
    desk.talk.say("")
    show_heading(walk, desk.scene, desk.talk)
    return ()


_REQUESTS: Mapping[str, Callable[[Request, Walk, Desk], tuple[Move, ...] | Notice]] = {
    "reason": _ask_reason,
    "note": _ask_note,
    "photo": _ask_photo,
    "edit": _edit_note,
    "help": _help,
}
