"""A site that is given twice, in two folders or two tables: scored once, and the second told."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import replace

from cpted_cli.api.parts import BatchPart
from cpted_cli.errors import Fault, Place
from cpted_cli.files.results import SiteLines
from cpted_cli.model.score import SiteScore

Key = tuple[str, str, str]


def without_repeats(parts: Iterable[BatchPart]) -> Iterator[BatchPart]:
    """Refuse each result whose site, round and checklist had one before from another folder or table."""
    first: dict[Key, str] = {}
    for part in parts:
        kept: list[tuple[SiteScore | SiteLines, str]] = []
        again: list[Fault] = []
        gone: set[Key] = set()
        for result, source in zip(part.results, part.sources, strict=True):
            before = first.setdefault(_key(result), source)
            if before == source:
                kept.append((result, source))
                continue
            gone.add(_key(result))
            params = {"text": result.site, "other": before}
            again.append(Fault(code="site-again", params=params, place=Place(source)))
        if not again:
            yield part
            continue
        lost = {(str(one.params["text"]), one.place.path) for one in again}
        sites = len(lost - {(one.site, source) for one, source in kept})
        yield replace(
            part,
            scored=part.scored - sites,
            refused=part.refused + sites,
            results=tuple(one for one, _ in kept),
            sources=(),
            faults=(*part.faults, *again),
            whole=tuple(one for one in part.whole if _key(one.score) not in gone),
        )


def _key(result: SiteScore | SiteLines) -> Key:
    if isinstance(result, SiteScore):
        return result.site, result.round, result.checklist.id
    cells = next(csv.reader(result.text.splitlines()))
    return cells[0], cells[2], cells[3]
