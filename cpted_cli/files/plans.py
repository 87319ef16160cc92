"""Plans on disk: a start that proposes what the ranking found, for the consultant to change."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cpted_cli.analysis.planning import Recommendation
from cpted_cli.files.disk import NotWritten, write_text
from cpted_cli.files.yaml_writer import yaml_text
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.score import Finding, SiteScore

PLAN_FILE = "plan.yaml"
HEAD = """\
# The plan of this site: change, add and remove freely; your words go before the library's.
# `cpted check` tells what does not hold, `cpted report` prints it.
"""


def write_plan(
    folder: Path, advised: Sequence[Recommendation], score: SiteScore, checklist: Checklist
) -> NotWritten | None:
    """Write a plan that proposes the recommendations; who, when and with what money is left to be decided."""
    plain = plan_start(advised, score, checklist)
    return write_text(folder / PLAN_FILE, HEAD + yaml_text(plain))


def plan_start(advised: Sequence[Recommendation], score: SiteScore, checklist: Checklist) -> dict[str, Any]:
    """Give the start of a plan as plain data: one finding and one action for each recommendation."""
    numbered = list(enumerate(advised, start=1))
    return {
        "format": "cpted-plan/1",
        "site": score.site,
        "round": score.round,
        "findings": [_finding(number, one, checklist) for number, one in numbered],
        "actions": [_action(number, one) for number, one in numbered],
    }


def _finding(number: int, advised: Recommendation, checklist: Checklist) -> dict[str, Any]:
    first = checklist.criterion(advised.findings[0].criterion)
    title = (first.finding or first.title or first.question) if first else advised.measure.title
    keys = dict.fromkeys(_key(one) for one in advised.findings)
    plain: dict[str, Any] = {"id": f"f{number}", "title": title, "answers": list(keys)}
    if any(one.protected for one in advised.findings):
        plain["protected"] = True
    return plain


def _action(number: int, advised: Recommendation) -> dict[str, Any]:
    measure = advised.measure
    return {
        "id": f"a{number}",
        "title": measure.title,
        "findings": [f"f{number}"],
        "measure": measure.id,
        "cost": measure.cost,
        "indicator": measure.indicator,
        "mode": measure.mode,
        "status": "proposed",
    }


def _key(finding: Finding) -> str:
    return finding.criterion if finding.zone is None else f"{finding.criterion}@{finding.zone}"
