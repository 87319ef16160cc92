"""The action plan, what was declined, and how all of it is to be followed up."""

from collections.abc import Iterable, Iterator, Sequence

from cpted_cli.model.plan import Action, Declined
from cpted_cli.model.text import in_language
from cpted_cli.report.basis import Basis
from cpted_cli.report.blocks import Block, Cell, Column, Table, items, paragraph, row
from cpted_cli.report.chaptered import Chapter
from cpted_cli.wording import labels
from cpted_cli.wording.actions import cost_words, due_words, funder_words, lacking_words, owner_words
from cpted_cli.wording.numbers import HARD_SPACE
from cpted_cli.wording.translator import Words


def action_plan(basis: Basis, words: Words) -> Chapter:
    """Give every action with who, with whose money, by when, and how we will know; then what was declined."""
    return Chapter(
        id="actions", title=words.text("Action plan"), blocks=tuple(_action_plan(basis, words)), number="7", flows=True
    )


def follow_up(basis: Basis, words: Words) -> Chapter:
    """Say how it will be seen whether the plan worked."""
    return Chapter(
        id="follow-up", title=words.text("Follow-up"), blocks=tuple(_follow_up(basis, words)), number="9", flows=True
    )


def finding_numbers(action: Action, basis: Basis) -> str:
    """Name by number the findings that an action answers."""
    return ", ".join(str(n) for n, one in enumerate(basis.findings, start=1) if one.id in action.findings)


def _action_plan(basis: Basis, words: Words) -> Iterator[Block]:
    actions = basis.actions
    if actions:
        yield _table(actions, basis, words)
    else:
        yield paragraph(words.text("Nothing has been decided yet. The recommendations are proposals for the meeting."))
    missing = [
        words.text("{title}: {lacking}", title=in_language(one.title, words.language), lacking=lacking)
        for one in actions
        if (lacking := lacking_words(one, words))
    ]
    if missing:
        yield paragraph(words.text("Still to be settled: {actions}.", actions="; ".join(missing)))
    declined = declined_table(basis.plan.declined if basis.plan else (), words)
    if declined is not None:
        yield declined


def declined_table(declined: Sequence[Declined], words: Words) -> Table | None:
    """Name what was declined for now, and why; None where nothing was."""
    if not declined:
        return None
    pairs = [(in_language(one.title, words.language), in_language(one.reason, words.language)) for one in declined]
    return Table(
        title=words.text("Declined for now, and why"),
        columns=(Column(title=words.text("What"), width=30), Column(title=words.text("Why"), width=70)),
        rows=tuple(row(sentence_case(title), sentence_case(reason)) for title, reason in pairs),
    )


def cost_note(actions: Iterable[Action], words: Words) -> str:
    """Say that costs are orders of magnitude, and whose estimate they are."""
    estimators = dict.fromkeys(in_language(one.cost_by, words.language) for one in actions if one.cost and one.cost_by)
    said = words.text("Order of magnitude: {who}.", who="; ".join(estimators) or words.text("our estimate"))
    return f"*{said}"


def sentence_case(text: str) -> str:
    """Begin with a capital letter."""
    return f"{text[:1].upper()}{text[1:]}"


def _table(actions: tuple[Action, ...], basis: Basis, words: Words) -> Table:
    heads = (
        (words.text("Measure (finding no.)"), 27.0),
        (words.text("Responsible, with authority"), 25.0),
        (words.text("Cost*"), 13.0),
        (words.text("Done by"), 14.0),
        (words.text("How we will know"), 21.0),
    )
    return Table(
        columns=tuple(Column(title=title, width=width) for title, width in heads),
        rows=tuple(_row(one, basis, words) for one in actions),
        note=cost_note(actions, words),
    )


def _row(one: Action, basis: Basis, words: Words) -> tuple[Cell, ...]:
    language, numbers = words.language, finding_numbers(one, basis)
    title = in_language(one.title, language)
    status = labels.status(one.status, words)
    mode = f", {labels.mode(one.mode, words)}" if one.mode else ""
    funder = funder_words(one, words)
    return (
        Cell(text=f"{title}{HARD_SPACE}({numbers})" if numbers else title, under=f"{sentence_case(status)}{mode}"),
        Cell(text=owner_words(one, words), under=words.text("Funding: {funder}", funder=funder) if funder else ""),
        Cell(text=cost_words(one, words)),
        Cell(text=due_words(one, words)),
        Cell(text=in_language(one.indicator, language) or words.text("to be decided")),
    )


def _follow_up(basis: Basis, words: Words) -> Iterator[Block]:
    yield paragraph(
        words.text(
            "What was done is seen soon, what it led to takes longer. Each action has a sign by which we will know; "
            "those are looked at first."
        )
    )
    yield items(_steps(basis, words), ordered=True)


def _steps(basis: Basis, words: Words) -> Iterator[str]:
    if basis.score.gates.failed:
        yield words.text("Basic requirements that were not met: tried again as soon as they are said to be mended.")
    yield words.text("Actions: each is checked at its date, with a photo from the same spot as last time.")
    if basis.score.not_observed:
        yield words.text("What could not be assessed: visited again, see the chapter on how reliable the basis is.")
    yield words.text(
        "The place: assessed again after one to two years with the same checklist and edition, in the same season and "
        "light, along the same way, by assessors who do not look at the earlier answers first."
    )
    yield words.text(
        "A changed number is called a change only where it is larger than the difference between two assessors; until "
        "that is known, 10 points."
    )
    yield words.text("Residents: asked the same questions in the same way, or the answers cannot be compared.")
