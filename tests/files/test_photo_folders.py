import io
import os
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from cpted_cli.analysis.hands import PhotosTaken
from cpted_cli.analysis.moves import Notice
from cpted_cli.analysis.photo_places import Moment
from cpted_cli.files import photo_facts, photo_folders
from cpted_cli.files.photo_folders import PhotoRoom, new_photos
from tests.files.test_photo_facts import HEIC

ZONE = ZoneInfo("Europe/Stockholm")
NOON = datetime(2026, 11, 10, 12, 0, tzinfo=ZONE)


def photo(folder: Path, name: str, at: datetime | None, shade: int = 90) -> Path:
    image = Image.new("RGB", (60, 40), (shade, 120, 80))
    exif = image.getexif()
    if at is not None:
        exif.get_ifd(photo_facts.EXIF_FOLDER)[photo_facts.DATE_TAKEN] = f"{at:%Y:%m:%d %H:%M:%S}"
    written = io.BytesIO()
    image.save(written, "JPEG", exif=exif)
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(written.getvalue())
    return path


def room(folder: Path, **more: object) -> PhotoRoom:
    moments = (Moment(NOON, "lamps"), Moment(NOON + timedelta(minutes=3), "door@entrance-12a"))
    base = PhotoRoom(
        photos=folder / "photos", moments=moments, now=NOON + timedelta(minutes=20), subject=lambda key: key or "garden"
    )
    return replace(base, **more)


def taken(folder: Path, **more: object) -> PhotosTaken:
    found = new_photos(folder / "card", room(folder, **more))
    assert isinstance(found, PhotosTaken)
    return found


def test_photos_find_their_question_by_time_and_those_of_other_days_stay(tmp_path):
    card = tmp_path / "card"
    photo(card, "DCIM/100/a.JPG", NOON + timedelta(minutes=1))
    photo(card, "b.jpeg", NOON - timedelta(days=1))
    photo(card, "c.jpg", None)
    (card / "notes.txt").write_text("no photo")
    found = taken(tmp_path)
    assert [key for key, _ in found.placed] == ["door@entrance-12a"]
    assert (found.elsewhere, found.timeless, found.there, found.refused) == (1, 1, 0, ())
    assert [path.name for path in (tmp_path / "photos").iterdir()] == [found.placed[0][1]]


def test_the_second_time_only_what_is_new_is_taken(tmp_path):
    card = tmp_path / "card"
    photo(card, "a.jpg", NOON)
    taken(tmp_path)
    photo(card, "b.jpg", NOON, shade=10)
    found = taken(tmp_path)
    assert (len(found.placed), found.there) == (1, 1)
    assert len(list((tmp_path / "photos").iterdir())) == 2


def test_after_the_last_answer_a_photo_is_of_the_question_at_hand(tmp_path):
    photo(tmp_path / "card", "a.jpg", NOON + timedelta(minutes=5))
    assert [key for key, _ in taken(tmp_path, at_hand=True).placed] == [None]


def test_every_photo_is_taken_where_that_is_wished(tmp_path):
    card = tmp_path / "card"
    photo(card, "a.jpg", NOON - timedelta(days=9))
    photo(card, "b.jpg", None, shade=10)
    found = taken(tmp_path, every=True)
    assert (len(found.unplaced), found.placed) == (2, ())


def test_each_photo_that_cannot_be_used_is_named_and_the_others_come_in(tmp_path):
    card = tmp_path / "card"
    photo(card, "a.jpg", NOON)
    (card / "b.jpg").write_text("not a picture")
    half = photo(card, "c.jpg", NOON, shade=10)
    half.write_bytes(half.read_bytes()[:-100])
    with (card / "d.jpg").open("wb") as file:
        file.truncate(photo_folders.PHOTO_BYTES + 1)
    found = taken(tmp_path)
    assert len(found.placed) == 1
    assert [one.code for one in found.refused] == ["photo-no-picture", "photo-no-picture", "photo-too-large"]
    assert str(card / "b.jpg") in str(found.refused[0].params["path"])


def test_apples_photos_come_in_too(tmp_path):
    (tmp_path / "card").mkdir()
    (tmp_path / "card" / "IMG_1.HEIC").write_bytes(HEIC)
    later = NOON.replace(hour=17, minute=13)
    found = taken(tmp_path, moments=(Moment(later, "lamps"),), now=later)
    assert [key for key, _ in found.placed] == ["lamps"]


def test_a_full_disk_is_told_and_nothing_more_is_tried(tmp_path):
    card = tmp_path / "card"
    photo(card, "a.jpg", NOON)
    photo(card, "b.jpg", NOON, shade=10)
    (tmp_path / "photos").write_text("in the way")
    found = taken(tmp_path)
    assert [one.code for one in found.refused] == ["photo-not-written"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_forbidden_folder_is_told(tmp_path):
    card = tmp_path / "card"
    card.mkdir()
    card.chmod(0)
    try:
        found = new_photos(card, room(tmp_path))
    finally:
        card.chmod(0o700)
    assert isinstance(found, Notice)
    assert found.code == "photo-folder-unreadable"


def test_a_folder_that_is_none_is_told(tmp_path):
    found = new_photos(tmp_path / "card", room(tmp_path))
    assert isinstance(found, Notice)
    assert found.code == "photo-folder-unreadable"
