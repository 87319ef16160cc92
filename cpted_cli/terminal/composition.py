"""What a checklist is made of, on the terminal."""

from collections.abc import Iterable, Mapping

from rich.console import Console

from cpted_cli.model.checklist import Checklist
from cpted_cli.model.composition import Composition
from cpted_cli.model.text import in_language
from cpted_cli.terminal.output import show_below, show_heading
from cpted_cli.wording import labels
from cpted_cli.wording.numbers import number
from cpted_cli.wording.translator import Words

OFTEN = 8
"""So many sources and measures are named; the rest are counted."""


def show_composition(to: Console, checklist: Checklist, found: Composition, words: Words) -> None:
    """Show how many criteria there are, and by principle, light, scale, kind, crime, source and measure."""
    language = words.language
    title = words.text("{checklist} {edition}", checklist=in_language(found.title, language), edition=found.edition)
    counts = (
        words.plural("{count} criterion", "{count} criteria", found.criteria),
        words.plural("{count} basic requirement", "{count} basic requirements", found.gates),
        words.text("{count} in the quick visit", count=found.short),
    )
    show_heading(to, f"{title} ({found.id})", ", ".join(counts))
    principles = {in_language(one.title, language): found.principles[one.id] for one in checklist.principles}
    rows = (
        (words.text("By principle"), principles),
        (words.text("By light"), {labels.light(name, words): count for name, count in found.lights.items()}),
        (words.text("By scale"), {labels.scale_kind(name, words): count for name, count in found.scales.items()}),
        (words.text("By kind of protection"), {labels.form(name, words): count for name, count in found.forms.items()}),
        (words.text("By crime"), {labels.crime(name, words): count for name, count in found.crimes.items()}),
        (words.text("Languages"), {name or "–": count for name, count in found.languages.items()}),
        (words.text("Sources"), found.sources),
        (words.text("Measures"), found.measures),
    )
    for name, counted in rows:
        if counted:
            show_below(to, f"{name}: {_listed(counted, words)}", 2)
    if found.lix is not None:
        told = words.text("Readability of the Swedish text: LIX {number}", number=number(found.lix, words))
        show_below(to, told, 2)
    to.print()


def show_unreached(to: Console, names: Iterable[str], words: Words) -> None:
    """Show which measures of the catalogue no criterion of any checklist leads to."""
    listed = ", ".join(names)
    if listed:
        show_below(to, words.text("Measures that no criterion leads to: {names}", names=listed), 0)


def _listed(counted: Mapping[str, int], words: Words) -> str:
    pairs = [f"{name} {count}" for name, count in counted.items()]
    said = ", ".join(pairs[:OFTEN])
    more = len(pairs) - OFTEN
    return words.text("{names} and {count} more", names=said, count=more) if more > 1 else ", ".join(pairs)
