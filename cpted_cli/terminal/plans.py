"""Recommendations and decided actions on the terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Console

from cpted_cli.analysis.planning import Recommendation
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.plan import Plan
from cpted_cli.model.site import Site
from cpted_cli.model.text import in_language
from cpted_cli.terminal.output import Cell, show_heading, show_lines, show_table
from cpted_cli.wording import labels
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
    """Show what is advised, in order, and say how the order came about."""
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
    """Show what the plan says already: actions with owner, date and status, and what was declined."""
    to.print()
    show_heading(to, words.text("In plan.yaml"))
    to.print()
    language = words.language
    unknown = words.text("to be decided")
    rows: list[list[Cell]] = [
        [
            (in_language(one.title, language), ""),
            (in_language(one.owner, language) or unknown, "" if one.owner else "clear"),
            (one.due.isoformat() if one.due else in_language(one.due_text, language) or unknown, ""),
            (labels.status(one.status, words), ""),
        ]
        for one in plan.actions
    ]
    rows.extend(
        [(in_language(one.title, language), "quiet"), ("", ""), ("", ""), (labels.status("declined", words), "quiet")]
        for one in plan.declined
    )
    show_table(to, [words.text("Action"), words.text("Owner"), words.text("Done by"), words.text("Status")], rows)


def _rows(checklist: Checklist, advised: Sequence[Recommendation], words: Words) -> Iterator[list[Cell]]:
    for one in advised:
        found = dict.fromkeys(finding.criterion for finding in one.findings)
        criteria = [checklist.criterion(name) for name in found]
        titles = [in_language(c.title or c.question, words.language) for c in criteria if c is not None]
        yield [
            (in_language(one.measure.title, words.language), "strong"),
            ("; ".join(titles), ""),
            (labels.cost(one.measure.cost, words), ""),
            (labels.evidence(one.measure.evidence, words), ""),
            (words.text(URGENCY[one.urgency]), "serious" if one.urgency in {"gate", "broken"} else "quiet"),
        ]
