"""The list of a site's photos is grown by those that are new, with all else as people wrote it."""

from collections.abc import Iterable
from pathlib import Path

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from cpted_cli.errors import Fault
from cpted_cli.files.disk import UNREADABLE, NotWritten, read_bytes, visible, write_text
from cpted_cli.files.limits import PHOTO_BYTES, YAML_BYTES
from cpted_cli.files.photo_facts import photo_facts
from cpted_cli.files.photo_folders import ENDINGS
from cpted_cli.files.photo_lists import PHOTO_FOLDER, PHOTO_LIST
from cpted_cli.files.round_trip import editable, edited_text
from cpted_cli.model.photo import PhotoFacts, SitePhoto
from cpted_cli.model.site import Site


def photo_files(folder: Path) -> tuple[str, ...]:
    """Name the pictures that lie in a site's folder of photos."""
    return tuple(path.name for path in visible(folder / PHOTO_FOLDER) if path.suffix.lower() in ENDINGS)


def facts_of(folder: Path, name: str) -> PhotoFacts | None:
    """Read what a photo of the site tells of itself; None where it is none or cannot be read."""
    content = read_bytes(folder / PHOTO_FOLDER / name, PHOTO_BYTES)
    facts = photo_facts(content, whole=False) if isinstance(content, bytes) else None
    return facts if isinstance(facts, PhotoFacts) else None


def grow_list(folder: Path, site: Site, new: Iterable[SitePhoto], head: str, hints: str) -> NotWritten | None:
    """Add photos to the list, which is begun if it is not there; what stands in it is left alone.

    `head` is written above a new list; `hints` name, beside each photo, the keys that wait for a person.
    """
    path = folder / PHOTO_LIST
    content = read_bytes(path, YAML_BYTES) if path.is_file() else _begun(site, head).encode()
    if isinstance(content, Fault):
        return NotWritten(path, UNREADABLE)
    text = grown_text(content.decode("utf-8-sig", "replace").replace("\r\n", "\n"), new, hints)
    return NotWritten(path, UNREADABLE) if text is None else write_text(path, text)


def grown_text(text: str, new: Iterable[SitePhoto], hints: str) -> str | None:
    """Give the text of a list with more photos; None if it cannot be read."""
    root = editable(text)
    if root is None:
        return None
    if not isinstance(root.get("photos"), CommentedSeq) or not root["photos"]:
        root["photos"] = CommentedSeq()
    for photo in new:
        entry = _entry(photo)
        root["photos"].append(entry)
        entry.yaml_set_comment_before_after_key("persons", before=hints, indent=2)
    return edited_text(root)


def _begun(site: Site, head: str) -> str:
    lines = "\n".join(f"# {line}" for line in head.splitlines())
    return f"{lines}\nformat: cpted-photos/1\nsite: {site.id}\nphotos: []\n"


def _entry(photo: SitePhoto) -> CommentedMap:
    entry = CommentedMap({"file": photo.file})
    if photo.taken is not None:
        entry["taken"] = DoubleQuotedScalarString(photo.taken)
    if photo.point is not None:
        entry["point"] = CommentedMap({"lat": photo.point.lat, "lon": photo.point.lon})
        entry["point"].fa.set_flow_style()
    if photo.direction is not None:
        entry["direction"] = photo.direction
    if photo.criterion is not None:
        entry["criterion"] = photo.criterion
    if photo.zone is not None:
        entry["zone"] = photo.zone
    entry["persons"] = photo.persons
    return entry
