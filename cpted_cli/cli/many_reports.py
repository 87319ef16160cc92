"""Makes many reports on all cores, each in a process of its own; one that fails keeps no other from being made."""

import multiprocessing
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from cpted_cli import api
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.wording.translator import N_, words_for

WORTH_A_POOL = 4
"""Of fewer reports, starting processes takes longer than they save."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldBack:
    """A report that was not made, and why; a `failure` is a defect of ours."""

    exit_code: ExitCode
    message: str
    params: dict[str, Any] = field(default_factory=dict)
    failure: bool = False


Outcome = api.Rendered | HeldBack


def is_many(scored: Sequence[api.Scored]) -> bool:
    """Tell whether a pool of processes is worth its start here."""
    return len(scored) >= WORTH_A_POOL and (os.cpu_count() or 1) > 1


def outcomes(scored: Sequence[api.Scored], wish: api.ReportWish, language: str) -> Iterator[Outcome]:
    """Make the reports and give them in order.

    By forkserver where there is one: threads are slower than one process, and a fork would carry
    the libraries that set type over in the middle of what they do.
    """
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    workers = min(os.cpu_count() or 1, len(scored))
    with ProcessPoolExecutor(max_workers=workers, mp_context=context) as pool:
        futures = [pool.submit(outcome, one, wish, language) for one in scored]
        for number, future in enumerate(futures, start=1):
            yield _result(future)
            _show(number, len(futures))


def outcome(scored: api.Scored, wish: api.ReportWish, language: str) -> Outcome:
    """Make one report, in whatever process this is."""
    try:
        hold_back(scored, wish)
        return api.render(scored, wish, words_for(language))
    except Stop as held:
        return HeldBack(exit_code=held.exit_code, message=held.message, params=dict(held.params))


def hold_back(scored: api.Scored, wish: api.ReportWish) -> None:
    """Stop an open edition with photos that nobody has looked through."""
    unchecked = api.unchecked_photos(scored)
    if wish.is_open and unchecked:
        message = N_("Look through these photos for persons and number plates (cpted photos {site}): {photos}")
        raise Stop(ExitCode.INCOMPLETE, message, site=scored.folder.path, photos=", ".join(unchecked))
    seen = api.photos_with_persons(scored)
    if wish.is_open and seen:
        message = N_("A person or number plate can be made out on these photos; choose others, or mask them: {photos}")
        raise Stop(ExitCode.INCOMPLETE, message, photos=", ".join(seen))


def _result(future: "Future[Outcome]") -> Outcome:
    wrong = future.exception()
    if wrong is None:
        return future.result()
    return HeldBack(exit_code=ExitCode.BUG, message=f"{type(wrong).__name__}: {wrong}", failure=True)


def _show(number: int, of: int) -> None:
    """Show on a terminal how far it has come; into a file or pipe nothing is written."""
    if sys.stderr.isatty():
        end = "\r\x1b[K" if number == of else ""
        sys.stderr.write(f"\r{number}/{of}{end}")
        sys.stderr.flush()
