"""`cpted batch report`: reports on many sites."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from cpted_cli.cli.options import ChecklistOption, ColumnsOption, JobsOption, SheetOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.wording.translator import N_

BandOption = Annotated[
    list[str] | None,
    typer.Option(
        "--band",
        metavar=N_("BAND"),
        help=N_(
            "Only sites with this verdict (serious, clear, acceptable, good, or its words); several times for more."
        ),
    ),
]
SiteOption = Annotated[
    list[str] | None,
    typer.Option("--site", metavar=N_("ID"), help=N_("Only this site; several times for more.")),
]


def batch_report(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar=N_("PATH…"), help=N_("Sites, cases, folders, or tables (CSV, Excel, Parquet).")),
    ] = None,
    band: BandOption = None,
    site: SiteOption = None,
    template: Annotated[
        str, typer.Option("--template", metavar=N_("NAME"), help=N_("Which report; see --list."))
    ] = "brief",
    format_: Annotated[
        Literal["pdf", "html", "docx", "xlsx"], typer.Option("--format", help=N_("On paper, screen, in Word or Excel."))
    ] = "pdf",
    edition: Annotated[
        Literal["open", "protected"], typer.Option("--edition", help=N_("With or without protected details."))
    ] = "open",
    checklist: ChecklistOption = None,
    columns: ColumnsOption = None,
    sheet: SheetOption = None,
    round_: Annotated[
        str | None, typer.Option("--round", metavar=N_("ROUND"), help=N_("This round instead of the latest."))
    ] = None,
    look: Annotated[
        Path | None, typer.Option("--look", metavar=N_("FOLDER"), help=N_("A client's logo, style sheet and fonts."))
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar=N_("FOLDER"), help=N_("Put all in this folder, not each with its site.")
        ),
    ] = None,
    anew: Annotated[bool, typer.Option("--anew", help=N_("Make those too that are there and up to date."))] = False,
    jobs: JobsOption = None,
    list_: Annotated[bool, typer.Option("--list", help=N_("List the reports that can be made."))] = False,
) -> int:
    """Render reports on many sites; those made before are left alone."""
    from cpted_cli import api
    from cpted_cli.cli.batch_reports import ManyWish, make_reports
    from cpted_cli.cli.comparing import Chosen, compare
    from cpted_cli.cli.from_tables import TableChoice
    from cpted_cli.cli.rendering import list_reports
    from cpted_cli.cli.selecting import selection
    from cpted_cli.report.templates import ABOUT_MANY, ABOUT_ONE_AT_A_TIME

    voice = voice_of(context)
    if list_:
        return list_reports(voice, ABOUT_ONE_AT_A_TIME)
    if not paths:
        raise Stop(ExitCode.USAGE, N_("Which sites? Name a folder or a table: cpted batch report PATH."))
    report = api.ReportWish(template=template, form=format_, is_open=edition == "open", look=look)
    tables = TableChoice(columns=columns, sheet=sheet)
    wanted = selection(band, site)
    if template in ABOUT_MANY:
        chosen = Chosen(checklist=checklist, round_id=round_, selection=wanted, into=output, jobs=jobs, tables=tables)
        return compare(paths, chosen, report, voice)
    wish = ManyWish(
        report=report,
        checklist=checklist,
        round_id=round_,
        selection=wanted,
        output=output,
        tables=tables,
        anew=anew,
        language=voice.words.language,
    )
    return make_reports(paths, wish, jobs, voice)
