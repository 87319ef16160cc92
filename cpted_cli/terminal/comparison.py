"""Two checklists side by side on the terminal."""

from collections.abc import Iterable

from rich.console import Console

from cpted_cli.model.checklist import Checklist
from cpted_cli.model.comparison import Comparison, Differing, Named
from cpted_cli.model.text import in_language
from cpted_cli.terminal.output import show_below, show_heading, show_lines
from cpted_cli.wording.comparison import aspect_lines
from cpted_cli.wording.tailoring import change_sentence
from cpted_cli.wording.translator import Words


def show_comparison(to: Console, found: Comparison, after: Checklist, words: Words) -> None:
    """Show what was added, what is gone, what changes results, and what is in words only."""
    before, now = f"{found.before} {found.before_edition}", f"{found.after} {found.after_edition}"
    show_heading(to, words.text("{before} → {after}", before=before, after=now), _summary(found, words))
    for aspect in found.whole:
        _below(to, aspect_lines(aspect, words), 2)
    counted = [one for one in found.changed if one.counts]
    reworded = [one for one in found.changed if not one.counts]
    _names(to, words.text("Added"), found.added, words)
    _names(to, words.text("Gone"), found.gone, words)
    _renamed(to, found, words)
    _differing(to, words.text("Principles"), found.principles, words)
    _differing(to, words.text("Zones"), found.zones, words)
    _differing(to, words.text("Changes the result"), counted, words)
    _differing(to, words.text("In words only"), reworded, words)
    if after.tailored is not None:
        _heading(to, words.text("Reasons"))
        _below(to, (change_sentence(one, words) for one in after.tailored.changes), 2)


def _summary(found: Comparison, words: Words) -> str:
    if found.is_empty:
        return words.text("Nothing differs.")
    counted = sum(one.counts for one in found.changed)
    counts = {"added": len(found.added), "gone": len(found.gone), "renamed": len(found.renamed), "counted": counted}
    reworded = len(found.changed) - counted
    return words.text(
        "Criteria: {added} added, {gone} gone, {renamed} under a new id, {counted} that change the result, "
        "{reworded} in words only.",
        **counts,
        reworded=reworded,
    )


def _heading(to: Console, title: str) -> None:
    to.print()
    show_heading(to, title)


def _names(to: Console, title: str, found: Iterable[Named], words: Words) -> None:
    listed = tuple(found)
    if listed:
        _heading(to, title)
        show_lines(to, (_name(one, words) for one in listed))


def _renamed(to: Console, found: Comparison, words: Words) -> None:
    if found.renamed:
        _heading(to, words.text("Under a new id (answers to the old one do not carry over)"))
        show_lines(to, (f"  {one.was} → {one.id}" for one in found.renamed))


def _differing(to: Console, title: str, found: Iterable[Differing], words: Words) -> None:
    listed = tuple(found)
    if not listed:
        return
    _heading(to, title)
    for one in listed:
        show_lines(to, [_name(one, words)])
        for aspect in one.aspects:
            _below(to, aspect_lines(aspect, words), 6)


def _name(one: Named, words: Words) -> str:
    return f"  {one.id}  {in_language(one.title, words.language)}"


def _below(to: Console, lines: Iterable[str], indent: int) -> None:
    for line in lines:
        show_below(to, line, indent)
