"""`cpted case add stop`: where the residents' walk stopped."""

from typing import Annotated

import typer

from cpted_cli.cli.case_options import IdOption, SiteArgument, Text, Texts, spoken
from cpted_cli.cli.options import DryRunOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_


def case_add_stop(
    context: typer.Context,
    site: SiteArgument,
    title: Annotated[Text, spoken("--title", N_("What the stop is called."))] = None,
    zone: Annotated[
        Texts, typer.Option("--zone", metavar="ID", help=N_("A zone of the site that it is about; repeatable."))
    ] = None,
    entry_id: IdOption = None,
    dry_run: DryRunOption = False,
) -> int:
    """Add a stop of a residents' walk, or change one."""
    from cpted_cli.cli.safety_walks import Wanted, put_stop

    wanted = Wanted(name=entry_id, keys={"title": title}, grown={"zones": zone or []}, dry_run=dry_run)
    return put_stop(site, wanted, voice_of(context))
