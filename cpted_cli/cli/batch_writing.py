"""Results of many sites written: in which form, as they come, and whole or not at all."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import typer

from cpted_cli.cli.batch_forms import WITH_FAULTS, WORKBOOK, BatchFormat, Form, Layout
from cpted_cli.cli.batches import Results, Tally
from cpted_cli.cli.faults import reference
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Fault, Stop
from cpted_cli.files.disk import write_chunks
from cpted_cli.files.results import (
    BARE,
    COLUMNS,
    TYPES,
    CsvStyle,
    ToldFault,
    fault_cells,
    fault_row,
    faults_csv,
    named_in,
    result_cells,
    result_csv_parts,
    result_json_parts,
    result_lines,
)
from cpted_cli.files.table_faults import looked_for
from cpted_cli.model.score import FaultRow, SiteScore
from cpted_cli.wording.faults import fault_sentence
from cpted_cli.wording.translator import N_


class NoResult(Exception):  # noqa: N818  no error: what there is to write is kept back
    """No site was scored, so that a file of results would be a bare heading."""


def write_results(parts: Iterable[Results], form: Form, tally: Tally, voice: Voice) -> Iterator[bytes]:
    """Write results as they come; CSV and JSON are the very ones that `cpted score` prints."""
    yield from _written(parts, form, tally, voice)
    if not tally.scored and form.kind not in WITH_FAULTS:
        raise NoResult


def _written(parts: Iterable[Results], form: Form, tally: Tally, voice: Voice) -> Iterator[bytes]:
    if form.is_for_people:
        parts = (tuple(named_in(one, voice.words.language) for one in part) for part in parts)
    if form.layout is Layout.SITES:
        from cpted_cli.cli.site_writing import site_results

        return site_results(parts, form, lambda: _fault_cells(tally, voice), voice)
    if form.kind is BatchFormat.XLSX:
        return _workbook(parts, tally, voice)
    if form.kind is BatchFormat.PARQUET:
        from cpted_cli.files.parquet import parquet_from_csv

        return parquet_from_csv(result_csv_parts(parts, style=BARE), TYPES)
    whole = ([one for one in part if isinstance(one, SiteScore)] for part in parts)
    texts = {
        BatchFormat.CSV: lambda: result_csv_parts(parts, style=form.style),
        BatchFormat.JSON: lambda: result_json_parts(whole, lambda: _fault_rows(tally, voice)),
        BatchFormat.JSONL: lambda: result_lines(whole),
    }
    return (text.encode("utf-8") for text in texts[form.kind]())


def _fault_rows(tally: Tally, voice: Voice) -> tuple[FaultRow, ...]:
    return tuple(row for row, _ in told_faults(tally.faults.values(), voice))


def _fault_cells(tally: Tally, voice: Voice) -> Iterable[Sequence[object]]:
    return fault_cells(told_faults(tally.faults.values(), voice))


def _workbook(parts: Iterable[Results], tally: Tally, voice: Voice) -> Iterator[bytes]:
    from cpted_cli.files.scratch import scratch_folder
    from cpted_cli.report.result_sheet import LONG, result_xlsx

    with scratch_folder() as folder:
        yield result_xlsx(COLUMNS, result_cells(parts), lambda: _fault_cells(tally, voice), str(folder), LONG)


def put(chunks: Iterable[bytes], output: Path | None, voice: Voice) -> bool:
    """Print what comes as it comes, or write the file whole or not at all; without a result what was there stays.

    Gives whether there was a result to write.
    """
    is_new = output is not None and not output.parent.exists()
    try:
        failed = None if output is None else write_chunks(output, chunks)
        for chunk in chunks if output is None else ():
            typer.echo(chunk, nl=False)
    except NoResult:
        return False
    if failed is not None:
        message = N_("{path} could not be written: {reason}.")
        raise Stop(ExitCode.USAGE, message, path=failed.path, reason=failed.reason)
    if is_new and output is not None and not voice.quiet:
        typer.echo(voice.words.text("Made the folder {path}.", path=output.parent), err=True)
    return True


def put_faults(tally: Tally, output: Path | None, style: CsvStyle, voice: Voice) -> None:
    """Write the faults as a table too, where that was asked for."""
    if output is None:
        return
    told = told_faults(tally.faults.values(), voice)
    if output.suffix.lower() == WORKBOOK:
        from cpted_cli.report.result_sheet import fault_xlsx

        put([fault_xlsx(list(fault_cells(told)))], output, voice)
        return
    put([faults_csv(told, style).encode("utf-8")], output, voice)


def told_faults(faults: Iterable[Fault], voice: Voice) -> tuple[ToldFault, ...]:
    """Put the faults into words, in the order of their places."""
    return tuple(
        (fault_row(one, fault_sentence(one, voice.words)), (*looked_for(one.params), reference(one)))
        for one in sorted(faults, key=lambda one: one.place)
    )
