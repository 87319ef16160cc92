"""Loading a case and looking it through, and what its report rests on."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from cpted_cli.analysis.participation import participation
from cpted_cli.analysis.stages import SiteInCase, Whole, stage_views
from cpted_cli.errors import FaultsFound
from cpted_cli.files.cases import CaseFolder, case_folder, load_case
from cpted_cli.files.library import shipped_library
from cpted_cli.files.sites import SiteFolder
from cpted_cli.model.assessment import Assessment
from cpted_cli.model.case import Case
from cpted_cli.model.plan import Plan
from cpted_cli.model.safety_walk import SafetyWalk
from cpted_cli.model.site import Site
from cpted_cli.model.stage import StageNames
from cpted_cli.report.case_basis import CaseBasis


def load_whole_case(path: Path) -> CaseFolder:
    """Read the case that a path means, with its sites, plans and safety walks.

    Raises `Stop` where there is none, `FaultsFound` where a file of it has faults.
    """
    case, faults = load_case(case_folder(path))
    if case is None:
        raise FaultsFound(faults)
    return case


def whole(folder: CaseFolder) -> Whole:
    """Give a case with what it needs to know of its sites."""
    return Whole(case=folder.case, sites=tuple(_site(one) for one in folder.sites))


def _site(folder: SiteFolder) -> SiteInCase:
    visits = [visit.assessment for used in folder.used for visit in used.visits]
    return site_in_case(folder.site, folder.plan, folder.walk, visits)


def site_in_case(site: Site, plan: Plan | None, walk: SafetyWalk | None, visits: Iterable[Assessment]) -> SiteInCase:
    """Give what a case needs to know of a site that was visited so."""
    counting = [one for one in visits if not one.recheck]
    return SiteInCase(
        id=site.id,
        plan=plan,
        walk=walk,
        lights=frozenset(one.light for one in counting),
        days=tuple(sorted({one.date for one in counting})),
    )


def case_basis(
    case: Case, names: StageNames, seen: Sequence[SiteInCase], sites: Sequence[Site], *, is_open: bool
) -> CaseBasis:
    """Gather what the report of a case rests on, from its sites as the case sees them."""
    together, measures = Whole(case=case, sites=tuple(seen)), shipped_library().measures
    return CaseBasis(
        whole=together,
        views=stage_views(together),
        names=names,
        part=participation([one for _, one in together.actions], measures),
        day=case.date or date.min,
        is_open=is_open,
        sites={one.id: one for one in sites},
        measures=measures,
    )
