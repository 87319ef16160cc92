"""Lays out pages of the manual as plain text."""

import difflib
from collections.abc import Iterator

from cpted_cli.errors import ExitCode, Stop
from cpted_cli.wording.manuals import fault_codes, hint_codes, manual_page
from cpted_cli.wording.translator import N_, Words


def explanation(code: str, words: Words) -> str:
    """Give the page of a code; raises `Stop` with a guess where there is none."""
    if code not in (*fault_codes(), *hint_codes()):
        raise _unknown(code)
    page = manual_page(code, words)
    example = "\n".join(f"    {line}".rstrip() for line in page.example)
    return f"{page.code}: {page.title}\n\n{page.text}\n\n{example}"


def code_list(words: Words) -> str:
    """Give all codes, one a line, faults first."""
    faults = (words.text("Faults: the file cannot be used."), *_lines(fault_codes(), words))
    hints = (words.text("Hints: the file can be used, but something is doubtful."), *_lines(hint_codes(), words))
    return "\n".join((*faults, "", *hints))


def _lines(codes: tuple[str, ...], words: Words) -> Iterator[str]:
    width = max(map(len, codes))
    return (f"  {code:<{width}}  {manual_page(code, words).title}" for code in codes)


def _unknown(code: str) -> Stop:
    near = difflib.get_close_matches(code, (*fault_codes(), *hint_codes()), n=1, cutoff=0.6)
    if near:
        return Stop(ExitCode.USAGE, N_("There is no code {code} (did you mean {guess}?)."), code=code, guess=near[0])
    return Stop(ExitCode.USAGE, N_("There is no code {code} (cpted explain lists them all)."), code=code)
