"""From residents' walks, cases and many sites to the page."""

from collections.abc import Sequence

from cpted_cli.analysis.editions import hidden_photos, opened, secret_criteria
from cpted_cli.analysis.participation import participation
from cpted_cli.analysis.report_photos import report_photos
from cpted_cli.analysis.side_by_side import SideBySide, side_by_side
from cpted_cli.analysis.stages import stage_views
from cpted_cli.api.cases import whole
from cpted_cli.api.reports import Rendered, ReportWish, photo_source, render_basis
from cpted_cli.api.scores import Scored, counting_visits, latest, score
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.cases import CaseFolder
from cpted_cli.files.library import shipped_library
from cpted_cli.files.safety_walks import CASE_FILE, WALK_FILE
from cpted_cli.files.sites import SiteFolder
from cpted_cli.model.photo import ReportPhoto
from cpted_cli.model.text import in_language
from cpted_cli.report.comparison_basis import LeftOut
from cpted_cli.wording.collation import reading_order
from cpted_cli.wording.translator import N_, Words


def render_walk(folder: SiteFolder, wish: ReportWish, words: Words) -> Rendered:
    """Render the report of a site's safety walk; nothing is written. Raises `Stop` where no walk is told."""
    from cpted_cli.report.safety_walk import WalkBasis

    if folder.walk is None:
        message = N_("{site} has no {file}, which the report {name} is made from.")
        raise Stop(ExitCode.INCOMPLETE, message, site=folder.site.id, file=WALK_FILE, name=wish.template)
    basis = WalkBasis(
        site=folder.site,
        walk=folder.walk,
        plan=folder.plan,
        beside=beside_of(folder, is_open=wish.is_open),
        is_open=wish.is_open,
        version=wish.version,
        photos=photos_of_walk(folder, is_open=wish.is_open),
        days=tuple(sorted({visit.date for one in latest(score([folder])) for visit in counting_visits(one)})),
    )
    return render_basis(basis, wish, words, photo_source(folder), {})


def photos_of_walk(folder: SiteFolder, *, is_open: bool) -> tuple[ReportPhoto, ...]:
    """Give the photos of a site that the report of its safety walk may show."""
    scored = latest(score([folder]))
    counting = [(one, counting_visits(one)) for one in scored]
    visits = [visit for _, seen in counting for visit in seen]
    known = report_photos(folder.plan, folder.photos, visits)
    if not is_open:
        return known
    secret = frozenset[str]().union(*(secret_criteria(one.score, folder.plan, seen) for one, seen in counting))
    every = [one.assessment for used in folder.used for one in used.visits]
    hidden = hidden_photos(known, folder.plan, secret, [one for one in every if one not in visits])
    return tuple(one for one in known if one.file not in hidden)


def beside_of(folder: SiteFolder, *, is_open: bool) -> SideBySide | None:
    """Set the residents' stops beside the latest assessment as an edition may tell it; None without one."""
    scored = latest(score([folder]))
    if folder.walk is None or not scored:
        return None
    told = [(opened(one.score, folder.plan) if is_open else one.score, one.used.checklist) for one in scored]
    return side_by_side(folder.walk, folder.site, told)


def render_case(folder: CaseFolder, wish: ReportWish, words: Words) -> Rendered:
    """Render the report of a case; nothing is written. Raises `Stop` where the case says no day."""
    from cpted_cli.report.case_basis import CaseBasis

    if folder.case.date is None:
        message = N_("{case} says no date, the day as of which it holds (add: date: 2026-11-20).")
        raise Stop(ExitCode.INCOMPLETE, message, case=folder.path / CASE_FILE)
    seen, library = whole(folder), shipped_library()
    basis = CaseBasis(
        whole=seen,
        views=stage_views(seen),
        names=folder.names,
        part=participation([one for _, one in seen.actions], library.measures),
        day=folder.case.date,
        is_open=wish.is_open,
        version=wish.version,
        sites={one.site.id: one.site for one in folder.sites},
    )
    return render_basis(basis, wish, words, None, {})


def render_comparison(
    scored: Sequence[Scored], wish: ReportWish, words: Words, left_out: LeftOut | None = None
) -> Rendered:
    """Render one report that sets many results side by side; nothing is written. Raises `Stop` without any.

    `left_out` is what was asked about and is not among the results, so that the report can tell.
    """
    from cpted_cli.report.comparison_basis import NONE, Compared, ComparisonBasis

    if not scored:
        raise Stop(ExitCode.INCOMPLETE, N_("There is nothing to report yet (answer a checklist with: cpted assess)."))
    compared = [
        Compared(
            site=one.folder.site,
            checklist=one.used.checklist,
            score=opened(one.score, one.folder.plan) if wish.is_open else one.score,
            seen=max(visit.date for visit in counting_visits(one)),
        )
        for one in scored
    ]
    compared.sort(key=lambda one: (reading_order(in_language(one.site.name, words.language), words), one.site.id))
    basis = ComparisonBasis(
        compared=tuple(compared), is_open=wish.is_open, version=wish.version, left_out=left_out or NONE
    )
    return render_basis(basis, wish, words, None, {})
