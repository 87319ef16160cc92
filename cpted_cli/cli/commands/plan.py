"""`cpted plan`: findings turned into ranked recommendations."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from cpted_cli import api
from cpted_cli.cli.faults import tell_faults
from cpted_cli.cli.options import ChecklistOption, TextOrJson, TextOrJsonOption
from cpted_cli.cli.voice import Voice, voice_of
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.plans import PLAN_FILE, write_plan
from cpted_cli.wording.translator import N_


def plan(
    context: typer.Context,
    site: Annotated[Path, typer.Argument(metavar="SITE", help=N_("The site's folder."))],
    format_: TextOrJsonOption = TextOrJson.TEXT,
    checklist: ChecklistOption = None,
    write: Annotated[
        bool, typer.Option("--write", help=N_("Write them into plan.yaml as proposals, if there is none."))
    ] = False,
) -> int:
    """Turn findings into ranked recommendations, urgent things first."""
    voice = voice_of(context)
    sites, faults = api.load([site], checklist=checklist, with_plan=True)
    if faults:
        return tell_faults(faults, voice)
    scored = api.latest(api.score(sites))
    if not scored:
        raise Stop(ExitCode.INCOMPLETE, N_("There is nothing to plan yet (answer a checklist with: cpted assess)."))
    for one in scored:
        show(one, format_, voice)
        if write:
            write_start(one, voice)
    return ExitCode.DONE


def show(scored: api.Scored, format_: TextOrJson, voice: Voice) -> None:
    """Print the recommendations in the form that was asked for."""
    advised = api.plan(scored)
    if format_ is TextOrJson.JSON:
        rows: list[dict[str, Any]] = [
            {
                "measure": one.measure.id,
                "urgency": one.urgency,
                "worth": one.worth,
                "findings": [{"criterion": f.criterion, "zone": f.zone, "light": f.light} for f in one.findings],
            }
            for one in advised
        ]
        typer.echo(json.dumps({"site": scored.score.site, "recommendations": rows}, ensure_ascii=False, indent=2))
        return
    from cpted_cli.terminal.output import console
    from cpted_cli.terminal.plans import show_actions, show_recommendations

    terminal = console(colour=voice.colour)
    show_recommendations(terminal, scored.folder.site, scored.used.checklist, advised, voice.words)
    if scored.folder.plan is not None:
        show_actions(terminal, scored.folder.plan, voice.words)


def write_start(scored: api.Scored, voice: Voice) -> None:
    """Write a start of the plan, unless the consultant has one already."""
    path = scored.folder.path / PLAN_FILE
    if path.exists():
        raise Stop(ExitCode.USAGE, N_("{path} is there already and is left as it is."), path=path)
    failed = write_plan(scored.folder.path, api.plan(scored), scored.score, scored.used.checklist)
    if failed is not None:
        raise Stop(ExitCode.INCOMPLETE, N_("{path} could not be written: {reason}."), path=path, reason=failed.reason)
    typer.echo(voice.words.text("Written: {path}", path=path), err=True)
