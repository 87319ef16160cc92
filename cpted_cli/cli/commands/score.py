"""`cpted score`: score assessed sites, principle by principle."""

from pathlib import Path
from typing import Annotated

import typer

from cpted_cli import api
from cpted_cli.cli.ending import score_code
from cpted_cli.cli.faults import tell_faults
from cpted_cli.cli.options import ChecklistOption, Format, FormatOption
from cpted_cli.cli.showing import show_text
from cpted_cli.cli.voice import Voice, voice_of
from cpted_cli.errors import Fault
from cpted_cli.files.results import fault_row, result_csv, result_json
from cpted_cli.model.score import Model
from cpted_cli.wording.faults import fault_sentence
from cpted_cli.wording.translator import N_


def score(
    context: typer.Context,
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH…", help=N_("Sites, cases, assessment files or folders."))
    ],
    format_: FormatOption = Format.TEXT,
    checklist: ChecklistOption = None,
    round_: Annotated[
        str | None, typer.Option("--round", metavar="ROUND", help=N_("Only this round of visits."))
    ] = None,
    model: Annotated[Model, typer.Option("--model", help=N_("How principles are weighed together."))] = "arithmetic",
    fail_under: Annotated[
        list[str] | None,
        typer.Option("--fail-under", metavar="N|PRINCIPLE=N", help=N_("End with 3 if a shown number is lower.")),
    ] = None,
) -> int:
    """Score assessed sites, principle by principle."""
    voice = voice_of(context)
    sites, faults = api.load(paths, checklist=checklist)
    scored = api.score(sites, model=model, round_id=round_)
    show(scored, faults, format_, voice)
    results = [one.score for one in scored]
    if faults:
        return tell_faults(faults, voice)
    return score_code(results, fail_under or [], voice)


def show(scored: tuple[api.Scored, ...], faults: tuple[Fault, ...], format_: Format, voice: Voice) -> None:
    """Print the results in the form that was asked for."""
    results = [one.score for one in scored]
    if format_ is Format.JSON:
        rows = [fault_row(fault, fault_sentence(fault, voice.words)) for fault in faults]
        typer.echo(result_json(results, rows), nl=False)
    elif format_ is Format.CSV:
        typer.echo(result_csv(results), nl=False)
    else:
        show_text(scored, voice)
