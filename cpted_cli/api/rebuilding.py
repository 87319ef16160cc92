"""The lines of reports on cases, safety walks and many sites, made again from what rode along with them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from cpted_cli.analysis.instances import Visit
from cpted_cli.analysis.report_photos import report_photos
from cpted_cli.analysis.side_by_side import side_by_side
from cpted_cli.analysis.verification import recomputed, reread
from cpted_cli.api.cases import case_basis, site_in_case
from cpted_cli.api.told_documents import CASE, RESULTS, SITES, STAGES
from cpted_cli.files.canonical import fingerprint
from cpted_cli.files.told_evidence import Documents
from cpted_cli.model.assessment import Assessment, ChecklistRef
from cpted_cli.model.case import Case
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.photo import SitePhotos
from cpted_cli.model.plan import Plan
from cpted_cli.model.report_lines import ReportLines
from cpted_cli.model.safety_walk import SafetyWalk
from cpted_cli.model.score import ResultFile, SiteScore
from cpted_cli.model.site import Site
from cpted_cli.report.lines import Line, report_lines
from cpted_cli.wording.translator import words_for


def lines_again(told: ReportLines, documents: Documents, *, is_open: bool) -> tuple[Line, ...] | None:
    """Make the lines again from what rode along; None where that does not reach."""
    language = told.language
    if isinstance(documents.get(CASE), Case):
        return _case_lines(documents, language)
    if any(isinstance(one, SafetyWalk) for one in documents.values()):
        return _walk_lines(documents, language)
    if isinstance(documents.get(RESULTS), ResultFile):
        return _comparison_lines(documents, language, is_open=is_open)
    return None


def results_again(documents: Documents) -> Iterator[tuple[SiteScore, SiteScore]]:
    """Pair each result that rode along with what it is when recomputed from answers or principles."""
    found = documents.get(RESULTS)
    for one in found.results if isinstance(found, ResultFile) else ():
        checklist = instruments(documents).get(one.checklist)
        if checklist is not None:
            yield one, _recomputed(one, checklist, documents)


def instruments(documents: Documents) -> Mapping[ChecklistRef, Checklist]:
    """Give the checklists that rode along, by the name and fingerprint under which results speak of them."""
    found = (one for one in documents.values() if isinstance(one, Checklist))
    return {ChecklistRef(id=one.id, edition=one.edition, sha256=fingerprint(one)): one for one in found}


def _recomputed(result: SiteScore, checklist: Checklist, documents: Documents) -> SiteScore:
    site, visits = _part(documents, result.site, "site"), tuple(_visits(documents, result.site))
    if isinstance(site, Site) and visits:
        return recomputed(result, site, checklist, visits)
    return reread(result, checklist)


def _part(documents: Documents, site: str, name: str) -> Any:
    return documents.get(f"{SITES}/{site}/{name}")


def _visits(documents: Documents, site: str) -> Iterator[Visit]:
    head = f"{SITES}/{site}/assessments/"
    for name, one in documents.items():
        if name.startswith(head) and isinstance(one, Assessment):
            yield Visit(file=f"{name.removeprefix(head)}.json", assessment=one)


def _sites(documents: Documents) -> list[Site]:
    return [one for one in documents.values() if isinstance(one, Site)]


def _case_lines(documents: Documents, language: str) -> tuple[Line, ...]:
    from cpted_cli.report.case import case_view

    case, stages = documents[CASE], documents[STAGES]
    sites = tuple(
        site_in_case(site, _plan(documents, site), _walk(documents, site), [
            one.assessment for one in _visits(documents, site.id)
        ])
        for site in _sites(documents)
    )  # fmt: skip
    basis = case_basis(case, stages.schools[0], sites, _sites(documents), is_open=False)
    return report_lines(case_view(basis, words_for(language)))


def _walk_lines(documents: Documents, language: str) -> tuple[Line, ...]:
    from cpted_cli.report.safety_walk import WalkBasis, safety_walk_view

    (site,) = _sites(documents)
    walk = _walk(documents, site)
    if walk is None:
        return ()
    visits = [one.assessment for one in _visits(documents, site.id) if not one.assessment.recheck]
    found = instruments(documents)
    results = [(again, found[again.checklist]) for _, again in results_again(documents)]
    basis = WalkBasis(
        site=site,
        walk=walk,
        plan=_plan(documents, site),
        beside=side_by_side(walk, site, results) if results else None,
        is_open=False,
        photos=report_photos(_plan(documents, site), _photos(documents, site), visits),
        days=tuple(sorted({one.date for one in visits})),
    )
    return report_lines(safety_walk_view(basis, words_for(language)))


def _plan(documents: Documents, site: Site) -> Plan | None:
    found = _part(documents, site.id, "plan")
    return found if isinstance(found, Plan) else None


def _walk(documents: Documents, site: Site) -> SafetyWalk | None:
    found = _part(documents, site.id, "safety-walk")
    return found if isinstance(found, SafetyWalk) else None


def _photos(documents: Documents, site: Site) -> SitePhotos | None:
    found = _part(documents, site.id, "photos")
    return found if isinstance(found, SitePhotos) else None


def _comparison_lines(documents: Documents, language: str, *, is_open: bool) -> tuple[Line, ...]:
    """Make the lines of the tables again; when each place was visited and what is missing follows from no result."""
    from cpted_cli.report.comparison import comparison_view
    from cpted_cli.report.comparison_basis import Compared, ComparisonBasis, in_order

    words = words_for(language)
    found, sites = instruments(documents), {one.id: one for one in _sites(documents)}
    compared = [
        Compared(site=sites[again.site], checklist=found[again.checklist], score=again, seen=date.min)
        for _, again in results_again(documents)
        if again.site in sites
    ]
    basis = ComparisonBasis(compared=in_order(compared, words), is_open=is_open)
    view = comparison_view(basis, words)
    return report_lines(replace(view, chapters=tuple(one for one in view.chapters if one.id.startswith("checklist-"))))
