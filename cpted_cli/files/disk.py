"""The one door to the disk: reading within limits, writing whole or not at all."""

import contextlib
import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

from cpted_cli.errors import Fault, Place
from cpted_cli.wording.translator import N_

JOURNAL = ".journal.jsonl"
JSON = ".json"
"""How the name of a visit's journal ends, beside the visit's own file."""
UNREADABLE = N_("the file was changed meanwhile and can no longer be read")
BESIDE = ".new"
"""How the name of a file ends that is not whole yet."""


@dataclass(frozen=True, slots=True)
class NotWritten:
    """Something could not be written; `reason` is the system's own word for it."""

    path: Path
    reason: str


def read_bytes(path: Path, limit: int) -> bytes | Fault:
    """Read a whole file unless it is larger than the limit (in bytes)."""
    try:
        found = path.stat()
        if not (stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode)):
            return Fault(code="file-special", place=Place(str(path)))
        if found.st_size > limit:
            megabytes = limit // 1_000_000
            return Fault(code="file-too-large", params={"megabytes": megabytes}, place=Place(str(path)))
        return path.read_bytes()
    except OSError as error:
        return Fault(code="file-unreadable", params={"reason": _reason(error)}, place=Place(str(path)))


def why_unreadable(path: Path) -> Fault | None:
    """Tell why a file that will be read bit by bit cannot be read; None where it can."""
    try:
        with path.open("rb") as file:
            file.read(1)
    except OSError as error:
        return Fault(code="file-unreadable", params={"reason": _reason(error)}, place=Place(str(path)))
    return None


def write_bytes(path: Path, content: bytes) -> NotWritten | None:
    """Write a file whole: beside it first, then in its place, so that no half file is ever seen."""
    return write_chunks(path, (content,))


def write_chunks(path: Path, chunks: Iterable[bytes]) -> NotWritten | None:
    """Write a file bit by bit; it is seen only when it is whole, and not at all if the bits break off."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _clear_leftovers(path)
        file, beside = _beside(path)
    except OSError as error:
        return NotWritten(path, _reason(error))
    try:
        with file:
            for chunk in chunks:
                failed = _put(file, chunk, path)
                if failed is not None:
                    return failed
            return _take_its_place(beside, path)
    finally:
        beside.unlink(missing_ok=True)


def _beside(path: Path) -> tuple[FileIO, Path]:
    """Open a file beside the one that is to be written, and hold it as long as it is open."""
    import tempfile

    while True:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=BESIDE)
        file = FileIO(handle, "wb")
        # Another run may have taken it for a leftover before it was held.
        hold(file)
        if Path(name).exists():
            return file, Path(name)
        file.close()


def _clear_leftovers(path: Path) -> None:
    """Take away what a killed run left half-written beside a file; what a living one still holds stays."""
    ours = re.compile(rf"\.{re.escape(path.name)}\.[a-z0-9_]{{8}}{re.escape(BESIDE)}")
    with os.scandir(path.parent) as found:
        leftovers = [one.path for one in found if ours.fullmatch(one.name) and one.is_file(follow_symlinks=False)]
    for name in leftovers:
        with contextlib.suppress(OSError), FileIO(name, "rb") as file:
            if hold(file):
                Path(name).unlink(missing_ok=True)


def hold(file: FileIO) -> bool:
    """Hold an open file for this run; the system lets go when a run ends. False: another holds it, or none can."""
    if os.name != "posix":
        return False
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _put(file: FileIO, chunk: bytes, path: Path) -> NotWritten | None:
    rest = memoryview(chunk)
    try:
        while rest:
            rest = rest[file.write(rest) :]
    except OSError as error:
        return NotWritten(path, _reason(error))
    return None


def _take_its_place(beside: Path, path: Path) -> NotWritten | None:
    try:
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        beside.chmod(_mode(path))
        beside.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        return NotWritten(path, _reason(error))
    return None


def write_text(path: Path, text: str) -> NotWritten | None:
    """Write a text file whole, in UTF-8 with plain line ends."""
    return write_bytes(path, text.encode("utf-8"))


def remove(path: Path) -> NotWritten | None:
    """Take a file away; one that is not there is no fault."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        return NotWritten(path, _reason(error))
    return None


def append_line(path: Path, line: str) -> NotWritten | None:
    """Add one line to a file and wait until it is on the disk.

    A line that an interruption left half-written before it is closed first, so that it cannot
    swallow the new one.
    """
    try:
        with path.open("ab+") as file:
            if file.tell() > 0:
                file.seek(-1, os.SEEK_END)
                if file.read(1) != b"\n":
                    file.write(b"\n")
            file.write(line.encode("utf-8") + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return NotWritten(path, _reason(error))
    return None


def yaml_files(folder: Path) -> Iterator[Path]:
    """Go through the YAML files below a folder in name order; hidden ones and links are passed over."""
    return (path for path in data_files(folder) if path.suffix.lower() != JSON)


def data_files(folder: Path) -> Iterator[Path]:
    """Go through the YAML and JSON files below a folder in name order; hidden ones and links are passed over."""
    for path in visible(folder):
        if path.is_dir():
            yield from data_files(path)
        elif path.suffix.lower() in {".yaml", ".yml", JSON}:
            yield path


def folder_list(folder: Path) -> tuple[Path, ...] | Fault:
    """List what stands in a folder, or say why that cannot be seen."""
    try:
        next(folder.iterdir(), None)
    except OSError as error:
        return Fault(code="file-unreadable", params={"reason": _reason(error)}, place=Place(str(folder)))
    return visible(folder)


def visible(folder: Path) -> tuple[Path, ...]:
    """List what stands in a folder in name order, without hidden things and links."""
    try:
        return tuple(
            sorted(path for path in folder.iterdir() if not path.name.startswith(".") and not path.is_symlink())
        )
    except OSError:
        return ()


def _mode(path: Path) -> int:
    with contextlib.suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
