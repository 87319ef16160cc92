"""A report of several pages line by line, as it stands printed: paragraphs, and the rows of its tables cell by cell."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from cpted_cli.report.blocks import Block, Drawing, Group, Runs, Scores, Table
from cpted_cli.report.chaptered import ChapteredView
from cpted_cli.report.view import Profile

Line = tuple[str, ...]
"""The text of a paragraph alone, or of the cells of a row; empty cells are left out."""


def report_lines(view: ChapteredView) -> tuple[Line, ...]:
    """Give every line of the cover and the chapters, in reading order."""
    front = (*_told(view.front.kind, view.front.title), *(view.cover.facts if view.cover else ()))
    chapters = (*view.opening, *((view.glossary,) if view.glossary else ()), *view.chapters)
    told = (line for one in chapters for line in (*_told(one.title), *block_lines(one.blocks)))
    return (*front, *_told(view.cover.note if view.cover else ""), *told)


def head_lines(view: ChapteredView) -> tuple[str, ...]:
    """Give what stands on the pages besides the lines: version, day, the list of contents."""
    front = view.front
    numbers = tuple(one.number for one in view.chapters)
    contents = (view.contents, *numbers, *(one.title for one in view.chapters)) if view.contents else ()
    return tuple(one for one in (front.stamp, front.date_words, front.fictional, *numbers, *contents) if one)


def block_lines(blocks: Iterable[Block]) -> Iterator[Line]:
    """Give every line of blocks, in reading order."""
    for one in blocks:
        yield from _LINES[one.block](one)


def _told(*texts: str) -> Iterator[Line]:
    yield from ((text,) for text in texts if text)


def _joined(runs: Runs) -> str:
    return "".join(run.text for run in runs).strip()


def _table(table: Table) -> Iterator[Line]:
    yield from _told(table.title)
    yield _full(column.title for column in table.columns)
    for row in table.rows:
        yield _full(f"{cell.text} {cell.under}".strip() for cell in row)
    yield from _told(table.note)


def _scores(scores: Scores) -> Iterator[Line]:
    yield from _profile(scores.profile)
    if scores.gates is not None:
        yield from _told(scores.gates.statement, scores.gates.failed, scores.gates.unchecked)
    yield from _told(scores.profile.scale, scores.profile.interval, scores.profile.note)


def _profile(profile: Profile) -> Iterator[Line]:
    for row in (*profile.rows, *((profile.total,) if profile.total else ())):
        told = (part for cell in row.cells for part in (cell.number, cell.range, cell.word, cell.instead))
        yield _full((row.name, *told))


def _full(texts: Iterable[str]) -> Line:
    return tuple(text for text in texts if text)


def _drawing(one: Drawing) -> Iterator[Line]:
    yield from _told(one.title, f"{one.text} {one.note}".strip())


def _group(one: Group) -> Iterator[Line]:
    yield from _told(one.label, one.title)
    yield from block_lines(one.blocks)


_LINES: Mapping[str, Callable[[Any], Iterator[Line]]] = {
    "paragraph": lambda one: _told(_joined(one.runs)),
    "heading": lambda one: _told(one.text),
    "items": lambda one: _told(*map(_joined, one.items)),
    "facts": lambda one: iter(one.rows),
    "table": _table,
    "drawing": _drawing,
    "photos": lambda one: _told(*(photo.caption for photo in one.photos)),
    "scores": _scores,
    "group": _group,
}
