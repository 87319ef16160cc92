"""`cpted case add event`: a meeting with those who live and work here, and what was said there."""

from datetime import date
from typing import Annotated, Any

import typer

from cpted_cli.cli.case_options import CaseArgument, IdOption, Text, Texts, spoken
from cpted_cli.cli.options import DryRunOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.model.case import EventKind
from cpted_cli.model.terms import Mode
from cpted_cli.wording.translator import N_


def case_add_event(
    context: typer.Context,
    case: CaseArgument,
    title: Annotated[Text, spoken("--title", N_("What kind of meeting it was, in words."))] = None,
    day: Annotated[date | None, typer.Option("--date", metavar=N_("DATE"), help=N_("The day."))] = None,
    kind: Annotated[EventKind | None, typer.Option("--kind", help=N_("What kind of event it is."))] = None,
    mode: Annotated[Mode | None, typer.Option("--mode", help=N_("To, for, with or by the residents."))] = None,
    who: Annotated[Text, spoken("--who", N_("Who took part, without names."))] = None,
    count: Annotated[int | None, typer.Option("--count", min=0, help=N_("How many took part."))] = None,
    missing: Annotated[Texts, spoken("--missing", N_("Whose voices were missing; repeatable."))] = None,
    said: Annotated[Texts, spoken("--said", N_("Something that was said; repeatable."))] = None,
    entry_id: IdOption = None,
    dry_run: DryRunOption = False,
) -> int:
    """Add a meeting with residents, or more of what was said there."""
    from cpted_cli.cli.case_changes import Entry, put_entry

    new = entry_id is None
    typed = {
        "date": day, "title": title, "kind": kind or ("meeting" if new else None),
        "mode": mode or ("for" if new else None), "who": who, "count": count,
    }  # fmt: skip
    grown: dict[str, list[Any]] = {"missing": missing or [], "said": [{"text": one} for one in said or []]}
    entry = Entry(
        list_name="dialogue", name=entry_id, typed=typed, grown=grown, numbered={"said": "s"},
        needed={"date": "--date"}, dry_run=dry_run,
    )  # fmt: skip
    return put_entry(case, entry, voice_of(context))
