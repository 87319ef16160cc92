"""The answers of a table, each with its places, put together by visits; what stands twice is told."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cpted_cli.errors import Fault, Place
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.site import Zone
from cpted_cli.model.text import ID_PATTERN, Light

ZONE_ID = re.compile(ID_PATTERN)
ASKED_IN: Mapping[Light, Mapping[str, str]] = {
    "day": {"en": "by day", "sv": "i dagsljus"},
    "dark": {"en": "in the dark", "sv": "i mörker"},
}
VisitKey = tuple[str, str, Light]
"""Which round, who, and in which light."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One answer: whose, to what, in which words, and where it stands; `row_light` is the light that its row says."""

    visit: VisitKey
    key: str
    text: str
    at_key: Place
    at_text: Place
    row_light: Light | None = None


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
        params = {"key": entry.key, "line": before.at_key.line, "light": ASKED_IN[entry.visit[2]]}
        code = "duplicate-key" if before.row_light == entry.row_light else "answer-one-light"
        yield Fault(code=code, params=params, place=entry.at_key)


def zones_of(checklist: Checklist, entries: Iterable[Entry], told: list[Fault]) -> Iterator[Zone]:
    """Give the zones that answers speak of; one whose name cannot be an id is told."""
    seen: set[tuple[str, str]] = set()
    for entry in entries:
        name, _, zone = entry.key.partition("@")
        criterion = checklist.criterion(name) if zone else None
        if criterion is None or criterion.zone is None or (criterion.zone, zone) in seen:
            continue
        seen.add((criterion.zone, zone))
        if not ZONE_ID.fullmatch(zone):
            told.append(Fault(code="bad-id", params={"text": zone}, place=entry.at_key))
        yield Zone(id=zone, kind=criterion.zone, name=zone)
