"""`cpted case add problem`: who, what, where, when, what speaks for and against, and why it may happen."""

from typing import Annotated, Any

import typer

from cpted_cli.cli.case_options import CaseArgument, IdOption, Text, Texts, spoken
from cpted_cli.cli.options import DryRunOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_


def case_add_problem(
    context: typer.Context,
    case: CaseArgument,
    title: Annotated[Text, spoken("--title", N_("The problem in a few words."))] = None,
    who: Annotated[Text, spoken("--who", N_("Who is affected."))] = None,
    what: Annotated[Text, spoken("--what", N_("What happens."))] = None,
    where: Annotated[Text, spoken("--where", N_("Where."))] = None,
    when: Annotated[Text, spoken("--when", N_("When: season, weekday, hours."))] = None,
    evidence: Annotated[Texts, spoken("--for", N_("What speaks for it; repeatable."))] = None,
    against: Annotated[Texts, spoken("--against", N_("What speaks against it; repeatable."))] = None,
    ref: Annotated[
        Texts,
        typer.Option("--ref", metavar="ID", help=N_("What it rests on: a table, garden/f1; repeatable.")),
    ] = None,
    cause: Annotated[Texts, spoken("--cause", N_("Why it may happen; repeatable."))] = None,
    entry_id: IdOption = None,
    dry_run: DryRunOption = False,
) -> int:
    """Add a problem, or more about one: what speaks for and against it, why it may happen."""
    from cpted_cli.cli.case_changes import Entry, put_entry

    refs = {"refs": ref} if ref else {}
    typed = {"title": title, "who": who, "what": what, "where": where, "when": when}
    grown: dict[str, list[Any]] = {
        "evidence_for": [{"text": one, **refs} for one in evidence or []],
        "evidence_against": [{"text": one, **({} if evidence else refs)} for one in against or []],
        "causes": [{"text": one} for one in cause or []],
    }
    entry = Entry(
        list_name="problems", name=entry_id, typed=typed, grown=grown, numbered={"causes": "c"}, dry_run=dry_run
    )
    return put_entry(case, entry, voice_of(context))
