"""`cpted plan import`: the sheet of actions comes back from the meeting."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from cpted_cli.cli.case_options import Text, spoken
from cpted_cli.cli.options import DryRunOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_


def plan_import(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar=N_("FILE"), help=N_("The sheet that came back (XLSX)."))],
    site: Annotated[
        Path, typer.Argument(metavar=N_("SITE"), help=N_("The site's folder. Left out: the folder you are in."))
    ] = Path(),
    on: Annotated[
        date | None, typer.Option("--on", metavar=N_("DATE"), help=N_("The day it was decided, done or checked."))
    ] = None,
    by: Annotated[Text, spoken("--by", N_("Who decided or checked it."))] = None,
    dry_run: DryRunOption = False,
) -> int:
    """Take back into the plan what was changed in the sheet of actions; in doubt nothing."""
    from cpted_cli.cli.plan_imports import Decided, take_in

    return take_in(file, site, Decided(on=on, by=by), voice_of(context), dry_run=dry_run)
