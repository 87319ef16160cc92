"""Turns a typed line into moves."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from cpted_cli.analysis.cleaning import cleaned
from cpted_cli.analysis.moves import (
    AddZone,
    Back,
    Clear,
    CopyZone,
    Finish,
    Flag,
    Forward,
    Jump,
    Keep,
    MarkAbsent,
    MarkNotApplicable,
    MarkNotObserved,
    MarkZone,
    Move,
    NonRating,
    Note,
    Notice,
    Pause,
    Protect,
    Rate,
    RateZone,
    Redo,
    Search,
    Show,
    Skip,
    Turn,
    Undo,
)
from cpted_cli.analysis.walk import Walk
from cpted_cli.model.scale import Scale, StepScale
from cpted_cli.terminal.keys import Keys
from cpted_cli.terminal.ratings import not_understood, rating_of

SIGNS: Mapping[str, Move] = {
    "<": Back(), ">": Forward(), "+": Keep(), "!": Flag(), "*": Protect(), "-": Clear(), "<<": Turn(-1), ">>": Turn(1),
    "/": Search(),
}  # fmt: skip
MARKS: Mapping[str, type[MarkAbsent] | type[MarkNotApplicable] | type[MarkNotObserved]] = {
    "absent": MarkAbsent,
    "not_applicable": MarkNotApplicable,
    "not_observed": MarkNotObserved,
}
PLAIN: Mapping[str, Move] = {"skip": Skip(), "back": Back(), "save": Pause(), "undo": Undo(), "redo": Redo()}

Wanted = Literal["help", "reason", "note", "photo", "edit", "show", "order", "earlier", "draft", "drop"]
Understood = tuple[Move, ...] | Notice


@dataclass(frozen=True, slots=True)
class Request:
    """Something that takes more than a move: a question back, a photo, the help.

    `is_before` says that it is about the question before the one at hand.
    A reason is for a `mark`, of this question or, where `but` names exceptions or none, of the whole zone.
    """

    kind: Wanted
    text: str = ""
    is_before: bool = False
    mark: type[MarkAbsent | MarkNotApplicable | MarkNotObserved] = MarkAbsent
    but: tuple[int, ...] | None = None

    def marked(self, reason: str = "") -> NonRating | MarkZone:
        """Give the move that a reason makes of it."""
        mark = self.mark(reason)
        return mark if self.but is None else MarkZone(mark, self.but)

    def moves(self, reason: str) -> tuple[Move, ...]:
        """Give the moves that a typed reason makes of it."""
        return marked(self.mark, reason) if self.but is None else (self.marked(reason),)


@dataclass(frozen=True, slots=True)
class Row:
    """The answers of a line as far as they could be understood, and why the rest could not."""

    moves: tuple[Move, ...]
    stopped: Notice | None = None


def entered(line: str, walk: Walk, keys: Keys) -> Understood | Request:
    """Understand a line that was entered at the question at hand; an empty one goes on only where an answer stands."""
    if not line.strip() and walk.question is not None and walk.is_answered(walk.cursor):
        return (Skip(),)
    return typed(line, walk.question.criterion.resolved_scale if walk.question else None, keys)


def typed(line: str, scale: Scale | None, keys: Keys) -> Understood | Request:
    """Understand a line that was typed at a question (or past the last: no scale)."""
    text = cleaned(line)
    if not text:
        if line.strip():
            return not_understood(scale, keys)
        if scale is None:
            return (Finish(),)
        return Notice("nothing-typed", {"wanted": not_understood(scale, keys)})
    if text in {"?", "??"}:
        return Request("help", text)
    if text in SIGNS:
        return (SIGNS[text],)
    if re.fullmatch(r"[+!*]{2,3}", text):
        return tuple(SIGNS[one] for one in dict.fromkeys(text))
    if text[0] in "/=" and text[1:].strip():
        return (Search(text[1:].strip()),) if text[0] == "/" else (CopyZone(text[1:].strip()),)
    found = _command(text, scale, keys)
    return _answer(text, scale, keys) if found is None else found


def _command(text: str, scale: Scale | None, keys: Keys) -> Understood | Request | None:
    word, _, rest = text.partition(" ")
    glued = re.fullmatch(r"(\D)(\d+)", text)
    if glued and keys.means(glued[1].casefold()) in {"jump", "zone"}:
        word, rest = glued[1], glued[2]
    word, rest = word.casefold().split("\n")[0], rest.strip()
    if word == keys.first("note") * 2 and not rest:
        return Request("edit")
    if word == keys.first("note") + "<":
        return (Back(), Note(rest), Forward()) if rest else Request("note", is_before=True)
    if word == keys.first("photo") + "-":
        return Request("drop", rest)
    if word == keys.first("zone") + "+":
        return (AddZone(rest),)
    name = keys.means(word) or ""
    if name in _WITH_WORDS:
        return _WITH_WORDS[name](name, rest, scale, keys)
    return (PLAIN[name],) if name in PLAIN and not rest else None


def _mark(name: str, rest: str, _: Scale | None, __: Keys) -> Understood | Request:
    mark = MARKS[name]
    if not rest:
        return Request("reason", mark=mark)
    return marked(mark, rest)


def marked(mark: type[MarkAbsent | MarkNotApplicable | MarkNotObserved], reason: str) -> tuple[Move, ...]:
    """Give a non-rating with its reason; signs that stand behind the reason are marks, as behind an answer."""
    signs = re.search(r"(?:[+*]|\s[+*!]+)$", reason)
    beside = tuple(SIGNS[one] for one in dict.fromkeys(signs[0].strip())) if signs else ()
    return (*beside, mark(reason.removesuffix(signs[0] if signs else "").strip()))


def _note(_: str, rest: str, __: Scale | None, ___: Keys) -> Understood | Request:
    return (Note(rest),) if rest else Request("note")


def _photo(_: str, rest: str, __: Scale | None, ___: Keys) -> Understood | Request:
    return Request("photo", rest)


def _jump(_: str, rest: str, __: Scale | None, ___: Keys) -> Understood | Request:
    return (Jump(int(rest) if re.fullmatch(r"\d{1,9}", rest) else rest or None),)


def _show(_: str, rest: str, __: Scale | None, keys: Keys) -> Understood | Request:
    only = keys.filter_named(rest.casefold())
    if only is not None:
        return (Show(only),)
    return Notice("no-such-filter", {"text": rest}) if rest else Request("show")


def _order(_: str, rest: str, __: Scale | None, ___: Keys) -> Understood | Request | None:
    return None if rest else Request("order")


def _earlier(_: str, rest: str, __: Scale | None, ___: Keys) -> Understood | Request | None:
    return None if rest else Request("earlier")


def _zone(_: str, rest: str, scale: Scale | None, keys: Keys) -> Understood | Request:
    first, _, tail = rest.partition(" ")
    mark = MARKS.get(keys.means(first.casefold()) or "")
    if mark is not None:
        return _zone_marked(mark, tail.strip(), keys)
    if scale is not None and not isinstance(scale, StepScale):
        return Notice("steps-only")
    step, _, others = rest.partition(" ")
    rating = rating_of(step, scale, keys) if scale is not None and step else None
    if not isinstance(rating, Rate):
        return Notice("zone-step-wanted")
    return (RateZone(rating.value, tuple(int(one) for one in re.findall(r"\d{1,9}", others))),)


def _zone_marked(mark: type[NonRating], tail: str, keys: Keys) -> Understood | Request:
    """Part the reason from the exceptions: 12 14, but 12 14 locked, locked but 12 14."""
    but, numbers = "|".join(map(re.escape, keys.but)), r"\d{1,9}(?:[\s,]+\d{1,9})*"
    parted = (
        re.fullmatch(rf"(?:(?:{but})\s+)?(?P<but>{numbers})(?P<why>)", tail, re.IGNORECASE)
        or re.fullmatch(rf"(?:{but})\s+(?P<but>{numbers})\s+(?P<why>.*)", tail, re.IGNORECASE | re.DOTALL)
        or re.fullmatch(rf"(?P<why>.*?)\s+(?:{but})\s+(?P<but>{numbers})", tail, re.IGNORECASE | re.DOTALL)
    )
    others = tuple(int(one) for one in re.findall(r"\d+", parted["but"])) if parted else ()
    asked, why = Request("reason", mark=mark, but=others), parted["why"].strip() if parted else tail
    return (asked.marked(why),) if why else asked


def _answer(text: str, scale: Scale | None, keys: Keys) -> Understood:
    if scale is None:
        return Notice("no-question-here")
    parted = re.fullmatch(rf"(.*?)(?:\s+{re.escape(keys.first('note'))}\s+(.+))?", text, re.DOTALL)
    bare, note = (parted[1], parted[2]) if parted else (text, None)
    marks = re.search(r"[+!*\s]*$", bare)
    signs = marks[0] if marks else ""
    rating = rating_of(bare.removesuffix(signs).strip(), scale, keys)
    if rating is None:
        return _with_words(bare, scale, keys) or not_understood(scale, keys, bare)
    beside: tuple[Move, ...] = tuple(SIGNS[one] for one in dict.fromkeys(signs) if one in SIGNS)
    return (*beside, *((Note(note),) if note else ()), rating)


def _with_words(text: str, scale: Scale, keys: Keys) -> Notice | None:
    """Tell that words behind an answer are a note, where that is what a line looks like."""
    first, _, rest = text.partition(" ")
    if not re.search(r"[^\W\d_]{2,}", rest) or rating_of(first, scale, keys) is None:
        return None
    return Notice("note-wanted", {"answer": first, "rest": rest})


_WITH_WORDS: Mapping[str, Callable[[str, str, Scale | None, Keys], Understood | Request | None]] = {
    "absent": _mark, "not_applicable": _mark, "not_observed": _mark,
    "note": _note, "photo": _photo, "jump": _jump, "show": _show, "order": _order, "zone": _zone,
    "earlier": _earlier,
}  # fmt: skip
