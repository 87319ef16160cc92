"""Recommendations and decided actions on the terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Console

from cpted_cli.analysis.planning import Recommendation
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.plan import Action, Plan
from cpted_cli.model.site import Site
from cpted_cli.model.text import in_language
from cpted_cli.terminal.output import Cell, show_heading, show_lines, show_table
from cpted_cli.wording import labels
from cpted_cli.wording.actions import funder_words, owner_words, since_words
from cpted_cli.wording.translator import N_, Words

URGENCY = {
    "gate": N_("basic requirement not met"),
    "broken": N_("something is broken"),
    "soon": N_("cheap and soon"),
    "ranked": N_("by rank"),
}


def show_recommendations(
    to: Console, site: Site, checklist: Checklist, advised: Sequence[Recommendation], words: Words
) -> None:
    """Show what is advised, in order, each with its id, and say how the order came about."""
    title = words.text("Recommendations for {site}", site=in_language(site.name, words.language))
    show_heading(to, title)
    to.print()
    heads = [
        words.text("Measure"),
        words.text("Against"),
        words.text("Cost"),
        words.text("Evidence"),
        words.text("Why here"),
    ]
    show_table(to, heads, _rows(checklist, advised, words))
    said = words.text(
        "Basic requirements and broken things come first, then what is cheap and soon; the rest is ordered by "
        "points lost, evidence and cost. Costs are our estimate: replace them with yours."
    )
    show_lines(to, [said], style="quiet")


def show_actions(to: Console, plan: Plan, words: Words) -> None:
    """Show what the plan says already: actions with owner, money, date and status, and what was declined."""
    to.print()
    show_heading(to, words.text("In plan.yaml"))
    to.print()
    language = words.language
    rows: list[list[Cell]] = [_action_row(one, words) for one in plan.actions]
    rows.extend(
        [
            (one.id, "quiet"),
            (f"{in_language(one.title, language)}\n{in_language(one.reason, language)}", "quiet"),
            ("", ""),
            ("", ""),
            (labels.status("declined", words), "quiet"),
        ]
        for one in plan.declined
    )
    heads = [words.text("Id"), words.text("Action"), words.text("Owner"), words.text("Done by"), words.text("Status")]
    show_table(to, heads, rows)
    reasons = [(one.id, in_language(one.reason, language)) for one in plan.actions if one.reason]
    show_lines(to, [words.text("{id} is chosen out of order: {reason}", id=id_, reason=why) for id_, why in reasons])


def _action_row(one: Action, words: Words) -> list[Cell]:
    language = words.language
    unknown = words.text("to be decided")
    money = words.text("Funding: {funder}", funder=funder_words(one, words) or unknown)
    due = one.due.isoformat() if one.due else in_language(one.due_text, language) or unknown
    since = since_words(one, words)
    status = labels.status(one.status, words)
    return [
        (one.id, "quiet"),
        (in_language(one.title, language), "strong"),
        (f"{owner_words(one, words)}\n{money}", "" if one.owner else "clear"),
        (due, ""),
        (f"{status}\n{since}" if since else status, ""),
    ]


def _rows(checklist: Checklist, advised: Sequence[Recommendation], words: Words) -> Iterator[list[Cell]]:
    for one in advised:
        found = dict.fromkeys(finding.criterion for finding in one.findings)
        criteria = [checklist.criterion(name) for name in found]
        titles = [in_language(c.title or c.question, words.language) for c in criteria if c is not None]
        yield [
            (f"{in_language(one.measure.title, words.language)}\n{one.measure.id}", "strong"),
            ("; ".join(titles), ""),
            (labels.cost(one.measure.cost, words), ""),
            (labels.evidence(one.measure.evidence, words), ""),
            (words.text(URGENCY[one.urgency]), "serious" if one.urgency in {"gate", "broken"} else "quiet"),
        ]
