"""`cpted checklist show`: a checklist, principle by principle."""

from typing import Annotated

import typer

from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_


def checklist_show(
    context: typer.Context,
    checklist: Annotated[str, typer.Argument(metavar=N_("FILE|ID"), help=N_("The checklist, by file or by id."))],
) -> None:
    """Show a checklist, principle by principle."""
    from cpted_cli.cli.instruments import named_checklist

    voice = voice_of(context)
    whole = named_checklist(checklist)
    from cpted_cli.terminal.checklists import show_checklist
    from cpted_cli.terminal.output import console

    show_checklist(console(colour=voice.colour), whole, voice.words)
