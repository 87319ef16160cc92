"""Loading sites and scoring them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cpted_cli.analysis.instances import Round, round_of
from cpted_cli.analysis.lighting import lighting
from cpted_cli.analysis.scoring import site_scores
from cpted_cli.errors import Fault
from cpted_cli.files.checklists import find_checklist
from cpted_cli.files.site_folders import site_paths
from cpted_cli.files.sites import SiteFolder, UsedChecklist, load_site
from cpted_cli.model.assessment import Assessment
from cpted_cli.model.lighting import Lighting
from cpted_cli.model.score import Model, SiteScore


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """The result of a site in one round by one checklist, with what it was made from."""

    folder: SiteFolder
    used: UsedChecklist
    score: SiteScore


def load(
    paths: Iterable[Path], *, checklist: str | None = None, with_plan: bool = False
) -> tuple[tuple[SiteFolder, ...], tuple[Fault, ...]]:
    """Read the sites that paths mean, in name order; sites with faults are left out and their faults told.

    Raises `Stop` where there is nothing at a path.
    """
    sites: list[SiteFolder] = []
    faults: list[Fault] = []
    for path in site_paths(paths):
        override, told = find_checklist(checklist, path.folder) if checklist else (None, ())
        if told:
            return (), told
        site, more = load_site(path, override, with_plan=with_plan)
        sites.extend([site] if site else [])
        faults.extend(more)
    return tuple(sites), tuple(faults)


def score(
    sites: Iterable[SiteFolder], *, model: Model = "arithmetic", round_id: str | None = None
) -> tuple[Scored, ...]:
    """Score sites: one result for each site, checklist and round; rounds and checklists are never merged.

    Light measured in the round stands beside the score, not in it.
    """
    return tuple(
        Scored(folder=folder, used=used, score=replace(result, lighting=_lighting(folder, result.round)))
        for folder in sites
        for used in folder.used
        for result in site_scores(folder.site, used.checklist, used.sha256, used.visits, model=model)
        if round_id is None or result.round == round_id
    )


def _lighting(folder: SiteFolder, round_id: str) -> tuple[Lighting, ...]:
    return tuple(lighting(one) for one in folder.grids if one.readings.round_id == round_id)


def latest(scored: Iterable[Scored]) -> tuple[Scored, ...]:
    """Keep the round of each site and checklist that was visited last, whatever the rounds are called."""
    kept: dict[tuple[Path, str, str], Scored] = {}
    for one in scored:
        key = (one.folder.path, one.folder.site.id, one.used.checklist.id)
        before = kept.get(key)
        if before is None or _last_visit(before) <= _last_visit(one):
            kept[key] = one
    return tuple(kept.values())


def _last_visit(scored: Scored) -> tuple[date, str]:
    return max(one.date for one in counting_visits(scored)), scored.score.round


def counting_visits(scored: Scored) -> tuple[Assessment, ...]:
    """Give the visits that the result was made from, without those that a later one replaced."""
    kept = seen_in(scored).visits
    return tuple(one.assessment for one in scored.used.visits if one in kept)


def seen_in(scored: Scored) -> Round:
    """Give everything that the result was made from, question by question."""
    used = scored.used
    visits = [one for one in used.visits if one.assessment.round_id == scored.score.round]
    return round_of(scored.folder.site, used.checklist, used.sha256, visits)
