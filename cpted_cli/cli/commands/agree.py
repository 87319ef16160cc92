"""`cpted agree`: how far several assessors agree."""

from pathlib import Path
from typing import Annotated

import typer

from cpted_cli.cli.options import ChecklistOption, TextOrJson, TextOrJsonOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_

PathsArgument = Annotated[
    list[Path], typer.Argument(metavar=N_("PATH…"), help=N_("Sites, cases, assessment files or folders."))
]
AgainstOption = Annotated[
    Path | None,
    typer.Option("--against", metavar=N_("FILE"), help=N_("Compare each assessor with this reference assessment.")),
]
RoundOption = Annotated[str | None, typer.Option("--round", metavar=N_("ROUND"), help=N_("Only this round of visits."))]


def agree(
    context: typer.Context,
    paths: PathsArgument,
    against: AgainstOption = None,
    format_: TextOrJsonOption = TextOrJson.TEXT,
    checklist: ChecklistOption = None,
    round_: RoundOption = None,
) -> int:
    """Say how far assessors agree, and list what they should settle."""
    from cpted_cli import api
    from cpted_cli.cli.agreeing import agreement_code, show_agreement
    from cpted_cli.cli.ending import refuse_unknown_round
    from cpted_cli.cli.faults import tell_faults

    voice = voice_of(context)
    sites, faults = api.load(paths, checklist=checklist)
    if faults and against is not None:
        return tell_faults(faults, voice)
    if not faults:
        refuse_unknown_round(sites, round_)
    found, more = api.agree(sites, round_id=round_, against=against)
    told = (*faults, *more)
    show_agreement(found, sites, told, format_, voice)
    return tell_faults(told, voice) if told else agreement_code(found, voice)
