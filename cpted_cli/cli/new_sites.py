"""What may be said of a new site on the command line, and what is said of it afterwards."""

import re
import shlex
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
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
from cpted_cli.model.text import ID_PATTERN, LIGHTS
from cpted_cli.terminal.asking import whole_number
from cpted_cli.wording.labels import light as light_name
from cpted_cli.wording.translator import N_

MOST_ZONES = 99
COMMENTS = {
    "head": N_("A site for cpted. Change anything here; lines beginning with # are notes to you."),
    "zones": N_(
        "The parts of the place, in walking order. Who owns each decides who can act there:\n"
        "add owner: and land: where they differ, and copy a line for one more entrance."
    ),
    "without": N_("What the place does not have: nothing is asked of it. Take a line away if you find one after all."),
    "facts": N_("Facts that switch questions off. Leave a fact out if you do not know."),
    "assignment": N_("Who asked, why and within what limits (purpose, limits, interests, people) stands on the page."),
}


def one_line(text: str) -> str:
    """Make one line of what was given for a name: a line break or a control character is none of it."""
    return "".join(one for one in " ".join(text.split()) if one.isprintable())


def place_checklists() -> tuple[Checklist, ...]:
    """List the shipped checklists that are for a kind of place."""
    return tuple(one.value for one in shipped_library().checklists.values() if one.value.site_kinds)


def named_checklist(name: str | None) -> Checklist:
    """Find the checklist that was named; the only one needs no name."""
    shipped = place_checklists()
    if name is None and len(shipped) > 1:
        known = ", ".join(one.id for one in shipped)
        raise Stop(ExitCode.USAGE, N_("Say which checklist: --checklist ID (there are: {known})."), known=known)
    document, faults = find_checklist(name or shipped[0].id, None)
    whole, more = whole_checklist(document) if document else (None, ())
    if whole is None:
        raise FaultsFound((*faults, *more))
    return whole


def zone_counts(checklist: Checklist, given: Iterable[str]) -> dict[str, int]:
    """Read how many zones there are of the kinds that were given: entrance=3."""
    return dict(zone_count(one, checklist) for one in given)


def zone_count(text: str, checklist: Checklist) -> tuple[str, int]:
    """Read how many zones of a kind were given: entrance=3."""
    kind, _, number = text.partition("=")
    known = tuple(one.id for one in checklist.zones)
    if kind not in known:
        raise _stranger(kind, known)
    count = whole_number(number, MOST_ZONES)
    if count is None:
        message = N_("{text} is not understood (write how many there are, from 0 to {most}: {kind}=3).")
        raise Stop(ExitCode.USAGE, message, text=text, most=MOST_ZONES, kind=kind)
    return kind, count


def given_names(given: Iterable[str], new: NewSite) -> dict[str, tuple[str, ...]]:
    """Read what the zones of a kind are called: entrance=12 A, 12 B."""
    names: dict[str, tuple[str, ...]] = {}
    known = tuple(one.id for one in new.checklist.zones)
    for text in map(one_line, given):
        kind, _, said = text.partition("=")
        if kind not in known:
            raise _stranger(kind, known)
        count = len(new.site().zones_of(kind))
        found = names_of(said, count)
        if found is None:
            message = N_("{text} is not understood: {count} different names are wanted, parted by commas.")
            raise Stop(ExitCode.USAGE, message, text=text, count=count)
        names[kind] = found
    return names


def names_of(text: str, count: int) -> tuple[str, ...] | None:
    """Read so many different names, parted by commas."""
    names = tuple(" ".join(one.split()) for one in text.split(","))
    return names if len({*filter(None, names)}) == len(names) == count else None


def given_order(text: str, new: NewSite) -> tuple[str, ...]:
    """Read in which order the zones are walked: their ids, parted by spaces or commas."""
    known, order = tuple(one.id for one in new.site().zones), tuple(text.replace(",", " ").split())
    for one in order:
        if one not in known:
            raise _stranger(one, known)
    return order


def given_owners(given: Iterable[str], new: NewSite) -> tuple[str, Mapping[str, str]]:
    """Read who owns the land: TEXT for all of it, ZONE=TEXT or KIND=TEXT for a part."""
    known = {name: None for one in new.site().zones for name in (one.id, one.kind)}
    owner, owners = "", {}
    for text in map(one_line, given):
        part, equals, name = text.partition("=")
        if equals and part.strip() in known:
            owners[part.strip()] = name.strip()
        elif equals and re.fullmatch(ID_PATTERN, part):
            raise _stranger(part, tuple(known))
        else:
            owner = text
    return owner, owners


def _stranger(name: str, known: tuple[str, ...]) -> Stop:
    begun = [one for one in known if name and one.startswith(name)]
    near = begun[:1] or get_close_matches(name, known, n=1)
    if near:
        message = N_("The checklist has no part called {text}: did you mean {guess}? There are: {known}.")
    else:
        message = N_("The checklist has no part called {text}. There are: {known}.")
    return Stop(ExitCode.USAGE, message, text=name or "?", guess="".join(near), known=", ".join(known))


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
