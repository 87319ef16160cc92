"""How a run that scored sites ends: done, incomplete, or below a threshold."""

import math
from collections.abc import Iterable, Sequence

import typer

from cpted_cli import api
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.sites import SiteFolder
from cpted_cli.model.score import Reading, SiteScore
from cpted_cli.wording.translator import N_, Words

OVERALL = "overall"


def score_code(
    results: Sequence[SiteScore], thresholds: Iterable[tuple[str, float]], voice: Voice, unscored: Sequence[str] = ()
) -> ExitCode:
    """Choose the exit code of a scoring run and say in one line why it is not 0; `unscored` sites gave no result."""
    wanted = tuple(thresholds)
    words = voice.words
    if not results:
        typer.echo(words.text("There is nothing to score yet (answer a checklist with: cpted assess)."), err=True)
        return ExitCode.INCOMPLETE
    hidden = [one.site for one in results if one.shown is None]
    if hidden:
        typer.echo(words.text("Too little was seen to show a number: {sites}.", sites=", ".join(hidden)), err=True)
    if unscored:
        said = words.text("Nothing to score yet: {sites} (use: cpted assess).", sites=", ".join(unscored))
        typer.echo(said, err=True)
    if hidden or unscored:
        return ExitCode.INCOMPLETE
    missed = [(one, name, limit) for one in results for name, limit in wanted if is_below(one, name, limit)]
    for one, name, limit in missed:
        typer.echo(not_reached(one, name, limit, words), err=True)
    return ExitCode.THRESHOLD if missed else ExitCode.DONE


def not_reached(result: SiteScore, name: str, limit: float, words: Words) -> str:
    """Say that a shown number is below its limit."""
    from cpted_cli.wording.numbers import number

    shown = shown_of(result, name)
    said = {
        "site": result.site,
        "number": words.text("not shown") if shown is None else shown,
        "limit": number(limit, words, 0 if limit == round(limit) else 1),
    }
    if name == OVERALL:
        return words.text("{site}: overall is {number}, below {limit}.", **said)
    return words.text("{site}: {name} is {number}, below {limit}.", name=name, **said)


def threshold(text: str) -> tuple[str, float]:
    """Read a threshold: a number for the whole, or principle=number."""
    name, equals, number = text.rpartition("=")
    try:
        limit = float(number.replace(",", "."))
    except ValueError:
        limit = math.nan
    if not math.isfinite(limit):
        raise Stop(ExitCode.USAGE, N_("{text} is no threshold (write 50, or access-control=50)."), text=text)
    return (name if equals else OVERALL, limit)


def unscored_sites(sites: Iterable[SiteFolder], scored: Iterable[api.Scored]) -> tuple[str, ...]:
    """Name the sites that were read but gave no result."""
    seen = {one.folder.path for one in scored}
    return tuple(one.site.id for one in sites if one.path not in seen)


def refuse_unknown_round(sites: Iterable[SiteFolder], wanted: str | None) -> None:
    """Stop where a round is asked for in which none of the sites was visited."""
    visits = [visit for site in sites for used in site.used for visit in used.visits]
    known = sorted({one.assessment.round_id for one in visits})
    if wanted is not None and known and wanted not in known:
        message = N_("There is no round {name} (there are: {known}).")
        raise Stop(ExitCode.USAGE, message, name=wanted, known=", ".join(known))


def is_below(result: SiteScore, name: str, limit: float) -> bool:
    """Tell whether the shown number is below the limit; a number that is not shown is not reached either."""
    number = shown_of(result, name)
    return number is None or number < limit


def shown_of(result: SiteScore, name: str) -> int | None:
    """Give the shown number of the whole or of a principle."""
    if name == OVERALL:
        return result.shown
    readings: dict[str, Reading] = {one.id: one for one in result.principles}
    if name not in readings:
        known = ", ".join(readings)
        raise Stop(ExitCode.USAGE, N_("There is no principle {name} (there are: {known})."), name=name, known=known)
    return readings[name].shown
