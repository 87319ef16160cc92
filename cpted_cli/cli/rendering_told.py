"""Renders reports that are not made from a result: of a safety walk, of a case."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from cpted_cli import api
from cpted_cli.cli.faults import tell_faults
from cpted_cli.cli.gate import stop_sentence
from cpted_cli.cli.rendering import REPORTS, deliver, refuse_one_file, report_name
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Fault, Stop
from cpted_cli.files.sites import SiteFolder
from cpted_cli.report.templates import ABOUT_CASES


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A report that was made, and the folder and id that it goes by."""

    folder: Path
    id: str
    rendered: api.Rendered


def render_told(paths: Sequence[Path], wish: api.ReportWish, voice: Voice, output: Path | None) -> ExitCode:
    """Render the reports that paths mean, print where they are, and give the exit code that says most."""
    faults: tuple[Fault, ...] = ()
    held: list[Stop] = []
    if wish.template in ABOUT_CASES:
        told = [_case(path, wish, voice) for path in paths]
    else:
        sites, faults = api.load(paths, with_plan=True)
        told = list(_walks(sites, wish, voice, held))
    refuse_one_file(output, len(told))
    ended = [tell_faults(faults, voice)] if faults else []
    for one in held:
        typer.echo(stop_sentence(one, voice.words), err=True)
        ended.append(one.exit_code)
    for made in told:
        name = report_name((made.id,), wish, voice)
        otherwise = made.folder / REPORTS / f"{name}.{made.rendered.form}"
        ended.append(deliver(made.rendered, wish, voice, output, otherwise))
    return max(ended, default=ExitCode.DONE)


def _case(path: Path, wish: api.ReportWish, voice: Voice) -> Made:
    folder = api.load_whole_case(path)
    return Made(folder=folder.path, id=folder.case.id, rendered=api.render_case(folder, wish, voice.words))


def _walks(sites: Sequence[SiteFolder], wish: api.ReportWish, voice: Voice, held: list[Stop]) -> Iterator[Made]:
    """Render the walks that can be; one that something is lacking for keeps no other from being made."""
    for site in sites:
        try:
            made = api.render_walk(site, wish, voice.words)
        except Stop as stop:
            if stop.exit_code is not ExitCode.INCOMPLETE:
                raise
            held.append(stop)
        else:
            yield Made(folder=site.path, id=site.site.id, rendered=made)
