"""What a meeting needs of a case on one page: what is wanted, where it stands, what is decided, what is next."""

from collections.abc import Iterator
from datetime import date

from cpted_cli.analysis.stages import StageView
from cpted_cli.model.case import Decision
from cpted_cli.model.plan import Action
from cpted_cli.model.text import in_language
from cpted_cli.report.basis import listed
from cpted_cli.report.blocks import Block, Cell, Column, Group, Heading, Items, Run, Table, items, led, paragraph
from cpted_cli.report.case_basis import CaseBasis
from cpted_cli.report.chaptered import Chapter
from cpted_cli.report.chapters.action_plan import sentence_case
from cpted_cli.wording.actions import due_words, owner_words
from cpted_cli.wording.cases import STAGE_STATUSES, missing_words
from cpted_cli.wording.numbers import date_table, money
from cpted_cli.wording.translator import Words

FIRST = 3


def in_short(basis: CaseBasis, words: Words) -> Chapter:
    """Tell a case on one page."""
    return Chapter(id="short", title=words.text("In short"), blocks=tuple(_blocks(basis, words)))


def _blocks(basis: CaseBasis, words: Words) -> Iterator[Block]:
    case = basis.case
    if case.vision is not None:
        yield paragraph(in_language(case.vision, words.language), "lead")
    yield from _proposed(basis, words)
    yield from _costs(basis, words)
    yield Table(
        title=words.text("Where the five stages stand"),
        columns=(
            Column(title=words.text("Stage"), width=28),
            Column(title=words.text("State"), width=18),
            Column(title=words.text("What is there, what is missing"), width=54),
        ),
        rows=tuple(_stage(number, one, basis, words) for number, one in enumerate(basis.views, start=1)),
    )
    decided = [_decision(one, one.date, words) for one in case.decisions if one.date is not None]
    if decided:
        yield Group(kind="decisions", title=words.text("Decided so far"), blocks=(items(decided),))
    coming = sorted(((one.due, one) for _, one in basis.actions if one.due and one.is_open), key=lambda pair: pair[0])
    if coming:
        yield Heading(text=words.text("What comes next"))
        yield items(_next(one, words) for _, one in coming[:FIRST])


def _proposed(basis: CaseBasis, words: Words) -> Iterator[Block]:
    """Give what the meeting is asked to decide, fit to be pasted into its minutes."""
    asked = [one for site in basis.whole.sites if site.plan for one in site.plan.decisions]
    if asked:
        lead, gap = Run(text=words.text("that"), strong=True), Run(text=" ")
        said = tuple((lead, gap, Run(text=in_language(one, words.language))) for one in asked)
        asking = Items(items=said, ordered=True)
        yield Group(kind="decisions", title=words.text("Decisions we propose"), blocks=(asking,))


def _costs(basis: CaseBasis, words: Words) -> Iterator[Block]:
    funding = basis.case.bid.funding if basis.case.bid else None
    if funding is None:
        return
    sums = (
        words.text("{amount} in {year}", year=year, amount=money(total, words))
        for year, total in zip(funding.years, funding.totals_sek, strict=True)
    )
    said = words.text("The partners put in {sums}. Who pays what stands in chapter 6.", sums=listed(sums, words))
    yield led(words.text("What it costs:"), said)


def _decision(one: Decision, day: date, words: Words) -> str:
    by, text = (in_language(said, words.language) for said in (one.by, one.text))
    return f"{date_table(day, words)}: {by}: {text}" if by else f"{date_table(day, words)}: {text}"


def _stage(number: int, view: StageView, basis: CaseBasis, words: Words) -> tuple[Cell, ...]:
    standing, language = view.standing, words.language
    titles = {one.id: in_language(one.title, language) for one in basis.case.goals}
    titles |= {one.id: in_language(one.title, language) for one in basis.case.problems}
    titles |= {name: in_language(one.title, language) for name, one in basis.whole.actions}
    lacks = [sentence_case(missing_words(one, words, titles)) for one in view.missing]
    return (
        Cell(text=f"{number}. {basis.title_of(view.id, language)}"),
        Cell(
            text=sentence_case(words.text(STAGE_STATUSES[standing.status])),
            under=date_table(standing.date, words) if standing.date else "",
        ),
        Cell(text=in_language(standing.note, language), under=". ".join(lacks)),
    )


def _next(action: Action, words: Words) -> str:
    title = in_language(action.title, words.language)
    return words.text(
        "{date}: {title} ({owner})", date=due_words(action, words), title=title, owner=owner_words(action, words)
    )
