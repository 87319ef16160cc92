"""How hard a Swedish text is to read."""

import re
from collections.abc import Iterable

from cpted_cli.model.checklist import Checklist, Criterion

WORD = re.compile(r"\w+(?:[-’',.]\w+)*")
END = re.compile(r"[.!?]+(?=[\s”\")]*(?:[\s”\")][A-ZÅÄÖ”\"]|$))")
LONG = 6
"""A word of more letters than this is long."""


def lix(texts: Iterable[str]) -> float | None:
    """Give the readability index of some texts, each of which ends a sentence; None where there are no words.

        LIX = words / sentences + 100 * long words / words, long: more than six letters

    Units: none. Range: from 1; under 30 is easy to read, over 50 hard.
    Source: Björnsson, Läsbarhet, 1968.
    """
    words = sentences = long = 0
    for text in texts:
        found = WORD.findall(text)
        words += len(found)
        long += sum(len(word) > LONG for word in found)
        sentences += bool(found) * max(1, len(END.findall(text.strip())))
    return words / sentences + 100 * long / words if words else None


def swedish_lix(checklist: Checklist) -> float | None:
    """Give the index of a checklist's Swedish questions, guidance, reasons and findings."""
    return lix(text for one in checklist.criteria() for text in _swedish(one))


def _swedish(criterion: Criterion) -> Iterable[str]:
    for text in (criterion.question, criterion.guidance, criterion.why, criterion.finding):
        if text is not None and not isinstance(text, str) and "sv" in text:
            yield text["sv"]
