"""How the program speaks in this run: in which words, how much, with colour or not."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TextIO

from typer import Context

from cpted_cli.wording.translator import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The reader's wishes, made up once and handed to every command."""

    words: Words
    quiet: bool = False
    colour: bool = False

    def softened(self, *, quiet: bool, no_color: bool) -> "Voice":
        """Follow wishes given further along the command line; none takes an earlier one back."""
        return replace(self, quiet=self.quiet or quiet, colour=self.colour and not no_color)


def voice_of(context: Context) -> Voice:
    """Find the voice in which a command is to speak."""
    voice = context.find_object(Voice)
    if voice is None:
        raise LookupError("a command was started without a voice")
    return voice


def colour_welcome(environ: Mapping[str, str], stream: TextIO | None) -> bool:
    """Tell whether colour may be used: on a terminal only, never under NO_COLOR or a dumb one."""
    if environ.get("NO_COLOR") or environ.get("TERM") == "dumb":
        return False
    return stream is not None and stream.isatty()
