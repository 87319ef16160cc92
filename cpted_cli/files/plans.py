"""Plans on disk: a start that proposes what the ranking found, for the consultant to change."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cpted_cli.analysis.planning import Recommendation
from cpted_cli.files.disk import NotWritten, write_text
from cpted_cli.files.yaml_writer import yaml_text
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.measure import Measure
from cpted_cli.model.plan import Plan
from cpted_cli.model.score import Finding, SiteScore

PLAN_FILE = "plan.yaml"
HEAD = """\
# The plan of this site: change, add and remove freely; your words go before the library's.
# `cpted check` tells what does not hold, `cpted report` prints it.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What is advised for the result of one checklist."""

    advised: Sequence[Recommendation]
    score: SiteScore
    checklist: Checklist


def empty_plan(site: str, round_id: str | None) -> str:
    """Give the text of a plan in which nothing is said yet."""
    return HEAD + yaml_text({"format": "cpted-plan/1", "site": site, **({"round": round_id} if round_id else {})})


def new_findings(
    proposal: Proposal, advised: Recommendation, plan: Plan | None
) -> tuple[list[str], list[dict[str, Any]]]:
    """Give the plan's findings that a recommendation answers, by id, and those that the plan lacks."""
    keys = {_key(one) for one in advised.findings}
    there = [one for one in (plan.findings if plan else ()) if keys.intersection(one.answers)]
    missing = [one for one in advised.findings if not any(_key(one) in held.answers for held in there)]
    if not missing:
        return [one.id for one in there], []
    taken = {one.id for one in (plan.findings if plan else ())}
    number = next(n for n in range(1, len(taken) + 2) if f"f{n}" not in taken)
    made = _finding(number, replace(advised, findings=tuple(missing)), proposal.checklist)
    return [*(one.id for one in there), made["id"]], [made]


def proposed_action(measure: Measure, findings: list[str]) -> dict[str, Any]:
    """Give an action as a recommendation proposes it: who, when and with what money is left to be decided."""
    return {
        "title": measure.title,
        "findings": findings,
        "measure": measure.id,
        "cost": measure.cost,
        "indicator": measure.indicator,
        "mode": measure.mode,
        "status": "proposed",
    }


def write_plan(folder: Path, proposals: Sequence[Proposal]) -> NotWritten | None:
    """Write a plan that proposes the recommendations; who, when and with what money is left to be decided."""
    return write_text(folder / PLAN_FILE, HEAD + yaml_text(plan_start(proposals)))


def plan_start(proposals: Sequence[Proposal]) -> dict[str, Any]:
    """Give the start of a plan as plain data: a finding for each recommendation, an action for each measure."""
    numbered = list(enumerate([(one, from_) for from_ in proposals for one in from_.advised], start=1))
    measures: dict[str, list[str]] = {}
    for number, (one, _) in numbered:
        measures.setdefault(one.measure.id, []).append(f"f{number}")
    by_id = {one.measure.id: one.measure for _, (one, _) in numbered}
    rounds = {one.score.round for one in proposals}
    return {
        "format": "cpted-plan/1",
        "site": proposals[0].score.site,
        **({"round": rounds.pop()} if len(rounds) == 1 else {}),
        "findings": [_finding(number, one, from_.checklist) for number, (one, from_) in numbered],
        "actions": [
            {"id": f"a{number}", **proposed_action(by_id[name], findings)}
            for number, (name, findings) in enumerate(measures.items(), start=1)
        ],
    }


def _finding(number: int, advised: Recommendation, checklist: Checklist) -> dict[str, Any]:
    first = checklist.criterion(advised.findings[0].criterion)
    title = (first.finding or first.title or first.question) if first else advised.measure.title
    keys = dict.fromkeys(_key(one) for one in advised.findings)
    plain: dict[str, Any] = {"id": f"f{number}", "title": title, "answers": list(keys)}
    if any(one.protected for one in advised.findings):
        plain["protected"] = True
    return plain


def _key(finding: Finding) -> str:
    return finding.criterion if finding.zone is None else f"{finding.criterion}@{finding.zone}"
