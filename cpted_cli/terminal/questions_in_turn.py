"""Asks several questions, one after the other: ? explains the one at hand, < goes back to the one before."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from cpted_cli.terminal.keys import keys_of
from cpted_cli.terminal.talk import Talk
from cpted_cli.wording.translator import N_

BACK, HELP = "<", "?"
BACK_WORDS = N_("back|go back")
"""Nothing is called so; several are parted by |."""
Answers = Mapping[str, Any]


class WentBack(Exception):  # noqa: N818  a turn in a conversation, not an error
    """The question before is asked again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One question: under which name its answer is kept, how it is asked, what ? says.

    Where any word may be an answer (`takes_words`), < and "back" go back; elsewhere the letter of the walk does too.
    """

    key: str
    ask: Callable[[Talk], Any]
    explained: str
    takes_words: bool = False


def ask_in_turn(talk: Talk, turns: Callable[[Answers], Iterable[Turn]], known: Answers) -> Answers:
    """Ask what is not known yet, until nothing is left to ask; which questions there are may hang on the answers."""
    answers = dict(known)
    take_turns(talk, turns, answers)
    return answers


def take_turns(talk: Talk, turns: Callable[[Answers], Iterable[Turn]], answers: dict[str, Any]) -> None:
    """Ask and put down what is answered, so that it stands even where somebody breaks off."""
    asked: list[str] = []
    while (turn := next((one for one in turns(answers) if one.key not in answers), None)) is not None:
        try:
            answers[turn.key] = turn.ask(_listening(talk, turn))
        except WentBack:
            if asked:
                del answers[asked.pop()]
            else:
                talk.say(talk.words.text("This is the first question."))
            continue
        asked.append(turn.key)


def _listening(talk: Talk, turn: Turn) -> Talk:
    spoken = (BACK, *talk.words.text(BACK_WORDS).split("|"))
    back = spoken if turn.takes_words else (*spoken, *keys_of(talk.words).letters["back"])

    def read(prompt: str) -> str:
        while (line := talk.read(prompt)).strip() == HELP:
            talk.say(turn.explained)
        if line.strip().casefold() in back:
            raise WentBack
        return line

    return replace(talk, read=read)
