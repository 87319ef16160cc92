"""How far a budget goes, on the terminal: the sum so far as a span, for every cost is one."""

from collections.abc import Sequence

from rich.console import Console

from cpted_cli.analysis.budgeting import Fit, Spending
from cpted_cli.model.text import in_language
from cpted_cli.terminal.output import Cell, show_heading, show_lines, show_table
from cpted_cli.wording import labels
from cpted_cli.wording.actions import span_words
from cpted_cli.wording.numbers import money
from cpted_cli.wording.translator import N_, Words

SAID: dict[Fit, str] = {
    "fits": N_("within it"),
    "perhaps": N_("perhaps within it"),
    "over": N_("does not fit"),
    "spent": N_("carried out already"),
    "excluded": N_("not together with {id}"),
    "lacking": N_("needs {id}, which cannot be counted here"),
    "unpriced": N_("nobody has said what it costs"),
}
STYLES: dict[Fit, str] = {"fits": "good", "perhaps": "clear", "over": "quiet", "spent": "quiet", "excluded": "quiet"}


def show_budget(to: Console, spent: Sequence[Spending], budget_sek: float, words: Words) -> None:
    """Show what a sum of money is enough for, in order, and where that becomes uncertain."""
    to.print()
    show_heading(to, words.text("How far {money} goes", money=money(budget_sek, words)))
    to.print()
    heads = [words.text("Measure"), words.text("Cost"), words.text("Sum so far"), words.text("Against the budget")]
    show_table(to, heads, [_row(one, words) for one in spent])
    sure, perhaps = (sum(one.fit == fit for one in spent) for fit in ("fits", "perhaps"))
    said = words.text(
        "Surely within it: {sure}. Perhaps: {perhaps}. Costs are bands, so a sum is a span; what does not fit is "
        "passed over and not counted. A price that somebody named makes it surer: cpted plan set ID --amount.",
        sure=sure,
        perhaps=perhaps,
    )
    show_lines(to, [said], style="quiet")


def _row(one: Spending, words: Words) -> list[Cell]:
    item = one.item
    cost = money(item.amount_sek, words) if item.amount_sek is not None else ""
    said = words.text(SAID[one.fit], id=one.because or "")
    if one.because and one.fit in {"fits", "perhaps"}:
        asked = words.text("needed by {id}", id=one.because)
        said = f"{said}\n{asked}"
    is_counted = one.fit in {"fits", "perhaps"}
    return [
        (f"{in_language(item.title, words.language)}\n{item.id}", "strong" if is_counted else "quiet"),
        (cost or (labels.cost(item.cost, words) if item.cost else ""), ""),
        (span_words(one.low_sek, one.high_sek, words) if is_counted else "", ""),
        (said, STYLES.get(one.fit, "clear")),
    ]
