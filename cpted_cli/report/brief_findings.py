"""The findings, photos and good things of the brief: chosen by the consultant, or proposed by rank."""

from collections.abc import Iterable, Iterator

from cpted_cli.model.photo import ReportPhoto
from cpted_cli.model.plan import PlanFinding
from cpted_cli.model.score import Finding as ScoreFinding
from cpted_cli.model.text import in_language
from cpted_cli.report import photos, view
from cpted_cli.report.basis import Basis, criterion_name, found_words
from cpted_cli.report.chapters.action_plan import sentence_case
from cpted_cli.wording.numbers import date_day
from cpted_cli.wording.translator import Words

COUNT = 3
PHOTOS = 2


def finding_views(basis: Basis, words: Words) -> tuple[view.Finding, ...]:
    """Give the three findings that matter most: the consultant's, otherwise the first by rank."""
    if basis.plan and basis.plan.findings:
        return tuple(_chosen(one, basis, words) for one in basis.findings[:COUNT])
    return tuple(_ranked(one, basis, words) for one in by_rank(basis)[:COUNT])


def by_rank(basis: Basis) -> list[ScoreFinding]:
    """Order findings as the recommendations that answer them, one for each criterion that may be told."""
    ordered = [finding for one in basis.recommendations for finding in one.findings]
    rest = [finding for finding in basis.score.findings if finding not in ordered]
    by_criterion: dict[str, ScoreFinding] = {}
    for finding in filter(basis.may_tell, (*ordered, *rest)):
        by_criterion.setdefault(finding.criterion, finding)
    return list(by_criterion.values())


def photo_views(basis: Basis, words: Words) -> tuple[view.Photo, ...]:
    """Give the photos that the consultant chose for the page, otherwise one of each finding that it tells."""
    planned = [one for one in basis.photos if one.is_planned]
    return photos.photo_views((planned or _illustrating(basis))[:PHOTOS], basis, words)


def _illustrating(basis: Basis) -> list[ReportPhoto]:
    """Give the first photo of each finding told, then the others."""
    of_each = [tuple(one) for one in _by_finding(basis)]
    firsts = [one[0] for one in of_each if one]
    return list({one.file: one for one in (*firsts, *(photo for one in of_each for photo in one))}.values())


def _by_finding(basis: Basis) -> Iterator[Iterable[ReportPhoto]]:
    if basis.plan and basis.plan.findings:
        told = [one for one in basis.findings[:COUNT] if not (basis.is_open and one.protected)]
        yield from (photos.photos_of(one, basis) for one in told)
        return
    shown = [one for one in basis.photos if one.is_shown]
    for finding in by_rank(basis)[:COUNT]:
        key = finding.criterion if finding.zone is None else f"{finding.criterion}@{finding.zone}"
        yield [one for one in shown if one.is_of(key)]


def keep_words(basis: Basis, words: Words) -> str:
    """Name what is good and to be kept; say so if nothing was noted."""
    language = words.language
    own = [in_language(one, language) for one in (basis.plan.keep if basis.plan else ())]
    if own:
        return "; ".join(own)
    noted = dict.fromkeys(_kept(basis, language))
    return "; ".join(noted) + "." if noted else words.text("nothing in particular was noted.")


def _kept(basis: Basis, language: str) -> Iterator[str]:
    flawed = {(one.criterion, one.zone, one.light) for one in basis.score.findings}
    for one in basis.score.keep:
        if (one.criterion, one.zone, one.light) in flawed:
            continue
        criterion = basis.criterion(one)
        title = criterion_name(criterion, language)
        place = basis.place_name(one, language)
        yield f"{title} ({place})" if place else title


def _chosen(finding: PlanFinding, basis: Basis, words: Words) -> view.Finding:
    language = words.language
    veiled = basis.is_open and finding.protected
    text = in_language(finding.open_text if veiled else finding.text, language)
    status = "" if veiled else in_language(finding.status, language)
    return view.Finding(
        title=in_language(finding.title, language),
        pins="" if veiled else in_language(finding.pins, language),
        fact=f"{text} {status}".strip(),
    )


def _ranked(finding: ScoreFinding, basis: Basis, words: Words) -> view.Finding:
    language, criterion = words.language, basis.criterion(finding)
    place = basis.place_name(finding, language)
    lowest = next((one, answer) for one, answer in basis.answers(finding) if one.assessor in finding.assessors)
    assessment, answer = lowest
    parts = [found_words(criterion, answer, words), date_day(assessment.date, words) if assessment.is_dated else ""]
    fact = f"{', '.join(part for part in parts if part)}."
    note = "" if basis.is_open else sentence_case(answer.note or answer.absent or "")
    asked = in_language(criterion.title or criterion.question, language)
    return view.Finding(
        title=in_language(criterion.finding, language) or asked,
        fact=" ".join(part for part in (f"{place}:" if place else "", fact, note) if part),
    )
