"""From findings to recommendations, to what a sum of money is enough for, and along the chain between them."""

from collections.abc import Sequence

from cpted_cli.analysis.budgeting import Spending, items_in_order, spendings
from cpted_cli.analysis.planning import Recommendation, recommendations
from cpted_cli.analysis.tracing import Ground
from cpted_cli.api.scores import Scored, latest, score, seen_in
from cpted_cli.files.case_problems import problems_of
from cpted_cli.files.disk import visible
from cpted_cli.files.library import shipped_library
from cpted_cli.files.sites import SiteFolder


def plan(scored: Scored) -> tuple[Recommendation, ...]:
    """Turn the findings of a result into ranked recommendations from the catalogue of measures."""
    return recommendations(scored.score, scored.used.checklist, shipped_library().measures)


def budgeted(results: Sequence[Scored], budget_sek: float) -> tuple[Spending, ...]:
    """Add up costs for the results of one site, in ranked order, against a sum of money."""
    advised = [one for result in results for one in plan(result)]
    items = items_in_order(advised, results[0].folder.plan, shipped_library().measures)
    return spendings(items, budget_sek)


def ground_of(folder: SiteFolder) -> Ground:
    """Gather all that a chain can lead through at one site, in its latest round."""
    library = shipped_library()
    return Ground(
        plan=folder.plan,
        rounds=tuple(seen_in(one) for one in latest(score([folder]))),
        measures=library.measures,
        sources=library.sources,
        photo_files=frozenset(path.name for path in visible(folder.path / "photos")),
        problems={one.id: one for one in problems_of(folder.path) or ()},
        remarks={one.id: one for one in folder.walk.remarks} if folder.walk else {},
    )
