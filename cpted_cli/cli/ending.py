"""How a run that scored sites ends: done, incomplete, or below a threshold."""

from collections.abc import Iterable, Sequence

import typer

from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.model.score import Reading, SiteScore
from cpted_cli.wording.translator import N_

OVERALL = "overall"


def score_code(results: Sequence[SiteScore], thresholds: Iterable[tuple[str, float]], voice: Voice) -> ExitCode:
    """Choose the exit code of a scoring run and say in one line why it is not 0."""
    wanted = tuple(thresholds)
    words = voice.words
    if not results:
        typer.echo(words.text("There is nothing to score yet (answer a checklist with: cpted assess)."), err=True)
        return ExitCode.INCOMPLETE
    hidden = [one for one in results if one.shown is None]
    if hidden:
        names = ", ".join(one.site for one in hidden)
        typer.echo(
            words.text("Too little was seen to show a number: {sites}.", sites=names),
            err=True,
        )
        return ExitCode.INCOMPLETE
    missed = [(one, name, limit) for one in results for name, limit in wanted if is_below(one, name, limit)]
    for one, name, limit in missed:
        number = shown_of(one, name)
        said = words.text("not shown") if number is None else number
        typer.echo(
            words.text(
                "{site}: {name} is {number}, below {limit:g}.", site=one.site, name=name, number=said, limit=limit
            ),
            err=True,
        )
    return ExitCode.THRESHOLD if missed else ExitCode.DONE


def threshold(text: str) -> tuple[str, float]:
    """Read a threshold: a number for the whole, or principle=number."""
    name, equals, number = text.rpartition("=")
    try:
        return (name if equals else OVERALL, float(number.replace(",", ".")))
    except ValueError:
        raise Stop(ExitCode.USAGE, N_("{text} is no threshold (write 50, or access-control=50)."), text=text) from None


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
