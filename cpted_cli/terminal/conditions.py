"""Asks at the end of a visit what it was like; what is known is not asked.

What is usual is chosen by number and kept in every language; words of one's own stay as they are typed.
"""

from collections.abc import Sequence
from dataclasses import asdict, replace

from cpted_cli.model.assessment import Conditions
from cpted_cli.model.text import LocalText
from cpted_cli.terminal.asking import ask_truth, ask_until, one_line, whole_number
from cpted_cli.terminal.questions_in_turn import Turn, take_turns
from cpted_cli.terminal.talk import Talk
from cpted_cli.terminal.visit_questions import ask_end
from cpted_cli.wording.numbers import HARD_SPACE
from cpted_cli.wording.translator import N_, Words, languages, words_for

WEATHERS = (
    N_("clear sky"), N_("some clouds"), N_("overcast"), N_("rain"), N_("falling snow"), N_("fog"), N_("windy"),
)  # fmt: skip
COMPANIONS = (
    N_("a colleague"), N_("the caretaker"), N_("the landlord"), N_("the municipality"), N_("the police"),
    N_("a resident"),
)  # fmt: skip


def asked_conditions(known: Conditions, clock: str | None, talk: Talk, zone: str = "") -> Conditions:
    """Ask when it ended, what the weather was like, who came along, whether there were snow and leaves.

    Whoever breaks off here has answered enough: the clock tells when it ended.
    """
    words, start = talk.words, known.start
    turns = (
        Turn(
            key="end", ask=lambda talk: ask_end(talk, start, clock, zone),
            explained=words.text("The clock time at which you left. It stands in the report beside the start."),
        ),
        Turn(
            key="weather", ask=lambda talk: ask_usual(talk, words.text("What was the weather like?"), WEATHERS),
            explained=words.text("Light, ground and how many are out depend on it. Several numbers: 3 7."),
            takes_words=True,
        ),
        Turn(
            key="company", ask=lambda talk: ask_usual(talk, words.text("Who came along?"), COMPANIONS),
            explained=words.text("By role, never by name. Several numbers: 1 2."), takes_words=True,
        ),
        Turn(
            key="snow", ask=lambda talk: ask_truth(talk, words.text("Did snow lie?")),
            explained=words.text("Snow makes a place lighter and hides litter and edges."),
        ),
        Turn(
            key="leaves", ask=lambda talk: ask_truth(talk, words.text("Were there leaves on the trees?")),
            explained=words.text("Leaves hide lamps and windows that are seen in winter."),
        ),
    )  # fmt: skip
    answers = {name: value for name, value in asdict(known).items() if value is not None}
    try:
        take_turns(talk, lambda _: turns, answers)
    except (EOFError, KeyboardInterrupt):
        talk.say("")
    return replace(known, **{**answers, "end": answers.get("end") or clock})


def ask_usual(talk: Talk, question: str, usual: Sequence[str]) -> LocalText | None:
    """Ask for some of what is usual, by number or by its words, or for words of one's own; Enter skips."""
    names = [talk.words.text(one) for one in usual]
    listed = " · ".join(f"{number} {name}".replace(" ", HARD_SPACE) for number, name in enumerate(names, start=1))
    hint = talk.words.text("(numbers, or words of your own; Enter: skip)")
    otherwise = talk.words.text("Numbers go from 1 to {top}; anything else in words.", top=len(usual))

    def read(text: str) -> tuple[LocalText] | None:
        said = text.replace(",", " ").split()
        if said and all(one.isdigit() for one in said):
            numbers = [whole_number(one, len(usual)) for one in said]
            return (_in_all_languages([usual[one - 1] for one in numbers if one]),) if all(numbers) else None
        known = [one.strip().casefold() for one in text.split(",")]
        if all(one in names for one in known):
            return (_in_all_languages([usual[names.index(one)] for one in known]),)
        return (one_line(text),)

    (said,) = ask_until(talk, f"{question} {hint}\n{listed}", read, otherwise)
    return said or None


def _in_all_languages(chosen: Sequence[str]) -> LocalText:
    spoken: list[Words] = [words_for(language) for language in languages()]
    return {words.language: ", ".join(words.text(one) for one in chosen) for words in spoken}
