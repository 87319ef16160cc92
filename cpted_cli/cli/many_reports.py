"""Makes many reports on all cores, each in a process of its own; one that fails keeps no other from being made."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from cpted_cli import api
from cpted_cli.api.processes import cores, in_order
from cpted_cli.cli.progress import Progress
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.wording.translator import words_for

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
    return len(scored) >= WORTH_A_POOL and cores() > 1


def outcomes(scored: Sequence[api.Scored], wish: api.ReportWish, voice: Voice) -> Iterator[Outcome]:
    """Make the reports and give them in order, each in a process of its own; a terminal sees how far it has come."""
    progress = Progress(voice, len(scored))
    make = partial(outcome, wish=wish, language=voice.words.language)
    for one in in_order(make, scored, min(cores(), len(scored)), failure):
        progress.add(1)
        yield one
    progress.clear()


def outcome(scored: api.Scored, wish: api.ReportWish, language: str) -> Outcome:
    """Make one report, in whatever process this is."""
    try:
        return api.render(scored, wish, words_for(language))
    except Stop as held:
        return HeldBack(exit_code=held.exit_code, message=held.message, params=dict(held.params))


def failure(_task: object, wrong: BaseException) -> HeldBack:
    """Say of a report that it could not be made, which is a defect of ours."""
    return HeldBack(exit_code=ExitCode.BUG, message=f"{type(wrong).__name__}: {wrong}", failure=True)
