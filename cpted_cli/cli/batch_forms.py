"""In which form results of many sites are written: what kind of file, in which style, and what makes a row."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.results import DECIMAL_COMMA, PLAIN, CsvStyle
from cpted_cli.wording.translator import N_

WORKBOOK = ".xlsx"


class BatchFormat(StrEnum):
    """The forms in which many results are written."""

    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    XLSX = "xlsx"
    PARQUET = "parquet"


TABLES = frozenset({BatchFormat.CSV, BatchFormat.XLSX, BatchFormat.PARQUET})
"""Forms in which nothing but the cells of a table of results is written."""
WITH_FAULTS = frozenset({BatchFormat.JSON, BatchFormat.XLSX})
"""Forms that hold the faults too, and so say something even where there is no result."""
NOT_TEXT = frozenset({BatchFormat.XLSX, BatchFormat.PARQUET})


class Layout(StrEnum):
    """What makes a row: each principle of a site in each light, or a site."""

    LONG = "long"
    SITES = "sites"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How results are written, in which style where that is CSV, and what makes a row.

    `principles` names those of the one checklist that all sites answer; None where nobody knows beforehand.
    """

    kind: BatchFormat
    style: CsvStyle = PLAIN
    layout: Layout = Layout.LONG
    principles: Mapping[str, str] | None = None

    @property
    def is_table(self) -> bool:
        """Whether nothing is written but what stands in a table of results."""
        return self.kind in TABLES or self.layout is Layout.SITES

    @property
    def is_for_people(self) -> bool:
        """Whether people open it: in their language; what programs take is the same whatever the language is."""
        return self.kind is BatchFormat.XLSX or self.style == DECIMAL_COMMA


def output_form(
    output: Path | None,
    wanted: BatchFormat | None,
    layout: Layout = Layout.LONG,
    faults: Path | None = None,
    *,
    decimal_comma: bool = False,
) -> Form:
    """Choose form, style and layout; a decimal comma is for CSV alone, for the others hold numbers as such.

    The table of `faults` may be CSV where the results are not.
    """
    kind = output_format(output, wanted)
    ending = faults.suffix.lower() if faults is not None else ""
    if ending.lstrip(".") in {BatchFormat.JSON, BatchFormat.JSONL, BatchFormat.PARQUET}:
        raise Stop(ExitCode.USAGE, N_("{path}: faults are written as CSV or Excel (.csv, .xlsx)."), path=faults)
    if decimal_comma and kind is not BatchFormat.CSV and (faults is None or ending == WORKBOOK):
        raise Stop(ExitCode.USAGE, N_("--decimal-comma is for CSV; {form} holds numbers as such."), form=kind)
    if layout is Layout.SITES and kind is BatchFormat.JSON:
        raise Stop(ExitCode.USAGE, N_("--layout sites is for tables; as JSON it is written one site a line: jsonl."))
    return Form(kind=kind, style=DECIMAL_COMMA if decimal_comma else PLAIN, layout=layout)


def output_format(output: Path | None, wanted: BatchFormat | None) -> BatchFormat:
    """Choose the form: the one asked for, or the one that the file's name ends with."""
    if output is None and wanted in NOT_TEXT:
        raise Stop(ExitCode.USAGE, N_("--format {form} needs a file: add --output FILE."), form=wanted)
    if wanted is not None or output is None:
        return wanted or BatchFormat.CSV
    ending = output.suffix.lower().lstrip(".")
    if ending not in set(BatchFormat):
        known = ", ".join(BatchFormat)
        raise Stop(ExitCode.USAGE, N_("{path} ends with none of: {known} (or say --format)."), path=output, known=known)
    return BatchFormat(ending)
