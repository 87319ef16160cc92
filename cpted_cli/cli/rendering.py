"""Renders reports for commands: writes them, prints their paths, says what is lacking."""

import re
import sys
from collections.abc import Container, Iterable, Sequence
from pathlib import Path

import typer

from cpted_cli import api
from cpted_cli.cli.gate import stop_sentence
from cpted_cli.cli.machine import PANGO_LINES
from cpted_cli.cli.many_reports import HeldBack, Outcome, is_many, outcome, outcomes
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.disk import write_bytes
from cpted_cli.files.plans import PLAN_FILE, Proposal, write_plan
from cpted_cli.files.templates import load_template, template_names
from cpted_cli.model.assessment import NO_ROUND
from cpted_cli.model.text import in_language
from cpted_cli.report.templates import UNSCORED
from cpted_cli.wording.translator import N_

REPORTS = "reports"
STDOUT = Path("-")
BLOCKS = {
    "head": N_("Head"),
    "decisions": N_("Decisions we propose"),
    "conclusion": N_("Conclusion"),
    "profile": N_("Profile"),
    "findings": N_("Main findings"),
    "residents": N_("Residents and statistics"),
    "measures": N_("Measures to begin with"),
    "unknown": N_("What we do not know"),
    "foot": N_("Foot"),
    "summary": N_("Summary"),
    "short": N_("In short"),
    "start": N_("What was said is answered"),
}


def render_all(
    scored: Sequence[api.Scored], wish: api.ReportWish, voice: Voice, output: Path | None = None
) -> ExitCode:
    """Render a report for each result, print the paths, and give the exit code that says most."""
    refuse_one_file(output, len(scored))
    if is_many(scored):
        made = zip(scored, outcomes(scored, wish, voice), strict=True)
        return max(_finished(one, found, wish, voice) for one, found in made)
    return max([render(one, wish, voice, output) for one in scored], default=ExitCode.DONE)


def render(scored: api.Scored, wish: api.ReportWish, voice: Voice, output: Path | None = None) -> ExitCode:
    """Render one report, write it and print its path; one held back does not keep the others from being made."""
    return _finished(scored, outcome(scored, wish, voice.words.language), wish, voice, output)


def _finished(
    scored: api.Scored, found: Outcome, wish: api.ReportWish, voice: Voice, output: Path | None = None
) -> ExitCode:
    if isinstance(found, HeldBack):
        return told_held_back(scored.folder.path, found, voice)
    ended = deliver(found, wish, voice, output, target(scored, wish, found.form, voice))
    kept = api.keep(scored, wish.version)
    if kept is not None:
        line = voice.words.text("Kept: {path} (the full report of the next version tells what changed)", path=kept)
        typer.echo(line, err=True)
    return ended


def deliver(made: api.Rendered, wish: api.ReportWish, voice: Voice, output: Path | None, otherwise: Path) -> ExitCode:
    """Say what a report lacks, write it where it was wished, or otherwise, and print where; give the exit code."""
    for line in remarks(made, wish, voice):
        typer.echo(line, err=True)
    as_wished = made.form == wish.form
    hand_over(made, output if output is not None and as_wished else otherwise)
    return ExitCode.DONE if as_wished and not made.missing else ExitCode.INCOMPLETE


def refuse_one_file(output: Path | None, count: int) -> None:
    """Stop where several reports would go into one file."""
    if output is not None and count > 1:
        raise Stop(ExitCode.USAGE, N_("--output names one file, but there are {count} reports."), count=count)


def told_held_back(site: Path, held: HeldBack, voice: Voice) -> ExitCode:
    """Say why a report was not made; what would stop every report of this run stops it."""
    if held.failure:
        message = N_("{site}: the report could not be made, which is a bug in cpted ({reason}). The others were made.")
        typer.echo(voice.words.text(message, site=site, reason=held.message), err=True)
        return held.exit_code
    stop = Stop(held.exit_code, held.message, **held.params)
    if held.exit_code is not ExitCode.INCOMPLETE:
        raise stop
    typer.echo(stop_sentence(stop, voice.words), err=True)
    return held.exit_code


def render_forms(scored: api.Scored, forms: Sequence[str], voice: Voice) -> None:
    """Render one report in several forms; each form once, and what it lacks told once."""
    told: dict[str, None] = {}
    paths: dict[Path, api.Rendered] = {}
    for form in forms:
        wish = api.ReportWish(form=form)
        made = api.render(scored, wish, voice.words)
        told.update(dict.fromkeys(remarks(made, wish, voice)))
        paths[target(scored, wish, made.form, voice)] = made
    for line in told:
        typer.echo(line, err=True)
    for path, made in paths.items():
        hand_over(made, path)


def hand_over(made: api.Rendered, path: Path) -> None:
    """Write a finished report and print where it is, or send it on where `-` stands for a path."""
    if path == STDOUT:
        typer.echo(made.content, nl=False)
        return
    failed = write_bytes(path, made.content)
    if failed is not None:
        raise Stop(ExitCode.INCOMPLETE, N_("{path} could not be written: {reason}."), path=path, reason=failed.reason)
    typer.echo(str(path))


def remarks(made: api.Rendered, wish: api.ReportWish, voice: Voice) -> Iterable[str]:
    """Say what the page lacks: Pango, photos, characters, room for its words."""
    words = voice.words
    if made.form != wish.form:
        line = PANGO_LINES.get(sys.platform, "cpted doctor")
        yield words.text("PDF needs Pango, so HTML was made instead. Type: {line}", line=line)
    for name in made.missing:
        yield words.text("Photo missing: {name}", name=name)
    is_fitting = made.pages is not None and made.room is not None and made.pages <= made.room
    for block, count, room in made.overflow if not is_fitting else ():
        name = words.text(BLOCKS.get(block, block))
        message = N_("{block}: {words} words, room for {room} (shorten it in plan.yaml or texts/{language})")
        yield words.text(message, block=name, words=count, room=room, language=words.language)
    if made.pages is not None and made.room is not None and made.pages > made.room:
        yield words.text("The report runs over: {pages} pages, room for {room}", pages=made.pages, room=made.room)
    if made.undrawn:
        yield words.text("The fonts lack these characters: {characters}", characters=" ".join(made.undrawn))


def target(scored: api.Scored, wish: api.ReportWish, form: str, voice: Voice) -> Path:
    """Say where a report goes unless told; a site with several checklists has the checklist in the name too."""
    site, round_name = (re.sub(r"[^\w.-]+", "_", one) for one in (scored.score.site, scored.score.round))
    checklist = (scored.score.checklist.id,) if len(scored.folder.used) > 1 else ()
    name = report_name((site.lstrip("."), round_name if round_name != NO_ROUND else "", *checklist), wish, voice)
    return scored.folder.path / REPORTS / f"{name}.{form}"


def report_name(about: Iterable[str], wish: api.ReportWish, voice: Voice) -> str:
    """Name a report by what it is about, its template, edition, language and version."""
    edition = "open" if wish.is_open else "protected"
    version = re.sub(r"[^\w.-]+", "-", wish.version).strip("-.")
    return "-".join(one for one in (*about, wish.template, edition, voice.words.language, version) if one)


def list_reports(voice: Voice, but: Container[str] = ()) -> ExitCode:
    """Print which reports can be made, for whom, in which forms; all but some."""
    for name in (one for one in template_names() if one not in UNSCORED and one not in but):
        chosen, _ = load_template(name)
        title, audience = (in_language(one, voice.words.language) for one in (chosen.title, chosen.audience))
        typer.echo(f"{name:<12} {title} ({audience}): {', '.join(chosen.formats)}")
    return ExitCode.DONE


def write_plan_starts(scored: Sequence[api.Scored], voice: Voice) -> None:
    """Write a start of each site's plan, from all its checklists."""
    by_site: dict[Path, list[api.Scored]] = {}
    for one in scored:
        by_site.setdefault(one.folder.path, []).append(one)
    for folder, results in by_site.items():
        write_plan_start(folder, results, voice)


def write_plan_start(folder: Path, scored: Sequence[api.Scored], voice: Voice) -> None:
    """Write a start of the plan, unless the consultant has one already."""
    path = folder / PLAN_FILE
    if path.exists():
        raise Stop(ExitCode.USAGE, N_("{path} is there already and is left as it is."), path=path)
    proposals = [Proposal(advised=api.plan(one), score=one.score, checklist=one.used.checklist) for one in scored]
    failed = write_plan(folder, proposals)
    if failed is not None:
        raise Stop(ExitCode.INCOMPLETE, N_("{path} could not be written: {reason}."), path=path, reason=failed.reason)
    typer.echo(voice.words.text("Written: {path}", path=path), err=True)
