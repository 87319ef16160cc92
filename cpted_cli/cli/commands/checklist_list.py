"""`cpted checklist list`: the checklists that come with cpted, and what they are made of."""

from typing import Annotated

import typer

from cpted_cli.cli.options import TextOrJson, TextOrJsonOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_

StatsOption = Annotated[
    bool, typer.Option("--stats", help=N_("Count criteria by principle, light, scale and source, and measures in use."))
]


def checklist_list(
    context: typer.Context, stats: StatsOption = False, format_: TextOrJsonOption = TextOrJson.TEXT
) -> None:
    """List the checklists."""
    from cpted_cli.cli.listing import listed_checklists, show_list, show_stats

    wholes = listed_checklists()
    show = show_stats if stats else show_list
    show(wholes, format_, voice_of(context))
