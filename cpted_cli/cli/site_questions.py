"""The questions of `cpted new site`: only what was not said is asked, and both ways make the same file."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from cpted_cli.analysis.cleaning import id_form
from cpted_cli.cli.new_sites import (
    MOST_ZONES,
    given_names,
    given_order,
    given_owners,
    named_checklist,
    names_of,
    place_checklists,
    zone_counts,
)
from cpted_cli.files.new_sites import NewSite
from cpted_cli.files.site_folders import SITE_FILE
from cpted_cli.model.checklist import Checklist, ZoneKind
from cpted_cli.model.site import Zone
from cpted_cli.model.text import in_language
from cpted_cli.terminal.asking import ask_choice, ask_line, ask_number, ask_text, ask_until, ask_yes
from cpted_cli.terminal.questions_in_turn import Answers, Turn, WentBack, ask_in_turn
from cpted_cli.terminal.talk import Talk
from cpted_cli.wording.numbers import HARD_SPACE
from cpted_cli.wording.translator import N_, Words

NUMBERS = re.compile(r"(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?")
EXPLAINED: Mapping[str, str] = {
    "checklist": N_("The checklist asks what matters at such a place. Take the nearest one; many sites have several."),
    "name": N_("The name stands on every page. Write it as people know the place."),
    "folder": N_("The folder holds the site's file, visits, photos and reports. It is made if it is not there."),
    "names": N_("These names stand in the walk and on every page, as people know them: Entrance 12 A, Entrance 12 B."),
    "right": N_("The file is written once you say yes; n or < goes back. It can be changed at any time."),
    "count": N_("Each gets answers of its own. 0 or n: there is none, and nothing is asked of it."),
    "order": N_("The questions come in this order. Write the numbers as you walk: 1 3 2; those left out come after."),
    "owner": N_("The owner decides what can be done. Write whoever owns most of it; others come next."),
    "others": N_("Streets, paths and green land round about are often the municipality's. Write their numbers: 1 2 9."),
    "client": N_("Whoever asked for the assessment stands on the front page."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was said of a new site on the command line."""

    folder: Path | None = None
    name: str = ""
    checklist: str | None = None
    zones: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    order: str = ""
    owners: tuple[str, ...] = ()
    client: str = ""


def wished_site(said: Said, talk: Talk | None, words: Words) -> tuple[Path, NewSite]:
    """Make a new site of what was said and, where somebody is there to ask, of what is answered; say where it goes."""
    known: dict[str, Any] = {"name": said.name} if said.name else {}
    if said.folder is not None:
        known["folder"] = said.folder
    if talk is None or said.checklist is not None or len(place_checklists()) == 1:
        known["checklist"] = named_checklist(said.checklist)
    if talk is not None:
        talk.say(words.text("? explains a question, < goes back to the one before."))
        known = dict(ask_in_turn(talk, lambda answers: _turns(said, answers, words), known))
    return known["folder"], _site_of(said, known, words)


def _turns(said: Said, answers: Answers, words: Words) -> Iterator[Turn]:
    yield _turn("checklist", words, _ask_checklist)
    yield _turn("name", words, lambda talk: ask_text(talk, words.text("What is the place called?")))
    yield _turn("folder", words, partial(_ask_folder, answers.get("name", "")))
    yield from _count_turns(said, answers["checklist"], words)
    yield from _name_turns(said, answers, words)
    if not said.order:
        yield from _order_turns(_site_of(said, answers, words), words)
    if not said.owners:
        yield from _owner_turns(said, answers, words)
    if not said.client:
        yield _turn("client", words, lambda talk: ask_line(talk, words.text("Who asked for the assessment?")) or "")
    yield _turn("right", words, partial(_ask_right, _site_of(said, answers, words)))


def _count_turns(said: Said, checklist: Checklist, words: Words) -> Iterator[Turn]:
    given = zone_counts(checklist, said.zones)
    for kind in checklist.zones:
        if kind.id not in given:
            key = _count_key(kind.id)
            yield Turn(key=key, ask=partial(_ask_count, kind), explained=_explained("count", words))


def _name_turns(said: Said, answers: Answers, words: Words) -> Iterator[Turn]:
    new = _site_of(said, answers, words)
    for kind in new.checklist.zones:
        alike = new.site().zones_of(kind.id)
        if len(alike) > 1 and kind.id not in given_names(said.names, new):
            key = _names_key(kind.id)
            yield Turn(key=key, ask=partial(_ask_names, alike), explained=_explained("names", words), takes_words=True)


def _order_turns(new: NewSite, words: Words) -> Iterator[Turn]:
    zones = new.site().zones
    kinds = {one.kind for one in zones}
    if 1 < len(kinds) < len(zones):
        question = words.text("In which order do you walk past them? (Enter: as listed)")
        yield _turn("order", words, lambda talk: _ask_zones(talk, question, zones))


def _owner_turns(said: Said, answers: Answers, words: Words) -> Iterator[Turn]:
    yield _turn("owner", words, lambda talk: ask_line(talk, words.text("Who owns the land?")) or "")
    zones = _site_of(said, answers, words).site().zones
    if answers["owner"] and len(zones) > 1:
        question = words.text("What of it does somebody else own? (Enter: nothing)")
        yield _turn("others", words, lambda talk: _ask_zones(talk, question, zones))
    if answers.get("others"):
        asked = words.text("Who owns that?")
        yield Turn(
            key="other", ask=lambda talk: ask_line(talk, asked) or "", explained=_explained("others", words),
            takes_words=True,
        )  # fmt: skip


def _site_of(said: Said, answers: Answers, words: Words) -> NewSite:
    checklist = answers["checklist"]
    counted = {one.id: answers[_count_key(one.id)] for one in checklist.zones if _count_key(one.id) in answers}
    new = NewSite(
        id=id_form(answers["folder"].resolve().name, "site"), name=answers["name"], checklist=checklist,
        language=words.language, counts={**counted, **zone_counts(checklist, said.zones)},
        client=said.client or answers.get("client", ""),
    )  # fmt: skip
    owner: str = answers.get("owner", "")
    owners: Mapping[str, str] = {one: answers.get("other", "") for one in answers.get("others", ())}
    if said.owners:
        owner, owners = given_owners(said.owners, new)
    order = given_order(said.order, new) if said.order else answers.get("order", ())
    asked = {one.id: answers[_names_key(one.id)] for one in checklist.zones if _names_key(one.id) in answers}
    return replace(new, order=order, owner=owner, owners=owners, names={**asked, **given_names(said.names, new)})


def _turn(key: str, words: Words, ask: Callable[[Talk], object]) -> Turn:
    takes_words = key in {"name", "folder", "owner", "client"}
    return Turn(key=key, ask=ask, explained=_explained(key, words), takes_words=takes_words)


def _explained(key: str, words: Words) -> str:
    sentence = EXPLAINED[key]
    return words.text(sentence)


def _count_key(kind: str) -> str:
    return f"count {kind}"


def _names_key(kind: str) -> str:
    return f"names {kind}"


def _ask_checklist(talk: Talk) -> Checklist:
    shipped = place_checklists()
    titles = [in_language(one.title, talk.words.language) for one in shipped]
    chosen = ask_choice(talk, talk.words.text("What kind of place is it?"), titles, usual=0)
    talk.say(titles[chosen])
    return named_checklist(shipped[chosen].id)


def _ask_folder(name: str, talk: Talk) -> Path:
    """Ask where the site goes; a folder that holds one already is refused."""
    words, usual = talk.words, id_form(name, "site")
    question = words.text("In which folder? (Enter: {folder})", folder=usual)

    def read(text: str) -> Path | None:
        folder = Path(text or usual).expanduser()
        return None if (folder / SITE_FILE).exists() else folder

    return ask_until(talk, question, read, words.text("A site lies there already; name another folder."))


def _ask_names(alike: tuple[Zone, ...], talk: Talk) -> tuple[str, ...]:
    """Ask what the zones of a kind are called; Enter keeps their numbers."""
    usual = ", ".join(in_language(one.name, talk.words.language) for one in alike)
    question = talk.words.text("What are they called? (Enter: {names})", names=usual)
    otherwise = talk.words.text("{count} different names are wanted, parted by commas.", count=len(alike))

    def read(text: str) -> tuple[str, ...] | None:
        return names_of(text or usual, len(alike))

    return ask_until(talk, question, read, otherwise)


def _ask_right(new: NewSite, talk: Talk) -> bool:
    """Show what is going to be written, and ask whether it is right; no goes back."""
    words, site = talk.words, new.site()
    talk.say(f"{new.name} · {in_language(new.checklist.title, words.language)}")
    for number, one in enumerate(site.zones, start=1):
        owner = f" ({in_language(one.owner, words.language)})" if one.owner else ""
        talk.say(f"{number:>3} {in_language(one.name, words.language)}{owner}", hanging=4)
    lacking = [kind for kind in new.checklist.zones if kind.id in site.without]
    if lacking:
        names = ", ".join(in_language(one.title, words.language) for one in lacking)
        talk.say(words.text("Not there: {names}", names=names))
    if not ask_yes(talk, words.text("Is this right?")):
        raise WentBack
    return True


def _ask_count(kind: ZoneKind, talk: Talk) -> int:
    words = talk.words
    title = in_language(kind.title, words.language)
    if kind.repeats:
        return ask_number(talk, words.text("How many: {kind}?", kind=title), 1, MOST_ZONES)
    return int(ask_yes(talk, words.text("Is this there: {kind}?", kind=title)))


def _ask_zones(talk: Talk, question: str, zones: tuple[Zone, ...]) -> tuple[str, ...]:
    """Ask for some of the zones by their numbers, in an order of one's own."""
    names = (in_language(one.name, talk.words.language) for one in zones)
    named = [f"{number} {name}".replace(" ", HARD_SPACE) for number, name in enumerate(names, start=1)]
    otherwise = talk.words.text("Answer with numbers from 1 to {top}, each once: 1 3 2.", top=len(zones))

    def read(text: str) -> tuple[str, ...] | None:
        numbers = numbers_of(text)
        is_right = numbers is not None and len({*numbers}) == len(numbers) and {*numbers} <= {*range(1, len(zones) + 1)}
        return tuple(zones[one - 1].id for one in numbers or ()) if is_right else None

    return ask_until(talk, "\n".join([question, " · ".join(named)]), read, otherwise)


def numbers_of(text: str) -> tuple[int, ...] | None:
    """Read numbers parted by spaces or commas, and spans of them: 1 3-5 2; nothing is none of them."""
    numbers: list[int] = []
    for one in re.sub(r"\s*[-–]\s*", "-", text.replace(",", " ")).split():
        parted = NUMBERS.fullmatch(one)
        if parted is None:
            return None
        first = int(parted[1])
        numbers += range(first, int(parted[2] or first) + 1)
    return tuple(numbers)
