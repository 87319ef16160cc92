"""Takes photos into the walk, in both faces: one by its path, or the new ones of a folder."""

from cpted_cli.analysis.hands import Hands, PhotoRefused, PhotosTaken
from cpted_cli.analysis.moves import DropPhoto, Move, Notice, PlacePhotos, TakePhoto
from cpted_cli.analysis.walk import Walk, stretch_id
from cpted_cli.terminal.asking import whole_number
from cpted_cli.wording.translator import N_

WHICH = N_("Which photo is to go from this answer? Its file stays in the folder photos. (Enter: none)")
WHERE = N_("Where is the photo? Drag it here, or type its path; a folder takes the new ones in. (Enter: none)")


def listed_photos(walk: Walk) -> tuple[str, ...]:
    """List the photos of the answer at hand by number."""
    return tuple(f"{number} {name}" for number, name in enumerate(walk.answer.photos, 1))


def drop_moves(said: str, walk: Walk) -> tuple[Move, ...] | Notice:
    """Give the move that takes a photo away from the answer, by its number or its name."""
    text = said.strip()
    if not walk.answer.photos:
        return Notice("no-photo-here")
    if not text:
        return ()
    number = whole_number(text, len(walk.answer.photos))
    return (DropPhoto(number or text),)


def photo_moves(said: str, walk: Walk, hands: Hands) -> tuple[Move, ...] | Notice:
    """Take in what a path means and give the moves that put it where it belongs."""
    path, question = said.strip(), walk.question
    if not path:
        return ()
    subject = "" if question is None else stretch_id(question) or question.criterion.id
    taken = hands.take_photo(path, subject)
    if isinstance(taken, PhotoRefused):
        return taken.notice
    if isinstance(taken, PhotosTaken):
        return _placed(taken, walk)
    return (TakePhoto(taken.name),)


def _placed(taken: PhotosTaken, walk: Walk) -> tuple[Move, ...]:
    here = "" if walk.question is None else walk.question.key
    photos = tuple((key or here, name) for key, name in taken.placed)
    return (PlacePhotos(photos, notice_of(taken)),)


def notice_of(taken: PhotosTaken) -> Notice:
    """Say how many photos came in, how many found their answer, and what became of the others."""
    params = {
        "count": len(taken.placed) + len(taken.unplaced),
        "placed": len(taken.placed),
        "unplaced": len(taken.unplaced),
        "elsewhere": taken.elsewhere,
        "timeless": taken.timeless,
        "there": taken.there,
        "refused": taken.refused,
    }
    return Notice("photos-taken", params, is_refusal=False)
