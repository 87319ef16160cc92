"""Many sites at once: folders and tables in, results and faults out, and a count that adds up."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import typer

from cpted_cli import api
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Fault, FaultsFound, Stop
from cpted_cli.files.checklists import find_checklist, whole_checklist
from cpted_cli.files.disk import write_text
from cpted_cli.files.results import fault_row, result_csv, result_json
from cpted_cli.files.sites import SiteFolder, SitePath, load_site, site_paths
from cpted_cli.files.table_sites import TableSites, sites_from_table
from cpted_cli.files.tables import SUFFIXES, load_table
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.score import FaultRow
from cpted_cli.wording.faults import fault_sentence
from cpted_cli.wording.translator import N_

FAULT_COLUMNS = ("file", "line", "column", "code", "message")


class BatchFormat(StrEnum):
    """The forms in which many results are written."""

    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """The sites that were read, how many were refused, and every fault."""

    sites: tuple[SiteFolder, ...]
    refused: int
    faults: tuple[Fault, ...]


def gathered(paths: Sequence[Path], checklist: str | None, voice: Voice) -> Batch:
    """Read all sites of folders, assessment files and tables, in the order given; folders in name order."""
    places = [path for path in paths if path.suffix.lower() not in SUFFIXES]
    tables = [path for path in paths if path.suffix.lower() in SUFFIXES]
    folders = [_folder(one, checklist) for one in site_paths(places)] if places else []
    instrument = _instrument(checklist) if tables else None
    read = [_table(path, instrument, voice) for path in tables if instrument is not None]
    parts = (*folders, *read)
    return Batch(
        sites=tuple(site for part in parts for site in part.sites),
        refused=sum(part.refused for part in parts),
        faults=tuple(fault for part in parts for fault in part.faults),
    )


def output_format(output: Path | None, wanted: BatchFormat | None) -> BatchFormat:
    """Choose the form: the one asked for, or the one that the file's name ends with."""
    if wanted is not None or output is None:
        return wanted or BatchFormat.CSV
    ending = output.suffix.lower().lstrip(".")
    if ending not in set(BatchFormat):
        known = ", ".join(BatchFormat)
        raise Stop(ExitCode.USAGE, N_("{path} ends with none of: {known} (or say --format)."), path=output, known=known)
    return BatchFormat(ending)


def batch_text(scored: Iterable[api.Scored], faults: Iterable[FaultRow], form: BatchFormat) -> str:
    """Write results as text; CSV and JSON are the very ones that `cpted score` prints."""
    results = [one.score for one in scored]
    if form is BatchFormat.CSV:
        return result_csv(results)
    if form is BatchFormat.JSON:
        return result_json(results, faults)
    whole = json.loads(result_json(results))["results"]
    return "".join(json.dumps(one, ensure_ascii=False, allow_nan=False) + "\n" for one in whole)


def fault_rows(faults: Iterable[Fault], voice: Voice) -> tuple[FaultRow, ...]:
    """Put the faults into words, in the order of their places."""
    return tuple(fault_row(one, fault_sentence(one, voice.words)) for one in sorted(faults, key=lambda one: one.place))


def faults_csv(rows: Iterable[FaultRow]) -> str:
    """Write faults as a table: file, line, column, code, sentence."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(FAULT_COLUMNS)
    writer.writerows([getattr(row, name) for name in FAULT_COLUMNS] for row in rows)
    return stream.getvalue()


def put(text: str, output: Path | None) -> None:
    """Print the text, or write the file whole or not at all."""
    if output is None:
        typer.echo(text, nl=False)
        return
    failed = write_text(output, text)
    if failed is not None:
        message = N_("{path} could not be written: {reason}.")
        raise Stop(ExitCode.USAGE, message, path=failed.path, reason=failed.reason)


def tell_count(batch: Batch, unscored: int, voice: Voice) -> None:
    """Say how many sites were read, scored and refused; those without answers are named elsewhere."""
    if voice.quiet:
        return
    said = voice.words.text(
        "Sites read: {read}. Scored: {scored}. Refused: {refused}.",
        read=len(batch.sites) + batch.refused,
        scored=len(batch.sites) - unscored,
        refused=batch.refused,
    )
    typer.echo(said, err=True)


def _folder(path: SitePath, checklist: str | None) -> TableSites:
    override, told = find_checklist(checklist, path.folder) if checklist else (None, ())
    site, faults = (None, ()) if told else load_site(path, override)
    return TableSites(sites=(site,) if site else (), refused=0 if site else 1, faults=(*told, *faults))


def _table(path: Path, checklist: Checklist, voice: Voice) -> TableSites:
    if not path.is_file():
        raise Stop(ExitCode.USAGE, N_("There is nothing at {path}."), path=path)
    table = load_table(path)
    if isinstance(table, Fault):
        return TableSites(sites=(), refused=0, faults=(table,))
    if table.encoding != "utf-8-sig" and not voice.quiet:
        said = voice.words.text("{path}: read as {encoding}.", path=path, encoding=table.encoding)
        typer.echo(said, err=True)
    return sites_from_table(table, checklist)


def _instrument(name: str | None) -> Checklist:
    if name is None:
        raise Stop(ExitCode.USAGE, N_("A table does not say which checklist it answers: add --checklist ID."))
    document, faults = find_checklist(name, None)
    if document is None:
        raise FaultsFound(faults)
    checklist, more = whole_checklist(document, ())
    if checklist is None:
        raise FaultsFound(more)
    return checklist
