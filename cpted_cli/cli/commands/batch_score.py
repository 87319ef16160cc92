"""`cpted batch score`: score many sites, from folders and tables."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from cpted_cli.cli.batch_forms import BatchFormat, Layout
from cpted_cli.cli.options import ChecklistOption, ColumnsOption, JobsOption, SheetOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_

PathsArgument = Annotated[
    list[Path], typer.Argument(metavar=N_("PATH…"), help=N_("Folders, assessment files, tables (CSV, Excel, Parquet)."))
]
FailUnderOption = Annotated[
    list[str] | None,
    typer.Option("--fail-under", metavar=N_("N|PRINCIPLE=N"), help=N_("End with 3 if a shown number is lower.")),
]


def batch_score(
    context: typer.Context,
    paths: PathsArgument,
    format_: Annotated[
        BatchFormat | None, typer.Option("--format", help=N_("How results are written; else by the file's ending."))
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar=N_("FILE"), help=N_("Where to write it."))
    ] = None,
    layout: Annotated[
        Layout, typer.Option("--layout", help=N_("A row for each principle and light, or one row a site."))
    ] = Layout.LONG,
    decimal_comma: Annotated[
        bool, typer.Option("--decimal-comma", help=N_("CSV as Excel has it in Europe: 3,5 and ; between cells."))
    ] = False,
    faults: Annotated[
        Path | None,
        typer.Option("--faults", metavar=N_("FILE"), help=N_("Write the faults as a table too (.csv, .xlsx).")),
    ] = None,
    checklist: ChecklistOption = None,
    columns: ColumnsOption = None,
    sheet: SheetOption = None,
    fail_under: FailUnderOption = None,
    jobs: JobsOption = None,
) -> int:
    """Score many sites, from folders and tables."""
    from cpted_cli import api
    from cpted_cli.cli.batch_forms import output_form
    from cpted_cli.cli.batch_outputs import refuse_overwriting
    from cpted_cli.cli.batch_writing import put, put_faults, write_results
    from cpted_cli.cli.batches import Tally, results_of, tell_end, tell_tables
    from cpted_cli.cli.ending import threshold
    from cpted_cli.cli.site_writing import known_principles
    from cpted_cli.files.scratch import clear_left_folders

    refuse_overwriting([output, faults], [*paths, columns, Path(checklist) if checklist else None])
    clear_left_folders()
    voice = voice_of(context)
    form = output_form(output, format_, layout, faults, decimal_comma=decimal_comma)
    tally = Tally(thresholds=[threshold(one) for one in fail_under or []])
    as_lines = form.is_table and not tally.thresholds
    wish = api.BatchWish(checklist=checklist, columns=columns, sheet=sheet, jobs=jobs, as_lines=as_lines)
    batch = api.batch(paths, wish)
    tell_tables(batch, voice)
    form = replace(form, principles=known_principles(batch, voice))
    if not put(write_results(results_of(batch, tally, voice), form, tally, voice), output, voice):
        tally.unwritten = output
    put_faults(tally, faults, form.style, voice)
    return tell_end(tally, batch.sites, output, voice, faults)
