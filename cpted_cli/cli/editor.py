"""Opens the user's own editor for a longer text."""

import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from cpted_cli.files.disk import read_bytes, write_text
from cpted_cli.files.limits import TEXT_BYTES


def edited(text: str, environ: Mapping[str, str]) -> str:
    """Give the text as the user left it; unchanged where no editor can be opened."""
    command = editor_command(environ)
    if not command:
        return text
    with tempfile.TemporaryDirectory(prefix="cpted-") as folder:
        path = Path(folder) / "note.txt"
        if write_text(path, text) is not None:
            return text
        subprocess.run([*command, str(path)], check=False)  # noqa: S603  the user's own editor
        content = read_bytes(path, TEXT_BYTES)
    return content.decode("utf-8-sig", "replace").strip() if isinstance(content, bytes) else text


def editor_command(environ: Mapping[str, str]) -> list[str]:
    """Find the editor that the user has chosen, otherwise one that is there."""
    chosen = environ.get("VISUAL") or environ.get("EDITOR")
    named = [chosen] if chosen else ["notepad"] if sys.platform == "win32" else ["nano", "vi"]
    commands = [shlex.split(name, posix=sys.platform != "win32") for name in named]
    return next((command for command in commands if command and shutil.which(command[0])), [])
