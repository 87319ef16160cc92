"""The way in: the reader's language, the quick answers, and quiet ends of pipes."""

import io
import os
import sys
from collections.abc import Mapping, Sequence
from errno import EIO
from pathlib import Path
from typing import TextIO

from cpted_cli.cli.front_page import quick_answer
from cpted_cli.cli.table import TABLE, Row
from cpted_cli.errors import ExitCode
from cpted_cli.wording.translator import Words, chosen_language, words_for


def run(argv: Sequence[str], environ: Mapping[str, str], table: tuple[Row, ...] = TABLE) -> int:
    """Do what the command line says and return the exit code; a closed pipe ends it quietly."""
    code: int = ExitCode.DONE
    steady_streams()
    words = words_for(chosen_language(argv, environ))
    try:
        code = answer(argv, environ, words, table)
        flush_streams()
    except BrokenPipeError:
        silence(sys.stdout, sys.stderr)
    except OSError as failed:
        code = ExitCode.BUG
        silence(sys.stdout)
        reason = words.text(os.strerror(failed.errno or EIO))
        complain(words.text("The result could not be written: {reason}.", reason=reason))
    return code


def answer(argv: Sequence[str], environ: Mapping[str, str], words: Words, table: tuple[Row, ...]) -> int:
    """Answer at once if help or the version is all that was asked for; otherwise load the program."""
    quick = None if environ.get("_CPTED_COMPLETE") else quick_answer(argv, table, words)
    if quick is not None:
        sys.stdout.write(f"{quick}\n")
        return ExitCode.DONE
    from cpted_cli.cli.gate import gate

    return gate(argv, environ, words, table)


def steady_streams() -> None:
    """Never fail over a letter: pipes and files get UTF-8, a terminal what it can show."""
    sys.stdout = sys.stdout or nowhere()
    sys.stderr = sys.stderr or nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="backslashreplace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def nowhere() -> TextIO:
    """Stand in for a stream that the caller closed."""
    return Path(os.devnull).open("w", encoding="utf-8")


def flush_streams() -> None:
    """Send off what is still waiting, while a closed pipe can be dealt with."""
    for stream in (sys.stdout, sys.stderr):
        stream.flush()


def complain(sentence: str) -> None:
    """Say a last word on the error stream, if it will take one."""
    try:
        sys.stderr.write(f"{sentence}\n")
        sys.stderr.flush()
    except OSError:
        silence(sys.stderr)


def silence(*streams: TextIO) -> None:
    """Let what is still waiting go nowhere, so that nothing complains on the way out."""
    drain = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            os.dup2(drain, stream.fileno())
    os.close(drain)
