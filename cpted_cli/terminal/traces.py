"""A chain on the terminal: what a thing rests on, link by link, and what it leads to."""

from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import Console

from cpted_cli.analysis.instances import Given, Instance
from cpted_cli.analysis.tracing import Link, LinkKind, Trace
from cpted_cli.model.checklist import Criterion
from cpted_cli.model.measure import Measure
from cpted_cli.model.plan import Action, Declined, PlanFinding
from cpted_cli.model.safety_walk import Remark
from cpted_cli.model.source import Source
from cpted_cli.model.text import LocalText, in_language
from cpted_cli.terminal.output import show_below, show_heading, show_lines
from cpted_cli.terminal.question_page import answer_text
from cpted_cli.wording import labels
from cpted_cli.wording.actions import cost_words, due_words, funder_words, owner_words, since_words
from cpted_cli.wording.agreement import person_words
from cpted_cli.wording.translator import N_, Words

KINDS: Mapping[LinkKind, str] = {
    "action": N_("Action"),
    "declined": N_("Declined"),
    "measure": N_("Measure"),
    "finding": N_("Finding"),
    "problem": N_("Problem"),
    "remark": N_("Remark"),
    "criterion": N_("Criterion"),
    "answer": N_("Answer"),
    "photo": N_("Photo"),
    "source": N_("Source"),
}
STEP = 2


class TraceTalk:
    """Says the links of a chain in the reader's language; `people` names assessors by role."""

    def __init__(self, words: Words, people: Mapping[str, object] | None) -> None:
        self.words, self.people = words, people
        self._said: set[str] = set()

    def title(self, link: Link) -> str:
        """Say what kind of thing it is, what it is called and its id."""
        kind = self.words.text(KINDS[link.kind])
        if link.thing is None:
            missing = self.words.text("not there")
            return f"{kind} {link.id} ({missing})"
        if link.kind == "photo":
            return f"{kind} photos/{link.id}"
        return f"{kind} {link.id}" if self._is_told(link) else f"{kind} {link.id}: {self._name(link.thing)}"

    def lines(self, link: Link) -> Iterator[str]:
        """Say what else is known of it."""
        thing = link.thing
        if isinstance(thing, Action):
            yield from self._action(thing)
        elif isinstance(thing, Declined | PlanFinding | Remark):
            yield from filter(None, [self._said_of(thing)])
        elif isinstance(thing, Measure):
            yield in_language(thing.mechanism, self.words.language)
            yield labels.evidence(thing.evidence, self.words)
        elif isinstance(thing, Source) and not self._is_told(link):
            self._said.add(link.id)
            yield from filter(None, [thing.url or (f"https://doi.org/{thing.doi}" if thing.doi else "")])
        elif isinstance(thing, tuple):
            for one in thing:
                yield from self._answers(one)

    def _said_of(self, thing: Declined | PlanFinding | Remark) -> str:
        language = self.words.language
        if isinstance(thing, Remark):
            return in_language(thing.answer, language) or self.words.text("no answer yet")
        return in_language(thing.reason if isinstance(thing, Declined) else thing.text, language)

    def _is_told(self, link: Link) -> bool:
        """Whether it is a source that was written out further up."""
        return link.kind == "source" and link.id in self._said

    def _name(self, thing: Any) -> str:
        if isinstance(thing, tuple):
            thing = thing[0].question.criterion
        if isinstance(thing, Criterion):
            return in_language(thing.title or thing.question, self.words.language)
        if isinstance(thing, Source):
            return thing.reference
        title: LocalText | None = thing.text if isinstance(thing, Remark) else getattr(thing, "title", None)
        return in_language(title, self.words.language)

    def _action(self, one: Action) -> Iterator[str]:
        words = self.words
        funder = funder_words(one, words) or words.text("nobody who pays")
        since = since_words(one, words)
        status = labels.status(one.status, words) + (f" ({since})" if since else "")
        yield "; ".join((owner_words(one, words), funder, cost_words(one, words), due_words(one, words), status))
        if one.mechanism:
            yield in_language(one.mechanism, words.language)
        if one.indicator:
            yield words.text("How we will know: {indicator}", indicator=in_language(one.indicator, words.language))

    def _answers(self, one: Instance) -> Iterator[str]:
        for given in one.given:
            who = person_words(given.assessor, self.people, self.words)
            light = labels.light(one.light, self.words)
            yield f"{light}, {who}: {self._answer(one, given)}"

    def _answer(self, one: Instance, given: Given) -> str:
        said = answer_text(given.answer, one.question.criterion.resolved_scale, self.words)
        return f"{said}. {given.answer.note}" if given.answer.note else said


def show_trace(to: Console, found: Trace, people: Mapping[str, object] | None, words: Words) -> None:
    """Show a thing, what it rests on below it, and what it leads to."""
    talk = TraceTalk(words, people)
    show_heading(to, talk.title(found.subject))
    for line in talk.lines(found.subject):
        show_below(to, line, STEP, style="quiet")
    if found.subject.below:
        _show_part(to, words.text("Rests on"), found.subject.below, talk)
    if found.up:
        _show_part(to, words.text("Leads to"), found.up, talk)
    elif found.subject.kind not in {"action", "declined"}:
        to.print()
        show_lines(to, [words.text("Nothing in the plan rests on it.")], style="quiet")


def _show_part(to: Console, title: str, links: tuple[Link, ...], talk: TraceTalk) -> None:
    to.print()
    show_heading(to, title)
    for link in links:
        _show_link(to, link, STEP, talk)


def _show_link(to: Console, link: Link, indent: int, talk: TraceTalk) -> None:
    show_below(to, talk.title(link), indent, style="clear" if link.thing is None else "")
    for line in talk.lines(link):
        show_below(to, line, indent + STEP, style="quiet")
    for one in link.below:
        _show_link(to, one, indent + STEP, talk)
