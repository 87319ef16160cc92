"""Wires the walk: the terminal it talks through, the files it keeps its answers in, the clock it reads."""

import os
import shlex
from dataclasses import dataclass, replace
from pathlib import Path

from cpted_cli.analysis.drafts import Draft
from cpted_cli.analysis.earlier import Earlier, earlier_answers
from cpted_cli.analysis.estimate import minutes
from cpted_cli.analysis.hands import Hands, Kept, NotKept, PhotoRefused, PhotosTaken, PhotoTaken
from cpted_cli.analysis.moves import Change, ZoneChange
from cpted_cli.analysis.route import chosen_walk, resume_at, walk_of
from cpted_cli.analysis.walk import Walk
from cpted_cli.cli.editor import edited
from cpted_cli.cli.face import Face
from cpted_cli.cli.sampling import sample_lines
from cpted_cli.cli.visit import ASSESSOR, OpenVisit, Wish
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.assessments import visits_at
from cpted_cli.files.checklists import keep_checklist_copy
from cpted_cli.files.disk import NotWritten
from cpted_cli.files.drafts import read_draft
from cpted_cli.files.journal import Replay
from cpted_cli.files.lock import other_holder
from cpted_cli.files.notebook import Notebook
from cpted_cli.files.site_folders import SITE_FILE
from cpted_cli.model.assessment import Conditions
from cpted_cli.model.text import Light, in_language
from cpted_cli.terminal.asking import ask_choice
from cpted_cli.terminal.conditions import asked_conditions
from cpted_cli.terminal.keeping import unsaved_answers
from cpted_cli.terminal.keys import keys_of
from cpted_cli.terminal.prompts import KEYING, ONE_BY_ONE, Desk, walk_through
from cpted_cli.terminal.question_page import Scene
from cpted_cli.terminal.sentences import reason
from cpted_cli.terminal.talk import Talk
from cpted_cli.terminal.walk_help import keying_help, short_help
from cpted_cli.wording import labels
from cpted_cli.wording.faults import fault_lines
from cpted_cli.wording.numbers import date_long
from cpted_cli.wording.translator import N_

ANSWERS_KEPT = N_("Your answers are saved in {path}. Go on with: {line}")
NOTE_KEPT = N_(
    "Your answers are saved in {path}. The note that you were writing is kept: you are asked about it when you go on. "
    "Go on with: {line}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """One sitting at the keyboard: what was wished, the visit, where answers go, and who is talked to."""

    wish: Wish
    visit: OpenVisit
    notebook: Notebook
    talk: Talk
    is_live: bool
    face: Face = "plain"


def walk_visit(wish: Wish, visit: OpenVisit, talk: Talk, *, is_live: bool, face: Face = "plain") -> int:
    """Walk through a visit and keep its answers; give the exit code."""
    replay = visit.loaded.replay if visit.loaded else None
    is_short, history = wish.short or visit.assessment.short, replay.history if replay else ()
    if visit.questions is None:
        walk = walk_of(visit.checklist, visit.place.site, visit.assessment, short=is_short, history=history)
    else:
        walk = chosen_walk(visit.questions, visit.assessment, history)
    if not walk.questions:
        raise Stop(ExitCode.USAGE, N_("This checklist asks nothing here in this light."))
    notebook = Notebook(visit.path, visit.assessment, replay.lines if replay else 0, visit.place.now)
    greeting: list[str] = []
    opening = replace(talk, write=greeting.append) if face == "full" else talk
    sitting = Sitting(wish=wish, visit=visit, notebook=notebook, talk=talk, is_live=is_live, face=face)
    refuse_second_writer(sitting)
    failed = notebook.begin() if is_live else None
    if failed is not None:
        tell_not_saved(failed, opening)
    notebook.take()
    walk = replace(walk, cursor=resume_at(walk, replay.last_key if replay else None))
    tell_beginning(walk, replace(sitting, talk=opening))
    if replay is not None:
        tell_recovery(replay, opening, answered=len(walk.questions) - len(walk.unanswered))
        notebook.save({})
    keys = keys_of(talk.words)
    scene = Scene(site=visit.place.site, checklist=visit.checklist)
    manner = KEYING if face == "keying" else ONE_BY_ONE
    desk = Desk(talk=talk, scene=scene, hands=hands_of(sitting), keys=keys, manner=manner)
    try:
        return close(walked(walk, desk, sitting, greeting), sitting)
    finally:
        notebook.release()


def refuse_second_writer(sitting: Sitting) -> None:
    """Stop where the visit is open elsewhere, unless it is to be taken over."""
    there = other_holder(sitting.visit.path)
    if there is None:
        return
    words = sitting.talk.words
    said = words.text("This visit is open in another window (process {pid}).", pid=there.pid)
    choices = [
        words.text("leave it alone"),
        words.text("take it over; the other window is told and saves nothing more"),
    ]
    if not sitting.is_live or ask_choice(sitting.talk, said, choices) == 0:
        message = N_("This visit is open in another window (process {pid}).")
        raise Stop(ExitCode.USAGE, message, pid=there.pid)


def walked(walk: Walk, desk: Desk, sitting: Sitting, greeting: list[str]) -> Walk:
    """Walk in plain lines, or on the full screen, which says the greeting itself."""
    if not greeting:
        words, keys = desk.talk.words, desk.keys
        desk.talk.say(keying_help(keys, words) if sitting.face == "keying" else short_help(keys, words))
        return walk_through(walk, desk)
    from cpted_cli.terminal.fullscreen.app import walk_on_screen

    said = " · ".join(line for line in greeting if line)
    return walk_on_screen(walk, desk, sitting.visit.assessment.light, said)


def hands_of(sitting: Sitting) -> Hands:
    """Give the walk its hands: the disk, the photo folder, the editor, the clock."""
    visit, now = sitting.visit, sitting.visit.place.now

    def keep(change: Change | ZoneChange) -> Kept | NotKept:
        if isinstance(change, ZoneChange):
            from cpted_cli.files.site_zones import keep_zone

            failed = keep_zone(visit.place.folder / SITE_FILE, change)
            return NotKept(failed.reason) if failed is not None else Kept()
        failed = keep_checklist_copy(visit.place.folder, visit.checklist) or sitting.notebook.keep(change)
        return NotKept(failed.reason) if failed is not None else Kept()

    def take_photo(path: str, subject: str) -> PhotoTaken | PhotosTaken | PhotoRefused:
        from cpted_cli.cli.photographing import taken_by_path

        return taken_by_path(path, subject, sitting.notebook, visit.place)

    def earlier(key: str) -> tuple[Earlier, ...]:
        visits = (one.replay.assessment for one in visits_at(visit.place.folder))
        return earlier_answers(key, visit.assessment, visits)

    def draft(note: Draft | None) -> Kept | NotKept:
        failed = sitting.notebook.draft(note)
        return NotKept(failed.reason) if failed is not None else Kept()

    hands = Hands(
        keep=keep, take_photo=take_photo, edit=lambda text: edited(text, os.environ), now=now, earlier=earlier,
        rest=sitting.notebook.rest,
    )  # fmt: skip
    return replace(hands, draft=draft, drafted=lambda: read_draft(visit.path)) if sitting.is_live else hands


def tell_beginning(walk: Walk, sitting: Sitting) -> None:
    """Say which visit this is, how long it takes and where it goes on."""
    talk, visit = sitting.talk, sitting.visit
    words, assessment, total = talk.words, visit.assessment, len(walk.questions)
    title = in_language(visit.checklist.title, words.language)
    talk.say("")
    talk.say_strongly(f"{in_language(visit.place.site.name, words.language)} · {title}")
    when = date_long(assessment.date, words)
    people = visit.place.site.assignment.people or {}
    who = in_language(people.get(assessment.assessor, assessment.assessor), words.language)
    talk.say(f"{labels.light(assessment.light, words).capitalize()}, {when}, {who}")
    for kind, seen, of, names in sample_lines(assessment, visit.checklist, visit.place.site, words.language):
        talk.say(words.text("{kind}, {seen} of {of}: {names}", kind=kind, seen=seen, of=of, names=names))
    answered, waiting = total - len(walk.unanswered), len(walk.unanswered)
    if not answered:
        talk.say(
            words.plural(
                "{count} question, about {minutes} min.", "{count} questions, about {minutes} min.", total,
                minutes=minutes(waiting),
            )
        )  # fmt: skip
        return
    there = words.plural("{count} answer was there already", "{count} answers were there already", answered)
    if walk.question is None:
        talk.say(f"{there}.")
        return
    left = words.text("going on with question {number} of {total}, about {minutes} min left",
                      number=walk.cursor + 1, total=total, minutes=minutes(waiting))  # fmt: skip
    talk.say(f"{there}; {left}.")


def tell_recovery(replay: Replay, talk: Talk, answered: int = 0) -> None:
    """Say what came back out of the journal, and what stood in the way."""
    words, count = talk.words, len(replay.recovered)
    if 0 < count <= answered:
        talk.say(words.text("From the journal, for the visit broke off: {count} of them.", count=count))
    elif count:
        talk.say(
            words.plural(
                "{count} answer came back from the journal.", "{count} answers came back from the journal.", count
            )
        )
    if replay.is_torn:
        talk.say(words.text("The last line of the journal was cut off and is passed over."))
    for key in replay.changed_by_hand:
        talk.say(words.text("{key} was changed by hand in the file; that answer stands.", key=key))
    if replay.faults:
        talk.say(fault_lines(replay.faults, words))


def tell_not_saved(failed: NotWritten, talk: Talk) -> None:
    """Say that the file cannot be written."""
    why = reason(failed.reason, talk.words)
    talk.say(talk.words.text("{path} cannot be written: {reason}.", path=failed.path, reason=why))


def close(walk: Walk, sitting: Sitting) -> int:
    """Bring the file up to date and say where it is and how to go on."""
    talk, path, words = sitting.talk, sitting.visit.path, sitting.talk.words
    if not sitting.is_live and not path.exists() and not walk.unkept:
        message = N_("No answer came, so nothing was saved. Answer in a terminal, or pass {option}.")
        raise Stop(ExitCode.USAGE, message, option="--answers FILE")
    conditions = conditions_at_end(sitting) if walk.state == "finished" else None
    saved = sitting.notebook.save({one.key: one.answer for one in walk.unkept if isinstance(one, Change)}, conditions)
    line = resume_line(sitting.wish, sitting.visit)
    if isinstance(saved, NotWritten):
        tell_not_saved(saved, talk)
        if walk.unkept:
            count = unsaved_answers(walk)
            lost = words.plural("{count} answer is not saved.", "{count} answers are not saved.", count)
            raise Stop(ExitCode.INCOMPLETE, lost)
    elif saved.changed_by_hand:
        tell_recovery(replace(saved, recovered=(), is_torn=False, faults=()), talk)
    if walk.state == "going":
        is_writing = sitting.is_live and read_draft(path) is not None
        raise Stop(ExitCode.INTERRUPTED, NOTE_KEPT if is_writing else ANSWERS_KEPT, path=path, line=line)
    if walk.state == "finished":
        talk.say(words.text("The visit is saved in {path}. Next: {line}", path=path, line=next_line(sitting)))
    else:
        talk.say(words.text("Saved. Go on with: {line}", line=line))
    return ExitCode.DONE


def next_line(sitting: Sitting) -> str:
    """Write the line that comes next: the visit in the other light, if it asks anything and nobody made it yet."""
    visit, folder = sitting.visit, sitting.visit.place.folder
    other: Light = "dark" if visit.assessment.light == "day" else "day"
    unmade = replace(visit.assessment, light=other, answers={})
    there = (one.replay.assessment for one in visits_at(folder))
    is_made = any((one.light, one.round_id) == (other, unmade.round_id) for one in there)
    asked = walk_of(visit.checklist, visit.place.site, unmade, short=unmade.short).questions
    if is_made or not asked or visit.questions is not None:
        return f"cpted score {shlex.quote(str(sitting.wish.path))}"
    line = shlex.join(["cpted", "assess", str(sitting.visit.place.folder), "--light", other])
    words = sitting.talk.words
    return words.plural("{line} ({count} question)", "{line} ({count} questions)", len(asked), line=line)


def conditions_at_end(sitting: Sitting) -> Conditions:
    """Ask what the visit was like; where nobody can be asked, the clock alone tells when it ended."""
    known, now = sitting.visit.assessment.conditions, sitting.visit.place.now()
    is_there = sitting.visit.assessment.date == now.date() and sitting.face != "keying"
    clock = f"{now:%H:%M}" if is_there else None
    if not sitting.is_live or sitting.wish.recheck:
        return replace(known, end=known.end or clock)
    return asked_conditions(known, clock, sitting.talk, sitting.visit.place.other_zone)


def resume_line(wish: Wish, visit: OpenVisit) -> str:
    """Write the line that goes on with this visit."""
    assessment = visit.assessment
    parts = ["cpted", "assess", *([str(wish.path)] if wish.path != Path() else [])]
    parts += ["--light", assessment.light, "--date", assessment.date.isoformat()]
    parts += ["--assessor", assessment.assessor] if assessment.assessor != ASSESSOR else []
    parts += ["--checklist", wish.checklist] if wish.checklist else []
    parts += ["--short"] if wish.short else []
    parts += ["--recheck"] if wish.recheck else []
    parts += ["--keying"] if wish.keying else []
    parts += ["--plain"] if wish.plain else []
    return shlex.join(parts)
