"""`cpted demo`: the example laid out, scored and rendered."""

import shlex
from pathlib import Path
from typing import Annotated

import typer

from cpted_cli.cli.voice import voice_of
from cpted_cli.errors import ExitCode, FaultsFound, Stop
from cpted_cli.wording.translator import N_


def demo(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar=N_("DIR"), help=N_("Where to lay it out."))] = Path("cpted-demo"),
) -> int:
    """Lay out the example, score it, render its reports and say what to try next."""
    from cpted_cli import api
    from cpted_cli.cli.rendering import render_forms
    from cpted_cli.cli.showing import show_scores
    from cpted_cli.files.examples import EXAMPLE, lay_out
    from cpted_cli.report.templates import ABOUT_CASES, ABOUT_WALKS

    voice = voice_of(context)
    words = voice.words
    site = folder / EXAMPLE
    typed = shlex.quote(str(site))
    failed = lay_out(site)
    if failed is not None:
        raise Stop(
            ExitCode.INCOMPLETE, N_("{path} could not be written: {reason}."), path=failed.path, reason=failed.reason
        )
    sites, faults = api.load([site], with_plan=True)
    if faults:
        raise FaultsFound(faults)
    scored = api.latest(api.score(sites))
    if not voice.quiet:
        show_scores(scored, voice)
        typer.echo(words.text("Reports (an invented example):"))
    for one in scored:
        render_forms(one, ("pdf", "html", "docx"), voice)
    if not voice.quiet:
        typer.echo()
        typer.echo(words.text("Try next:"))
        for line in (f"cpted assess {typed} --light dark", f"cpted plan {typed}", "cpted new site my-site"):
            typer.echo(f"  {line}")
        typer.echo(words.text("The example is also an area with its plan, and a walk with residents:"))
        for template in (*ABOUT_CASES, *ABOUT_WALKS):
            typer.echo(f"  cpted report {typed} --template {template}")
    return ExitCode.DONE
