"""The answers of a table, each with its places, put together by visits; what stands twice is told."""

from collections.abc import Iterable, Iterator, Mapping
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
    again: dict[VisitKey, list[Entry]] = {}
    for entry in entries:
        before = visits.setdefault(entry.visit, {}).setdefault(entry.key, entry)
        if before is not entry:
            again.setdefault(entry.visit, []).append(entry)
    for visit, repeated in again.items():
        told.extend(_repeats(visits[visit], repeated))
    return visits


def _repeats(first: Mapping[str, Entry], repeated: list[Entry]) -> Iterator[Fault]:
    """Tell each answer that stands again; all of a visit are one fault, for then the visit does."""
    if len(first) > 1 and {one.key for one in repeated} == set(first):
        params: dict[str, object] = {"count": len(first), "line": min(one.at_key.line for one in first.values())}
        yield Fault(code="visit-twice", params=params, place=min(one.at_key for one in repeated))
        return
    for entry in repeated:
        params = {"key": entry.key, "line": first[entry.key].at_key.line}
        yield Fault(code="duplicate-key", params=params, place=entry.at_key)
