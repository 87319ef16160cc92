"""Takes photos into a site's folder: copied byte for byte, named so that people can find them."""

import hashlib
import io
import re
import shlex
import struct
import warnings
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cpted_cli.analysis.moves import Notice
from cpted_cli.errors import Fault
from cpted_cli.files.disk import read_bytes, write_bytes
from cpted_cli.files.limits import PHOTO_BYTES

EXTENSIONS = {"JPEG": ".jpg", "MPO": ".jpg", "PNG": ".png"}
HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif")
EXIF_FOLDER = 0x8769
DATE_TAKEN = 0x9003
SMALL = (512, 512)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What a picture says of itself: how it is written and when it was taken."""

    extension: str
    taken: datetime | None


def take_in(typed: str, photos: Path, subject: str, now: datetime) -> str | Notice:
    """Copy a photo into the folder and give its name there, or say why it was not taken."""
    source = typed_path(typed)
    content = read_bytes(source, PHOTO_BYTES)
    if isinstance(content, Fault):
        return _unread(content, source)
    picture = picture_of(content)
    if isinstance(picture, Notice):
        return Notice(picture.code, {"path": str(source)})
    if source.resolve().parent == photos.resolve():
        return source.name
    return _copied(content, photos, f"{picture.taken or now:%Y-%m-%d_%H%M}_{subject}", picture.extension)


def typed_path(typed: str) -> Path:
    """Read a path as people type or drag it: with quotes, escaped spaces or a tilde."""
    path = Path(typed.strip())
    if not path.exists():
        try:
            words = shlex.split(typed)
        except ValueError:
            words = []
        path = Path(words[0]) if len(words) == 1 else Path(typed.strip().strip("\"'"))
    return Path(re.sub(r"^~(?=/|$)", lambda _: str(Path.home()), str(path)))


def picture_of(content: bytes) -> Picture | Notice:
    """Look whether this is a whole JPEG or PNG, and when it was taken."""
    if content[4:8] == b"ftyp" and content[8:12] in HEIC_BRANDS:
        return Notice("photo-heic")
    from PIL import Image, ImageFile

    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint, once loaded, has half a photo pass for a whole one
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "MPO")) as image:
                extension = EXTENSIONS[image.format or ""]
                taken = image.getexif().get_ifd(EXIF_FOLDER).get(DATE_TAKEN)
                image.draft("RGB", SMALL)
                image.load()
    except (OSError, SyntaxError, ValueError, KeyError, EOFError, struct.error, Image.DecompressionBombError):
        return Notice("photo-no-picture")
    return Picture(extension=extension, taken=_moment(taken))


def _moment(text: object) -> datetime | None:
    try:
        return datetime.strptime(str(text)[:19], "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007  EXIF tells local time
    except ValueError:
        return None


def _copied(content: bytes, photos: Path, stem: str, extension: str) -> str | Notice:
    digest = hashlib.sha256(content).hexdigest()
    for size in (4, 8, 64):
        path = photos / f"{stem}-{digest[:size]}{extension}"
        if not path.exists():
            failed = write_bytes(path, content)
            if failed is not None:
                return Notice("photo-not-written", {"reason": failed.reason})
        if _digest(path) == digest:
            return path.name
    return Notice("photo-not-written", {"reason": "the copy differs from the original"})


def _digest(path: Path) -> str:
    written = read_bytes(path, PHOTO_BYTES)
    return hashlib.sha256(written).hexdigest() if isinstance(written, bytes) else ""


def _unread(fault: Fault, source: Path) -> Notice:
    if fault.code == "file-too-large":
        return Notice("photo-too-large", {"path": str(source), "megabytes": PHOTO_BYTES // 1_000_000})
    code = "photo-unreadable" if source.exists() else "photo-not-there"
    return Notice(code, {"path": str(source), "reason": fault.params.get("reason", "")})
