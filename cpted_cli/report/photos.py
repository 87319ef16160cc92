"""The photos of a report: which finding each belongs to, and what is said of it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from cpted_cli.model.photo import ReportPhoto
from cpted_cli.model.plan import PlanFinding
from cpted_cli.model.text import in_language
from cpted_cli.report.basis import Basis, criterion_name
from cpted_cli.report.photo_letters import letters_of
from cpted_cli.report.view import Photo
from cpted_cli.wording.numbers import date_long
from cpted_cli.wording.translator import Words


def photo_view(one: ReportPhoto, about: str, words: Words) -> Photo:
    """Show a photo with its caption; what it is `about` stands in for a caption, or is read to the blind."""
    caption = in_language(one.caption, words.language)
    return Photo(
        name=one.file,
        caption=caption or about,
        alternative=in_language(one.alt, words.language) or (about if caption else ""),
        missing=words.text("Photo missing: {name}", name=one.file),
    )


def photo_views(photos: Iterable[ReportPhoto], basis: Basis, words: Words) -> tuple[Photo, ...]:
    """Show photos of a site one by one, each under its letter on the map."""
    known = letters_of(basis)
    return tuple(
        lettered(photo_view(one, about_photo(one, basis, words), words), known.get(one.file, ""), words)
        for one in photos
    )


def lettered(photo: Photo, letter: str, words: Words) -> Photo:
    """Put before the caption the letter under which a photo stands on the map; nothing where it does not."""
    if not letter:
        return photo
    return replace(photo, caption=words.text("Photo {letter}. {caption}", letter=letter, caption=photo.caption))


def photos_of(finding: PlanFinding, basis: Basis) -> tuple[ReportPhoto, ...]:
    """Give the photos shown with a finding: those that it names, and those of its answers that no other names."""
    others = {name for one in basis.findings if one.id != finding.id for name in one.photos}
    return tuple(
        one
        for one in basis.photos
        if one.is_shown
        and (one.file in finding.photos or (one.file not in others and any(map(one.is_of, finding.answers))))
    )


def about_photo(one: ReportPhoto, basis: Basis, words: Words) -> str:
    """Say what a photo belongs to and when it was taken: Lampor som lyser (Stråket), 10 november 2026."""
    day = taken_on(one, basis)
    return ", ".join(part for part in (belongs_words(one, basis, words), date_long(day, words) if day else "") if part)


def belongs_words(one: ReportPhoto, basis: Basis, words: Words) -> str:
    """Name the criteria that a photo belongs to with their zones; without any, the zone that it was taken in."""
    named = "; ".join(dict.fromkeys(_belongs(key, one, basis, words) for key in one.keys))
    return named or _zone_name(one.zone, basis, words)


def taken_on(one: ReportPhoto, basis: Basis) -> date | None:
    """Give the day on which a photo was taken: the list's, otherwise that of the visit whose answer names it."""
    try:
        return date.fromisoformat(one.taken[:10])
    except ValueError:
        visits = (visit for visit in basis.assessments for key in one.held if one.file in visit.answer(key).photos)
        return next((visit.date for visit in visits), None)


def _belongs(key: str, one: ReportPhoto, basis: Basis, words: Words) -> str:
    criterion, _, zone = key.partition("@")
    found = basis.checklist.criterion(criterion)
    name = criterion_name(found, words.language) if found else criterion
    place = _zone_name(zone or one.zone, basis, words)
    return f"{name} ({place})" if place else name


def _zone_name(zone: str | None, basis: Basis, words: Words) -> str:
    found = basis.site.zone(zone)
    return in_language(found.name, words.language) if found else ""
