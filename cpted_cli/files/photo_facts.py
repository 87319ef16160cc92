"""Reads what a picture says of itself: JPEG and PNG by Pillow, Apple's HEIC by pi-heif when one is met."""

import io
import math
import struct
import warnings
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from cpted_cli.analysis.moves import Notice
from cpted_cli.files.disk import read_bytes
from cpted_cli.files.limits import PHOTO_BYTES
from cpted_cli.model.photo import FULL_TURN, PhotoFacts
from cpted_cli.model.site import GeoPoint

EXTENSIONS = {"JPEG": ".jpg", "MPO": ".jpg", "PNG": ".png", "HEIF": ".heic"}
HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")
EXIF_FOLDER, GPS_FOLDER = 0x8769, 0x8825
DATE_TAKEN, ZONE_TAKEN = 0x9003, 0x9011
LATITUDE, LONGITUDE, DIRECTION = 2, 4, 0x11
SMALL = (512, 512)


def formats_of(content: bytes) -> tuple[str, ...]:
    """Name the formats that Pillow is to try, none where HEIC cannot be read here; HEIC is learnt when it is met."""
    if content[4:8] != b"ftyp" or content[8:12] not in HEIC_BRANDS:
        return ("JPEG", "PNG", "MPO")
    try:
        from pi_heif import register_heif_opener
    except ImportError:
        return ()
    register_heif_opener(thumbnails=False)
    return ("HEIF",)


def photo_facts(content: bytes, *, whole: bool = True) -> PhotoFacts | Notice:
    """Look whether this is a picture that can be used, and what it tells of itself.

    `whole` looks at every pixel, so that half a picture is found out; otherwise only what stands
    before them is read.
    """
    formats = formats_of(content)
    if not formats:
        return Notice("photo-heic")
    from PIL import Image, ImageFile

    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint, once loaded, has half a photo pass for a whole one
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content), formats=formats) as image:
                facts = _facts(EXTENSIONS[image.format or ""], image.getexif())
                if whole:
                    image.draft("RGB", SMALL)
                    image.load()
    except (OSError, SyntaxError, ValueError, KeyError, EOFError, struct.error, Image.DecompressionBombError):
        return Notice("photo-no-picture")
    return facts


def facts_of_photos(folder: Path, names: Iterable[str]) -> Mapping[str, PhotoFacts]:
    """Look at the named photos of a folder; those that are not there, or are no pictures, are left out."""
    found = {}
    for name in names:
        path = folder / name
        content = read_bytes(path, PHOTO_BYTES) if path.parent == folder and path.is_file() else b""
        facts = photo_facts(content, whole=False) if isinstance(content, bytes) else None
        if isinstance(facts, PhotoFacts):
            found[name] = facts
    return found


def _facts(extension: str, exif: Any) -> PhotoFacts:
    shot, place = exif.get_ifd(EXIF_FOLDER), exif.get_ifd(GPS_FOLDER)
    return PhotoFacts(
        extension=extension,
        taken=_moment(shot.get(DATE_TAKEN), shot.get(ZONE_TAKEN)),
        point=_point(place),
        direction=_direction(place.get(DIRECTION)),
    )


def _moment(text: object, zone: object) -> datetime | None:
    try:
        moment = datetime.strptime(str(text)[:19], "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007  EXIF tells local time
    except ValueError:
        return None
    try:
        offset = datetime.strptime(str(zone).strip("\0 "), "%z").utcoffset()
    except ValueError:
        offset = None
    return moment if offset is None else moment.replace(tzinfo=timezone(offset))


def _point(place: Mapping[int, Any]) -> GeoPoint | None:
    lat, lon = _degrees(place, LATITUDE, "NS", 90), _degrees(place, LONGITUDE, "EW", 180)
    if lat is None or lon is None or (lat == 0 and lon == 0):
        return None
    return GeoPoint(lat=lat, lon=lon)


def _degrees(place: Mapping[int, Any], tag: int, sides: str, most: float) -> float | None:
    side = str(place.get(tag - 1, "")).strip("\0 ").upper()
    parts = _numbers(place.get(tag))
    if side not in tuple(sides) or len(parts) != 3:
        return None
    value = parts[0] + parts[1] / 60 + parts[2] / 3600
    return round(-value if side == sides[1] else value, 6) if 0 <= value <= most else None


def _direction(value: object) -> float | None:
    parts = _numbers((value,))
    return round(parts[0] % FULL_TURN, 1) % FULL_TURN if parts else None


def _numbers(values: object) -> tuple[float, ...]:
    """Read EXIF's fractions; one over zero is no number, and then none of them counts."""
    turned: Callable[[Any], float] = float
    try:
        numbers = tuple(turned(one) for one in values) if isinstance(values, tuple | list) else ()
    except (TypeError, ValueError, ZeroDivisionError):
        return ()
    return numbers if all(math.isfinite(one) for one in numbers) else ()


def local(taken: datetime, now: datetime) -> datetime:
    """Give the moment of a photo on the clock of the place; a camera that tells no zone was set to it."""
    return taken.replace(tzinfo=now.tzinfo) if taken.tzinfo is None else taken.astimezone(now.tzinfo)
