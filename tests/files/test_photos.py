import hashlib
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from cpted_cli.analysis.moves import Notice
from cpted_cli.files import photo_facts, photos
from cpted_cli.files.photos import take_in, typed_path

HEIC = Path(__file__).parent / "small.heic"
NOW = datetime(2026, 11, 10, 17, 12, tzinfo=UTC)


def picture(format_: str = "JPEG", taken: str | None = None, shade: int = 90) -> bytes:
    written = io.BytesIO()
    image = Image.new("RGB", (60, 40), (shade, 120, 80))
    exif = image.getexif()
    if taken is not None:
        exif.get_ifd(photo_facts.EXIF_FOLDER)[photo_facts.DATE_TAKEN] = taken
    image.save(written, format_, exif=exif)
    return written.getvalue()


def taken_in(source: Path, folder: Path) -> str | Notice:
    return take_in(str(source), folder / "photos", "entrance-12a", NOW)


def refused(source: Path, folder: Path) -> str:
    notice = taken_in(source, folder)
    assert isinstance(notice, Notice)
    assert not (folder / "photos").exists()
    return notice.code


def test_a_photo_is_named_by_when_and_where_it_was_taken(tmp_path):
    source = tmp_path / "DSC 001.JPG"
    source.write_bytes(picture(taken="2026:10:20 13:42:07"))
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    name = taken_in(source, tmp_path)
    assert name == f"2026-10-20_1342_entrance-12a-{digest[:4]}.jpg"
    assert (tmp_path / "photos" / name).read_bytes() == source.read_bytes()


@pytest.mark.parametrize("taken", [None, "0000:00:00 00:00:00", "yesterday"])
def test_a_photo_that_does_not_say_when_it_was_taken_is_taken_now(tmp_path, taken):
    source = tmp_path / "a.png"
    source.write_bytes(picture("PNG", taken))
    name = taken_in(source, tmp_path)
    assert isinstance(name, str)
    assert name.startswith("2026-11-10_1712_entrance-12a-")
    assert name.endswith(".png")


def test_the_same_photo_twice_is_one_file(tmp_path):
    source = tmp_path / "a.jpg"
    source.write_bytes(picture())
    assert taken_in(source, tmp_path) == taken_in(source, tmp_path)
    assert len(list((tmp_path / "photos").iterdir())) == 1


def test_two_photos_whose_names_would_meet_are_two_files(tmp_path):
    source = tmp_path / "a.jpg"
    source.write_bytes(picture())
    name = taken_in(source, tmp_path)
    assert isinstance(name, str)
    (tmp_path / "photos" / name).write_bytes(picture(shade=10))
    other = taken_in(source, tmp_path)
    assert isinstance(other, str)
    assert other != name
    assert (tmp_path / "photos" / name).read_bytes() == picture(shade=10)
    assert (tmp_path / "photos" / other).read_bytes() == picture()


def test_a_photo_that_lies_in_the_folder_already_keeps_its_name(tmp_path):
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "mine.jpg").write_bytes(picture())
    assert taken_in(tmp_path / "photos" / "mine.jpg", tmp_path) == "mine.jpg"
    assert len(list((tmp_path / "photos").iterdir())) == 1


def test_a_file_that_only_bears_the_name_of_a_photo_is_refused(tmp_path):
    source = tmp_path / "a.jpg"
    source.write_text("not a picture")
    assert refused(source, tmp_path) == "photo-no-picture"


def test_half_a_photo_is_refused(tmp_path):
    source = tmp_path / "a.png"
    source.write_bytes(picture("PNG")[:-40])
    assert refused(source, tmp_path) == "photo-no-picture"


def test_a_picture_of_another_kind_is_refused(tmp_path):
    source = tmp_path / "a.gif"
    source.write_bytes(picture("GIF"))
    assert refused(source, tmp_path) == "photo-no-picture"


def test_a_photo_in_apples_format_is_taken_in_as_it_is(tmp_path):
    name = taken_in(HEIC, tmp_path)
    assert isinstance(name, str)
    assert name.startswith("2026-11-10_1612_entrance-12a-")
    assert name.endswith(".heic")
    assert (tmp_path / "photos" / name).read_bytes() == HEIC.read_bytes()


def test_half_a_photo_in_apples_format_is_refused(tmp_path):
    source = tmp_path / "IMG_0001.HEIC"
    source.write_bytes(HEIC.read_bytes()[:-200])
    assert refused(source, tmp_path) == "photo-no-picture"


def test_a_photo_that_is_too_large_is_refused(tmp_path):
    source = tmp_path / "a.jpg"
    with source.open("wb") as file:
        file.truncate(photos.PHOTO_BYTES + 1)
    assert refused(source, tmp_path) == "photo-too-large"


def test_a_photo_that_is_not_there_and_one_that_is_a_folder_are_told_apart(tmp_path):
    assert refused(tmp_path / "a.jpg", tmp_path) == "photo-not-there"
    (tmp_path / "folder").mkdir()
    assert refused(tmp_path / "folder", tmp_path) == "photo-unreadable"


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    source = tmp_path / "a.jpg"
    source.write_bytes(picture())
    (tmp_path / "photos").write_text("in the way")
    notice = taken_in(source, tmp_path)
    assert isinstance(notice, Notice)
    assert notice.code == "photo-not-written"


def test_paths_are_read_as_people_type_and_drag_them(tmp_path, monkeypatch):
    source = tmp_path / "My photo.jpg"
    source.write_bytes(b"x")
    for typed in (str(source), f" {source} ", f"'{source}'", f'"{source}"', str(source).replace(" ", "\\ ")):
        assert typed_path(typed) == source
    monkeypatch.setenv("HOME", str(tmp_path))
    assert typed_path("~/My photo.jpg") == source
    assert typed_path("it's not.jpg") == Path("it's not.jpg")
