"""Asks at the end of a visit what it was like; what is known is not asked."""

from collections.abc import Callable
from dataclasses import asdict, replace

from cpted_cli.model.assessment import Conditions
from cpted_cli.terminal.asking import ask_line, ask_truth
from cpted_cli.terminal.talk import Talk
from cpted_cli.terminal.visit_questions import ask_clock


def asked_conditions(known: Conditions, clock: str | None, talk: Talk) -> Conditions:
    """Ask when it ended, what the weather was like, who came along, whether there were snow and leaves.

    Whoever breaks off here has answered enough: the clock tells when it ended.
    """
    words = talk.words
    questions: dict[str, Callable[[], str | bool | None]] = {
        "end": lambda: ask_clock(talk, words.text("When did the visit end?"), clock),
        "weather": lambda: ask_line(talk, words.text("What was the weather like?")),
        "company": lambda: ask_line(talk, words.text("Who came along?")),
        "snow": lambda: ask_truth(talk, words.text("Did snow lie?")),
        "leaves": lambda: ask_truth(talk, words.text("Were there leaves on the trees?")),
    }
    answers = asdict(known)
    try:
        for name, ask in questions.items():
            answers[name] = ask() if answers[name] is None else answers[name]
    except (EOFError, KeyboardInterrupt):
        talk.say("")
    return replace(known, **{**answers, "end": answers["end"] or clock})
