"""From residents' walks, cases and many sites to the page."""

from collections.abc import Sequence
from dataclasses import replace

from cpted_cli.analysis.editions import hidden_photos, opened, secret_criteria
from cpted_cli.analysis.report_photos import report_photos
from cpted_cli.analysis.side_by_side import SideBySide, side_by_side
from cpted_cli.api.cases import case_basis, whole
from cpted_cli.api.reports import Rendered, ReportWish, photo_source, render_basis
from cpted_cli.api.scores import Scored, counting_visits, latest, score
from cpted_cli.api.told_documents import case_documents, comparison_documents, told_comparison_documents, walk_documents
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.cases import CaseFolder
from cpted_cli.files.safety_walks import CASE_FILE, WALK_FILE
from cpted_cli.files.sites import SiteFolder
from cpted_cli.files.told_evidence import told_files
from cpted_cli.model.photo import ReportPhoto
from cpted_cli.model.report_lines import ReportLines
from cpted_cli.report.chaptered import ChapteredView
from cpted_cli.report.comparison_basis import LeftOut
from cpted_cli.report.lines import head_lines, report_lines
from cpted_cli.wording.translator import N_, Words


def render_walk(folder: SiteFolder, wish: ReportWish, words: Words) -> Rendered:
    """Render the report of a site's safety walk; nothing is written. Raises `Stop` where no walk is told."""
    from cpted_cli.report.safety_walk import WalkBasis, safety_walk_view

    if folder.walk is None:
        message = N_("{site} has no {file}, which the report {name} is made from.")
        raise Stop(ExitCode.INCOMPLETE, message, site=folder.site.id, file=WALK_FILE, name=wish.template)
    scored = latest(score([folder]))
    basis = WalkBasis(
        site=folder.site,
        walk=folder.walk,
        plan=folder.plan,
        beside=beside_of(folder, scored, is_open=wish.is_open),
        is_open=wish.is_open,
        version=wish.version,
        photos=photos_of_walk(folder, scored, is_open=wish.is_open),
        days=tuple(sorted({visit.date for one in scored for visit in counting_visits(one)})),
    )
    documents = walk_documents(folder, scored)
    lines = _lines(safety_walk_view(basis, words), f"{folder.site.id} safety-walk {folder.walk.date}", words)
    attached = told_files(lines, documents, {}, is_open=wish.is_open)
    return render_basis(basis, wish, words, photo_source(folder), attached)


def _lines(view: ChapteredView, about: str, words: Words) -> ReportLines:
    return ReportLines(about=about, language=words.language, lines=report_lines(view), head=head_lines(view))


def photos_of_walk(folder: SiteFolder, scored: Sequence[Scored], *, is_open: bool) -> tuple[ReportPhoto, ...]:
    """Give the photos of a site that the report of its safety walk may show."""
    counting = [(one, counting_visits(one)) for one in scored]
    visits = [visit for _, seen in counting for visit in seen]
    known = report_photos(folder.plan, folder.photos, visits)
    if not is_open:
        return known
    secret = frozenset[str]().union(*(secret_criteria(one.score, folder.plan, seen) for one, seen in counting))
    every = [one.assessment for used in folder.used for one in used.visits]
    hidden = hidden_photos(known, folder.plan, secret, [one for one in every if one not in visits])
    return tuple(one for one in known if one.file not in hidden)


def beside_of(folder: SiteFolder, scored: Sequence[Scored], *, is_open: bool) -> SideBySide | None:
    """Set the residents' stops beside the latest assessment as an edition may tell it; None without one."""
    if folder.walk is None or not scored:
        return None
    told = [(opened(one.score, folder.plan) if is_open else one.score, one.used.checklist) for one in scored]
    return side_by_side(folder.walk, folder.site, told)


def render_case(folder: CaseFolder, wish: ReportWish, words: Words) -> Rendered:
    """Render the report of a case; nothing is written. Raises `Stop` where the case says no day."""
    from cpted_cli.report.case import case_view

    if folder.case.date is None:
        message = N_("{case} says no date, the day as of which it holds (add: date: 2026-11-20).")
        raise Stop(ExitCode.INCOMPLETE, message, case=folder.path / CASE_FILE)
    places = [one.site for one in folder.sites]
    basis = case_basis(folder.case, folder.names, whole(folder).sites, places, is_open=wish.is_open)
    lines = _lines(case_view(basis, words), f"{folder.case.id} case", words)
    attached = told_files(lines, case_documents(folder), {}, is_open=wish.is_open)
    return render_basis(replace(basis, version=wish.version), wish, words, None, attached)


def render_comparison(
    scored: Sequence[Scored], wish: ReportWish, words: Words, left_out: LeftOut | None = None
) -> Rendered:
    """Render one report that sets many results side by side; nothing is written. Raises `Stop` without any.

    `left_out` is what was asked about and is not among the results, so that the report can tell.
    """
    from cpted_cli.report.comparison import comparison_view
    from cpted_cli.report.comparison_basis import NONE, Compared, ComparisonBasis, in_order

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
    basis = ComparisonBasis(
        compared=in_order(compared, words), is_open=wish.is_open, version=wish.version, left_out=left_out or NONE
    )
    about = "comparison " + " ".join(sorted(one.score.site for one in scored))
    attached = told_files(
        _lines(comparison_view(basis, words), about, words),
        comparison_documents(scored),
        told_comparison_documents(scored, [one.score for one in compared]),
        is_open=wish.is_open,
    )
    return render_basis(basis, wish, words, None, attached)
