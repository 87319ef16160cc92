"""The example that comes with cpted, laid out where the user wants it."""

from collections.abc import Iterator
from pathlib import Path

from cpted_cli.errors import Fault
from cpted_cli.files.disk import NotWritten, read_bytes, visible, write_bytes
from cpted_cli.files.library import shipped
from cpted_cli.files.limits import PHOTO_BYTES

EXAMPLE = "kastanjen"
MADE = "reports"


def lay_out(folder: Path) -> NotWritten | None:
    """Copy the example site into a folder; a file of the user's that is there already is left alone."""
    source = shipped("examples") / EXAMPLE
    for path in _files(source):
        target = folder / path.relative_to(source)
        if target.exists():
            continue
        content = read_bytes(path, PHOTO_BYTES)
        failed = NotWritten(target, content.code) if isinstance(content, Fault) else write_bytes(target, content)
        if failed is not None:
            return failed
    return None


def _files(folder: Path) -> Iterator[Path]:
    for path in visible(folder):
        if path.is_dir():
            if path.name != MADE:
                yield from _files(path)
        else:
            yield path
