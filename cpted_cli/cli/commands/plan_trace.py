"""`cpted plan trace`: the chain between what will be done and what was seen."""

from pathlib import Path
from typing import Annotated

import typer

from cpted_cli.cli.options import TextOrJson, TextOrJsonOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_


def plan_trace(
    context: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="ID", help=N_("An action, finding, problem, remark, answer, photo, measure or source, by its id.")
        ),
    ],
    site: Annotated[
        Path, typer.Argument(metavar=N_("SITE"), help=N_("The site's folder. Left out: the folder you are in."))
    ] = Path(),
    format_: TextOrJsonOption = TextOrJson.TEXT,
) -> int:
    """Follow an action down to answers, photos and sources, or any of them up."""
    from cpted_cli.cli.tracing import trace_at

    return trace_at(name, site, format_, voice_of(context))
