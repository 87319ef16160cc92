"""A checklist on the terminal, as one reads it aloud."""

from collections.abc import Iterator

from rich.console import Console

from cpted_cli.model.checklist import Checklist, Criterion, Principle
from cpted_cli.model.profile import Threshold
from cpted_cli.model.text import in_language
from cpted_cli.terminal.output import show_below, show_heading
from cpted_cli.wording import labels
from cpted_cli.wording.numbers import percent
from cpted_cli.wording.scales import figure_words, scale_words
from cpted_cli.wording.tailoring import base_sentence, change_sentences
from cpted_cli.wording.thresholds import threshold_sentence
from cpted_cli.wording.translator import Words


def show_checklist(to: Console, checklist: Checklist, words: Words) -> None:
    """Show title, principles and criteria with how each is answered, and what was tailored."""
    language = words.language
    title = words.text(
        "{checklist} {edition}", checklist=in_language(checklist.title, language), edition=checklist.edition
    )
    show_heading(to, title)
    show_below(to, in_language(checklist.description, language), 0, style="quiet")
    for principle in checklist.principles:
        to.print()
        show_heading(to, in_language(principle.title, language), _share(checklist, principle, words))
        for criterion in principle.criteria:
            _show_criterion(to, checklist, criterion, words)
    if checklist.tailored is not None:
        to.print()
        show_heading(to, base_sentence(checklist.tailored, words))
        for sentence in change_sentences(checklist.tailored, words):
            show_below(to, sentence, 2)


def _share(checklist: Checklist, principle: Principle, words: Words) -> str:
    share = principle.weight / sum(one.weight for one in checklist.principles)
    count = words.plural("{count} criterion", "{count} criteria", len(principle.criteria))
    return words.text("{criteria}, {percent} of the result", criteria=count, percent=percent(share, words))


def _show_criterion(to: Console, checklist: Checklist, criterion: Criterion, words: Words) -> None:
    language = words.language
    to.print()
    show_below(to, in_language(criterion.question, language), 0, style="strong")
    show_below(to, " · ".join(_facts(checklist, criterion, words)), 2, style="quiet")
    show_below(to, in_language(criterion.guidance, language), 2)
    if isinstance(criterion.threshold, Threshold):
        show_below(to, threshold_sentence(criterion.threshold, words), 2, style="quiet")


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
    if criterion.sensitive:
        yield words.text("sensitive")
    if criterion.weight != 1:
        yield words.text("weight {weight}", weight=figure_words(criterion.weight, words))
