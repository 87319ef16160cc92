"""Photos made ready for a page: turned upright, scaled to print size, scrubbed of all that rides along."""

import io
import struct
import warnings
from collections.abc import Iterable, Mapping
from pathlib import Path

from PIL import Image, ImageFile, ImageOps

from cpted_cli.errors import Fault
from cpted_cli.files.disk import read_bytes
from cpted_cli.files.limits import PHOTO_BYTES
from cpted_cli.files.photo_facts import formats_of

PRINT_PIXELS = (1000, 1000)
SHEET_PIXELS = (480, 480)
COVER_PIXELS = (2000, 2000)
QUALITY = 82
UNREADABLE = (OSError, SyntaxError, ValueError, KeyError, EOFError, struct.error, Image.DecompressionBombError)
"""What Pillow raises over a damaged picture; its own `UnidentifiedImageError` is an OSError."""


def page_pictures(folder: Path, names: Iterable[str], pixels: tuple[int, int] = PRINT_PIXELS) -> Mapping[str, bytes]:
    """Make the named photos of a folder ready for the page; those that are not there are left out."""
    made = {}
    for name in names:
        path = folder / name
        if path.parent != folder or not path.is_file():
            continue
        content = read_bytes(path, PHOTO_BYTES)
        picture = None if isinstance(content, Fault) else page_picture(content, pixels)
        if picture is not None:
            made[name] = picture
    return made


def page_picture(content: bytes, pixels: tuple[int, int] = PRINT_PIXELS) -> bytes | None:
    """Make one photo ready: some 200 dpi at 12 cm, upright, as JPEG without EXIF; None if it is no picture."""
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint, once loaded, has half a photo pass for a whole one
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            clean = _upright(content, pixels)
    except UNREADABLE:
        return None
    with io.BytesIO() as stream:
        clean.save(stream, "JPEG", quality=QUALITY, optimize=True)
        return stream.getvalue()


def clean_picture(content: bytes, form: str) -> bytes | None:
    """Make a logo or a cover picture ready as PNG or JPEG, without what rides along; None if it is no picture."""
    mode = "RGBA" if form == "PNG" else "RGB"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content), formats=("JPEG", "PNG")) as opened:
                shown = opened.convert(mode)
    except UNREADABLE:
        return None
    shown.thumbnail(COVER_PIXELS, Image.Resampling.BICUBIC)
    clean = Image.new(mode, shown.size)
    clean.paste(shown)
    with io.BytesIO() as stream:
        clean.save(stream, form, optimize=True)
        return stream.getvalue()


def _upright(content: bytes, pixels: tuple[int, int]) -> Image.Image:
    with Image.open(io.BytesIO(content), formats=formats_of(content)) as opened:
        opened.draft("RGB", _fitted(opened.size, pixels))
        upright = ImageOps.exif_transpose(opened).convert("RGB")
        upright.thumbnail(pixels, Image.Resampling.BICUBIC)
        # A new image, because a copy carries the old one's EXIF, profile and comments with it.
        clean = Image.new("RGB", upright.size)
        clean.paste(upright)
    return clean


def _fitted(size: tuple[int, int], pixels: tuple[int, int]) -> tuple[int, int]:
    width, height = size
    shrink = min(pixels[0] / width, pixels[1] / height, 1.0)
    return (max(1, round(width * shrink)), max(1, round(height * shrink)))
