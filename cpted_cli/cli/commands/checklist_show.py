"""`cpted checklist show`: a checklist, principle by principle."""

from typing import Annotated

import typer

from cpted_cli.cli.options import Format, FormatOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_


def checklist_show(
    context: typer.Context,
    checklist: Annotated[str, typer.Argument(metavar=N_("FILE|ID"), help=N_("The checklist, by file or by id."))],
    format_: FormatOption = Format.TEXT,
) -> None:
    """Show a checklist, principle by principle."""
    from cpted_cli.cli.instruments import named_checklist

    voice = voice_of(context)
    whole = named_checklist(checklist)
    if format_ is not Format.TEXT:
        from cpted_cli.files.checklist_rows import checklist_csv, checklist_json

        written = checklist_json if format_ is Format.JSON else checklist_csv
        typer.echo(written(whole, voice.words), nl=False)
        return
    from cpted_cli.terminal.checklists import show_checklist
    from cpted_cli.terminal.output import console

    show_checklist(console(colour=voice.colour), whole, voice.words)
