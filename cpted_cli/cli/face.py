"""Which face the walk shows: the full screen, or plain lines for those whom that suits better."""

from collections.abc import Mapping
from typing import Literal

Face = Literal["plain", "full", "keying"]
INCAPABLE = frozenset({"", "dumb", "unknown", "emacs"})


def face_of(environ: Mapping[str, str], *, plain: bool) -> Face:
    """Give plain lines where they were asked for or where the terminal can do no other."""
    if plain or environ.get("CPTED_PLAIN") or environ.get("TERM", "") in INCAPABLE:
        return "plain"
    return "full"
