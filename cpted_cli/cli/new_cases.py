"""What `cpted new case` asks, and what it says afterwards."""

import shlex
from pathlib import Path

import typer

from cpted_cli.analysis.cleaning import id_form
from cpted_cli.cli.new_sites import one_line
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.new_cases import NewCase
from cpted_cli.files.safety_walks import CASE_FILE
from cpted_cli.model.case import PARTNER_KINDS
from cpted_cli.terminal.asking import ask_choice, ask_line, ask_number, ask_text
from cpted_cli.terminal.talk import Talk
from cpted_cli.wording.cases import PARTNER_KINDS as KIND_NAMES
from cpted_cli.wording.translator import N_, Words

COMMENTS = {
    "head": N_(
        "A case: one neighbourhood through five stages. Lines beginning with # are notes to you; remove the # before\n"
        "a line to use it. Any text may be in several languages: {{sv: …, en: …}}. date: is the day as of which all\n"
        "this holds. Its sites lie in the folder sites, one folder each (cpted new site sites/garden)."
    ),
    "vision": N_(
        "Stage 1: what we want, where, who takes part and with what, and three goals with where they stand today.\n"
        "cpted case add partner and cpted case add goal write here too."
    ),
    "identification": N_(
        "Stage 2: what was reported and what residents say, in small tables with source, dates and limits. Never a\n"
        "single event, never a name. What was seen on site lies with the sites."
    ),
    "analysis": N_(
        "Stage 3: each problem with what speaks for and against it and why it may happen; crime and unsafety side by\n"
        "side. refs: a table above, or something in a site: garden/f1."
    ),
    "strategy": N_(
        "Stage 4: what was said with residents and what became of it, and what was decided. Actions at a site stand\n"
        "in its plan.yaml; actions of the whole neighbourhood may stand here, under actions:."
    ),
    "evaluation": N_("Stage 5: what will be compared with what, when and by whom, and what was learnt."),
    "bid": N_("Only for a BID: what is to be achieved, who pays in which year, what goes beyond ordinary service."),
}
MOST_HOMES = 99_999


def wished_case(given: NewCase, talk: Talk | None, words: Words) -> NewCase:
    """Gather what is to be made; only what was not said is asked."""
    if talk is None:
        if not given.name:
            raise Stop(ExitCode.USAGE, N_("Say what the neighbourhood is called: --name TEXT."))
        return given
    name = given.name or ask_text(talk, words.text("What is the neighbourhood called?"))
    area = given.area or ask_line(talk, words.text("Where does it begin and end, in a sentence?")) or ""
    homes = given.homes
    if homes is None:
        homes = ask_number(talk, words.text("How many homes (0: not known)?"), 0, MOST_HOMES) or None
    vision = given.vision or ask_line(talk, words.text("What do you want to reach together?")) or ""
    partners = tuple(given.partners) or _asked_partners(talk, words)
    return NewCase(id=given.id, name=name, area=area, homes=homes, vision=vision, partners=partners)


def new_case_of(path: Path, name: str, area: str, vision: str, partners: list[str]) -> NewCase:
    """Make a new case of what was typed; a partner is NAME or NAME=KIND."""
    return NewCase(
        id=id_form(path.resolve().name, "case"),
        name=one_line(name),
        area=one_line(area),
        vision=one_line(vision),
        partners=tuple(_partner(one) for one in partners),
    )


def _partner(typed: str) -> tuple[str, str]:
    name, equals, kind = typed.rpartition("=")
    if not equals:
        return one_line(typed), "other"
    if kind not in PARTNER_KINDS:
        known = ", ".join(PARTNER_KINDS)
        message = N_("{text} is not understood (write NAME=KIND; there are: {known}).")
        raise Stop(ExitCode.USAGE, message, text=typed, known=known)
    return one_line(name), kind


def _asked_partners(talk: Talk, words: Words) -> tuple[tuple[str, str], ...]:
    partners: list[tuple[str, str]] = []
    while name := ask_line(talk, words.text("Who takes part? One at a time")):
        kinds = [words.text(KIND_NAMES[one]) for one in PARTNER_KINDS]
        kind = PARTNER_KINDS[ask_choice(talk, words.text("What kind of partner is it?"), kinds, usual=0)]
        partners.append((name, kind))
    return tuple(partners)


def tell(path: Path, voice: Voice) -> None:
    """Say where the case is and what to type next."""
    typer.echo(str(path / CASE_FILE))
    if voice.quiet:
        return
    site, case = shlex.quote(str(path / "sites" / "garden")), shlex.quote(str(path))
    for line in (f"cpted new site {site}", f"cpted case status {case}"):
        typer.echo(voice.words.text("Next: {line}", line=line), err=True)
