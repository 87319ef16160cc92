"""Finds what a chain is asked for at some sites and shows it."""

import json
from pathlib import Path
from typing import Any

import typer

from cpted_cli import api
from cpted_cli.analysis.tracing import Link, Trace, trace, traceable
from cpted_cli.cli.options import TextOrJson
from cpted_cli.cli.values import plain, with_guess
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, FaultsFound, Stop
from cpted_cli.files.sites import SiteFolder

MOST_NAMED = 12


def trace_at(name: str, path: Path, format_: TextOrJson, voice: Voice) -> ExitCode:
    """Show the chain at every site that has a thing of that name; stop where none has."""
    sites, faults = api.load([path], with_plan=True)
    if faults:
        raise FaultsFound(faults)
    grounds = [(site, api.ground_of(site)) for site in sites]
    found = [(site, one) for site, ground in grounds if (one := trace(name, ground)) is not None]
    if not found:
        known = list(dict.fromkeys(one for _, ground in grounds for one in traceable(ground)))
        said = voice.words.text("There is nothing called {name} here.", name=plain(name))
        some = voice.words.text("For example: {names}.", names=", ".join(known[:MOST_NAMED])) if known else ""
        raise Stop(ExitCode.USAGE, "{sentence}", sentence=f"{with_guess(said, name, known, voice.words)} {some}")
    if format_ is TextOrJson.JSON:
        rows = [trace_row(site, one) for site, one in found]
        typer.echo(json.dumps({"traces": rows}, ensure_ascii=False, indent=2))
        return ExitCode.DONE
    from cpted_cli.terminal.output import console
    from cpted_cli.terminal.traces import show_trace

    terminal = console(colour=voice.colour)
    for site, one in found:
        show_trace(terminal, one, site.site.assignment.people, voice.words)
    return ExitCode.DONE


def trace_row(site: SiteFolder, found: Trace) -> dict[str, Any]:
    """Give a chain as plain data."""
    up = [_link_row(one) for one in found.up]
    return {"site": site.site.id, "subject": _link_row(found.subject), "leads_to": up}


def _link_row(link: Link) -> dict[str, Any]:
    below = [_link_row(one) for one in link.below]
    return {"kind": link.kind, "id": link.id, "is_there": link.thing is not None, "links": below}
