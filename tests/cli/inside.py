"""Runs the whole program in this process: as quick as a call, with all that the gate and the streams do."""

import io
import sys
from dataclasses import dataclass
from pathlib import Path

from cpted_cli.cli.main import run


@dataclass(frozen=True)
class Ended:
    """How a run ended: its exit code and what stands on both streams."""

    code: int
    data: bytes
    told: str

    @property
    def out(self) -> str:
        return self.data.decode("utf-8")


def typed(*argv: str | Path, lang: str = "en") -> Ended:
    """Type a command line; nobody sits at the keyboard."""
    streams = sys.stdin, sys.stdout, sys.stderr
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in "oe")
    sys.stdin, sys.stdout, sys.stderr = io.StringIO(), out, err
    try:
        code = run([str(one) for one in argv], {"CPTED_LANG": lang})
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
    data, told = (one.buffer.getvalue() for one in (out, err))
    return Ended(code=int(code), data=data, told=told.decode("utf-8"))
