"""How many words each block of the page has room for; type never shrinks, so words must fit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cpted_cli.report.chaptered import ChapteredView
from cpted_cli.report.lines import block_lines
from cpted_cli.report.view import BriefView, ProfileRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Overflow:
    """A block with more words than it has room for."""

    block: str
    words: int
    budget: int


def overflows(counted: Mapping[str, int], budgets: Mapping[str, int]) -> tuple[Overflow, ...]:
    """Name the blocks, with their words counted, that are over their budget, in the order of the page."""
    return tuple(
        Overflow(block=block, words=words, budget=budgets[block])
        for block, words in counted.items()
        if words > budgets.get(block, words)
    )


def block_words(view: BriefView) -> dict[str, int]:
    """Count the words of each block of the brief, headings left out."""
    front = view.front
    gates = (view.gates.statement, view.gates.failed, view.gates.unchecked) if view.gates else ()
    profile, total = view.profile, (view.profile.total,) if view.profile.total else ()
    blocks: dict[str, Iterable[str]] = {
        "head": (
            front.title,
            front.kind,
            front.fictional,
            front.edition,
            front.version,
            front.date_words,
            view.occasion,
            view.visits,
        ),
        "decisions": (text for one in view.decisions for text in (one.lead, one.text)),
        "conclusion": (view.conclusion, view.summary),
        "profile": (*_row_texts((*profile.rows, *total)), *gates, profile.scale, profile.interval, profile.note),
        "findings": (
            *(text for one in view.findings for text in (one.title, one.pins, one.fact)),
            *(photo.caption for photo in view.photos),
            view.keep,
        ),
        "residents": (text for one in view.residents for text in (one.lead, one.text)),
        "measures": (
            *(text for one in view.measures for text in (one.measure, one.owner, one.cost, one.done, one.indicator)),
            view.declined,
        ),
        "unknown": (view.unknown,),
        "foot": (view.foot,),
    }
    return {block: sum(len(text.split()) for text in texts) for block, texts in blocks.items()}


def chapter_words(view: ChapteredView) -> dict[str, int]:
    """Count the words of each chapter, headings within it included."""
    chapters = (*view.opening, *view.chapters)
    return {one.id: sum(len(text.split()) for line in block_lines(one.blocks) for text in line) for one in chapters}


def _row_texts(rows: Iterable[ProfileRow]) -> Iterable[str]:
    for row in rows:
        yield row.name
        for cell in row.cells:
            yield from (cell.number, cell.range, cell.word, cell.instead)
