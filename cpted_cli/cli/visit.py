"""Which visit is meant: one to go on with, or a new one; only what is missing is asked."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812  a field below bears the name
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cpted_cli.analysis.answers import site_faults
from cpted_cli.analysis.instances import Question
from cpted_cli.cli.sampling import samples_of_visit, wished_samples
from cpted_cli.errors import ExitCode, FaultsFound, Stop
from cpted_cli.files.assessments import Loaded, assessment_path, load_assessment, visits_at
from cpted_cli.files.canonical import fingerprint
from cpted_cli.files.checklists import checklist_used, find_checklist, own_checklists, whole_checklist
from cpted_cli.files.documents import Document, read_document, wrong_format
from cpted_cli.files.site_folders import SITE_FILE, site_paths
from cpted_cli.model.assessment import Assessment, ChecklistRef, Conditions
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.site import Site
from cpted_cli.model.tailoring import Instrument
from cpted_cli.model.text import ID_LENGTH, ID_PATTERN, Light, in_language
from cpted_cli.terminal.asking import ask_choice, ask_yes
from cpted_cli.terminal.talk import Talk
from cpted_cli.terminal.visit_questions import ask_assessor, ask_clock, ask_light, ask_moment
from cpted_cli.wording.numbers import date_long
from cpted_cli.wording.translator import N_

T = TypeVar("T")
ASSESSOR = "a1"
DAYS_TO_GO_ON = 7
MISSING = N_("{option} is missing.")
NO_ID = N_("{option}: {value} cannot be an id (small letters a–z and digits, for example a2).")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What was said on the command line about the visit."""

    path: Path
    checklist: str | None = None
    light: Light | None = None
    assessor: str | None = None
    date: Date | None = None
    round: str | None = None
    short: bool = False
    keying: bool = False
    plain: bool = False
    sample: tuple[str, ...] = ()
    seed: int | None = None
    recheck: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitedSite:
    """The site folder of the visit, and the clock there; `other_zone` is named where this machine's clock differs."""

    folder: Path
    only: Path | None
    site: Site
    now: Callable[[], datetime]
    other_zone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenVisit:
    """A visit that can be walked: its instrument, its file, and what the file and journal hold so far."""

    place: VisitedSite
    checklist: Checklist
    path: Path
    assessment: Assessment
    loaded: Loaded | None
    questions: tuple[Question, ...] | None = None
    """What is asked, where it is not the whole checklist."""


def place_of_visit(wish: Wish) -> VisitedSite:
    """Find the one site that is meant and read it."""
    refuse_what_cannot_be_written(wish)
    found = site_paths([wish.path])
    if len(found) > 1:
        names = ", ".join(str(one.folder) for one in found)
        raise Stop(ExitCode.USAGE, N_("Which site? One at a time: {names}"), names=names)
    folder, only = found[0].folder, found[0].only
    document, faults = read_document(folder / SITE_FILE)
    if document is None:
        raise FaultsFound(faults)
    if not isinstance(document.value, Site):
        raise FaultsFound((wrong_format(document, "cpted-site/1"),))
    told = site_faults(document.value)
    if told:
        raise FaultsFound(tuple(document.placed(one) for one in told))
    now = site_clock(document.value)
    there, here = now(), datetime.now().astimezone()
    return VisitedSite(
        folder=folder, only=next(iter(only), None) if only else None, site=document.value, now=now,
        other_zone="" if there.utcoffset() == here.utcoffset() else document.value.timezone,
    )  # fmt: skip


def refuse_what_cannot_be_written(wish: Wish) -> None:
    """Stop over an assessor or a round that no assessment file can hold."""
    assessor, round_ = wish.assessor, wish.round
    if assessor is not None and (not re.fullmatch(ID_PATTERN, assessor) or len(assessor) > ID_LENGTH):
        raise Stop(ExitCode.USAGE, NO_ID, option="--assessor", value=ascii(assessor))
    if round_ is not None and (not 1 <= len(round_) <= ID_LENGTH or not round_.isprintable()):
        raise Stop(ExitCode.USAGE, N_("--round: between 1 and {most} characters are wanted."), most=ID_LENGTH)


def site_clock(site: Site) -> Callable[[], datetime]:
    """Give the clock of the site; where its time zone is not known, the clock of this machine."""
    try:
        zone: ZoneInfo | None = ZoneInfo(site.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        zone = None
    return lambda: datetime.now().astimezone(zone)


def open_visit(wish: Wish, place: VisitedSite, talk: Talk | None, *, is_live: bool) -> OpenVisit:
    """Open the visit to go on with, or begin one.

    Without `talk` nothing can be asked; only a live conversation is asked what has a default.
    """
    found = begun_visit(wish, place, talk if is_live else None)
    if found is not None:
        return resumed_visit(found, wish, place)
    checklist = chosen_checklist(wish, place, talk)
    light: Light = asked(talk, "--light", ask_light) if wish.light is None else wish.light
    begun = begun_visit(replace(wish, light=light), place, None) if wish.light is None else None
    if begun is not None and is_open(begun):
        return resumed_visit(begun, wish, place)
    default = wish.assessor or (usual_assessor(place) if is_live else ASSESSOR)
    assessor = ask_assessor(talk, default) if talk and is_live and not wish.assessor else default
    assessment = Assessment(
        format="cpted-assessment/1",
        checklist=ChecklistRef(id=checklist.id, edition=checklist.edition, sha256=fingerprint(checklist)),
        site=place.site.id, assessor=assessor, light=light, date=wish.date or place.now().date(),
        round=wish.round, short=wish.short, answers={},
    )  # fmt: skip
    wished = wished_samples(wish.sample, wish.seed, checklist, place.site)
    path = assessment_path(place.folder, assessment)
    if path.exists():
        return resumed_visit(loaded_or_told(path), wish, place)
    if talk and is_live:
        assessment = with_start(assessment, wish, place, talk)
        path = assessment_path(place.folder, assessment)
        if path.exists():
            return resumed_visit(loaded_or_told(path), wish, place)
    assessment = replace(assessment, sampled=wished)
    earlier = [one.replay.assessment for one in visits_at(place.folder)]
    drawn = samples_of_visit(assessment, checklist, place.site, earlier, talk if is_live else None)
    assessment = replace(assessment, sampled=drawn)
    return OpenVisit(place=place, checklist=checklist, path=path, assessment=assessment, loaded=None)


def usual_assessor(place: VisitedSite) -> str:
    """Give who visited the site last: most often that is who visits it now."""
    made = [one.replay.assessment for one in visits_at(place.folder)]
    return max(made, key=lambda one: one.date).assessor if made else ASSESSOR


def begun_visit(wish: Wish, place: VisitedSite, talk: Talk | None) -> Loaded | None:
    """Find the visit to go on with: the file that was named, today's, or after asking an earlier one."""
    if place.only is not None:
        return loaded_or_told(place.only)
    today = place.now().date()
    fitting = [one for one in visits_at(place.folder) if is_wished(one.replay.assessment, wish)]
    same_day = [one for one in fitting if one.replay.assessment.date == (wish.date or today)]
    open_or_named = [one for one in same_day if wish.light is not None or is_open(one)]
    if len(open_or_named) == 1:
        return open_or_named[0]
    if open_or_named or wish.date is not None or talk is None:
        return None
    since = today - timedelta(days=DAYS_TO_GO_ON)
    earlier = [one for one in fitting if is_open(one) and since <= one.replay.assessment.date < today]
    return max(earlier, key=lambda one: one.replay.assessment.date) if earlier and goes_on(earlier, talk) else None


def goes_on(earlier: list[Loaded], talk: Talk) -> bool:
    """Ask whether to go on with a visit of an earlier day."""
    latest = max(one.replay.assessment.date for one in earlier)
    begun = date_long(latest, talk.words)
    return ask_yes(talk, talk.words.text("A visit was begun on {date} and not ended. Go on with it?", date=begun))


def is_wished(assessment: Assessment, wish: Wish) -> bool:
    """Tell whether a visit is one that the command line speaks of."""
    named = (
        (wish.light, assessment.light),
        (wish.assessor, assessment.assessor),
        (wish.date, assessment.date),
        (wish.round, assessment.round_id),
    )
    fits = all(wished is None or wished == there for wished, there in named)
    is_asked = wish.checklist in {None, assessment.checklist.id} or "." in str(wish.checklist)
    return fits and is_asked and not assessment.settles


def is_open(loaded: Loaded) -> bool:
    """Tell whether a visit has been begun and not ended."""
    return loaded.replay.assessment.conditions.end is None


def loaded_or_told(path: Path) -> Loaded:
    """Read a visit, or stop with all its faults."""
    loaded = load_assessment(path)
    if isinstance(loaded, tuple):
        raise FaultsFound(loaded)
    return loaded


def resumed_visit(loaded: Loaded, wish: Wish, place: VisitedSite) -> OpenVisit:
    """Open a visit that was begun, with the checklist that it was begun with."""
    assessment = loaded.replay.assessment
    own, faults = own_checklists(place.folder)
    override, more = find_checklist(wish.checklist, place.folder) if wish.checklist else (None, ())
    if faults or more:
        raise FaultsFound((*faults, *more))
    checklist, faults = checklist_used(assessment.checklist, own, override)
    if checklist is None:
        document = loaded.document
        raise FaultsFound(tuple(document.placed(one) if one.where else one for one in faults))
    if wish.sample and wished_samples(wish.sample, wish.seed, checklist, place.site) != (assessment.sampled or {}):
        raise Stop(ExitCode.USAGE, N_("This visit has begun, so what is drawn for it stays (--sample is too late)."))
    return OpenVisit(place=place, checklist=checklist, path=loaded.document.path, assessment=assessment, loaded=loaded)


def chosen_checklist(wish: Wish, place: VisitedSite, talk: Talk | None) -> Checklist:
    """Find the checklist that was named, the only one that fits the site, or ask which."""
    own, faults = own_checklists(place.folder)
    if wish.checklist is not None:
        document, more = find_checklist(wish.checklist, place.folder)
        return whole(document, own, (*faults, *more))
    fitting = {one.value.id: one for one in own} or instruments_for(place.site.kind)
    choices = list((fitting or instruments_for(None)).values())
    if len(fitting) == 1:
        return whole(choices[0], own, faults)
    names = [in_language(one.value.title, talk.words.language) for one in choices] if talk else []
    place_in_list = asked(
        talk, "--checklist", lambda said: ask_choice(said, said.words.text("Which checklist?"), names)
    )
    return whole(choices[place_in_list], own, faults)


def instruments_for(kind: str | None) -> dict[str, Document[Instrument]]:
    """Find the shipped checklists for a kind of site, or for any."""
    from cpted_cli.files.library import shipped_instruments

    shipped = shipped_instruments(() if kind is None else (kind,)).checklists.items()
    return {name: one for name, one in shipped if (kind in one.value.site_kinds if kind else one.value.site_kinds)}


def whole(
    document: Document[Instrument] | None, own: tuple[Document[Instrument], ...], faults: tuple[object, ...]
) -> Checklist:
    """Give the checklist with all it includes, or stop with its faults."""
    checklist, more = whole_checklist(document, own) if document is not None else (None, ())
    if checklist is None:
        raise FaultsFound((*faults, *more))  # type: ignore[arg-type]
    return checklist


def asked(talk: Talk | None, option: str, ask: Callable[[Talk], T]) -> T:
    """Ask for what was not said; where nobody can be asked, name the option."""
    if talk is None:
        raise Stop(ExitCode.USAGE, MISSING, option=option)
    try:
        return ask(talk)
    except EOFError:
        raise Stop(ExitCode.USAGE, MISSING, option=option) from None


def with_start(assessment: Assessment, wish: Wish, place: VisitedSite, talk: Talk) -> Assessment:
    """Ask when the visit began; on the spot the clock is proposed, and another day may be said."""
    now = place.now()
    if wish.date is None and not wish.keying:
        day, start = ask_moment(talk, now, place.other_zone)
        if day != now.date() and start is None:
            start = ask_clock(talk, talk.words.text("At what time did the visit begin?"), None)
        return replace(assessment, date=day, conditions=Conditions(start=start))
    default = f"{now:%H:%M}" if assessment.date == now.date() and not wish.keying else None
    start = ask_clock(talk, talk.words.text("When did the visit begin?"), default, place.other_zone)
    return replace(assessment, conditions=Conditions(start=start))
