"""Results as JSON and CSV: the same names, numbers unrounded."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date

from cpted_cli.errors import Fault
from cpted_cli.model.frame import FrameScore
from cpted_cli.model.robustness import Ranking
from cpted_cli.model.score import FaultRow, LightScore, PrincipleScore, Reading, ResultFile, SiteScore

READING = ("score", "shown", "low", "high", "coverage", "standing", "band", "band_low", "band_high")
ASKED_FOR = ("explanation", "robustness", "by_frame")
COLUMNS = ("site", "round", "checklist", "edition", "light", "principle", *READING,
           "gates_met", "gates_failed", "gates_unchecked", "findings")  # fmt: skip


def fault_row(fault: Fault, message: str) -> FaultRow:
    """Give a fault as it stands in a result file."""
    place = fault.place
    return FaultRow(file=place.path, line=place.line, column=place.column, code=fault.code, message=message)


def result_json(results: Iterable[SiteScore], faults: Iterable[FaultRow] = (), rankings: Iterable[Ranking] = ()) -> str:
    """Write results as JSON; the format is `cpted-result/1`. What was not asked for has no key."""
    whole = asdict(ResultFile(results=tuple(results), rankings=tuple(rankings), faults=tuple(faults)))
    if not whole["rankings"]:
        del whole["rankings"]
    for result in whole["results"]:
        for name in ASKED_FOR:
            if result[name] is None:
                del result[name]
    return json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False, default=date.isoformat) + "\n"


def result_csv(results: Iterable[SiteScore]) -> str:
    """Write results as CSV: one row for each site, round, checklist, light and principle, or overall.

    Seen by a frame, each of its categories is a row too, and a last column names the frame.
    """
    given = tuple(results)
    columns = (*COLUMNS, "frame") if any(one.by_frame for one in given) else COLUMNS
    stream = io.StringIO()
    writer = csv.DictWriter(stream, columns, lineterminator="\n")
    writer.writeheader()
    for result in given:
        writer.writerows(_rows(result))
    return stream.getvalue()


def _rows(result: SiteScore) -> Iterator[dict[str, object]]:
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
        "round": result.round,
        "checklist": result.checklist.id,
        "edition": result.checklist.edition,
    }


def _principle(principle: PrincipleScore) -> dict[str, object]:
    return {"principle": principle.id, **_reading(principle)}


def _reading(reading: Reading) -> dict[str, object]:
    return {name: getattr(reading, name) for name in READING}
