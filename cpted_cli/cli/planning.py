"""Shows what is advised, what the plan says already and how far a budget goes, in the form that was asked for."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typer

from cpted_cli import api
from cpted_cli.cli.options import TextOrJson
from cpted_cli.cli.voice import Voice


def show_plans(
    scored: Sequence[api.Scored], format_: TextOrJson, voice: Voice, budget_sek: float | None = None
) -> None:
    """Print what is advised for each result, and for each site what its plan says and what the money is enough for."""
    groups = by_site(scored)
    if format_ is TextOrJson.JSON:
        rows: dict[str, Any] = {"plans": [plan_row(one) for one in scored]}
        if budget_sek is not None:
            rows["budgets"] = [budget_row(group, budget_sek) for group in groups]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for group in groups:
        _show_site(group, voice, budget_sek)


def by_site(scored: Sequence[api.Scored]) -> list[list[api.Scored]]:
    """Put the results of one site together."""
    groups: dict[Path, list[api.Scored]] = {}
    for one in scored:
        groups.setdefault(one.folder.path, []).append(one)
    return list(groups.values())


def plan_row(scored: api.Scored) -> dict[str, Any]:
    """Give what is advised for one result as plain data."""
    rows = [
        {
            "measure": one.measure.id,
            "urgency": one.urgency,
            "worth": one.worth,
            "findings": [{"criterion": f.criterion, "zone": f.zone, "light": f.light} for f in one.findings],
        }
        for one in api.plan(scored)
    ]
    result = scored.score
    return {"site": result.site, "round": result.round, "checklist": result.checklist.id, "recommendations": rows}


def budget_row(group: Sequence[api.Scored], budget_sek: float) -> dict[str, Any]:
    """Give how far a budget goes at one site as plain data."""
    rows = [
        {
            "id": one.item.id,
            "measure": one.item.measure,
            "fit": one.fit,
            "because": one.because,
            "sum_low_sek": one.low_sek,
            "sum_high_sek": one.high_sek,
        }
        for one in api.budgeted(group, budget_sek)
    ]
    return {"site": group[0].score.site, "budget_sek": budget_sek, "items": rows}


def _show_site(group: Sequence[api.Scored], voice: Voice, budget_sek: float | None) -> None:
    from cpted_cli.terminal.output import console
    from cpted_cli.terminal.plans import show_actions, show_recommendations

    terminal, folder = console(colour=voice.colour), group[0].folder
    for one in group:
        show_recommendations(terminal, folder.site, one.used.checklist, api.plan(one), voice.words)
    if folder.plan is not None:
        show_actions(terminal, folder.plan, voice.words)
    if budget_sek is not None:
        from cpted_cli.terminal.budgets import show_budget

        show_budget(terminal, api.budgeted(group, budget_sek), budget_sek, voice.words)
