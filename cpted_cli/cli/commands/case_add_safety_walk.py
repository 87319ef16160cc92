"""`cpted case add safety-walk`: when residents walked, with how many, and whose voices were missing."""

from datetime import date
from typing import Annotated

import typer

from cpted_cli.cli.case_options import SiteArgument, Text, Texts, spoken
from cpted_cli.cli.options import DryRunOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_


def case_add_safety_walk(
    context: typer.Context,
    site: SiteArgument,
    day: Annotated[date | None, typer.Option("--date", metavar=N_("DATE"), help=N_("The day of the walk."))] = None,
    title: Annotated[Text, spoken("--title", N_("What the walk is called."))] = None,
    start: Annotated[
        Text, typer.Option("--start", metavar=N_("CLOCK"), help=N_("When it began, for example 18:00."))
    ] = None,
    end: Annotated[Text, typer.Option("--end", metavar=N_("CLOCK"), help=N_("When it ended."))] = None,
    weather: Annotated[Text, spoken("--weather", N_("What the weather was like."))] = None,
    led_by: Annotated[Text, spoken("--led-by", N_("Who led it: a role or an organisation."))] = None,
    answers_by: Annotated[Text, spoken("--answers-by", N_("Who answers what was said."))] = None,
    count: Annotated[int | None, typer.Option("--count", min=0, help=N_("How many took part."))] = None,
    who: Annotated[Text, spoken("--who", N_("Who took part, without names."))] = None,
    missing: Annotated[Texts, spoken("--missing", N_("Whose voices were missing; repeatable."))] = None,
    feedback: Annotated[Text, spoken("--feedback", N_("When and how those who took part are told."))] = None,
    as_of: Annotated[
        date | None, typer.Option("--as-of", metavar=N_("DATE"), help=N_("As of which day the answers hold."))
    ] = None,
    final: Annotated[
        bool | None, typer.Option("--final/--draft", help=N_("Whether every remark has its answer."))
    ] = None,
    dry_run: DryRunOption = False,
) -> int:
    """Write down a residents' walk, or change what is said of it."""
    from cpted_cli.cli.safety_walks import Wanted, put_walk

    keys = {
        "date": day, "title": title, "start": start, "end": end, "weather": weather, "led_by": led_by,
        "answers_by": answers_by, "participants": count, "who": who, "feedback": feedback, "as_of": as_of,
        "final": final,
    }  # fmt: skip
    wanted = Wanted(keys=keys, grown={"missing": missing or []}, dry_run=dry_run)
    return put_walk(site, wanted, voice_of(context))
