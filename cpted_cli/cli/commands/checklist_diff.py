"""`cpted checklist diff`: what differs between two checklists, criterion by criterion."""

from typing import Annotated

import typer

from cpted_cli.cli.options import TextOrJson, TextOrJsonOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_


def checklist_diff(
    context: typer.Context,
    before: Annotated[
        str, typer.Argument(metavar=N_("BEFORE"), help=N_("A checklist by file or id, or a site: its copy."))
    ],
    after: Annotated[
        str | None, typer.Argument(metavar=N_("AFTER"), help=N_("The other one; left out: the one that is shipped."))
    ] = None,
    format_: TextOrJsonOption = TextOrJson.TEXT,
) -> None:
    """Tell what differs between two checklists, criterion by criterion."""
    from cpted_cli.analysis.comparison import comparison
    from cpted_cli.cli.instruments import two_checklists
    from cpted_cli.files.differences import comparison_json

    voice = voice_of(context)
    old, new = two_checklists(before, after)
    found = comparison(old, new)
    if format_ is TextOrJson.JSON:
        typer.echo(comparison_json(found), nl=False)
        return
    from cpted_cli.terminal.comparison import show_comparison
    from cpted_cli.terminal.output import console

    show_comparison(console(colour=voice.colour), found, new, voice.words)
