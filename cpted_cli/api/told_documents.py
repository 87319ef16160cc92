"""What reports on cases, safety walks and many sites follow from, gathered to ride along with them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cpted_cli.api.scores import Scored, seen_in
from cpted_cli.files.cases import CaseFolder
from cpted_cli.files.sites import SiteFolder
from cpted_cli.files.told_evidence import Documents
from cpted_cli.model.score import ResultFile, SiteScore
from cpted_cli.model.site import Site
from cpted_cli.model.stage import Stages

CASE, STAGES, RESULTS, CHECKLISTS, SITES = (
    "cpted-case",
    "cpted-stages",
    "cpted-results",
    "cpted-checklists",
    "cpted-sites",
)


def case_documents(folder: CaseFolder) -> Documents:
    """Gather what the report of a case follows from."""
    sites = {name: one for site in folder.sites for name, one in _site_documents(site).items()}
    visits = {
        f"{SITES}/{site.site.id}/assessments/{Path(visit.file).stem}": visit.assessment
        for site in folder.sites
        for used in site.used
        for visit in used.visits
    }
    return {CASE: folder.case, STAGES: Stages(format="cpted-stages/1", schools=(folder.names,)), **sites, **visits}


def walk_documents(folder: SiteFolder, scored: Sequence[Scored]) -> Documents:
    """Gather what the report of a safety walk follows from; `scored` are the latest results of its site."""
    results = _results([(one, one.score) for one in scored]) if scored else {}
    return {**_site_documents(folder), **_visit_documents(scored), **results}


def comparison_documents(scored: Sequence[Scored]) -> Documents:
    """Gather what a comparison follows from: results, instruments, places and answers."""
    sites = {f"{SITES}/{one.folder.site.id}/site": one.folder.site for one in scored}
    return {**sites, **_visit_documents(scored), **_results([(one, one.score) for one in scored])}


def told_comparison_documents(scored: Sequence[Scored], results: Sequence[SiteScore]) -> Documents:
    """Gather what an open comparison may carry: results as it may tell them, instruments, names of places."""
    sites = {
        f"{SITES}/{site.id}/site": Site(
            format=site.format, id=site.id, name=site.name, kind=site.kind, point=site.point, fictional=site.fictional
        )
        for site in (one.folder.site for one in scored)
    }
    return {**sites, **_results(list(zip(scored, results, strict=True)))}


def _visit_documents(scored: Sequence[Scored]) -> dict[str, Any]:
    return {
        f"{SITES}/{one.folder.site.id}/assessments/{Path(visit.file).stem}": visit.assessment
        for one in scored
        for visit in (*seen_in(one).visits, *seen_in(one).rechecks)
    }


def _site_documents(folder: SiteFolder) -> dict[str, Any]:
    parts = {"site": folder.site, "plan": folder.plan, "safety-walk": folder.walk, "photos": folder.photos}
    return {f"{SITES}/{folder.site.id}/{name}": one for name, one in parts.items() if one is not None}


def _results(scored: Sequence[tuple[Scored, SiteScore]]) -> dict[str, Any]:
    instruments = {one.used.sha256: one.used.checklist for one, _ in scored}
    numbered = {f"{CHECKLISTS}/{number}": one for number, one in enumerate(instruments.values(), start=1)}
    return {RESULTS: ResultFile(results=tuple(result for _, result in scored)), **numbered}
