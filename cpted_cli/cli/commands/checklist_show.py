"""`cpted checklist show`: a checklist, principle by principle."""

from typing import Annotated

import typer

from cpted_cli.cli.voice import voice_of
from cpted_cli.errors import FaultsFound
from cpted_cli.wording.translator import N_


def checklist_show(
    context: typer.Context,
    checklist: Annotated[str, typer.Argument(metavar=N_("FILE|ID"), help=N_("The checklist, by file or by id."))],
) -> None:
    """Show a checklist, principle by principle."""
    from cpted_cli.files.checklists import find_checklist
    from cpted_cli.files.library import whole_checklist

    voice = voice_of(context)
    document, faults = find_checklist(checklist, None)
    if document is None:
        raise FaultsFound(faults)
    whole, faults = whole_checklist(document)
    if whole is None:
        raise FaultsFound(faults)
    from cpted_cli.terminal.checklists import show_checklist
    from cpted_cli.terminal.output import console

    show_checklist(console(colour=voice.colour), whole, voice.words)
