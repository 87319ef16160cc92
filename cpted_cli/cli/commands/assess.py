"""`cpted assess`: walk through the checklist at a site, or go on where you stopped."""

import os
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from cpted_cli.cli.face import Face, face_of
from cpted_cli.cli.options import ChecklistOption, NoInputOption
from cpted_cli.cli.visit import Wish, open_visit, place_of_visit
from cpted_cli.cli.voice import voice_of
from cpted_cli.cli.walking import walk_visit
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.model.text import Id, Light
from cpted_cli.terminal.talk import terminal_talk
from cpted_cli.terminal.visit_questions import ask_day
from cpted_cli.wording.translator import N_


def assess(
    context: typer.Context,
    site: Annotated[
        Path, typer.Argument(metavar=N_("SITE"), help=N_("The site folder, or an assessment file to go on with."))
    ] = Path(),
    checklist: ChecklistOption = None,
    light: Annotated[Light | None, typer.Option("--light", help=N_("The light of the visit."))] = None,
    assessor: Annotated[
        Id | None, typer.Option("--assessor", metavar=N_("ID"), help=N_("Who makes the visit."))
    ] = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar=N_("DATE"), help=N_("The day of the visit; today if left out."))
    ] = None,
    round_: Annotated[
        str | None, typer.Option("--round", metavar=N_("ROUND"), help=N_("The wave of visits; the year if left out."))
    ] = None,
    short: Annotated[
        bool, typer.Option("--short", help=N_("The quick visit: only the most important questions."))
    ] = False,
    again: Annotated[
        bool,
        typer.Option("--recheck", help=N_("Only open actions and unmet basic requirements: five minutes.")),
    ] = False,
    plain: Annotated[
        bool, typer.Option("--plain", help=N_("Plain lines, for a screen reader or a slow line."))
    ] = False,
    sample: Annotated[
        list[str] | None,
        typer.Option("--sample", metavar=N_("KIND=N"), help=N_("Draw some of many by lot, for example entrance=3.")),
    ] = None,
    seed: Annotated[
        int | None, typer.Option("--seed", metavar=N_("N"), help=N_("The number that the lots are drawn with; 0."))
    ] = None,
    keying: Annotated[
        bool, typer.Option("--keying", help=N_("Type in a filled-in paper form: figures only, row by row."))
    ] = False,
    answers: Annotated[
        Path | None,
        typer.Option(
            "--answers", metavar=N_("FILE"), help=N_("Take answers from a file (YAML or JSON); - is standard input.")
        ),
    ] = None,
    no_input: NoInputOption = False,
) -> int:
    """Walk through the checklist at a site, or go on where you stopped."""
    voice = voice_of(context)
    wish = Wish(path=site, checklist=checklist, light=light, assessor=assessor, date=day, round=round_, short=short)
    wish = replace(wish, keying=keying, sample=tuple(sample or ()), seed=seed)
    wish = replace(wish, recheck=again, plain=plain)
    if answers is not None and again:
        raise Stop(
            ExitCode.USAGE, N_("{first} and {second} cannot be used together."), first="--answers", second="--recheck"
        )
    if answers is not None:
        from cpted_cli.cli.keyed_in import key_in

        visit = key_in(wish, answers)
        if no_input or answers == Path("-"):
            typer.echo(str(visit.path))
            return ExitCode.DONE
        wish = replace(wish, path=visit.path)
    elif no_input:
        raise Stop(ExitCode.USAGE, N_("{option} is missing."), option="--answers FILE")
    talk = terminal_talk(voice.words, colour=voice.colour)
    is_live = sys.stdin.isatty()
    face: Face = face_of(os.environ, plain=plain) if is_live and sys.stdout.isatty() else "plain"
    if again:
        from cpted_cli.cli.rechecking import recheck

        return recheck(wish, talk, is_live=is_live, face=face)
    if keying and is_live and wish.date is None and site.suffix not in {".yaml", ".yml"}:
        wish = replace(wish, date=ask_day(talk, place_of_visit(wish).now().date()))
    visit = open_visit(wish, place_of_visit(wish), talk, is_live=is_live)
    return walk_visit(wish, visit, talk, is_live=is_live, face="keying" if keying else face)
