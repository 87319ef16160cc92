"""`cpted case stage`: says how far a stage has come."""

from datetime import date
from typing import Annotated

import typer

from cpted_cli.cli.case_options import CaseArgument, Text, spoken
from cpted_cli.cli.voice import voice_of
from cpted_cli.model.stage import StageId, StageStatus
from cpted_cli.wording.translator import N_


def case_stage(
    context: typer.Context,
    case: CaseArgument,
    stage: Annotated[StageId, typer.Argument(metavar=N_("STAGE"), help=N_("Which of the five stages."))],
    status: Annotated[StageStatus, typer.Argument(metavar=N_("STATUS"), help=N_("How far it has come."))],
    on: Annotated[date | None, typer.Option("--on", metavar=N_("DATE"), help=N_("Since which day."))] = None,
    note: Annotated[Text, spoken("--note", N_("A few words about it."))] = None,
) -> int:
    """Say how far one of the five stages has come."""
    from cpted_cli.cli.case_changes import put_stage

    return put_stage(case, stage, {"status": status, "date": on, "note": note}, voice_of(context))
