"""Takes photos into a site's folder: copied byte for byte, named so that people can find them."""

import hashlib
import re
import shlex
from datetime import datetime
from pathlib import Path

from cpted_cli.analysis.moves import Notice
from cpted_cli.errors import Fault
from cpted_cli.files.disk import read_bytes, write_bytes
from cpted_cli.files.limits import PHOTO_BYTES
from cpted_cli.files.photo_facts import local, photo_facts


def take_in(typed: str, photos: Path, subject: str, now: datetime) -> str | Notice:
    """Copy a photo into the folder and give its name there, or say why it was not taken."""
    source = typed_path(typed)
    content = read_bytes(source, PHOTO_BYTES)
    if isinstance(content, Fault):
        return unread(content, source)
    facts = photo_facts(content)
    if isinstance(facts, Notice):
        return Notice(facts.code, {"path": str(source)})
    if source.resolve().parent == photos.resolve():
        return source.name
    taken = now if facts.taken is None else local(facts.taken, now)
    return copied(content, photos, f"{taken:%Y-%m-%d_%H%M}_{subject}", facts.extension)


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


def copied(content: bytes, photos: Path, stem: str, extension: str) -> str | Notice:
    """Write a photo into the folder under a name that nothing else bears, and read it back to be sure."""
    digest = hashlib.sha256(content).hexdigest()
    for size in (4, 8, 64):
        path = photos / f"{stem}-{digest[:size]}{extension}"
        if not path.exists():
            failed = write_bytes(path, content)
            if failed is not None:
                return Notice("photo-not-written", {"reason": failed.reason})
        if digest_of(path) == digest:
            return path.name
    return Notice("photo-not-written", {"reason": "the copy differs from the original"})


def digest_of(path: Path) -> str:
    """Give the fingerprint of a file as it lies on the disk; nothing where it cannot be read."""
    written = read_bytes(path, PHOTO_BYTES)
    return hashlib.sha256(written).hexdigest() if isinstance(written, bytes) else ""


def unread(fault: Fault, source: Path) -> Notice:
    """Say why a photo could not be read."""
    if fault.code == "file-too-large":
        return Notice("photo-too-large", {"path": str(source), "megabytes": PHOTO_BYTES // 1_000_000})
    code = "photo-unreadable" if source.exists() else "photo-not-there"
    return Notice(code, {"path": str(source), "reason": fault.params.get("reason", "")})
