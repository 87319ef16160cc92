"""The course through a checklist as one pure state machine: `advance(walk, move)` gives the next walk."""

import math
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any, Literal

from cpted_cli.analysis.instances import Question
from cpted_cli.analysis.moves import (
    Back,
    Change,
    Clear,
    Finish,
    Flag,
    Forward,
    Jump,
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
from cpted_cli.model.assessment import UNANSWERED, Answer
from cpted_cli.model.scale import CountScale, RatioScale, Scale, StepScale
from cpted_cli.model.text import NOTE_LENGTH

ESCAPES = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|O[A-Za-z]|\][^\x07\x1b]*(?:\x07|\x1b\\)?)")
LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
UNPRINTABLE = frozenset("\ufeff\ufffe\uffff")
BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Questions of one zone that follow each other: the names it goes by, and its first question."""

    names: tuple[str, ...]
    first: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """Where an assessor stands in the checklist and what has been answered so far.

    The cursor points at a question, or past the last one. `unkept` are changes that wait to be
    written. `notice` says why the last move did nothing.
    """

    questions: tuple[Question, ...]
    answers: Mapping[str, Answer] = field(default_factory=lambda: MappingProxyType({}))
    cursor: int = 0
    state: Literal["going", "paused", "finished"] = "going"
    notice: Notice | None = None
    unkept: tuple[Change, ...] = ()
    stretches: tuple[Stretch, ...] = ()

    @property
    def question(self) -> Question | None:
        """The question to answer now; None past the last."""
        return self.questions[self.cursor] if self.cursor < len(self.questions) else None

    @property
    def answer(self) -> Answer:
        """What stands at this question so far."""
        return self.answers.get(self.question.key, UNANSWERED) if self.question else UNANSWERED

    def is_answered(self, index: int) -> bool:
        """Tell whether a question has an answer, be it a rating or a reason for none."""
        return self.answers.get(self.questions[index].key, UNANSWERED).state != "unanswered"

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The places of the questions that wait for an answer."""
        return tuple(index for index in range(len(self.questions)) if not self.is_answered(index))


def advance(walk: Walk, move: Move) -> Walk:
    """Do a move; one that cannot be done leaves everything as it was and says why."""
    if walk.state != "going":
        return _told(walk, "walk-ended")
    if walk.question is None and not isinstance(move, _POSSIBLE_AT_END):
        return _told(walk, "no-question-here")
    return _STEPS[type(move)](replace(walk, notice=None), move)


def settled(walk: Walk, change: Change) -> Walk:
    """Note that a change is on the disk."""
    return replace(walk, unkept=tuple(one for one in walk.unkept if one is not change))


def cleaned(text: str) -> str:
    """Drop what cannot be seen or written: control characters, terminal codes, halves of characters."""
    plain = LINE_ENDS.sub("\n", ESCAPES.sub("", text)).replace("\t", " ")
    return "".join(one for one in plain if one == "\n" or _is_writable(one)).strip()


def _is_writable(character: str) -> bool:
    if character in UNPRINTABLE or character in BIDI:
        return False
    return unicodedata.category(character) not in {"Cc", "Cs"}


def _told(walk: Walk, code: str, **params: object) -> Walk:
    return replace(walk, notice=Notice(code, params))


def _with_answer(walk: Walk, answer: Answer) -> Walk:
    key = walk.questions[walk.cursor].key
    was = walk.answers.get(key)
    now = None if answer == UNANSWERED else answer
    if now == was:
        return walk
    answers = {**walk.answers, key: answer}
    if now is None:
        del answers[key]
    return replace(walk, answers=MappingProxyType(answers), unkept=_with_change(walk.unkept, key, now, was))


def _with_change(unkept: tuple[Change, ...], key: str, now: Answer | None, was: Answer | None) -> tuple[Change, ...]:
    """Add a change; one to the answer that was changed last becomes part of that change."""
    if unkept and unkept[-1].key == key:
        unkept, was = unkept[:-1], unkept[-1].was
    return unkept if now == was else (*unkept, Change(key=key, answer=now, was=was))


def _unrated(answer: Answer) -> Answer:
    return Answer(
        note=answer.note, photos=answer.photos, keep=answer.keep, protected=answer.protected, flag=answer.flag
    )


def _onward(walk: Walk) -> Walk:
    return replace(walk, cursor=min(walk.cursor + 1, len(walk.questions)))


def _scale(walk: Walk) -> Scale:
    return walk.questions[walk.cursor].criterion.resolved_scale


def _rate(walk: Walk, move: Rate) -> Walk:
    scale = _scale(walk)
    if isinstance(scale, RatioScale):
        return _told(walk, "ratio-wanted")
    if isinstance(scale, StepScale) and not scale.allows(move.value):
        return _told(walk, "off-scale", top=len(scale.steps) - 1)
    if isinstance(scale, CountScale) and not (float(move.value).is_integer() and move.value >= 0):
        return _told(walk, "count-wanted")
    if not math.isfinite(move.value):
        return _told(walk, "number-wanted")
    return _onward(_with_answer(walk, replace(_unrated(walk.answer), value=move.value)))


def _rate_ratio(walk: Walk, move: RateRatio) -> Walk:
    if not isinstance(_scale(walk), RatioScale):
        return _told(walk, "no-ratio-here")
    if not (math.isfinite(move.count) and math.isfinite(move.of)) or move.count < 0 or move.of < 0:
        return _told(walk, "ratio-wanted")
    if move.of == 0:
        return _told(walk, "ratio-of-nothing")
    if move.count > move.of:
        return _told(walk, "more-than-all", count=move.count, of=move.of)
    return _onward(_with_answer(walk, replace(_unrated(walk.answer), count=move.count, of=move.of)))


def _mark(walk: Walk, move: MarkAbsent | MarkNotApplicable | MarkNotObserved) -> Walk:
    name = {MarkAbsent: "absent", MarkNotApplicable: "not_applicable", MarkNotObserved: "not_observed"}[type(move)]
    reason, notice = _cut(cleaned(move.reason))
    fields: dict[str, Any] = {name: reason}
    return replace(_onward(_with_answer(walk, replace(_unrated(walk.answer), **fields))), notice=notice)


def _skip(walk: Walk, _: Skip | Forward) -> Walk:
    return _onward(walk) if walk.question else _told(walk, "last-question")


def _back(walk: Walk, _: Back) -> Walk:
    return replace(walk, cursor=walk.cursor - 1) if walk.cursor > 0 else _told(walk, "first-question")


def _jump(walk: Walk, move: Jump) -> Walk:
    if move.to is None:
        waiting = walk.unanswered
        after = next((one for one in waiting if one > walk.cursor), waiting[0] if waiting else None)
        return _told(walk, "all-answered") if after is None else replace(walk, cursor=after)
    if isinstance(move.to, int):
        if 1 <= move.to <= len(walk.questions):
            return replace(walk, cursor=move.to - 1)
        return _told(walk, "no-such-number", last=len(walk.questions))
    return _jump_to_name(walk, move.to)


def _jump_to_name(walk: Walk, text: str) -> Walk:
    known: dict[str, int] = {}
    for index, question in enumerate(walk.questions):
        known.setdefault(name_form(question.key), index)
        known.setdefault(name_form(question.criterion.id), index)
    for stretch in reversed(walk.stretches):
        known.update({name_form(name): stretch.first for name in stretch.names})
    wanted = name_form(text)
    beginning = [index for name, index in known.items() if wanted and name.startswith(wanted)]
    if wanted in known or beginning:
        return replace(walk, cursor=known.get(wanted, min(beginning, default=0)))
    return _told(walk, "no-such-place", text=text, guess=_guess(walk, wanted))


def _guess(walk: Walk, wanted: str) -> str:
    shown = {name_form(name): name for stretch in walk.stretches for name in stretch.names}
    near = get_close_matches(wanted, shown, n=1, cutoff=0.5)
    return shown[near[0]] if near else ""


def name_form(name: str) -> str:
    """Give a name as it is compared: no accents, spaces, hyphens or capitals (Entré 12 A is entre12a)."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(one for one in apart if one.isalnum() or one == "@")


def _cut(text: str) -> tuple[str, Notice | None]:
    if len(text) <= NOTE_LENGTH:
        return text, None
    return text[:NOTE_LENGTH], Notice("note-cut", {"limit": NOTE_LENGTH, "left_out": len(text) - NOTE_LENGTH})


def _note(walk: Walk, move: Note) -> Walk:
    added = cleaned(move.text)
    if not added:
        return _told(walk, "empty-note")
    before = walk.answer.note
    return _rewrite(walk, Rewrite(f"{before}\n{added}" if before else added))


def _rewrite(walk: Walk, move: Rewrite) -> Walk:
    text, notice = _cut(cleaned(move.text))
    return replace(_with_answer(walk, replace(walk.answer, note=text or None)), notice=notice)


def _take_photo(walk: Walk, move: TakePhoto) -> Walk:
    if not move.name or move.name in walk.answer.photos:
        return _told(walk, "photo-there", name=move.name)
    return _with_answer(walk, replace(walk.answer, photos=(*walk.answer.photos, move.name)))


def _keep(walk: Walk, _: Keep) -> Walk:
    return _with_answer(walk, replace(walk.answer, keep=not walk.answer.keep))


def _flag(walk: Walk, _: Flag) -> Walk:
    return _with_answer(walk, replace(walk.answer, flag=not walk.answer.flag))


def _clear(walk: Walk, _: Clear) -> Walk:
    if walk.answer == UNANSWERED:
        return _told(walk, "nothing-to-clear")
    return _with_answer(walk, UNANSWERED if walk.answer.state == "unanswered" else _unrated(walk.answer))


def _pause(walk: Walk, _: Pause) -> Walk:
    return replace(walk, state="paused")


def _finish(walk: Walk, _: Finish) -> Walk:
    return replace(walk, state="finished")


_POSSIBLE_AT_END = (Back, Forward, Skip, Jump, Pause, Finish)
_STEPS: Mapping[type, Callable[[Walk, Any], Walk]] = MappingProxyType(
    {
        Rate: _rate, RateRatio: _rate_ratio,
        MarkAbsent: _mark, MarkNotApplicable: _mark, MarkNotObserved: _mark,
        Skip: _skip, Forward: _skip, Back: _back, Jump: _jump,
        Note: _note, Rewrite: _rewrite, TakePhoto: _take_photo,
        Keep: _keep, Flag: _flag, Clear: _clear, Pause: _pause, Finish: _finish,
    }
)  # fmt: skip
