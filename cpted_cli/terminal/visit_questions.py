"""The few questions before and after a walk: light, who, when, weather; only what is missing is asked."""

import re
from collections.abc import Callable, Sequence
from datetime import date, time
from typing import TypeVar

from cpted_cli.analysis.cleaning import cleaned
from cpted_cli.analysis.written import NO, YES
from cpted_cli.model.text import ID_LENGTH, ID_PATTERN, LIGHTS, Light
from cpted_cli.terminal.talk import Talk
from cpted_cli.wording import labels
from cpted_cli.wording.numbers import bare_clock

T = TypeVar("T")
CLOCK = re.compile(r"(\d{1,2})(?:[.:]?(\d{2}))?")


def ask_until(talk: Talk, question: str, read: Callable[[str], T | None], otherwise: str) -> T:
    """Ask until the answer is understood."""
    while True:
        talk.say(question)
        understood = read(cleaned(talk.read("> ")))
        if understood is not None:
            return understood
        talk.say(otherwise)


def ask_choice(talk: Talk, question: str, named: Sequence[str]) -> int:
    """Ask for one of a numbered few; give its place in the list."""
    listed = [f"{number} {name}" for number, name in enumerate(named, 1)]
    otherwise = talk.words.text("Answer with a number from 1 to {top}.", top=len(named))

    def read(text: str) -> int | None:
        if text.isascii() and text.isdigit() and 1 <= int(text) <= len(named):
            return int(text) - 1
        begun = [place for place, name in enumerate(named) if text and name.casefold().startswith(text.casefold())]
        return begun[0] if len(begun) == 1 else None

    return ask_until(talk, "\n".join([question, *listed]), read, otherwise)


def ask_light(talk: Talk) -> Light:
    """Ask in which light the visit takes place."""
    named = [labels.light(light, talk.words) for light in LIGHTS]
    return LIGHTS[ask_choice(talk, talk.words.text("In which light is the visit?"), named)]


def ask_assessor(talk: Talk, default: str) -> str:
    """Ask who makes the visit, by id."""
    words = talk.words
    question = words.text("Who makes the visit? (Enter: {default})", default=default)
    otherwise = words.text("An id is wanted: small letters a–z and digits, for example a2.")

    def read(text: str) -> str | None:
        chosen = text.casefold() or default
        return chosen if re.fullmatch(ID_PATTERN, chosen) and len(chosen) <= ID_LENGTH else None

    return ask_until(talk, question, read, otherwise)


def ask_clock(talk: Talk, question: str, default: str | None) -> str | None:
    """Ask for a clock time; Enter takes the default, which may be none."""
    words = talk.words
    shown = bare_clock(time.fromisoformat(default), words) if default else ""
    hint = words.text("(Enter: {default})", default=shown) if shown else words.text("(Enter: skip)")

    def read(text: str) -> str | None:
        return (default or "") if not text else clock_of(text)

    otherwise = words.text("A clock time is wanted, for example 17:05.")
    return ask_until(talk, f"{question} {hint}", read, otherwise) or None


def ask_day(talk: Talk, today: date) -> date:
    """Ask on which day the visit was; Enter means today."""
    words = talk.words
    question = words.text("On which day was the visit? (Enter: today, {today})", today=today.isoformat())

    def read(text: str) -> date | None:
        try:
            return date.fromisoformat(text) if text else today
        except ValueError:
            return None

    return ask_until(
        talk, question, read, words.text("A date is wanted, for example {today}.", today=today.isoformat())
    )


def ask_count(talk: Talk, question: str, most: int) -> int:
    """Ask for a number from 1 to the most; Enter means the most."""

    def read(text: str) -> int | None:
        if not text:
            return most
        return int(text) if text.isascii() and text.isdigit() and len(text) < 10 and 1 <= int(text) <= most else None

    return ask_until(talk, question, read, talk.words.text("Answer with a number from 1 to {top}.", top=most))


def ask_line(talk: Talk, question: str) -> str | None:
    """Ask for a few words; Enter skips."""
    hint = talk.words.text("(Enter: skip)")
    talk.say(f"{question} {hint}")
    return cleaned(talk.read("> ")).replace("\n", " ") or None


def ask_yes(talk: Talk, question: str) -> bool:
    """Ask a question to which Enter means yes."""
    hint = talk.words.text("(Enter: yes, n: no)")
    talk.say(f"{question} {hint}")
    return cleaned(talk.read("> ")).casefold() not in {"n", "no", "nej"}


def ask_truth(talk: Talk, question: str) -> bool | None:
    """Ask a question that is answered with yes, no or not at all."""
    words = talk.words

    def read(text: str) -> str | None:
        word = text.casefold()
        return "" if not word else "yes" if word in YES else "no" if word in NO else None

    hint = words.text("(y: yes, n: no, Enter: skip)")
    said = ask_until(talk, f"{question} {hint}", read, words.text("Answer y or n."))
    return None if not said else said == "yes"


def clock_of(text: str) -> str | None:
    """Read 17:05, 17.05, 1705 or 17 as a clock time."""
    parted = CLOCK.fullmatch(text.casefold().removeprefix("kl").lstrip(". "))
    if parted is None:
        return None
    hour, minute = int(parted[1]), int(parted[2] or 0)
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None
