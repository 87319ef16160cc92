"""Asks one thing at a time, in plain lines, with the usual answer ready."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cpted_cli.wording.translator import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """The person at the keyboard: `say` shows a line, `read` takes one after a prompt."""

    say: Callable[[str], None]
    read: Callable[[str], str]
    words: Words

    def text(self, question: str, usual: str = "") -> str:
        """Ask for a text; an empty answer takes the usual one, and is asked again where there is none."""
        while True:
            answer = self.read(self._prompt(question, usual)).strip()
            cleaned = "".join(one for one in answer if one.isprintable())
            if cleaned or usual:
                return cleaned or usual
            self.say(self.words.text("Please write something."))

    def optional(self, question: str) -> str:
        """Ask for a text that may be left out."""
        skip = self.words.text("(Enter: skip)")
        answer = self.read(f"{question} {skip}: ").strip()
        return "".join(one for one in answer if one.isprintable())

    def number(self, question: str, usual: int, most: int) -> int:
        """Ask for a whole number from 0 to the most."""
        while True:
            answer = self.read(self._prompt(question, str(usual))).strip() or str(usual)
            if answer.isdecimal() and fits(answer, most):
                return int(answer)
            self.say(self.words.text("Please write a whole number from 0 to {most}.", most=most))

    def choice(self, question: str, choices: Sequence[str]) -> int:
        """Ask for one of several things by its number; the first is the usual one."""
        for number, one in enumerate(choices, start=1):
            self.say(f"  {number}  {one}")
        while True:
            answer = self.read(self._prompt(question, "1")).strip() or "1"
            if answer.isdecimal() and fits(answer, len(choices)) and int(answer) > 0:
                return int(answer) - 1
            self.say(self.words.text("Please write a number from 1 to {most}.", most=len(choices)))

    def _prompt(self, question: str, usual: str) -> str:
        return f"{question} [{usual}]: " if usual else f"{question}: "


def fits(digits: str, most: int) -> bool:
    """Tell whether a number is small enough; one of thousands of digits is never turned into a number."""
    return len(digits) < 10 and int(digits) <= most
