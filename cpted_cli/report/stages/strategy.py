"""The fourth stage: all actions, with or for whom, what was decided, what was declined."""

from collections.abc import Iterator, Sequence

from cpted_cli.model.plan import Action
from cpted_cli.model.terms import COST_LIMITS_SEK
from cpted_cli.model.text import in_language
from cpted_cli.report.basis import listed
from cpted_cli.report.blocks import Block, Cell, Column, Heading, Table, items, paragraph
from cpted_cli.report.case_basis import CaseBasis
from cpted_cli.report.chapters.action_plan import cost_note, declined_table, sentence_case
from cpted_cli.wording import labels
from cpted_cli.wording.actions import cost_words, due_words, funder_words, lacking_words, owner_words
from cpted_cli.wording.numbers import HARD_SPACE, date_table, money_span
from cpted_cli.wording.translator import Words


def strategy(basis: CaseBasis, words: Words) -> Iterator[Block]:
    """Tell actions, decisions and what was declined."""
    told = basis.actions
    if not told:
        yield paragraph(words.text("There are no actions yet."))
    else:
        yield paragraph(_modes(basis, words))
        yield Table(
            columns=_columns(words),
            rows=tuple(_row(one, basis, words) for _, one in told),
            note=cost_note([one for _, one in told], words),
        )
        span = _cost_span([one for _, one in told])
        if span is not None:
            yield paragraph(words.text("Together, by these estimates: {span}.", span=money_span(*span, words)))
    missing = [
        f"{in_language(one.title, words.language)}: {lacking}"
        for _, one in told
        if (lacking := lacking_words(one, words))
    ]
    if missing:
        yield paragraph(words.text("Still to be settled: {actions}.", actions="; ".join(missing)))
    checks = [
        f"{in_language(one.title, words.language)}: {first}" for _, one in told if (first := _checks(one, basis, words))
    ]
    if checks:
        yield paragraph(words.text("Check first, before an action is begun:"))
        yield items(checks)
    if len(told) < len(basis.whole.actions):
        yield paragraph(
            words.text(
                "Actions on what helps those who mean harm are told in the edition with protected details only."
            ),
            "note",
        )
    yield from _decisions(basis, words)
    declined = declined_table(basis.declined, words)
    if declined is not None:
        yield declined


def _checks(one: Action, basis: CaseBasis, words: Words) -> str:
    """Name what whoever carries out an action is to look into before it is begun."""
    measure = basis.measures.get(one.measure or "")
    return listed([labels.conflict(each, words) for each in measure.conflicts], words) if measure else ""


def _cost_span(told: Sequence[Action]) -> tuple[int, int] | None:
    """Add up from how much to how much; None where an action is not estimated or has no upper end."""
    low = high = 0
    for one in told:
        least, most = COST_LIMITS_SEK[one.cost] if one.cost else (0, None)
        if one.amount_sek is not None:
            least = most = one.amount_sek
        if most is None:
            return None
        low, high = low + least, high + most
    return low, high


def _modes(basis: CaseBasis, words: Words) -> str:
    counts = [(labels.mode(name, words), count) for name, count in basis.part.counts.items() if count]
    if not counts:
        return words.plural("{count} action.", "{count} actions.", basis.part.of)
    told = ", ".join(f"{name} {count}" for name, count in counts)
    return words.plural("{count} action: {modes}.", "{count} actions: {modes}.", basis.part.of, modes=told)


def _columns(words: Words) -> tuple[Column, ...]:
    heads = (
        (words.text("Action (against problem)"), 28.0),
        (words.text("Responsible, with authority"), 25.0),
        (words.text("Cost*"), 13.0),
        (words.text("Done by"), 14.0),
        (words.text("How we will know"), 20.0),
    )
    return tuple(Column(title=title, width=width) for title, width in heads)


def _row(one: Action, basis: CaseBasis, words: Words) -> tuple[Cell, ...]:
    language = words.language
    numbers = ", ".join(str(n) for n, problem in enumerate(basis.case.problems, start=1) if problem.id in one.problems)
    title = in_language(one.title, language)
    mode = f", {labels.mode(one.mode, words)}" if one.mode else ""
    funder = funder_words(one, words)
    return (
        Cell(
            text=f"{title}{HARD_SPACE}({numbers})" if numbers else title,
            under=f"{sentence_case(labels.status(one.status, words))}{mode}",
        ),
        Cell(text=owner_words(one, words), under=words.text("Funding: {funder}", funder=funder) if funder else ""),
        Cell(text=cost_words(one, words)),
        Cell(text=due_words(one, words)),
        Cell(text=sentence_case(in_language(one.indicator, language)) or words.text("to be decided")),
    )


def _decisions(basis: CaseBasis, words: Words) -> Iterator[Block]:
    decisions = basis.case.decisions
    if not decisions:
        return
    yield Heading(text=words.text("Decisions"))
    told = []
    for one in decisions:
        day = date_table(one.date, words) if one.date else words.text("not dated")
        by = in_language(one.by, words.language)
        told.append(f"{day}{f', {by}' if by else ''}: {in_language(one.text, words.language)}")
    yield items(told)
