"""Results as JSON and CSV: the same names, numbers unrounded."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, TypeVar

from cpted_cli.errors import Fault
from cpted_cli.model.frame import FrameScore
from cpted_cli.model.robustness import Ranking
from cpted_cli.model.score import FaultRow, LightScore, PrincipleScore, Reading, ResultFile, SiteScore
from cpted_cli.model.text import first_text, in_language

READING = ("score", "shown", "low", "high", "coverage", "standing", "band", "band_low", "band_high")
ASKED_FOR = ("explanation", "robustness", "by_frame")
COLUMNS = ("site", "name", "round", "checklist", "edition", "light", "principle", *READING,
           "gates_met", "gates_failed", "gates_unchecked", "findings")  # fmt: skip
TYPES: Mapping[str, str] = {
    **dict.fromkeys(COLUMNS, "VARCHAR"),
    **dict.fromkeys(("score", "low", "high", "coverage"), "DOUBLE"),
    **dict.fromkeys(("shown", "gates_met", "gates_failed", "gates_unchecked", "findings"), "INTEGER"),
}
"""What stands in each column where a file says so."""
FORMULA = re.compile(r"[=+@\t\r-].", re.DOTALL)
HEAD_FORMULA = re.compile(r'(?:^|,)"?[=+@\t\r-][^,]')
"""How a text begins that a spreadsheet takes for a formula, alone and in a line."""
FAULT_COLUMNS = ("file", "line", "column", "code", "message")
IN_TABLES = ("site", "heading", "cell", "reference")
"""What a fault in a table is looked for by; the reference is its cell as spreadsheets name it: BE4."""
Head = tuple[str, str, str]
"""A site, its name, and the round."""
ToldFault = tuple[FaultRow, tuple[str, ...]]
"""A fault in words, with what it is looked for by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvStyle:
    """How a CSV text is written: the mark between cells, the decimal mark, what ends a line and begins the text.

    Guarded, a text that a spreadsheet would take for a formula has an apostrophe before it, which makes it a text.
    """

    mark: str = ","
    point: str = "."
    end: str = "\n"
    begin: str = ""
    is_guarded: bool = True


PLAIN = CsvStyle()
BARE = CsvStyle(is_guarded=False)
"""For a program that takes every cell as it stands."""
DECIMAL_COMMA = CsvStyle(mark=";", point=",", end="\r\n", begin="\ufeff")
"""As Excel opens and writes it where a comma parts whole numbers from their decimals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteLines:
    """A result of which only what stands in a table was wanted: the lines of one site, as CSV."""

    site: str
    shown: int | None
    text: str


ResultT = TypeVar("ResultT", bound=SiteScore | SiteLines)


def fault_row(fault: Fault, message: str) -> FaultRow:
    """Give a fault as it stands in a result file."""
    place = fault.place
    return FaultRow(file=place.path, line=place.line, column=place.column, code=fault.code, message=message)


def result_json(results: Iterable[SiteScore], faults: Iterable[FaultRow] = (), rankings: Iterable[Ranking] = ()) -> str:
    """Write results as JSON; the format is `cpted-result/1`. What was not asked for has no key."""
    return "".join(result_json_parts([results], lambda: faults, rankings))


def result_json_parts(
    parts: Iterable[Iterable[SiteScore]], faults: Callable[[], Iterable[FaultRow]], rankings: Iterable[Ranking] = ()
) -> Iterator[str]:
    """Write results as JSON bit by bit; faults are asked for when all results are there."""
    yield f'{{\n  "format": {_json(ResultFile().format)},\n  "results": ['
    between = "\n"
    for part in parts:
        for one in part:
            yield f"{between}    {_set_in(result_data(one), 4)}"
            between = ",\n"
    yield "],\n" if between == "\n" else "\n  ],\n"
    ranked = [asdict(one) for one in rankings]
    if ranked:
        yield f'  "rankings": {_set_in(ranked, 2)},\n'
    yield f'  "faults": {_set_in([asdict(one) for one in faults()], 2)}\n}}\n'


def result_data(result: SiteScore) -> dict[str, Any]:
    """Give a result as plain data; what was not asked for has no key."""
    data = asdict(result)
    return {name: value for name, value in data.items() if name not in ASKED_FOR or value is not None}


def result_lines(parts: Iterable[Iterable[SiteScore]]) -> Iterator[str]:
    """Write results as JSON lines, one a line."""
    for part in parts:
        yield "".join(f"{_json(result_data(one), flat=True)}\n" for one in part)


def _json(data: object, *, flat: bool = False) -> str:
    spaces = None if flat else 2
    return json.dumps(data, ensure_ascii=False, indent=spaces, allow_nan=False, default=date.isoformat)


def _set_in(data: object, spaces: int) -> str:
    return _json(data).replace("\n", "\n" + " " * spaces)


def named_in(result: ResultT, language: str) -> ResultT:
    """Give a result with the name of its site in one language, as a table has room for one."""
    if isinstance(result, SiteLines) or isinstance(result.name, str):
        return result
    return replace(result, name=in_language(result.name, language))


def result_csv(results: Iterable[SiteScore]) -> str:
    """Write results as CSV: one row for each site, round, checklist, light and principle, or overall.

    Seen by a frame, each of its categories is a row too, and a last column names the frame.
    """
    given = tuple(results)
    columns = (*COLUMNS, "frame") if any(one.by_frame for one in given) else COLUMNS
    return "".join(result_csv_parts([given], columns))


def result_csv_parts(
    parts: Iterable[Iterable[SiteScore | SiteLines]], columns: Sequence[str] = COLUMNS, style: CsvStyle = PLAIN
) -> Iterator[str]:
    """Write results as CSV bit by bit, the heading first."""
    yield style.begin + csv_text([columns], style)
    for part in parts:
        yield "".join(_lines_of(result, columns, style) for result in part)


def _lines_of(result: SiteScore | SiteLines, columns: Sequence[str], style: CsvStyle) -> str:
    if isinstance(result, SiteLines) and (not style.is_guarded or (style is PLAIN and not _has_formula(result))):
        return result.text
    return csv_text(cells_of(result, columns), style)


def _has_formula(result: SiteLines) -> bool:
    return HEAD_FORMULA.search(result.text, 0, result.text.find(",all,")) is not None


def cells_of(result: SiteScore | SiteLines, columns: Sequence[str] = COLUMNS) -> Iterable[Sequence[object]]:
    """Give a result as rows of bare cells, in the order of the columns."""
    if isinstance(result, SiteLines):
        return [list(map(_cell, columns, cells)) for cells in csv.reader(io.StringIO(result.text, newline=""))]
    return ([row.get(name) for name in columns] for row in result_rows(result))


def _cell(column: str, text: str) -> object:
    kind = TYPES[column]
    if kind == "VARCHAR" or not text:
        return text or None
    return float(text) if kind == "DOUBLE" else int(text)


def csv_text(rows: Iterable[Sequence[object]], style: CsvStyle = PLAIN) -> str:
    """Write rows of bare cells as CSV in a style."""
    stream = io.StringIO()
    given = ([_styled(cell, style) for cell in row] for row in rows) if style.is_guarded else rows
    csv.writer(stream, delimiter=style.mark, lineterminator=style.end).writerows(given)
    return stream.getvalue()


def _styled(cell: object, style: CsvStyle) -> object:
    if isinstance(cell, float):
        return repr(cell).replace(".", style.point)
    return f"'{cell}" if isinstance(cell, str) and FORMULA.match(cell) else cell


def result_cells(parts: Iterable[Iterable[SiteScore | SiteLines]]) -> Iterator[Sequence[object]]:
    """Give results as rows of bare cells, one after the other."""
    for part in parts:
        for result in part:
            yield from cells_of(result)


def fault_cells(told: Iterable[ToldFault]) -> Iterator[tuple[object, ...]]:
    """Give faults as rows of bare cells, the heading first."""
    yield *FAULT_COLUMNS, *IN_TABLES
    for row, looked_for in told:
        yield *(getattr(row, name) for name in FAULT_COLUMNS), *looked_for


def faults_csv(told: Iterable[ToldFault], style: CsvStyle = PLAIN) -> str:
    """Write faults as a table: file, line, column, code, sentence; site, heading and cell of those in tables."""
    return style.begin + csv_text(fault_cells(told), style)


def result_rows(result: SiteScore) -> Iterator[dict[str, object]]:
    """Give a result as rows of a table: overall and each principle, for all and for each light."""
    head = _head(result)
    views: list[tuple[str, SiteScore | LightScore]] = [("all", result), *result.by_light.items()]
    for light, view in views:
        gates = {f"gates_{name}": len(getattr(view.gates, name)) for name in ("failed", "unchecked")}
        found = sum(light in {"all", one.light} for one in result.findings)
        overall = {"principle": "overall", "gates_met": view.gates.met, **gates, "findings": found}
        yield {**head, "light": light, **overall, **_reading(view)}
        for principle in view.principles:
            yield {**head, "light": light, **_principle(principle)}
    if result.by_frame is not None:
        yield from _frame_rows(head, result.by_frame)


def _frame_rows(head: dict[str, object], frame: FrameScore) -> Iterator[dict[str, object]]:
    for light, categories in (("all", frame.categories), *frame.by_light.items()):
        for category in categories:
            yield {**head, "light": light, "principle": category.id, **_reading(category), "frame": frame.id}


def _head(result: SiteScore) -> dict[str, object]:
    return {
        "site": result.site,
        "name": first_text(result.name),
        "round": result.round,
        "checklist": result.checklist.id,
        "edition": result.checklist.edition,
    }


def _principle(principle: PrincipleScore) -> dict[str, object]:
    return {"principle": principle.id, **_reading(principle)}


def _reading(reading: Reading) -> dict[str, object]:
    return {name: getattr(reading, name) for name in READING}
