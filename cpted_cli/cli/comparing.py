"""Renders one report that sets many sites side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from os.path import commonpath
from pathlib import Path

from cpted_cli import api
from cpted_cli.cli.ending import refuse_unknown_round
from cpted_cli.cli.faults import tell_faults
from cpted_cli.cli.rendering import REPORTS, deliver, report_name
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Which results are compared: by which checklist, of which round, with which verdicts; all of them if not said."""

    checklist: str | None = None
    round_id: str | None = None
    bands: frozenset[str] = frozenset()
    into: Path | None = None
    """The folder that the report goes into, if not that of the sites."""


def compare(
    paths: Sequence[Path], chosen: Chosen, wish: api.ReportWish, voice: Voice, output: Path | None = None
) -> ExitCode:
    """Render the comparison of the sites that paths mean; faulty sites are told and left out."""
    sites, faults = api.load(paths, checklist=chosen.checklist, with_plan=True)
    ended = tell_faults(faults, voice) if faults else ExitCode.DONE
    if not faults:
        refuse_unknown_round(sites, chosen.round_id)
    scored = api.score(sites, round_id=chosen.round_id) if chosen.round_id else api.latest(api.score(sites))
    wanted = [one for one in scored if not chosen.bands or one.score.band in chosen.bands]
    made = api.render_comparison(wanted, wish, voice.words)
    folder = chosen.into or _home(paths) / REPORTS
    otherwise = folder / f"{report_name((), wish, voice)}.{made.form}"
    return max(ended, deliver(made, wish, voice, output, otherwise))


def _home(paths: Sequence[Path]) -> Path:
    """Find the folder that all the sites lie in."""
    folders = [path.resolve() if path.is_dir() else path.resolve().parent for path in paths]
    return Path(commonpath(folders))
