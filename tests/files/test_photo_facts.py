import io
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.TiffImagePlugin import IFDRational

from cpted_cli.analysis.moves import Notice
from cpted_cli.files import photo_facts as facts_room
from cpted_cli.files.photo_facts import facts_of_photos, formats_of, local, photo_facts
from cpted_cli.model.photo import PhotoFacts
from cpted_cli.model.site import GeoPoint

HEIC = (Path(__file__).parent / "small.heic").read_bytes()
NORTH_EAST = {1: "N", 2: (60.0, 3.0, 0.0), 3: "E", 4: (19.0, 54.0, 36.0)}
FULL_ZERO = IFDRational(0, 0)


def picture(gps: dict[int, object] | None = None, zone: str | None = None, form: str = "JPEG") -> bytes:
    written = io.BytesIO()
    image = Image.new("RGB", (60, 40), (90, 120, 80))
    exif = image.getexif()
    exif.get_ifd(facts_room.EXIF_FOLDER)[facts_room.DATE_TAKEN] = "2026:10:20 13:42:07"
    if zone:
        exif.get_ifd(facts_room.EXIF_FOLDER)[facts_room.ZONE_TAKEN] = zone
    exif.get_ifd(facts_room.GPS_FOLDER).update(gps or {})
    image.save(written, form, exif=exif)
    return written.getvalue()


def told(content: bytes) -> PhotoFacts:
    found = photo_facts(content)
    assert isinstance(found, PhotoFacts)
    return found


def test_a_picture_tells_when_where_and_in_which_direction_it_was_taken():
    found = told(picture({**NORTH_EAST, 16: "T", 17: 372.5}))
    assert found.taken == datetime(2026, 10, 20, 13, 42, 7)  # noqa: DTZ001  the camera told no zone
    assert found.point == GeoPoint(lat=60.05, lon=19.91)
    assert found.direction == 12.5


def test_south_and_west_are_below_zero():
    assert told(picture({**NORTH_EAST, 1: "S", 3: "W"})).point == GeoPoint(lat=-60.05, lon=-19.91)


@pytest.mark.parametrize(
    "gps",
    [
        {},
        {2: (60.0, 3.0, 0.0), 4: (19.0, 54.0, 0.0)},
        {**NORTH_EAST, 2: (0.0, 0.0, 0.0), 4: (0.0, 0.0, 0.0)},
        {**NORTH_EAST, 2: (FULL_ZERO, FULL_ZERO, FULL_ZERO)},
        {**NORTH_EAST, 2: (97.0, 0.0, 0.0)},
        {**NORTH_EAST, 4: (19.0, 54.0)},
    ],
)
def test_what_is_no_position_is_none(gps):
    assert told(picture(gps)).point is None


def test_a_direction_of_nothing_over_nothing_is_none():
    assert told(picture({17: FULL_ZERO})).direction is None


def test_apples_format_is_read_with_all_it_tells():
    found = told(HEIC)
    assert (found.extension, found.point, found.direction) == (".heic", GeoPoint(lat=60.05, lon=19.9), 45.0)
    assert found.taken is not None
    assert found.taken.utcoffset() == timedelta(hours=1)


def test_without_the_library_apples_format_is_refused_with_the_line_to_type(monkeypatch):
    monkeypatch.setitem(sys.modules, "pi_heif", None)
    assert formats_of(HEIC) == ()
    assert photo_facts(HEIC) == Notice("photo-heic")


def test_only_heic_loads_the_library_for_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "pi_heif", None)
    assert isinstance(photo_facts(picture()), PhotoFacts)


def test_a_photo_is_set_on_the_clock_of_the_place():
    now = datetime(2026, 7, 1, 12, 0, tzinfo=ZoneInfo("Europe/Stockholm"))
    bare = told(picture()).taken
    assert bare is not None
    assert local(bare, now).isoformat() == "2026-10-20T13:42:07+02:00"
    zoned = told(picture(zone="+00:00")).taken
    assert zoned is not None
    assert zoned.tzinfo == UTC or zoned.utcoffset() == timedelta(0)
    assert local(zoned, now).isoformat() == "2026-10-20T15:42:07+02:00"


def test_the_facts_alone_are_read_from_half_a_picture():
    half = picture()[:-20]
    assert photo_facts(half) == Notice("photo-no-picture")
    assert isinstance(photo_facts(half, whole=False), PhotoFacts)


@given(st.data())
def test_a_damaged_picture_is_a_picture_or_is_refused(data):
    whole = data.draw(st.sampled_from([picture({**NORTH_EAST, 17: 1.0}), picture(form="PNG"), HEIC]))
    content = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    assert isinstance(photo_facts(bytes(content)), PhotoFacts | Notice)


def test_facts_of_named_photos_leave_out_what_is_missing_no_picture_or_elsewhere(tmp_path):
    (tmp_path / "photos").mkdir()
    Image.new("RGB", (8, 8)).save(tmp_path / "photos/a.jpg")
    Image.new("RGB", (8, 8)).save(tmp_path / "secret.jpg")
    (tmp_path / "photos/b.jpg").write_bytes(b"no picture")
    found = facts_of_photos(tmp_path / "photos", ["a.jpg", "b.jpg", "c.jpg", "../secret.jpg"])
    assert list(found) == ["a.jpg"]
