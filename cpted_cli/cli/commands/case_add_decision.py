"""`cpted case add decision`: what was decided, when and by whom, fit for the minutes."""

from datetime import date
from typing import Annotated

import typer

from cpted_cli.cli.case_options import CaseArgument, IdOption, Text, Texts, spoken
from cpted_cli.cli.options import DryRunOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_


def case_add_decision(
    context: typer.Context,
    case: CaseArgument,
    text: Annotated[Text, spoken("--text", N_("What was decided, as it stands in the minutes."))] = None,
    day: Annotated[date | None, typer.Option("--date", metavar=N_("DATE"), help=N_("The day."))] = None,
    by: Annotated[Text, spoken("--by", N_("Which meeting or body decided."))] = None,
    action: Annotated[
        Texts, typer.Option("--action", metavar="ID", help=N_("An action it is about: garden/a1; repeatable."))
    ] = None,
    entry_id: IdOption = None,
    dry_run: DryRunOption = False,
) -> int:
    """Add a decision, or change one."""
    from cpted_cli.cli.case_changes import Entry, put_entry

    typed = {"text": text, "date": day, "by": by}
    entry = Entry(list_name="decisions", name=entry_id, typed=typed, grown={"actions": action or []}, dry_run=dry_run)
    return put_entry(case, entry, voice_of(context))
