"""Takes photos in for the walk: one that a path names, or the new ones of a folder."""

from cpted_cli.analysis.hands import PhotoRefused, PhotosTaken, PhotoTaken
from cpted_cli.analysis.moves import Notice
from cpted_cli.cli.visit import VisitedSite
from cpted_cli.files.assessments import moments_of
from cpted_cli.files.notebook import Notebook
from cpted_cli.files.photo_folders import PhotoRoom, new_photos
from cpted_cli.files.photos import take_in, typed_path

PHOTOS = "photos"


def taken_by_path(
    path: str, subject: str, notebook: Notebook, place: VisitedSite
) -> PhotoTaken | PhotosTaken | PhotoRefused:
    """Take in the photo, or the new photos of the folder, that a path names.

    Without a subject nobody stands at a question, and only a folder can be taken in: its photos find
    their answers by time.
    """
    now, folder = place.now(), typed_path(path)
    if folder.is_dir():
        room = PhotoRoom(
            photos=place.folder / PHOTOS,
            moments=moments_of(notebook.path),
            times=(notebook.opened, now),
            now=now,
            subject=lambda key: subject_of(key) or subject or place.site.id,
            at_hand=bool(subject),
        )
        found = new_photos(folder, room)
        return PhotoRefused(found) if isinstance(found, Notice) else found
    if not subject:
        return PhotoRefused(Notice("no-question-here"))
    taken = take_in(path, place.folder / PHOTOS, subject, now)
    return PhotoRefused(taken) if isinstance(taken, Notice) else PhotoTaken(taken)


def subject_of(key: str | None) -> str:
    """Give the words for a photo's name: the zone of the answer that it belongs to, or the criterion."""
    criterion, _, zone = (key or "").partition("@")
    return zone or criterion
