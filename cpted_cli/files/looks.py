"""A client's own look: a folder with a style sheet, fonts, pictures and a logo, let in only where it does no harm."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cpted_cli.errors import ExitCode, Fault, FaultsFound, Stop
from cpted_cli.files.covers import COVER, cover_refused
from cpted_cli.files.disk import read_bytes, visible
from cpted_cli.files.limits import TEXT_BYTES
from cpted_cli.files.pictures import clean_picture
from cpted_cli.wording.translator import N_

STYLE = "look.css"
LOGOS = ("logo.svg", "logo.png", "logo.jpg")
FONTS = {".ttf", ".woff2"}
PICTURES = {".png": "PNG", ".jpg": "JPEG"}
DRAWN = frozenset(
    {
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "defs",
        "linearGradient", "radialGradient", "stop", "title", "desc", "clipPath", "use",
    }
)  # fmt: skip
_DECLARED = re.compile(rb"<!DOCTYPE|<!ENTITY|<\?xml-stylesheet", re.IGNORECASE)
_OUTSIDE = re.compile(r"url\s*\(\s*['\"]?(?!#)|javascript:|expression\s*\(|@import", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The files of a look by name, and which of them is the logo."""

    files: Mapping[str, bytes]
    logo: str = ""


def load_look(folder: Path) -> Look:
    """Read a look; what may not be used on a page is refused with a sentence."""
    if not folder.is_dir():
        raise Stop(ExitCode.USAGE, N_("There is no folder {path}."), path=folder)
    files = {path.name: _content(path) for path in visible(folder) if path.is_file()}
    if not files:
        raise Stop(ExitCode.USAGE, N_("{path} holds no look.css, logo, fonts or pictures."), path=folder)
    return Look(files=files, logo=next((name for name in LOGOS if name in files), ""))


def _content(path: Path) -> bytes:
    content = read_bytes(path, TEXT_BYTES)
    if isinstance(content, Fault):
        raise FaultsFound((content,))
    ending = path.suffix.lower()
    if path.name == STYLE or ending in FONTS:
        return content
    if path.name == COVER:
        return _cover(content, path)
    if ending == ".svg":
        return _harmless(content, path)
    cleaned = clean_picture(content, PICTURES[ending]) if ending in PICTURES else None
    if cleaned is None:
        message = N_("{path} cannot be part of a look (look.css, cover.html.j2, .ttf, .woff2, .png, .jpg, .svg).")
        raise Stop(ExitCode.FAULTS, message, path=path)
    return cleaned


def _cover(content: bytes, path: Path) -> bytes:
    wrong = cover_refused(content.decode("utf-8", "replace"))
    if wrong is not None:
        message, what = wrong
        raise Stop(ExitCode.FAULTS, message, path=path, what=what)
    return content


def _harmless(content: bytes, path: Path) -> bytes:
    """Let a drawing in that only draws: no script, no style sheet, nothing from outside."""
    reason = _DECLARED.search(content)
    told = reason.group().decode("ascii") if reason else _harm(content)
    if told:
        raise Stop(ExitCode.FAULTS, N_("{path} is refused: it holds {what}."), path=path, what=told)
    return content


def _harm(content: bytes) -> str:
    try:
        root = ET.fromstring(content)  # noqa: S314  declarations and entities are refused before
    except ET.ParseError as wrong:
        return str(wrong)
    for one in root.iter():
        tag = one.tag.rpartition("}")[2]
        if tag not in DRAWN:
            return f"<{tag}>"
        for name, value in one.attrib.items():
            bare = name.rpartition("}")[2]
            if (
                bare.lower().startswith("on")
                or (bare == "href" and not value.startswith("#"))
                or _OUTSIDE.search(value)
            ):
                return bare
    return ""
