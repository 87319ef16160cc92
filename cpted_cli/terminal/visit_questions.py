"""The few questions before and after a walk: light, who, when, weather; only what is missing is asked."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta

from cpted_cli.analysis.cleaning import id_form
from cpted_cli.analysis.visit_hours import can_end
from cpted_cli.model.text import ID_PATTERN, LIGHTS, Light
from cpted_cli.terminal.asking import ask_choice, ask_until
from cpted_cli.terminal.talk import Talk
from cpted_cli.wording import labels
from cpted_cli.wording.numbers import bare_clock, date_long

PERSON = "a"
"""Stands before an id that would begin with a figure."""
CLOCK = re.compile(r"(\d{1,2})(?:[.:]?(\d{2}))?")


def ask_light(talk: Talk) -> Light:
    """Ask in which light the visit takes place."""
    named = [labels.light(light, talk.words) for light in LIGHTS]
    return LIGHTS[ask_choice(talk, talk.words.text("In which light is the visit?"), named)]


def ask_assessor(talk: Talk, default: str) -> str:
    """Ask who makes the visit; a name becomes the id that stands in the file, and that is told."""
    words = talk.words
    question = words.text("Who makes the visit? (Enter: {default})", default=default)
    otherwise = words.text("Write initials or a name with at least one letter from a to z, for example Anna or a2.")

    def read(text: str) -> str | None:
        return id_of_person(text) if text else default

    chosen = ask_until(talk, question, read, otherwise)
    if chosen != default:
        talk.say(words.text("In the file: {id}.", id=chosen))
    return chosen


def id_of_person(name: str) -> str | None:
    """Make an id of a name: Åsa Öberg is asa-oberg, A2 is a2; None where it holds no letter that an id can have."""
    made = id_form(name, PERSON)
    has_own = any(one.isascii() and one.isalnum() for one in unicodedata.normalize("NFKD", name))
    return made if has_own and re.fullmatch(ID_PATTERN, made) else None


def ask_clock(talk: Talk, question: str, default: str | None, zone: str = "") -> str | None:
    """Ask for a clock time; Enter takes the default, which may be none. A `zone` is named with it."""
    words = talk.words
    shown = bare_clock(time.fromisoformat(default), words) if default else ""
    shown = words.text("{clock_time}, time in {zone}", clock_time=shown, zone=zone) if shown and zone else shown
    hint = words.text("(Enter: {default})", default=shown) if shown else words.text("(Enter: skip)")

    def read(text: str) -> str | None:
        return (default or "") if not text else clock_of(text)

    otherwise = words.text("A clock time is wanted, for example 17:05.")
    return ask_until(talk, f"{question} {hint}", read, otherwise) or None


def ask_end(talk: Talk, start: str | None, default: str | None, zone: str = "") -> str | None:
    """Ask when a visit ended, until that can be after it began; Enter takes the default, which may be none."""
    words = talk.words
    while True:
        end = ask_clock(talk, words.text("When did the visit end?"), default, zone)
        if start is None or can_end(start, end):
            return end
        begun = bare_clock(time.fromisoformat(start), words)
        talk.say(words.text("The visit began at {start}; it can have ended at most 12 hours later.", start=begun))


def ask_moment(talk: Talk, now: datetime, zone: str = "") -> tuple[date, str | None]:
    """Ask on which day and when a visit began; Enter means now. A day alone leaves the clock time open."""
    words, clock = talk.words, f"{now:%H:%M}"
    shown = f"{date_long(now.date(), words)} {bare_clock(now.time(), words)}"
    shown = words.text("{clock_time}, time in {zone}", clock_time=shown, zone=zone) if zone else shown
    before = f"{now.date() - timedelta(days=1)} 17:05"
    question = words.text("When did the visit begin? (Enter: {now}; another day: {before})", now=shown, before=before)

    def read(text: str) -> tuple[date, str | None] | None:
        day, _, rest = text.partition(" ")
        if not text or clock_of(text):
            return now.date(), clock_of(text) or clock
        try:
            then = date.fromisoformat(day)
        except ValueError:
            return None
        known = clock_of(rest)
        return (then, known) if then <= now.date() and bool(known) == bool(rest.strip()) else None

    wanted = words.text("A time is wanted, for example 17:05 or {before}; no day that is still to come.", before=before)
    return ask_until(talk, question, read, wanted)


def ask_day(talk: Talk, today: date) -> date:
    """Ask on which day the visit was; Enter means today."""
    words = talk.words
    question = words.text("On which day was the visit? (Enter: today, {today})", today=today.isoformat())

    def read(text: str) -> date | None:
        try:
            return date.fromisoformat(text) if text else today
        except ValueError:
            return None

    return ask_until(
        talk, question, read, words.text("A date is wanted, for example {today}.", today=today.isoformat())
    )


def clock_of(text: str) -> str | None:
    """Read 17:05, 17.05, 1705 or 17 as a clock time."""
    parted = CLOCK.fullmatch(text.casefold().removeprefix("kl").lstrip(". "))
    if parted is None:
        return None
    hour, minute = int(parted[1]), int(parted[2] or 0)
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None
