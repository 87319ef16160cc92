"""Which characters may stand on a page: text stays text, and only shipped fonts draw it."""

import re
from collections.abc import Iterable
from functools import lru_cache
from io import BytesIO

REPLACEMENT = "□"

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters, which XML cannot carry
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of the line
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"  # marks of files and halves of characters
)
_INVISIBLE = frozenset("\n\t\r\u00ad\u200b\u200c\u200d\u2060")


def printable(text: str) -> str:
    """Give the text without control characters and without marks that turn the line around."""
    return _UNPRINTABLE.sub("", text)


def covered(fonts: Iterable[bytes]) -> frozenset[str]:
    """Give the characters that every one of the fonts can draw."""
    return _covered(tuple(fonts))


@lru_cache(maxsize=4)
def _covered(fonts: tuple[bytes, ...]) -> frozenset[str]:
    """Read the fonts once for all reports of this process: a twentieth of a brief's time."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    maps = [frozenset(TTFont(BytesIO(font), lazy=True).getBestCmap()) for font in fonts]
    return frozenset(map(chr, frozenset.intersection(*maps))) if maps else frozenset()


def uncovered(text: str, drawable: frozenset[str]) -> tuple[str, ...]:
    """Give the characters of the text that the fonts cannot draw, each once, in order."""
    return tuple(sorted(set(text) - drawable - _INVISIBLE))


def drawn_only(text: str, drawable: frozenset[str]) -> str:
    """Put an empty box where the fonts have no shape, so that no other machine's font steps in."""
    lacking = uncovered(text, drawable)
    return text.translate({ord(character): REPLACEMENT for character in lacking}) if lacking else text
