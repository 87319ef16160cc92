"""`cpted case add partner`: who takes part, in what role, with what."""

from typing import Annotated

import typer

from cpted_cli.cli.case_options import CaseArgument, IdOption, Text, spoken
from cpted_cli.cli.options import DryRunOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.model.case import PartnerKind
from cpted_cli.wording.translator import N_


def case_add_partner(
    context: typer.Context,
    case: CaseArgument,
    name: Annotated[Text, spoken("--name", N_("What the partner is called; an organisation, not a person."))] = None,
    kind: Annotated[PartnerKind | None, typer.Option("--kind", help=N_("What kind of partner it is."))] = None,
    role: Annotated[Text, spoken("--role", N_("Its part in the work."))] = None,
    contribution: Annotated[Text, spoken("--gives", N_("What it puts in: money, hours, rooms."))] = None,
    authority: Annotated[Text, spoken("--authority", N_("Over which land it has the say."))] = None,
    entry_id: IdOption = None,
    dry_run: DryRunOption = False,
) -> int:
    """Add a partner, or change what is said of one."""
    from cpted_cli.analysis.cleaning import id_form
    from cpted_cli.cli.case_changes import Entry, put_entry

    typed = {"name": name, "kind": kind, "role": role, "contribution": contribution, "authority": authority}
    named = entry_id or (id_form(name, "partner") if name else None)
    if entry_id is None and kind is None:
        typed["kind"] = "other"
    entry = Entry(list_name="partners", name=named, typed=typed, grown={}, dry_run=dry_run)
    return put_entry(case, entry, voice_of(context))
