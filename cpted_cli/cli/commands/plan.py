"""`cpted plan`: findings turned into ranked recommendations."""

from pathlib import Path
from typing import Annotated

import typer

from cpted_cli.cli.options import ChecklistOption, TextOrJson, TextOrJsonOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.wording.translator import N_

WriteOption = Annotated[
    bool, typer.Option("--write", help=N_("Write them into plan.yaml as proposals, if there is none."))
]
BudgetOption = Annotated[
    float | None,
    typer.Option("--budget", metavar=N_("AMOUNT"), min=0, help=N_("Tell how far this many kronor go.")),
]


def plan(
    context: typer.Context,
    site: Annotated[Path, typer.Argument(metavar=N_("SITE"), help=N_("The site's folder."))],
    format_: TextOrJsonOption = TextOrJson.TEXT,
    checklist: ChecklistOption = None,
    write: WriteOption = False,
    budget: BudgetOption = None,
) -> int:
    """Turn findings into ranked recommendations, urgent things first."""
    from cpted_cli import api
    from cpted_cli.cli.faults import tell_faults
    from cpted_cli.cli.planning import show_plans
    from cpted_cli.cli.rendering import write_plan_starts

    voice = voice_of(context)
    sites, faults = api.load([site], checklist=checklist, with_plan=True)
    if faults:
        return tell_faults(faults, voice)
    scored = api.latest(api.score(sites))
    if not scored:
        raise Stop(ExitCode.INCOMPLETE, N_("There is nothing to plan yet (answer a checklist with: cpted assess)."))
    show_plans(scored, format_, voice, budget)
    if write:
        write_plan_starts(scored, voice)
    return ExitCode.DONE
