"""Renders reports for commands: writes them, prints their paths, says what is lacking."""

import sys
from collections.abc import Iterable
from pathlib import Path

import typer

from cpted_cli import api
from cpted_cli.cli.machine import PANGO_LINES
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.disk import write_bytes
from cpted_cli.files.plans import PLAN_FILE, write_plan
from cpted_cli.wording.translator import N_


def render_all(
    scored: Iterable[api.Scored], wish: api.ReportWish, voice: Voice, output: Path | None = None
) -> ExitCode:
    """Render a report for each result, print the paths, and give the exit code that says most."""
    return max((render(one, wish, voice, output) for one in scored), default=ExitCode.DONE)


def render(scored: api.Scored, wish: api.ReportWish, voice: Voice, output: Path | None = None) -> ExitCode:
    """Render one report, write it and print its path."""
    unchecked = api.unchecked_photos(scored)
    if wish.is_open and unchecked:
        message = N_("Look through these photos for persons and number plates, then set persons_checked: {photos}")
        raise Stop(ExitCode.INCOMPLETE, message, photos=", ".join(unchecked))
    made = api.render(scored, wish, voice.words)
    for line in remarks(made, wish, voice):
        typer.echo(line, err=True)
    path = output if output is not None and made.form == wish.form else target(scored, wish, made.form, voice)
    failed = write_bytes(path, made.content)
    if failed is not None:
        raise Stop(ExitCode.INCOMPLETE, N_("{path} could not be written: {reason}."), path=path, reason=failed.reason)
    typer.echo(str(path))
    return ExitCode.INCOMPLETE if made.missing or made.form != wish.form else ExitCode.DONE


def remarks(made: api.Rendered, wish: api.ReportWish, voice: Voice) -> Iterable[str]:
    """Say what the page lacks: Pango, photos, room for its words."""
    words = voice.words
    if made.form != wish.form:
        line = PANGO_LINES.get(sys.platform, "cpted doctor")
        yield words.text("PDF needs Pango, so HTML was made instead. Type: {line}", line=line)
    for name in made.missing:
        yield words.text("Photo missing: {name}", name=name)
    for block, count, room in made.overflow:
        yield words.text("{block}: {words} words, room for {room}", block=block, words=count, room=room)


def target(scored: api.Scored, wish: api.ReportWish, form: str, voice: Voice) -> Path:
    """Say where a report goes unless told."""
    edition = "open" if wish.is_open else "protected"
    name = f"{scored.score.site}-{scored.score.round}-{wish.template}-{edition}-{voice.words.language}.{form}"
    return scored.folder.path / "reports" / name


def write_plan_start(scored: api.Scored, voice: Voice) -> None:
    """Write a start of the plan, unless the consultant has one already."""
    path = scored.folder.path / PLAN_FILE
    if path.exists():
        raise Stop(ExitCode.USAGE, N_("{path} is there already and is left as it is."), path=path)
    failed = write_plan(scored.folder.path, api.plan(scored), scored.score, scored.used.checklist)
    if failed is not None:
        raise Stop(ExitCode.INCOMPLETE, N_("{path} could not be written: {reason}."), path=path, reason=failed.reason)
    typer.echo(voice.words.text("Written: {path}", path=path), err=True)
