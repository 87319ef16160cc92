"""`cpted case add goal`: what is to become different, by which sign, from where to where, by when."""

from datetime import date
from typing import Annotated

import typer

from cpted_cli.cli.case_options import CaseArgument, IdOption, Text, spoken
from cpted_cli.cli.options import DryRunOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.model.case import GoalKind
from cpted_cli.wording.translator import N_


def case_add_goal(
    context: typer.Context,
    case: CaseArgument,
    title: Annotated[Text, spoken("--title", N_("What is to become different."))] = None,
    about: Annotated[GoalKind | None, typer.Option("--about", help=N_("What the goal is about."))] = None,
    indicator: Annotated[Text, spoken("--indicator", N_("The sign by which it is seen."))] = None,
    baseline: Annotated[Text, spoken("--baseline", N_("Where it stands today: 27/61, 14 or words."))] = None,
    target: Annotated[Text, spoken("--target", N_("Where it is to stand: 20/61, 26 or words."))] = None,
    due: Annotated[date | None, typer.Option("--date", metavar=N_("DATE"), help=N_("By when."))] = None,
    result: Annotated[Text, spoken("--result", N_("Where it stood when measured again."))] = None,
    on: Annotated[
        date | None, typer.Option("--on", metavar=N_("DATE"), help=N_("The day of the baseline or the result."))
    ] = None,
    source: Annotated[Text, spoken("--source", N_("Where the baseline or the result comes from."))] = None,
    entry_id: IdOption = None,
    dry_run: DryRunOption = False,
) -> int:
    """Add a goal, change one, or add what was measured again."""
    from cpted_cli.cli.case_changes import Entry, put_entry
    from cpted_cli.cli.wishes import measured

    typed = {
        "title": title,
        "about": about or (None if entry_id else "other"),
        "indicator": indicator,
        "baseline": measured(baseline, on if result is None else None, source if result is None else None),
        "target": measured(target),
        "date": due,
    }
    again = measured(result, on, source)
    entry = Entry(
        list_name="goals", name=entry_id, typed=typed, grown={"results": [again] if again else []}, dry_run=dry_run
    )
    return put_entry(case, entry, voice_of(context))
