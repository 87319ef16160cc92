"""Turns a typed line into moves: what each letter means in the reader's language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from cpted_cli.analysis.moves import (
    Back,
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
    Rating,
    Skip,
)
from cpted_cli.analysis.walk import cleaned
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale, Scale, StepScale
from cpted_cli.model.text import in_language
from cpted_cli.wording.translator import N_, Words

LETTERS = N_("absent=m not_applicable=d not_observed=c skip=l back=b jump=g note=a photo=p save=s yes=y no=n of=of")
"""The letter of each thing to do; several are parted by |. Only what stands after = is translated.

No letter may be y, n or j, save for yes and no: they answer questions in both languages.
"""

SIGNS: Mapping[str, Move] = {"<": Back(), ">": Forward(), "+": Keep(), "!": Flag(), "-": Clear()}
MARKS: Mapping[str, type[MarkAbsent] | type[MarkNotApplicable] | type[MarkNotObserved]] = {
    "absent": MarkAbsent,
    "not_applicable": MarkNotApplicable,
    "not_observed": MarkNotObserved,
}
YES = {"yes", "ja", "y", "j"}
NO = {"no", "nej", "n"}
UNIT_WORDS = {"lx": {"lux"}, "m": {"meter", "metre", "meters", "metres"}, "s": {"sek", "sec"}}
NUMBER = re.compile(r"[-−+]?(\d{1,3}([ \u00a0\u202f]\d{3})+|\d{1,12})([.,]\d{1,9})?|[.,]\d{1,9}")

Wanted = Literal["help", "reason", "note", "photo", "edit"]


@dataclass(frozen=True, slots=True)
class Request:
    """Something that takes more than a move: a question back, a photo, the help."""

    kind: Wanted
    text: str = ""
    mark: type[MarkAbsent | MarkNotApplicable | MarkNotObserved] = MarkAbsent


@dataclass(frozen=True, slots=True)
class Keys:
    """The letters of one language."""

    letters: Mapping[str, tuple[str, ...]]
    language: str

    def first(self, name: str) -> str:
        """Give the letter that the help shows."""
        return self.letters[name][0]

    def means(self, letter: str) -> str | None:
        """Tell what a letter stands for."""
        return next((name for name, letters in self.letters.items() if letter in letters), None)


def keys_of(words: Words) -> Keys:
    """Read the letters out of the catalogue."""
    pairs = (pair.partition("=") for pair in words.text(LETTERS).split())
    return Keys(letters={name: tuple(letters.split("|")) for name, _, letters in pairs}, language=words.language)


def typed(line: str, scale: Scale | None, keys: Keys) -> tuple[Move, ...] | Request | Notice:
    """Understand a line that was typed at a question (or past the last: no scale)."""
    text = cleaned(line)
    if not text:
        if line.strip():
            return not_understood(scale, keys)
        return (Skip(),) if scale is not None else (Finish(),)
    if text == "?":
        return Request("help")
    if text in SIGNS:
        return (SIGNS[text],)
    if re.fullmatch(r"[+!]{2}", text):
        return tuple(SIGNS[one] for one in dict.fromkeys(text))
    return _command(text, keys) or _answer(text, scale, keys)


def _command(text: str, keys: Keys) -> tuple[Move, ...] | Request | None:
    word, _, rest = text.partition(" ")
    rest = rest.strip()
    glued = re.fullmatch(r"(\D)(\d+)", text)
    if glued and keys.means(glued[1].casefold()) == "jump":
        word, rest = glued[1], glued[2]
    word = word.casefold().split("\n")[0]
    if word == keys.first("note") * 2 and not rest:
        return Request("edit")
    name = keys.means(word) or ""
    if name in MARKS:
        mark = MARKS[name]
        return (mark(rest),) if rest else Request("reason", mark=mark)
    if name in {"note", "photo"}:
        return (Note(rest),) if rest and name == "note" else Request("note" if name == "note" else "photo", rest)
    if name == "jump":
        return (Jump(int(rest) if re.fullmatch(r"\d{1,9}", rest) else rest or None),)
    plain: dict[str, Move] = {"skip": Skip(), "back": Back(), "save": Pause()}
    return (plain[name],) if name in plain and not rest else None


def _answer(text: str, scale: Scale | None, keys: Keys) -> tuple[Move, ...] | Notice:
    if scale is None:
        return Notice("no-question-here")
    parted = re.fullmatch(rf"(.*?)(?:\s+{re.escape(keys.first('note'))}\s+(.+))?", text, re.DOTALL)
    bare, note = (parted[1], parted[2]) if parted else (text, None)
    marks = re.search(r"[+!\s]*$", bare)
    signs = marks[0] if marks else ""
    rating = rating_of(bare.removesuffix(signs).strip(), scale, keys)
    if rating is None:
        return not_understood(scale, keys)
    beside: tuple[Move, ...] = tuple(SIGNS[one] for one in dict.fromkeys(signs) if one in SIGNS)
    return (*beside, *((Note(note),) if note else ()), rating)


def rating_of(text: str, scale: Scale, keys: Keys) -> Rating | None:
    """Read an answer on a scale, or nothing."""
    if isinstance(scale, StepScale):
        step = _step(text, scale, keys)
        return None if step is None else Rate(step)
    if isinstance(scale, RatioScale):
        return _ratio(text, keys)
    bare = _without_unit(text, scale)
    number = number_of(bare) if bare is not None else None
    if number is None or (isinstance(scale, CountScale) and not (number.is_integer() and number >= 0)):
        return None
    return Rate(number)


def yes_and_no(scale: Scale) -> tuple[int, int] | None:
    """Tell which steps of a scale are yes and no, if it has just these two."""
    if not isinstance(scale, StepScale) or len(scale.steps) != 2:
        return None
    labels = [_labels(scale, step) for step in range(2)]
    for yes in range(2):
        if labels[yes] & YES and labels[1 - yes] & NO:
            return yes, 1 - yes
    return None


def number_of(text: str) -> float | None:
    """Read a number with a comma or a point: 3,2 or 3.2 or 1 200."""
    text = text.strip()
    if not NUMBER.fullmatch(text):
        return None
    return float(re.sub(r"[ \u00a0\u202f]", "", text).replace(",", ".").replace("−", "-"))


def not_understood(scale: Scale | None, keys: Keys) -> Notice:
    """Say what would have been right here."""
    if scale is None:
        return Notice("not-understood-at-end")
    if yes_and_no(scale):
        return Notice("not-understood-yes-no", {"yes": keys.first("yes"), "no": keys.first("no")})
    if isinstance(scale, StepScale):
        return Notice("not-understood-steps", {"top": len(scale.steps) - 1})
    if isinstance(scale, QuantityScale):
        return Notice("not-understood-quantity", {"unit": scale.unit})
    return Notice("not-understood-ratio" if isinstance(scale, RatioScale) else "not-understood-count")


def _step(text: str, scale: StepScale, keys: Keys) -> int | None:
    word, both = text.casefold(), yes_and_no(scale)
    if both and (word in keys.letters["yes"] or word in YES):
        return both[0]
    if both and (word in keys.letters["no"] or word in NO):
        return both[1]
    if re.fullmatch(r"\d{1,3}", word) and scale.allows(int(word)):
        return int(word)
    named = [
        step for step in range(len(scale.steps)) if in_language(scale.label(step), keys.language).casefold() == word
    ]
    return named[0] if named else None


def _ratio(text: str, keys: Keys) -> RateRatio | None:
    of = "|".join(re.escape(one) for one in keys.letters["of"])
    parted = re.fullmatch(rf"([\d.,]+)\s*(?:/|{of}|\s)\s*([\d.,]+)", text.casefold())
    count, total = (number_of(parted[1]), number_of(parted[2])) if parted else (None, None)
    return None if count is None or total is None else RateRatio(count, total)


def _without_unit(text: str, scale: QuantityScale | CountScale) -> str | None:
    parted = re.fullmatch(r"([-−+]?[\d.,][\d., \u00a0\u202f]*)(.*)", text)
    if parted is None:
        return None
    number, unit = parted[1].strip(), parted[2].strip().casefold()
    known = {scale.unit.casefold()} | UNIT_WORDS.get(scale.unit, set()) if isinstance(scale, QuantityScale) else {"st"}
    return number if not unit or unit in known else None


def _labels(scale: StepScale, step: int) -> set[str]:
    label = scale.label(step)
    texts = (label,) if isinstance(label, str) else label.values()
    return {text.strip().casefold() for text in texts}
