"""Many sites at once: results out as they come, faults told, and a count that adds up."""

import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import typer

from cpted_cli import api
from cpted_cli.cli.ending import is_below, not_reached
from cpted_cli.cli.faults import tell_faults, tell_hints
from cpted_cli.cli.progress import Progress
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Fault, Hint, Place
from cpted_cli.files.results import SiteLines
from cpted_cli.model.score import SiteScore, Standing
from cpted_cli.wording.translator import N_

NAMED = 10
"""So many sites are named in a sentence; of more it says how many."""
ENCODINGS = {
    "cp1252": N_("{path}: not written in UTF-8, so read as Windows-1252 (look whether å, ä and ö are right)."),
    **dict.fromkeys(("utf-16", "utf-16-le", "utf-16-be"), N_("{path}: read as UTF-16.")),
}
"""What is said of tables whose letters are written in another way than UTF-8."""
Results = tuple[SiteScore | SiteLines, ...]
DAYLIGHT_ONLY: Standing = "daylight-only"


class Stoppable(Protocol):
    """A run that Ctrl-C can end after what is at hand."""

    stopped: bool


@dataclass(slots=True)
class Tally:
    """What has come of the sites so far: read = scored + refused + those with nothing to score yet.

    `unwritten` is the file that was kept as it was, for there was no result to write.
    """

    thresholds: Sequence[tuple[str, float]] = ()
    known: int = 0
    read: int = 0
    scored: int = 0
    refused: int = 0
    stopped: bool = False
    unwritten: Path | None = None
    faults: dict[tuple[Place, str, str], Fault] = field(default_factory=dict)
    hints: dict[tuple[Place, str], Hint] = field(default_factory=dict)
    refused_sites: list[tuple[str, int]] = field(default_factory=list)
    unscored: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    by_day: list[str] = field(default_factory=list)
    missed: list[tuple[SiteScore, str, float]] = field(default_factory=list)

    def add(self, part: api.BatchPart) -> None:
        """Count what came of some sites."""
        self.known += part.known
        self.read += part.read
        self.scored += part.scored
        self.refused += part.refused
        self.refused_sites.extend(part.refused_sites)
        self.unscored.extend(part.unscored)
        self.faults.update({(one.place, one.code, str(one.params.get("text", ""))): one for one in part.faults})
        self.hints.update({(one.place, one.code): one for one in part.hints})
        self.hidden.extend(one.site for one in part.results if one.shown is None)
        self.by_day.extend(one.site for one in part.results if _is_daylight_only(one))
        shown = [one for one in part.results if one.shown is not None and isinstance(one, SiteScore)]
        self.missed.extend((one, *limit) for one in shown for limit in self.thresholds if is_below(one, *limit))


def _is_daylight_only(result: SiteScore | SiteLines) -> bool:
    if isinstance(result, SiteLines):
        return f",{DAYLIGHT_ONLY}," in result.text[: result.text.find("\n")]
    return result.standing == DAYLIGHT_ONLY


def tell_tables(batch: api.Batch, voice: Voice) -> None:
    """Say how each table was read that leaves a choice: its letters, its sheet, its heading; and which are heavy."""
    if voice.quiet:
        return
    words = voice.words
    told = [words.text(ENCODINGS[kind], path=path) for path, kind in batch.encodings if kind in ENCODINGS]
    for path, sheet, others in batch.sheets:
        said = N_("{path}: read from the sheet {sheet}, not from: {others} (choose one: --sheet NAME).")
        told.append(words.text(said, path=path, sheet=sheet, others=", ".join(others)))
    for path, line in batch.headings:
        told.append(
            words.text("{path}: the heading is row {line}; what stands above it was passed over.", path=path, line=line)
        )
    for path in batch.heavy:
        told.append(words.text("{path}: so large a table takes much less memory as Parquet.", path=path))
    for one in told:
        typer.echo(one, err=True)


def results_of(batch: api.Batch, tally: Tally, voice: Voice) -> Iterator[Results]:
    """Score the sites, count them and show how far it has come, until all are done or Ctrl-C is pressed."""
    progress = Progress(voice, batch.sites)
    parts = batch.parts()
    with stopped_by_ctrl_c(tally):
        for part in parts:
            tally.add(part)
            progress.total = batch.sites + tally.known
            progress.add(part.read)
            yield part.results
            if tally.stopped:
                break
    progress.clear()


def tell_end(tally: Tally, of: int, output: Path | None, voice: Voice, faults: Path | None = None) -> ExitCode:
    """Say how many sites were read, scored and refused, and what keeps the run from being a plain success."""
    if not voice.quiet:
        _tell_count(tally, voice)
        tell_hints(tally.hints.values(), voice)
    if tally.stopped and tally.read < of + tally.known:
        _tell_interrupted(tally, of + tally.known, output, voice)
        tell_faults(tally.faults.values(), voice, faults)
        return ExitCode.INTERRUPTED
    _tell_unwritten(tally, voice)
    code = _incomplete(tally, voice)
    for one, name, limit in tally.missed:
        typer.echo(not_reached(one, name, limit, voice.words), err=True)
    if tally.faults:
        ended = tell_faults(tally.faults.values(), voice, faults)
        _tell_refused(tally, voice)
        return ended
    return code or (ExitCode.THRESHOLD if tally.missed else ExitCode.DONE)


def _tell_interrupted(tally: Tally, of: int, output: Path | None, voice: Voice) -> None:
    where = voice.words.text("standard output") if output is None else output
    said = N_("Interrupted after {done} of {total} sites; what was done is in {where}.")
    if not tally.scored:
        said = N_("Interrupted after {done} of {total} sites; none was scored yet.")
    typer.echo(voice.words.text(said, done=tally.read, total=of, where=where), err=True)


def _tell_unwritten(tally: Tally, voice: Voice) -> None:
    if tally.unwritten is None:
        return
    said = N_("No site was scored: {path} was not written.")
    if tally.unwritten.exists():
        said = N_("No site was scored: {path} is as it was, and its figures are of an earlier run.")
    typer.echo(voice.words.text(said, path=tally.unwritten), err=True)


def tell_unjudged(sites: Sequence[str], voice: Voice) -> None:
    """Name the sites that have a number and no verdict, and so are in no band that was asked for."""
    if sites and not voice.quiet:
        said = N_("Left out for want of a verdict, though they have a number: {sites}.")
        typer.echo(voice.words.text(said, sites=_named(sites, voice)), err=True)


def _tell_count(tally: Tally, voice: Voice) -> None:
    words = voice.words
    counts = {"read": tally.read, "scored": tally.scored, "refused": tally.refused}
    said = words.text("Sites read: {read}. Scored: {scored}. Refused: {refused}.", **counts)
    waiting = len(tally.unscored)
    more = words.text("Nothing to score yet: {count}.", count=waiting) if waiting else ""
    typer.echo(f"{said} {more}".rstrip(), err=True)


def _tell_refused(tally: Tally, voice: Voice) -> None:
    if not tally.refused_sites or voice.quiet:
        return
    words = voice.words
    sites = [
        words.plural("{site} ({count} answer)", "{site} ({count} answers)", count, site=site)
        for site, count in tally.refused_sites
    ]
    said = N_("Refused whole, for a score of what is left of them would mislead: {sites}.")
    typer.echo(words.text(said, sites=_named(sites, voice)), err=True)


def _incomplete(tally: Tally, voice: Voice) -> ExitCode:
    words = voice.words
    if not tally.scored and not tally.faults:
        typer.echo(words.text("There is nothing to score yet (answer a checklist with: cpted assess)."), err=True)
        return ExitCode.INCOMPLETE
    if tally.hidden and not voice.quiet:
        sites = _named(tally.hidden, voice)
        typer.echo(words.text("Too little was seen to show a number: {sites}.", sites=sites), err=True)
    if tally.by_day and not voice.quiet:
        said = N_("Seen in daylight only, though some questions are about the dark, so without a verdict: {sites}.")
        typer.echo(words.text(said, sites=_named(tally.by_day, voice)), err=True)
    if tally.unscored and not voice.quiet:
        sites = _named(tally.unscored, voice)
        typer.echo(words.text("Nothing to score yet: {sites} (use: cpted assess).", sites=sites), err=True)
    return ExitCode.INCOMPLETE if tally.hidden or tally.unscored else ExitCode.DONE


def _named(sites: Sequence[str], voice: Voice) -> str:
    some = ", ".join(" ".join(one.split()) for one in sites[:NAMED])
    more = len(sites) - NAMED
    return voice.words.text("{names} and {count} more", names=some, count=more) if more > 0 else some


@contextmanager
def stopped_by_ctrl_c(tally: Stoppable) -> Iterator[None]:
    """Have the first Ctrl-C, or a scheduler's wish to end, end the run after the sites at hand; the second at once."""
    before = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)}

    def as_before() -> None:
        for one, handler in before.items():
            signal.signal(one, handler)

    def stop(*_: object) -> None:
        tally.stopped = True
        as_before()

    for one in before:
        signal.signal(one, stop)
    try:
        yield
    finally:
        as_before()
