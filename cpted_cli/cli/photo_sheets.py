"""What `cpted photos` does: takes photos in, puts each to its answer, keeps the list, lays out the sheet."""

import shlex
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import typer

from cpted_cli import api
from cpted_cli.analysis.hands import PhotosTaken
from cpted_cli.analysis.instances import questions
from cpted_cli.analysis.moves import Notice
from cpted_cli.analysis.photo_list import Held, homeless, moved
from cpted_cli.analysis.photo_places import Moment, is_within
from cpted_cli.analysis.report_photos import report_photos
from cpted_cli.analysis.visit_hours import can_end
from cpted_cli.cli.photographing import subject_of
from cpted_cli.cli.rendering import deliver
from cpted_cli.cli.visit import VisitedSite, Wish, place_of_visit
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, FaultsFound, Stop
from cpted_cli.files.assessments import fold, moments_of
from cpted_cli.files.disk import NotWritten
from cpted_cli.files.lock import other_holder
from cpted_cli.files.photo_facts import local
from cpted_cli.files.photo_folders import PhotoRoom, new_photos
from cpted_cli.files.photo_list_edits import facts_of, grow_list, photo_files
from cpted_cli.files.photo_lists import PHOTO_FOLDER, PHOTO_LIST
from cpted_cli.files.pictures import SHEET_PIXELS
from cpted_cli.files.site_folders import SitePath
from cpted_cli.files.sites import SiteFolder, assessment_files, load_site
from cpted_cli.files.visit_times import local_times
from cpted_cli.model.assessment import Answer, Assessment
from cpted_cli.model.photo import SitePhoto
from cpted_cli.model.site import Site
from cpted_cli.model.text import in_language
from cpted_cli.report.contact_sheet import SheetBasis
from cpted_cli.terminal.photographing import notice_of
from cpted_cli.terminal.sentences import sentence
from cpted_cli.wording.translator import N_

SHEET = "photos.html"
SHEET_WISH = api.ReportWish(template="contact-sheet", form="html", is_open=False)
"""For whoever took the photos, so with everything that is on them."""
PARTED = ":"
HEAD = N_(
    "The photos of this site. Say of each what it shows (caption), where it belongs (criterion, zone) and whether\n"
    "a person or number plate can be made out (persons: none or visible); then run cpted photos again.\n"
    "Reports show a photo that has a caption, unless it says `in_report: false`. An open report shows none that\n"
    "says `protected: true` or belongs to a protected answer, and is held back until each says `persons: none`."
)
HINTS = N_("caption: what it shows")


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoWish:
    """What is wanted of `cpted photos`."""

    site: Path
    take: Path | None = None
    every: bool = False


def lay_out(wish: PhotoWish, voice: Voice) -> ExitCode:
    """Take in, put in place, list and lay out the photos of a site; give the exit code."""
    place = place_of_visit(Wish(path=wish.site))
    folder = site_folder(place)
    refuse_open_visits(folder)
    if wish.take is not None:
        tell_taken(taken_in(wish, folder, place), wish, voice)
        folder = site_folder(place)
    put_in_place(folder, voice)
    folder = site_folder(place)
    write_or_stop(grown(folder, place, voice), folder.path / PHOTO_LIST)
    folder = site_folder(place)
    ended = deliver(sheet(folder, voice), SHEET_WISH, voice, None, folder.path / SHEET)
    if not voice.quiet:
        typer.echo(voice.words.text("To fill in: {path}", path=folder.path / PHOTO_LIST), err=True)
    return ended


def refuse_open_visits(folder: SiteFolder) -> None:
    """Stop where a visit is open in another window, before anything is copied."""
    for path in visit_paths(folder).values():
        holder = other_holder(path)
        if holder is not None:
            raise Stop(ExitCode.USAGE, N_("This visit is open in another window (process {pid})."), pid=holder.pid)


def site_folder(place: VisitedSite) -> SiteFolder:
    """Read the site with its photos, or stop with every fault."""
    folder, faults = load_site(SitePath(folder=place.folder), with_plan=True)
    if folder is None:
        raise FaultsFound(faults)
    return folder


def taken_in(wish: PhotoWish, folder: SiteFolder, place: VisitedSite) -> PhotosTaken:
    """Copy the new photos of a folder and add each to the answer that was given when it was taken."""
    source = (wish.take or Path()).expanduser()
    paths = visit_paths(folder)
    visits = {one.file: one.assessment for used in folder.used for one in used.visits}
    moments: list[Moment] = []
    spans: list[tuple[datetime, datetime]] = []
    for name, path in paths.items():
        span, seen = seen_in_hours(visits[name], moments_of(path), folder.site)
        moments += [Moment(one.at, f"{name}{PARTED}{one.key}") for one in seen]
        spans += [span] if span else []
    room = PhotoRoom(
        photos=folder.path / PHOTO_FOLDER,
        moments=tuple(moments),
        spans=tuple(spans),
        now=place.now(),
        subject=lambda key: subject_of((key or "").rpartition(PARTED)[2]) or folder.site.id,
        every=wish.every,
    )
    taken = new_photos(source, room)
    if isinstance(taken, Notice):
        raise Stop(ExitCode.USAGE, N_("The folder {path} cannot be looked into: {reason}."), **taken.params)
    changes: dict[str, dict[str, Answer]] = {}
    for told, photo in taken.placed:
        name, _, key = (told or "").rpartition(PARTED)
        before = changes.get(name, {}).get(key) or visits[name].answer(key)
        changes.setdefault(name, {})[key] = with_photo(before, photo)
    save(changes, folder)
    return taken


def seen_in_hours(
    visit: Assessment, moments: tuple[Moment, ...], site: Site
) -> tuple[tuple[datetime, datetime] | None, tuple[Moment, ...]]:
    """Give the hours of a visit, and what was answered in them.

    The visit's own clock times go before those of its answers: a paper form is typed in in the evening.
    """
    own = local_times(visit, site)
    if len(own) == 2 and can_end(visit.conditions.start, visit.conditions.end):
        return (own[0], own[1]), tuple(one for one in moments if is_within(own, one.at))
    times = [*own[:1], *(one.at for one in moments)]
    return ((min(times), max(times)) if times else None), moments


def with_photo(answer: Answer, photo: str) -> Answer:
    """Give the answer with one more photo."""
    return answer if photo in answer.photos else replace(answer, photos=(*answer.photos, photo))


def put_in_place(folder: SiteFolder, voice: Voice) -> None:
    """Let each photo stand at the answer that the list names."""
    if folder.photos is None:
        return
    held = tuple(
        Held(
            name=visit.file,
            assessment=visit.assessment,
            keys=frozenset(
                one.key
                for one in questions(used.checklist, folder.site)
                if visit.assessment.light in one.criterion.lights
            ),
        )
        for used in folder.used
        for visit in used.visits
    )
    changed = moved(folder.photos.photos, held)
    save(changed, folder)
    for photo in homeless(folder.photos.photos, held):
        message = N_("photos.yaml: {file} stays without an answer, for no visit asks {key} there.")
        typer.echo(voice.words.text(message, file=photo.file, key=photo.key), err=True)
    count = sum(len(one) for one in changed.values())
    if count and not voice.quiet:
        said = voice.words.plural(
            "{count} answer follows what photos.yaml says.", "{count} answers follow what photos.yaml says.", count
        )
        typer.echo(said, err=True)


def save(changes: Mapping[str, Mapping[str, Answer]], folder: SiteFolder) -> None:
    """Write changed answers into their visits."""
    paths = visit_paths(folder)
    for name, answers in changes.items():
        saved = fold(paths[name], dict(answers))
        write_or_stop(saved if isinstance(saved, NotWritten) else None, paths[name])


def grown(folder: SiteFolder, place: VisitedSite, voice: Voice) -> NotWritten | None:
    """Add the photos to the list that it lacks, with what they tell of themselves and where they stand."""
    listed = {one.file for one in folder.photos.photos} if folder.photos else set()
    new = [listed_photo(name, folder, place) for name in photo_files(folder.path) if name not in listed]
    if not new and folder.photos is not None:
        return None
    return grow_list(folder.path, folder.site, new, voice.words.text(HEAD), voice.words.text(HINTS))


def listed_photo(name: str, folder: SiteFolder, place: VisitedSite) -> SitePhoto:
    """Give a photo as it is first listed."""
    facts = facts_of(folder.path, name)
    taken = local(facts.taken, place.now()) if facts is not None and facts.taken is not None else None
    criterion, _, zone = (standing_at(name, folder) or "").partition("@")
    return SitePhoto(
        file=name,
        taken=None if taken is None else f"{taken:%Y-%m-%d %H:%M}",
        point=facts.point if facts else None,
        direction=facts.direction if facts else None,
        criterion=criterion or None,
        zone=zone or None,
    )


def standing_at(name: str, folder: SiteFolder) -> str | None:
    """Name the first answer that holds a photo."""
    assessments = (one.assessment for used in folder.used for one in used.visits)
    found = (key for one in assessments for key in one.answers if name in one.answer(key).photos)
    return next(found, None)


def sheet(folder: SiteFolder, voice: Voice) -> api.Rendered:
    """Set the contact sheet as one HTML file."""
    language = voice.words.language
    asked = {
        criterion.id: in_language(criterion.title or criterion.question, language)
        for used in folder.used
        for criterion in used.checklist.criteria()
    }
    listed = folder.photos.photos if folder.photos else ()
    shown = frozenset(one.file for one in report_photos(folder.plan, folder.photos, ()) if one.is_shown)
    basis = SheetBasis(site=folder.site, photos=listed, questions=asked, shown=shown)
    source = api.PhotoSource(site=folder.path, pixels=SHEET_PIXELS)
    return api.render_basis(basis, SHEET_WISH, voice.words, source, {})


def tell_taken(taken: PhotosTaken, wish: PhotoWish, voice: Voice) -> None:
    """Say on stderr what came in and what did not."""
    if voice.quiet:
        return
    typer.echo(sentence(notice_of(taken), voice.words, {}), err=True)
    if taken.elsewhere:
        line = f"cpted photos {shlex.quote(str(wish.site))} --take {shlex.quote(str(wish.take))} --every"
        typer.echo(voice.words.text("To take those too: {line}", line=line), err=True)


def visit_paths(folder: SiteFolder) -> Mapping[str, Path]:
    """Say where the visits of a site lie, by the names of their files."""
    return {path.name: path for path in assessment_files(SitePath(folder=folder.path))}


def write_or_stop(failed: NotWritten | None, path: Path) -> None:
    """Stop where something could not be written."""
    if failed is not None:
        raise Stop(ExitCode.INCOMPLETE, N_("{path} could not be written: {reason}."), path=path, reason=failed.reason)
