"""`cpted case add remark`: what somebody said on the residents' walk, and what is answered."""

from datetime import date
from typing import Annotated

import typer

from cpted_cli.cli.case_options import IdOption, SiteArgument, Text, Texts, spoken
from cpted_cli.cli.options import DryRunOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.model.safety_walk import RemarkKind, RemarkStatus
from cpted_cli.wording.translator import N_


def case_add_remark(
    context: typer.Context,
    site: SiteArgument,
    text: Annotated[Text, spoken("--text", N_("What was said."))] = None,
    kind: Annotated[RemarkKind | None, typer.Option("--kind", help=N_("Something good, or something bad."))] = None,
    stop: Annotated[
        Text, typer.Option("--stop", metavar="ID", help=N_("At which stop; left out: the last one."))
    ] = None,
    answer: Annotated[Text, spoken("--answer", N_("What is answered, also where it is no."))] = None,
    responsible: Annotated[Text, spoken("--responsible", N_("Who sees to it."))] = None,
    due: Annotated[date | None, typer.Option("--date", metavar=N_("DATE"), help=N_("By when it is done."))] = None,
    status: Annotated[RemarkStatus | None, typer.Option("--status", help=N_("What has become of it."))] = None,
    on: Annotated[date | None, typer.Option("--on", metavar=N_("DATE"), help=N_("Since which day."))] = None,
    action: Annotated[
        Text, typer.Option("--action", metavar="ID", help=N_("The action of the plan that answers it."))
    ] = None,
    finding: Annotated[
        Texts, typer.Option("--finding", metavar="ID", help=N_("A finding that says the same; repeatable."))
    ] = None,
    entry_id: IdOption = None,
    dry_run: DryRunOption = False,
) -> int:
    """Add what a resident said, or answer it."""
    from cpted_cli.cli.safety_walks import Wanted, put_remark

    keys = {
        "text": text, "kind": kind, "answer": answer, "responsible": responsible, "due": due, "status": status,
        "status_on": on, "action": action,
    }  # fmt: skip
    wanted = Wanted(name=entry_id, keys=keys, grown={"findings": finding or []}, dry_run=dry_run)
    return put_remark(site, wanted, voice_of(context), stop)
