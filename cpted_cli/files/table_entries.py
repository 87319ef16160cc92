"""The answers of a table, each with its places, put together by visits; what stands twice is told."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cpted_cli.errors import Fault, Place
from cpted_cli.model.text import Light

VisitKey = tuple[str, str, Light]
"""Which round, who, and in which light."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One answer: whose, to what, in which words, and where it stands."""

    visit: VisitKey
    key: str
    text: str
    at_key: Place
    at_text: Place


def visits_of(entries: Iterable[Entry], told: list[Fault]) -> Mapping[VisitKey, Mapping[str, Entry]]:
    """Put the answers of a site together by visits; one that stands twice is told, and the first of them is kept."""
    visits: dict[VisitKey, dict[str, Entry]] = {}
    again: list[tuple[Entry, Entry]] = []
    for entry in entries:
        before = visits.setdefault(entry.visit, {}).setdefault(entry.key, entry)
        if before is not entry:
            again.append((before, entry))
    for who in dict.fromkeys(entry.visit[:2] for _, entry in again):
        first = [one for visit, answers in visits.items() if visit[:2] == who for one in answers.values()]
        told.extend(_repeats(first, [pair for pair in again if pair[1].visit[:2] == who]))
    return visits


def _repeats(first: Sequence[Entry], again: Sequence[tuple[Entry, Entry]]) -> Iterator[Fault]:
    """Tell each answer that stands again; all that somebody gave in a round are one fault, by day and in the dark."""
    if len(first) > 1 and len({(one.visit, one.key) for _, one in again}) == len(first):
        params: dict[str, object] = {"count": len(first), "line": min(one.at_key.line for one in first)}
        yield Fault(code="visit-twice", params=params, place=min(one.at_key for _, one in again))
        return
    for before, entry in again:
        params = {"key": entry.key, "line": before.at_key.line}
        yield Fault(code="duplicate-key", params=params, place=entry.at_key)
