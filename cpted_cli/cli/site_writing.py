"""Results written with one row a site, in whatever form."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from cpted_cli import api
from cpted_cli.cli.batch_forms import BatchFormat, Form
from cpted_cli.cli.batches import Results
from cpted_cli.cli.voice import Voice
from cpted_cli.files.results import BARE, DECIMAL_COMMA, CsvStyle, csv_text
from cpted_cli.files.site_rows import (
    HEAD,
    SiteRow,
    principles_of,
    shown_numbers,
    site_csv_parts,
    site_lines,
    site_row,
    site_types,
)
from cpted_cli.model.text import in_language

NAMED = len(HEAD) - 1
"""A sheet for people leaves the edition of the checklist out."""


def known_principles(batch: api.Batch, voice: Voice) -> Mapping[str, str] | None:
    """Name and title the principles of the one checklist that all sites answer; None where nobody knows it yet."""
    checklist = batch.checklist
    if checklist is None:
        return None
    return {one.id: in_language(one.title, voice.words.language) for one in checklist.principles}


def site_results(
    parts: Iterable[Results], form: Form, faults: Callable[[], Iterable[Sequence[object]]], voice: Voice
) -> Iterator[bytes]:
    """Write one row a site as it comes; where nobody knows the principles beforehand, all are waited for.

    CSV with a decimal comma is for people and speaks their language, as a workbook does; the rest is for programs.
    """
    rows: Iterable[Sequence[SiteRow]] = (tuple(map(site_row, part)) for part in parts)
    principles = form.principles
    if principles is None:
        rows = tuple(rows)
        principles = _titled(principles_of(one for some in rows for one in some), voice)
    names = tuple(principles)
    if form.kind is BatchFormat.XLSX:
        return _workbook(rows, principles, faults, voice)
    if form.style is DECIMAL_COMMA:
        return (text.encode("utf-8") for text in _worded_csv(rows, principles, form.style, voice))
    if form.kind is BatchFormat.PARQUET:
        from cpted_cli.files.parquet import parquet_from_csv

        return parquet_from_csv(site_csv_parts(rows, names, BARE), site_types(names))
    texts = site_csv_parts(rows, names, form.style) if form.kind is BatchFormat.CSV else site_lines(rows, names)
    return (text.encode("utf-8") for text in texts)


def _titled(names: Iterable[str], voice: Voice) -> Mapping[str, str]:
    from cpted_cli.files.library import shipped_instruments

    documents = shipped_instruments().checklists.values()
    titles = {
        principle.id: in_language(principle.title, voice.words.language)
        for document in documents
        for principle in getattr(document.value, "principles", ())
    }
    return {name: titles.get(name, name) for name in names}


def _worded(row: SiteRow, principles: Iterable[str], voice: Voice) -> Sequence[object]:
    """Give a row as people read it."""
    from cpted_cli.report.site_sheet import said_of

    said = said_of(row.whole, voice.words)
    return (*row.head[:NAMED], *shown_numbers(row.whole), said, *row.by_light_and(principles), *row.counts)


def _worded_csv(
    parts: Iterable[Sequence[SiteRow]], principles: Mapping[str, str], style: CsvStyle, voice: Voice
) -> Iterator[str]:
    """Write what a sheet for people says as CSV, the heading first."""
    from cpted_cli.report.site_sheet import site_heads

    yield style.begin + csv_text([site_heads(principles.values(), voice.words)], style)
    for part in parts:
        yield csv_text((_worded(row, principles, voice) for row in part), style)


def _workbook(
    parts: Iterable[Sequence[SiteRow]],
    principles: Mapping[str, str],
    faults: Callable[[], Iterable[Sequence[object]]],
    voice: Voice,
) -> Iterator[bytes]:
    from cpted_cli.files.scratch import scratch_folder
    from cpted_cli.report.result_sheet import result_xlsx
    from cpted_cli.report.site_sheet import site_heads, site_look

    heads = site_heads(principles.values(), voice.words)
    with scratch_folder() as folder:
        made = (_worded(row, principles, voice) for part in parts for row in part)
        yield result_xlsx(heads, made, faults, str(folder), site_look(principles))
