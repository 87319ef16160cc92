"""Asks one thing at a time, in plain lines: the question, what Enter means, and again until it is understood."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from cpted_cli.analysis.cleaning import cleaned
from cpted_cli.analysis.written import NO, YES
from cpted_cli.terminal.talk import Talk

T = TypeVar("T")
DIGITS = 9
FEW = 2
"""More letters than these are sought anywhere in a name."""
PROMPT = "> "


def ask_until(talk: Talk, question: str, read: Callable[[str], T | None], otherwise: str) -> T:
    """Ask until the answer is understood."""
    while True:
        talk.say(question)
        understood = read(cleaned(talk.read(PROMPT)))
        if understood is not None:
            return understood
        talk.say(otherwise)


def ask_choice(talk: Talk, question: str, named: Sequence[str], usual: int | None = None) -> int:
    """Ask for one of a numbered few; give its place in the list. Enter takes the usual one, if there is one."""
    listed = [f"{number} {name}" for number, name in enumerate(named, 1)]
    otherwise = talk.words.text("Answer with a number from 1 to {top}.", top=len(named))

    def read(text: str) -> int | None:
        if not text:
            return usual
        number = whole_number(text, len(named))
        if number:
            return number - 1
        word = text.casefold()
        begun = [place for place, name in enumerate(named) if name.casefold().startswith(word)]
        within = [place for place, name in enumerate(named) if len(word) > FEW and word in name.casefold()]
        fitting = {*begun, *within}
        return fitting.pop() if len(fitting) == 1 else None

    asked = question if usual is None else _with_usual(talk, question, str(usual + 1))
    return ask_until(talk, "\n".join([asked, *listed]), read, otherwise)


def ask_number(talk: Talk, question: str, usual: int, most: int) -> int:
    """Ask for a whole number from 0 to the most; Enter takes the usual one."""
    otherwise = talk.words.text("Answer with a whole number from 0 to {most}.", most=most)
    asked = _with_usual(talk, question, str(usual))
    return ask_until(talk, asked, lambda text: whole_number(text, most) if text else usual, otherwise)


def ask_text(talk: Talk, question: str) -> str:
    """Ask for a few words that must be there."""
    return ask_until(talk, question, lambda text: one_line(text) or None, talk.words.text("Please write something."))


def ask_line(talk: Talk, question: str) -> str | None:
    """Ask for a few words; Enter skips."""
    hint = talk.words.text("(Enter: skip)")
    return ask_until(talk, f"{question} {hint}", one_line, "") or None


def ask_yes(talk: Talk, question: str) -> bool:
    """Ask a question to which Enter means yes."""
    hint = talk.words.text("(Enter: yes, n: no)")

    def read(text: str) -> str | None:
        word = text.casefold()
        return "y" if word in {"", *YES, "1"} else "n" if word in {*NO, "0"} else None

    return ask_until(talk, f"{question} {hint}", read, talk.words.text("Answer y or n.")) == "y"


def ask_truth(talk: Talk, question: str) -> bool | None:
    """Ask a question that is answered with yes, no or not at all."""
    words = talk.words

    def read(text: str) -> str | None:
        word = text.casefold()
        return "" if not word else "yes" if word in YES else "no" if word in NO else None

    hint = words.text("(y: yes, n: no, Enter: skip)")
    said = ask_until(talk, f"{question} {hint}", read, words.text("Answer y or n."))
    return None if not said else said == "yes"


def whole_number(text: str, most: int) -> int | None:
    """Read a whole number from 0 to the most; one of thousands of digits is never turned into a number."""
    if not (text.isascii() and text.isdigit()) or len(text) > DIGITS:
        return None
    return int(text) if int(text) <= most else None


def _with_usual(talk: Talk, question: str, usual: str) -> str:
    hint = talk.words.text("(Enter: {default})", default=usual)
    return f"{question} {hint}"


def one_line(text: str) -> str:
    """Put what was typed on several lines on one."""
    return text.replace("\n", " ")
