"""What is said of an action: who does it, who pays, what it costs, by when, how far it has come."""

from cpted_cli.analysis.financing import Financing
from cpted_cli.model.plan import Action
from cpted_cli.model.text import in_language
from cpted_cli.wording import labels
from cpted_cli.wording.numbers import HARD_SPACE, date_table, money, money_span, number
from cpted_cli.wording.translator import Words


def owner_words(action: Action, words: Words) -> str:
    """Name who does it; nobody is told plainly, and so is a lack of authority over the land."""
    owner = in_language(action.owner, words.language)
    if not owner:
        return words.text("owner unknown: to be found out")
    if action.authority is False:
        return words.text("{owner} (has no authority over the land)", owner=owner)
    return owner


def funder_words(action: Action, words: Words) -> str:
    """Name who pays and how large a part, or nothing where nobody is named."""
    if not action.funders:
        return in_language(action.funder, words.language)
    told = []
    for one in action.funders:
        name = in_language(one.name, words.language)
        told.append(name if one.share is None else f"{name} {number(one.share, words)}{HARD_SPACE}%")
    return ", ".join(told)


def due_words(action: Action, words: Words) -> str:
    """Say by when."""
    due = date_table(action.due, words) if action.due else ""
    return in_language(action.due_text, words.language) or due or words.text("to be decided")


def cost_words(action: Action, words: Words) -> str:
    """Give the price that somebody named, otherwise the cost band; that it is an estimate is said beside it."""
    if action.amount_sek is not None:
        return money(action.amount_sek, words)
    return labels.cost(action.cost, words) if action.cost else words.text("not estimated")


def span_words(low_sek: float, high_sek: float | None, words: Words) -> str:
    """Write a span of money; one without an upper end says so."""
    if high_sek is None:
        return words.text("at least {money}", money=money(low_sek, words))
    return money(low_sek, words) if low_sek == high_sek else money_span(low_sek, high_sek, words)


def since_words(action: Action, words: Words) -> str:
    """Say since when it has its status, and who decided or checked that; nothing where nobody has said."""
    since = action.status_on.isoformat() if action.status_on else ""
    return ", ".join(one for one in (since, in_language(action.status_by, words.language)) if one)


def financing_words(paid: Financing, words: Words) -> str:
    """Say what it costs together and who would pay what of it; nothing where nobody has named a cost."""
    if not paid.high_sek and not paid.low_sek:
        return ""
    whole = span_words(paid.low_sek, paid.high_sek, words)
    said = words.text("to be decided on: {money}", money=whole)
    if paid.unpriced:
        said = words.plural(
            "to be decided on: {money}, and {count} action that nobody has put a price on",
            "to be decided on: {money}, and {count} actions that nobody has put a price on",
            paid.unpriced,
            money=whole,
        )
    parts = [
        f"{in_language(one.name, words.language)} {span_words(one.low_sek, one.high_sek, words)}" for one in paid.parts
    ]
    if len(parts) == 1:
        return words.text("{sum}, paid by {payer}", sum=said, payer=in_language(paid.parts[0].name, words.language))
    return words.text("{sum}, of which {parts}", sum=said, parts=", ".join(parts)) if parts else said


def lacking_words(action: Action, words: Words) -> str:
    """Name what is still to be settled: owner, money, date, indicator; nothing where all is said."""
    lacks = (
        (action.owner, words.text("no owner")),
        (action.is_funded, words.text("nobody who pays")),
        (action.due or action.due_text, words.text("no date")),
        (action.indicator, words.text("no indicator")),
    )
    return ", ".join(said for there, said in lacks if not there)
