"""`cpted plan set`: decides about one action, without anybody opening the file."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from cpted_cli.cli.options import DryRunOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.model.plan import ActionStatus
from cpted_cli.model.terms import CostBand, Mode
from cpted_cli.wording.translator import N_

Text = str | None


def spoken(name: str, said: str) -> Any:
    """Make an option that takes words."""
    return typer.Option(name, metavar=N_("TEXT"), help=said)


def plan_set(
    context: typer.Context,
    action: Annotated[
        str, typer.Argument(metavar=N_("ACTION"), help=N_("The action's id, or the measure it is to be made of."))
    ],
    site: Annotated[
        Path, typer.Argument(metavar=N_("SITE"), help=N_("The site's folder. Left out: the folder you are in."))
    ] = Path(),
    title: Annotated[Text, spoken("--title", N_("What is to be done."))] = None,
    owner: Annotated[Text, spoken("--owner", N_("Who does it."))] = None,
    authority: Annotated[
        bool | None, typer.Option("--authority/--no-authority", help=N_("Whether they have the say over that land."))
    ] = None,
    funder: Annotated[
        list[str] | None,
        typer.Option("--funder", metavar=N_("NAME[=PERCENT]"), help=N_("Who pays; may be said several times.")),
    ] = None,
    cost: Annotated[CostBand | None, typer.Option("--cost", help=N_("About how much, in kronor."))] = None,
    amount: Annotated[
        int | None, typer.Option("--amount", min=0, metavar=N_("AMOUNT"), help=N_("A price in kronor that was named."))
    ] = None,
    cost_by: Annotated[Text, spoken("--cost-by", N_("Whose estimate or offer that is."))] = None,
    due: Annotated[date | None, typer.Option("--date", metavar=N_("DATE"), help=N_("By when it is done."))] = None,
    indicator: Annotated[Text, spoken("--indicator", N_("How we will know."))] = None,
    mode: Annotated[Mode | None, typer.Option("--mode", help=N_("To, for, with or by the residents."))] = None,
    mechanism: Annotated[Text, spoken("--mechanism", N_("How it is to work here."))] = None,
    finding: Annotated[
        list[str] | None, typer.Option("--finding", metavar="ID", help=N_("A finding that it answers; repeatable."))
    ] = None,
    needs: Annotated[
        list[str] | None, typer.Option("--needs", metavar="ID", help=N_("An action that must be done too; repeatable."))
    ] = None,
    excludes: Annotated[
        list[str] | None, typer.Option("--excludes", metavar="ID", help=N_("An action that it rules out; repeatable."))
    ] = None,
    status: Annotated[ActionStatus | None, typer.Option("--status", help=N_("How far it has come."))] = None,
    on: Annotated[
        date | None, typer.Option("--on", metavar=N_("DATE"), help=N_("The day it was decided, done or checked."))
    ] = None,
    by: Annotated[Text, spoken("--by", N_("Who decided or checked it."))] = None,
    reason: Annotated[Text, spoken("--reason", N_("Why it is chosen out of order."))] = None,
    decline: Annotated[Text, spoken("--decline", N_("Decline it, for this reason."))] = None,
    dry_run: DryRunOption = False,
) -> int:
    """Decide about an action: who, with whose money, by when, how far; or decline it."""
    from cpted_cli.cli.deciding import Wish, decide
    from cpted_cli.cli.wishes import action_keys

    keys = action_keys(
        {
            "title": title, "findings": finding, "mechanism": mechanism, "owner": owner, "authority": authority,
            "funder": funder, "cost": cost, "amount_sek": amount, "cost_by": cost_by, "due": due,
            "indicator": indicator, "mode": mode, "status": status, "status_on": on, "status_by": by,
            "reason": reason, "needs": needs, "excludes": excludes,
        }
    )  # fmt: skip
    return decide(action, site, Wish(keys=keys, decline=decline, dry_run=dry_run), voice_of(context))
