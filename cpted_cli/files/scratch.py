"""A folder for what is large and soon forgotten; what a killed run left there, the next one clears away."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

from cpted_cli.files.disk import hold

PREFIX = "cpted-"
HELD = "held"
"""A file in each such folder, held by its run as long as that lives."""


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Give a folder that is gone when its use ends, however it ends."""
    clear_left_folders()
    with contextlib.ExitStack() as stack:
        yield _held_folder(stack)


def _held_folder(stack: contextlib.ExitStack) -> Path:
    """Make a folder and hold it; another run may have taken one for left behind before it was held."""
    while True:
        name = stack.enter_context(tempfile.TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True))
        held = Path(name) / HELD
        is_held = hold(stack.enter_context(FileIO(str(held), "wb")))
        if held.exists() and (is_held or not _can_hold(held)):
            return Path(name)


def _can_hold(path: Path) -> bool:
    """Tell whether files can be held here at all; where not, nobody clears either."""
    with FileIO(f"{path}.try", "wb") as file:
        return hold(file)


def clear_left_folders() -> None:
    """Take away the folders of runs that were killed; those of living ones, and other people's, stay."""
    with contextlib.suppress(OSError), os.scandir(tempfile.gettempdir()) as found:
        for one in found:
            if one.name.startswith(PREFIX) and one.is_dir(follow_symlinks=False):
                _clear(Path(one.path))


def _clear(folder: Path) -> None:
    with contextlib.suppress(OSError):
        held = folder / HELD
        if held.is_symlink() or not held.is_file() or not _is_mine(folder):
            return
        with FileIO(str(held), "rb") as file:
            if hold(file):
                shutil.rmtree(folder, ignore_errors=True)


def _is_mine(folder: Path) -> bool:
    return os.name == "posix" and folder.lstat().st_uid == os.getuid()
