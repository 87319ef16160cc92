"""What a reader sees: a console that keeps its text, with or without colour."""

import io

from rich.console import Console


def plain(width: int = 100) -> Console:
    """Open a console that is no terminal."""
    return Console(file=io.StringIO(), width=width, color_system=None, highlight=False)


def text_of(console: Console) -> str:
    """Give what was shown, without the spaces at line ends."""
    return "\n".join(line.rstrip() for line in console.file.getvalue().splitlines())
