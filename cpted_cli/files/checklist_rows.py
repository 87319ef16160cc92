"""A checklist as data: one row a criterion, with what may be written in the cell of a table that answers it."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from cpted_cli.model.checklist import Checklist, Criterion, Principle
from cpted_cli.model.scale import QuantityScale, RatioScale, StepScale
from cpted_cli.model.text import in_language
from cpted_cli.wording.answer_cells import cell_words
from cpted_cli.wording.translator import Words

COLUMNS = ("id", "question", "principle", "principle_title", "zone", "zone_title", "repeats", "light", "scale", "unit",
           "of", "answers", "weight", "gate", "short", "guidance")  # fmt: skip


def checklist_rows(checklist: Checklist, words: Words) -> Iterator[dict[str, Any]]:
    """Give the criteria in the order of the checklist, texts in one language."""
    for principle in checklist.principles:
        for criterion in principle.criteria:
            yield _row(checklist, principle, criterion, words)


def checklist_json(checklist: Checklist, words: Words) -> str:
    """Write a checklist as JSON: what it is, and its criteria; steps with their numbers and words."""
    criteria = [{**row, "steps": _steps(checklist, row["id"], words)} for row in checklist_rows(checklist, words)]
    title = in_language(checklist.title, words.language)
    head = {"id": checklist.id, "edition": checklist.edition, "title": title, "language": words.language}
    return json.dumps({**head, "criteria": criteria}, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def checklist_csv(checklist: Checklist, words: Words) -> str:
    """Write the criteria of a checklist as CSV, the heading first."""
    stream = io.StringIO()
    rows = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
    rows.writeheader()
    for row in checklist_rows(checklist, words):
        rows.writerow({name: _plain(value) for name, value in row.items()})
    return stream.getvalue()


def _row(checklist: Checklist, principle: Principle, criterion: Criterion, words: Words) -> dict[str, Any]:
    language, scale, kind = words.language, criterion.resolved_scale, checklist.zone_kind(criterion.zone)
    return {
        "id": criterion.id,
        "question": in_language(criterion.question, language),
        "principle": principle.id,
        "principle_title": in_language(principle.title, language),
        "zone": criterion.zone,
        "zone_title": in_language(kind.title, language) if kind else None,
        "repeats": checklist.repeats(criterion),
        "light": criterion.light,
        "scale": scale.kind,
        "unit": scale.unit if isinstance(scale, QuantityScale) else None,
        "of": scale.of if isinstance(scale, RatioScale) else None,
        "answers": cell_words(scale, words),
        "weight": criterion.weight,
        "gate": criterion.gate,
        "short": criterion.short,
        "guidance": in_language(criterion.guidance, language) or None,
    }


def _steps(checklist: Checklist, criterion_id: str, words: Words) -> list[dict[str, Any]]:
    criterion = checklist.criterion(criterion_id)
    scale = criterion.resolved_scale if criterion else None
    if not isinstance(scale, StepScale):
        return []
    labels = (in_language(scale.label(step), words.language) for step in range(len(scale.steps)))
    return [{"answer": step, "label": label, "position": scale.position(step)} for step, label in enumerate(labels)]


def _plain(value: object) -> object:
    return str(value).lower() if isinstance(value, bool) else value
