"""Lists the reports, and renders those that are not made from a result: of a safety walk, of a case."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from cpted_cli import api
from cpted_cli.cli.faults import tell_faults
from cpted_cli.cli.gate import stop_sentence
from cpted_cli.cli.many_reports import hold_back
from cpted_cli.cli.rendering import hand_over, remarks
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.templates import load_template, template_names
from cpted_cli.model.text import in_language
from cpted_cli.report.templates import ABOUT_CASES, UNSCORED
from cpted_cli.wording.translator import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A report that was made, and the folder and id that it goes by."""

    folder: Path
    id: str
    rendered: api.Rendered


def render_told(paths: Sequence[Path], wish: api.ReportWish, voice: Voice, output: Path | None) -> ExitCode:
    """Render the reports that paths mean, print where they are, and give the exit code that says most."""
    if wish.template in ABOUT_CASES:
        return max(finished([_case(path, wish, voice)], wish, voice, output) for path in paths)
    sites, faults = api.load(paths, with_plan=True)
    told: list[Made] = []
    ended = tell_faults(faults, voice) if faults else ExitCode.DONE
    for site in sites:
        try:
            hold_back(site, wish)
            made = api.render_walk(site, wish, voice.words)
        except Stop as held:
            if held.exit_code is not ExitCode.INCOMPLETE:
                raise
            typer.echo(stop_sentence(held, voice.words), err=True)
            ended = max(ended, held.exit_code)
        else:
            told.append(Made(folder=site.path, id=site.site.id, rendered=made))
    return max(ended, finished(told, wish, voice, output))


def _case(path: Path, wish: api.ReportWish, voice: Voice) -> Made:
    folder = api.load_whole_case(path)
    return Made(folder=folder.path, id=folder.case.id, rendered=api.render_case(folder, wish, voice.words))


def finished(told: Sequence[Made], wish: api.ReportWish, voice: Voice, output: Path | None) -> ExitCode:
    """Write reports that were made, print where they are and what they lack, and give the exit code."""
    if output is not None and len(told) > 1:
        message = N_("--output names one file, but there are {count} reports.")
        raise Stop(ExitCode.USAGE, message, count=len(told))
    ended = ExitCode.DONE
    for one in told:
        made = one.rendered
        for line in remarks(made, wish, voice):
            typer.echo(line, err=True)
        as_wished = made.form == wish.form
        hand_over(made, output if output is not None and as_wished else target_of(one, wish, voice))
        ended = max(ended, ExitCode.DONE if as_wished and not made.missing else ExitCode.INCOMPLETE)
    return ended


def target_of(one: Made, wish: api.ReportWish, voice: Voice) -> Path:
    """Say where a report goes unless told."""
    edition = "open" if wish.is_open else "protected"
    version = re.sub(r"[^\w.-]+", "-", wish.version).strip("-.")
    parts = (one.id, wish.template, edition, voice.words.language, version)
    return one.folder / "reports" / f"{'-'.join(part for part in parts if part)}.{one.rendered.form}"


def list_reports(voice: Voice) -> ExitCode:
    """Print which reports can be made, for whom, in which forms."""
    for name in (one for one in template_names() if one not in UNSCORED):
        chosen, _ = load_template(name)
        title, audience = (in_language(one, voice.words.language) for one in (chosen.title, chosen.audience))
        typer.echo(f"{name:<12} {title} ({audience}): {', '.join(chosen.formats)}")
    return ExitCode.DONE
