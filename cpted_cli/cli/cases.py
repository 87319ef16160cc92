"""Looks a case through and shows where it stands, in the form that was asked for."""

import json
from pathlib import Path
from typing import Any

import typer

from cpted_cli.analysis.participation import Participation, participation
from cpted_cli.analysis.stages import Whole, stage_views
from cpted_cli.api.cases import load_whole_case, whole
from cpted_cli.cli.options import TextOrJson
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode
from cpted_cli.files.library import shipped_library
from cpted_cli.wording.cases import missing_words


def show_status(path: Path, format_: TextOrJson, voice: Voice) -> ExitCode:
    """Show the five stages of a case."""
    folder = load_whole_case(path)
    seen = whole(folder)
    part = participation([one for _, one in seen.actions], shipped_library().measures)
    if format_ is TextOrJson.JSON:
        typer.echo(json.dumps(status_row(seen, part, voice), ensure_ascii=False, indent=2))
        return ExitCode.DONE
    from cpted_cli.terminal.cases import CaseStatus, show_case
    from cpted_cli.terminal.output import console

    status = CaseStatus(whole=seen, views=stage_views(seen), names=folder.names, part=part)
    show_case(console(colour=voice.colour), status, voice.words)
    return ExitCode.DONE


def status_row(seen: Whole, part: Participation, voice: Voice) -> dict[str, Any]:
    """Give where a case stands as plain data."""
    stages = [
        {
            "stage": one.id,
            "status": one.standing.status,
            "date": one.standing.date.isoformat() if one.standing.date else None,
            "missing": [
                {"lack": lack.lack, "names": list(lack.names), "message": missing_words(lack, voice.words, {})}
                for lack in one.missing
            ],
        }
        for one in stage_views(seen)
    ]
    modes = {name: part.counts[name] for name in part.counts}
    return {"case": seen.case.id, "stages": stages, "actions": len(seen.actions), "modes": modes}
