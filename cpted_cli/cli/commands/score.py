"""`cpted score`: score assessed sites, principle by principle."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from cpted_cli.cli.options import ChecklistOption, Format, FormatOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_

PathsArgument = Annotated[
    list[Path], typer.Argument(metavar=N_("PATH…"), help=N_("Sites, cases, assessment files or folders."))
]
RoundOption = Annotated[str | None, typer.Option("--round", metavar=N_("ROUND"), help=N_("Only this round of visits."))]
ModelOption = Annotated[
    Literal["arithmetic", "geometric"], typer.Option("--model", help=N_("How principles are weighed together."))
]
ExplainOption = Annotated[
    bool,
    typer.Option("--explain", help=N_("Say what carries the score, what would move the verdict, what to go back for.")),
]
RobustnessOption = Annotated[
    bool, typer.Option("--robustness", help=N_("Say how far the score rests on strictness and on the weights."))
]
ByOption = Annotated[
    str | None,
    typer.Option("--by", metavar=N_("FRAME"), help=N_("See it by another frame's headings too: an id or a file.")),
]
FailUnderOption = Annotated[
    list[str] | None,
    typer.Option("--fail-under", metavar=N_("N|PRINCIPLE=N"), help=N_("End with 3 if a shown number is lower.")),
]


def score(
    context: typer.Context,
    paths: PathsArgument,
    format_: FormatOption = Format.TEXT,
    checklist: ChecklistOption = None,
    round_: RoundOption = None,
    model: ModelOption = "arithmetic",
    explain: ExplainOption = False,
    robustness: RobustnessOption = False,
    by: ByOption = None,
    fail_under: FailUnderOption = None,
) -> int:
    """Score assessed sites, principle by principle."""
    from cpted_cli import api
    from cpted_cli.cli.ending import refuse_unknown_round, score_code, threshold, unscored_sites
    from cpted_cli.cli.faults import tell_faults
    from cpted_cli.cli.showing import show_results

    voice = voice_of(context)
    thresholds = [threshold(one) for one in fail_under or []]
    sites, faults = api.load(paths, checklist=checklist)
    if not faults:
        refuse_unknown_round(sites, round_)
    scored = api.score(sites, model=model, round_id=round_)
    scored, rankings = api.robust(scored) if robustness else (scored, ())
    scored = api.explained(scored) if explain else scored
    scored, more = api.framed(scored, by) if by else (scored, ())
    faults = (*faults, *more)
    show_results(scored, faults, format_, voice, rankings)
    if faults:
        return tell_faults(faults, voice)
    return score_code([one.score for one in scored], thresholds, voice, unscored_sites(sites, scored))
