"""Tells whether what was made of a folder is newer than everything in it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from cpted_cli.files.disk import visible

MADE = "reports"
"""What is made from a site lies here, and counts as nothing that it is made from."""


def is_newer(made: Path, sources: Iterable[Path]) -> bool:
    """Tell whether a file is there and no source, file or folder with all below it, was changed after it."""
    then = _changed(made)
    return then > 0 and all(_changed(one) <= then for source in sources for one in _everything(source))


def _everything(source: Path) -> Iterator[Path]:
    yield source
    for path in visible(source) if source.is_dir() else ():
        if path.name != MADE:
            yield from _everything(path)


def _changed(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
