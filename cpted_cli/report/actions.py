"""Makes the view of the action plan alone, for those who carry it out: who does what, by when, with whose money."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from cpted_cli.model.plan import STATUSES, Action
from cpted_cli.model.text import in_language
from cpted_cli.report.basis import Basis, listed
from cpted_cli.report.blocks import Block, Cell, Column, Table, paragraph, row
from cpted_cli.report.chaptered import Chapter, ChapteredView
from cpted_cli.report.chapters.action_plan import (
    cost_note,
    declined_table,
    finding_numbers,
    sentence_case,
)
from cpted_cli.report.front import front_of
from cpted_cli.wording import labels
from cpted_cli.wording.action_cells import COLUMNS, action_cells, status_cell
from cpted_cli.wording.actions import cost_words, due_words, funder_words, owner_words, since_words
from cpted_cli.wording.numbers import HARD_SPACE, month_year
from cpted_cli.wording.translator import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRow:
    """One action as a row of a sheet: its id, then words, and its date as a date where there is one."""

    id: str
    words: tuple[str, ...]
    due: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionsView(ChapteredView):
    """The action plan: pages as any, and the same actions as the rows of a sheet.

    `heads` are the heads of id, due date and `words`, in the order id, words, due date. `site` and
    `language` let the sheet find its way back into the plan.
    """

    heads: tuple[str, ...]
    rows: tuple[ActionRow, ...]
    sheet: str
    about: str
    statuses: tuple[str, ...]
    site: str
    language: str


def actions_view(basis: Basis, words: Words) -> ActionsView:
    """Word the action plan, owner by owner in the order of the plan."""
    actions = basis.actions
    return ActionsView(
        front=front_of(basis, words.text("Safety assessment, action plan"), words),
        chapters=tuple(_chapters(actions, basis, words)),
        heads=tuple(words.text(head) for head in COLUMNS.values()),
        rows=tuple(_sheet_row(one, basis, words) for one in actions),
        sheet=words.text("Actions"),
        about=words.text("About"),
        statuses=tuple(status_cell(one, words) for one in STATUSES),
        site=basis.site.id,
        language=words.language,
    )


def _chapters(actions: tuple[Action, ...], basis: Basis, words: Words) -> Iterator[Chapter]:
    by_owner: dict[str, list[Action]] = {}
    for one in actions:
        by_owner.setdefault(owner_words(one, words), []).append(one)
    yield Chapter(id="start", title=words.text("Who does what"), blocks=tuple(_start(actions, basis, words)))
    for number, (owner, group) in enumerate(by_owner.items(), start=1):
        yield Chapter(id=f"owner-{number}", title=sentence_case(owner), blocks=(_table(group, basis, words),))
    declined = declined_table(basis.plan.declined if basis.plan else (), words)
    if declined is not None:
        blocks = (replace(declined, title=""),)
        yield Chapter(id="declined", title=words.text("Declined for now, and why"), blocks=blocks)


def _start(actions: tuple[Action, ...], basis: Basis, words: Words) -> Iterator[Block]:
    if not actions:
        yield paragraph(words.text("The plan has no actions that this edition may tell."))
        return
    decided = sum(1 for one in actions if one.status != "proposed")
    yield paragraph(
        words.plural(
            "{count} action, {decided} of them decided. It answers what was seen at the visits up to {month}.",
            "{count} actions, {decided} of them decided. They answer what was seen at the visits up to {month}.",
            len(actions),
            decided=decided,
            month=month_year(max(one.date for one in basis.assessments), words),
        )
    )
    if basis.findings:
        yield Table(
            columns=(Column(title=words.text("No."), width=6), Column(title=words.text("Finding"), width=94)),
            rows=tuple(
                row(str(number), in_language(one.title, words.language))
                for number, one in enumerate(basis.findings, start=1)
            ),
        )


def _table(group: list[Action], basis: Basis, words: Words) -> Table:
    heads = (
        (words.text("Measure (finding no.)"), 34.0),
        (words.text("Done by"), 14.0),
        (words.text("Cost*"), 14.0),
        (words.text("How we will know"), 24.0),
        (words.text("State"), 14.0),
    )
    return Table(
        columns=tuple(Column(title=title, width=width) for title, width in heads),
        rows=tuple(_page_row(one, basis, words) for one in group),
        note=cost_note(group, words),
    )


def _page_row(one: Action, basis: Basis, words: Words) -> tuple[Cell, ...]:
    language = words.language
    funder = funder_words(one, words)
    funding = words.text("Funding: {funder}", funder=funder) if funder else words.text("Funding: to be decided")
    return (
        Cell(text=_title(one, basis, words), under=f"{funding}{_checks(one, basis, words)}"),
        Cell(text=due_words(one, words)),
        Cell(text=cost_words(one, words)),
        Cell(text=in_language(one.indicator, language) or words.text("to be decided")),
        Cell(text=sentence_case(labels.status(one.status, words)), under=since_words(one, words)),
    )


def _checks(one: Action, basis: Basis, words: Words) -> str:
    """Say what whoever carries out an action is to look into before it is begun."""
    measure = next((each.measure for each in basis.recommendations if each.measure.id == one.measure), None)
    if measure is None or not measure.conflicts:
        return ""
    conflicts = listed([labels.conflict(each, words) for each in measure.conflicts], words)
    said = words.text("Check first: {conflicts}", conflicts=conflicts)
    return f". {said}"


def _title(one: Action, basis: Basis, words: Words) -> str:
    title, numbers = in_language(one.title, words.language), finding_numbers(one, basis)
    return f"{title}{HARD_SPACE}({numbers})" if numbers else title


def _sheet_row(one: Action, basis: Basis, words: Words) -> ActionRow:
    told = [finding for finding in basis.findings if finding.id in one.findings]
    cells = action_cells(one, tuple(in_language(finding.title, words.language) for finding in told), words)
    return ActionRow(
        id=one.id, words=tuple(text for name, text in cells.items() if name not in {"id", "due"}), due=one.due
    )
