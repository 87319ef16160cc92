"""What `cpted new site` asks, and what it makes of the answers."""

import shlex
from pathlib import Path

import typer

from cpted_cli.analysis.estimate import visit_estimate
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, FaultsFound, Stop
from cpted_cli.files.checklists import find_checklist, whole_checklist
from cpted_cli.files.library import shipped_library
from cpted_cli.files.new_sites import NewSite
from cpted_cli.files.site_folders import SITE_FILE
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.text import LIGHTS, in_language
from cpted_cli.terminal.asking import ask_choice, ask_number, ask_yes, whole_number
from cpted_cli.terminal.talk import Talk
from cpted_cli.wording.labels import light as light_name
from cpted_cli.wording.translator import N_, Words

MOST_ZONES = 99
COMMENTS = {
    "head": N_("A site for cpted. Change anything here; lines beginning with # are notes to you."),
    "zones": N_(
        "The parts of the place, in walking order. Who owns each decides who can act there:\n"
        "add owner: and land: where they differ, and copy a line for one more entrance."
    ),
    "facts": N_("Facts that switch questions off. Leave a fact out if you do not know."),
    "assignment": N_("Who asked, why and within what limits (purpose, limits, interests, people) stands on the page."),
}


def one_line(text: str) -> str:
    """Make one line of what was given for a name: a line break or a control character is none of it."""
    return "".join(one for one in " ".join(text.split()) if one.isprintable())


def chosen_checklist(name: str | None, talk: Talk | None, words: Words) -> Checklist:
    """Find the checklist that was named, or ask which one; the only one needs no question."""
    shipped = [one for one in shipped_library().checklists.values() if one.value.site_kinds]
    if name is None and talk is not None and len(shipped) > 1:
        titles = [in_language(one.value.title, words.language) for one in shipped]
        name = shipped[ask_choice(talk, words.text("What kind of place is it?"), titles, usual=0)].value.id
    if name is None and len(shipped) > 1:
        known = ", ".join(one.value.id for one in shipped)
        raise Stop(ExitCode.USAGE, N_("Say which checklist: --checklist ID (there are: {known})."), known=known)
    document, faults = find_checklist(name or shipped[0].value.id, None)
    whole, more = whole_checklist(document) if document else (None, ())
    if whole is None:
        raise FaultsFound((*faults, *more))
    return whole


def zone_counts(checklist: Checklist, given: list[str], talk: Talk | None, words: Words) -> dict[str, int]:
    """Tell how many zones of each kind there are: as given, as answered, otherwise one."""
    counts = dict(zone_count(one, checklist) for one in given)
    for kind in checklist.zones:
        if kind.id in counts:
            continue
        title = in_language(kind.title, words.language)
        if talk is None:
            counts[kind.id] = 1
        elif kind.repeats:
            counts[kind.id] = ask_number(talk, words.text("How many: {kind}?", kind=title), 1, MOST_ZONES)
        else:
            counts[kind.id] = int(ask_yes(talk, words.text("Is this there: {kind}?", kind=title)))
    return counts


def zone_count(text: str, checklist: Checklist) -> tuple[str, int]:
    """Read how many zones of a kind were given: entrance=3."""
    kind, _, number = text.partition("=")
    known = ", ".join(one.id for one in checklist.zones)
    count = whole_number(number, MOST_ZONES)
    if checklist.zone_kind(kind) is None or count is None:
        raise Stop(
            ExitCode.USAGE,
            N_("{text} is not understood (write entrance=3; there are: {known})."),
            text=text,
            known=known,
        )
    return kind, count


def tell(path: Path, new: NewSite, voice: Voice) -> None:
    """Say where the site is, how long a visit takes and what to type next."""
    words = voice.words
    typer.echo(str(path / SITE_FILE))
    if voice.quiet:
        return
    for light in LIGHTS:
        one = visit_estimate(new.checklist, new.site(), light)
        line = words.text(
            "{light}: {questions} questions, about {minutes} minutes",
            light=light_name(light, words).capitalize(),
            questions=one.questions,
            minutes=one.minutes,
        )
        typer.echo(line, err=True)
    line = f"cpted assess {shlex.quote(str(path))}"
    typer.echo(words.text("Next: {line}", line=line), err=True)
