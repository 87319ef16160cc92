"""Where a case stands, on one screen that a chairperson understands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from cpted_cli.analysis.participation import Participation
from cpted_cli.analysis.stages import StageView, Whole, next_stage
from cpted_cli.model.plan import STATUSES
from cpted_cli.model.stage import StageNames
from cpted_cli.model.text import in_language
from cpted_cli.terminal.output import show_below, show_heading, show_lines
from cpted_cli.wording import labels
from cpted_cli.wording.actions import due_words
from cpted_cli.wording.cases import STAGE_STATUSES, missing_words
from cpted_cli.wording.numbers import date_long
from cpted_cli.wording.translator import Words

STATUS_STYLES = {"done": "green", "ongoing": "yellow", "not-begun": "dim"}
MOST_DATES = 3
INDENT = 2
NOTE_INDENT = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseStatus:
    """What the screen shows: the case, its stages, what they are called, and the part of the residents."""

    whole: Whole
    views: Sequence[StageView]
    names: StageNames
    part: Participation


def show_case(to: Console, status: CaseStatus, words: Words) -> None:
    """Show the five stages, what is missing for the next, and what is due."""
    case, language = status.whole.case, words.language
    as_of = words.text("As of {date}.", date=date_long(case.date, words)) if case.date else ""
    invented = words.text("Invented example.") if case.fictional else ""
    show_heading(to, in_language(case.name, language), " ".join(one for one in (as_of, invented) if one))
    to.print()
    for number, view in enumerate(status.views, start=1):
        to.print(_stage_line(number, view, status.names, words))
        note = in_language(view.standing.note, language)
        if note:
            show_below(to, note, NOTE_INDENT)
    _show_missing(to, status, words)
    to.print()
    show_lines(to, _counts(status, words))
    for head, told in _dates(status, words):
        to.print()
        show_heading(to, head)
        for one in told:
            show_below(to, f"- {one}", INDENT)


def titles_of(whole: Whole, language: str) -> Mapping[str, str]:
    """Give what things of a case are called in the reader's language, by the ids that tell of them."""
    case = whole.case
    named = [(one.id, one.title) for one in case.goals]
    named += [(one.id, one.title) for one in case.problems]
    named += [(one.id, one.name) for one in case.partners]
    return {name: in_language(title, language) for name, title in named}


def _stage_line(number: int, view: StageView, names: StageNames, words: Words) -> Text:
    title = in_language(names.stage(view.id).title, words.language)
    standing = view.standing
    said = words.text(STAGE_STATUSES[standing.status])
    dated = f"{said} {standing.date.isoformat()}" if standing.date else said
    return Text.assemble(f"  {number}  {title:<26}  ", (dated, STATUS_STYLES[standing.status]))


def _show_missing(to: Console, status: CaseStatus, words: Words) -> None:
    upcoming = next_stage(status.views)
    titles = titles_of(status.whole, words.language)
    for view in status.views:
        if not view.missing or not (view.is_done or view is upcoming):
            continue
        title = in_language(status.names.stage(view.id).title, words.language)
        said = words.text("{stage} is said to be done, but:", stage=title)
        to.print()
        show_heading(to, said if view.is_done else words.text("{stage} still lacks:", stage=title))
        for one in view.missing:
            show_below(to, f"- {missing_words(one, words, titles)}", INDENT)
    if upcoming is not None and not upcoming.missing:
        title = in_language(status.names.stage(upcoming.id).title, words.language)
        to.print()
        show_lines(to, [words.text("{stage}: nothing is missing.", stage=title)])


def _counts(status: CaseStatus, words: Words) -> Iterator[str]:
    case, part = status.whole.case, status.part
    actions = [one for _, one in status.whole.actions]
    yield words.text(
        "Partners: {partners}. Goals: {goals}. Problems: {problems}. Sites: {sites}.",
        partners=len(case.partners), goals=len(case.goals), problems=len(case.problems), sites=len(status.whole.sites),
    )  # fmt: skip
    if actions:
        counted = {name: sum(one.status == name for one in actions) for name in STATUSES}
        told = ", ".join(f"{labels.status(name, words)} {count}" for name, count in counted.items() if count)
        active = part.counts["with"] + part.counts["by"]
        yield words.text(
            "Actions: {count} ({told}). With or by the residents: {active}.",
            count=len(actions), told=told, active=active,
        )  # fmt: skip


def _dates(status: CaseStatus, words: Words) -> Iterator[tuple[str, Sequence[str]]]:
    dated = sorted(
        ((one.due, name, one) for name, one in status.whole.actions if one.due and one.is_open), key=lambda one: one[:2]
    )
    as_of = status.whole.case.date
    said = [
        (due, f"{due_words(action, words)} {in_language(action.title, words.language)} ({name})")
        for due, name, action in dated
    ]
    overdue = [text for due, text in said if as_of and due < as_of][:MOST_DATES]
    upcoming = [text for due, text in said if not as_of or due >= as_of][:MOST_DATES]
    if overdue:
        yield words.text("Overdue"), overdue
    if upcoming:
        yield words.text("What comes next"), upcoming
