"""`cpted batch score`: score many sites, from folders and tables."""

from pathlib import Path
from typing import Annotated

import typer

from cpted_cli.cli.batches import BatchFormat
from cpted_cli.cli.options import ChecklistOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_


def batch_score(
    context: typer.Context,
    paths: Annotated[
        list[Path], typer.Argument(metavar=N_("PATH…"), help=N_("Folders, assessment files and tables (CSV)."))
    ],
    format_: Annotated[
        BatchFormat | None, typer.Option("--format", help=N_("How results are written; else by the file's ending."))
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", metavar=N_("FILE"), help=N_("Where to write it."))] = None,
    faults: Annotated[
        Path | None, typer.Option("--faults", metavar=N_("FILE"), help=N_("Write the faults as a table (CSV) too."))
    ] = None,
    checklist: ChecklistOption = None,
) -> int:
    """Score many sites, from folders and tables."""
    from cpted_cli import api
    from cpted_cli.cli.batches import batch_text, fault_rows, faults_csv, gathered, output_format, put, tell_count
    from cpted_cli.cli.ending import score_code, unscored_sites
    from cpted_cli.cli.faults import tell_faults

    voice = voice_of(context)
    form = output_format(output, format_)
    batch = gathered(paths, checklist, voice)
    scored = api.score(batch.sites)
    rows = fault_rows(batch.faults, voice)
    put(batch_text(scored, rows, form), output)
    if faults is not None:
        put(faults_csv(rows), faults)
    unscored = unscored_sites(batch.sites, scored)
    tell_count(batch, len(unscored), voice)
    code = score_code([one.score for one in scored], (), voice, unscored) if scored or not batch.faults else None
    return tell_faults(batch.faults, voice) if batch.faults or code is None else code
