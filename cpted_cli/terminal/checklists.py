"""A checklist on the terminal, as one reads it aloud."""

from collections.abc import Iterator

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from cpted_cli.model.checklist import Checklist, Criterion
from cpted_cli.model.text import in_language
from cpted_cli.terminal.output import show_heading
from cpted_cli.wording import labels
from cpted_cli.wording.scales import scale_words
from cpted_cli.wording.translator import Words


def show_checklist(to: Console, checklist: Checklist, words: Words) -> None:
    """Show title, principles and criteria with how each is answered."""
    language = words.language
    title = words.text(
        "{checklist} {edition}", checklist=in_language(checklist.title, language), edition=checklist.edition
    )
    show_heading(to, title, in_language(checklist.description, language))
    for principle in checklist.principles:
        to.print()
        show_heading(to, in_language(principle.title, language))
        for criterion in principle.criteria:
            _show_criterion(to, checklist, criterion, words)


def _show_criterion(to: Console, checklist: Checklist, criterion: Criterion, words: Words) -> None:
    language = words.language
    to.print()
    to.print(Text(in_language(criterion.question, language)))
    to.print(Padding(Text(" · ".join(_facts(checklist, criterion, words)), style="dim"), (0, 0, 0, 2)))
    guidance = in_language(criterion.guidance, language)
    if guidance:
        to.print(Padding(Text(guidance), (0, 0, 0, 2)))


def _facts(checklist: Checklist, criterion: Criterion, words: Words) -> Iterator[str]:
    kind = checklist.zone_kind(criterion.zone)
    yield criterion.id
    if kind is not None:
        yield in_language(kind.title, words.language)
    yield labels.light(criterion.light, words)
    yield scale_words(criterion.resolved_scale, words)
    if criterion.gate is not None:
        yield words.text("basic requirement")
    if criterion.short:
        yield words.text("quick visit")
