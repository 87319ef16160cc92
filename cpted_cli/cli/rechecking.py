"""Looks again, in five minutes, whether actions are done and basic requirements met now."""

from collections.abc import Collection
from dataclasses import dataclass, replace

import typer

from cpted_cli import api
from cpted_cli.analysis.instances import Instance, Question
from cpted_cli.analysis.rechecking import (
    done_key,
    gate_questions,
    lights_of,
    status_after,
    unchecked_actions,
    unmet,
)
from cpted_cli.cli.face import Face
from cpted_cli.cli.visit import ASSESSOR, OpenVisit, VisitedSite, Wish, asked, loaded_or_told, place_of_visit
from cpted_cli.cli.walking import walk_visit
from cpted_cli.errors import ExitCode, FaultsFound, Stop
from cpted_cli.files.assessments import assessment_path
from cpted_cli.files.changes import change
from cpted_cli.files.plan_edits import Listed, changed
from cpted_cli.files.plans import PLAN_FILE
from cpted_cli.files.sites import SiteFolder, faults_of_plan
from cpted_cli.model.assessment import Assessment, ChecklistRef, Conditions
from cpted_cli.model.plan import Action
from cpted_cli.model.text import LIGHTS, Light, in_language
from cpted_cli.terminal.recheck_questions import action_questions, action_zones, done_words
from cpted_cli.terminal.scores import criterion_titles
from cpted_cli.terminal.talk import Talk
from cpted_cli.terminal.visit_questions import ask_assessor, ask_light
from cpted_cli.wording import labels
from cpted_cli.wording.readings import lifted_words
from cpted_cli.wording.translator import N_, Words

NOT_YET = N_("There is nothing to look at again yet (begin with: cpted assess).")
NOTHING_LEFT = N_("Nothing is left to look at again: every action is checked, and no basic requirement is unmet.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What is known before somebody looks again: the site with its plan, and its latest results."""

    folder: SiteFolder
    scored: api.Scored

    @property
    def actions(self) -> tuple[Action, ...]:
        """The actions of the plan."""
        return self.folder.plan.actions if self.folder.plan else ()

    def called(self, assessor: str, words: Words) -> str:
        """Name an assessor by role, as the site does."""
        people = self.folder.site.assignment.people or {}
        return in_language(people.get(assessor, assessor), words.language)

    def unmet(self, answered: Collection[str] = ()) -> tuple[Instance, ...]:
        """List the places where a basic requirement was not met."""
        return tuple(unmet([api.seen_in(self.scored)], answered))


def recheck(wish: Wish, talk: Talk, *, is_live: bool, face: Face = "plain") -> int:
    """Ask what is still open, keep the answers as a visit does, and write into the plan what was seen done."""
    place = place_of_visit(wish)
    visit = open_recheck(wish, place, talk, is_live=is_live)
    try:
        code = walk_visit(replace(wish, light=visit.assessment.light), visit, talk, is_live=is_live, face=face)
    except Stop as stop:
        if stop.exit_code == ExitCode.INTERRUPTED:
            keep_seen(place, visit, talk)
        raise
    keep_seen(place, visit, talk)
    return code


def keep_seen(place: VisitedSite, visit: OpenVisit, talk: Talk) -> None:
    """Write into the plan what was seen of the actions, and tell how the requirements stand."""
    assessment = loaded_or_told(visit.path).replay.assessment
    known = before(place)
    write_plan(known, assessment, talk.words)
    tell_gates(known, assessment, talk)


def before(place: VisitedSite) -> Before:
    """Read the site and choose the result in which something is unmet, otherwise the first."""
    sites, faults = api.load([place.folder], with_plan=True)
    if faults:
        raise FaultsFound(faults)
    known = [Before(folder=sites[0], scored=one) for one in api.latest(api.score(sites))]
    if not known:
        raise Stop(ExitCode.INCOMPLETE, NOT_YET)
    return next((one for one in known if one.unmet()), known[0])


def open_recheck(wish: Wish, place: VisitedSite, talk: Talk, *, is_live: bool) -> OpenVisit:
    """Open the recheck that is meant, or begin one; only what is missing is asked."""
    known = before(place)
    begun = begun_recheck(wish, place, known, talk if is_live else None)
    path = place.only or assessment_path(place.folder, begun)
    loaded = loaded_or_told(path) if path.exists() else None
    assessment = loaded.replay.assessment if loaded else begun
    listed = questions(known, assessment, talk.words)
    if not listed:
        raise Stop(ExitCode.DONE, NOTHING_LEFT)
    zones = (*place.site.zones, *action_zones(known.actions, talk.words))
    return OpenVisit(
        place=replace(place, site=replace(place.site, zones=zones)), checklist=known.scored.used.checklist,
        path=path, assessment=assessment, loaded=loaded, questions=listed,
    )  # fmt: skip


def begun_recheck(wish: Wish, place: VisitedSite, known: Before, talk: Talk | None) -> Assessment:
    """Begin a recheck of the latest round."""
    now, used = place.now(), known.scored.used
    default = wish.assessor or ASSESSOR
    day = wish.date or now.date()
    return Assessment(
        format="cpted-assessment/1",
        checklist=ChecklistRef(id=used.checklist.id, edition=used.checklist.edition, sha256=used.sha256),
        site=place.site.id,
        assessor=ask_assessor(talk, default) if talk and not wish.assessor and place.only is None else default,
        light=wish.light or light_of(lights_of(known.unmet()), talk),
        date=day,
        round=wish.round or known.scored.score.round,
        recheck=True,
        conditions=Conditions(start=f"{now:%H:%M}" if day == now.date() else None),
        answers={},
    )


def light_of(needed: tuple[Light, ...], talk: Talk | None) -> Light:
    """Ask for the light only where what is unmet was seen by day and in the dark."""
    if len(needed) > 1:
        return asked(talk, "--light", ask_light)
    return next(iter(needed), LIGHTS[0])


def questions(known: Before, assessment: Assessment, words: Words) -> tuple[Question, ...]:
    """List what is asked: unmet requirements first, then the actions that nobody has seen done."""
    answered = assessment.answers
    gates = gate_questions(known.unmet(answered), assessment.light)
    return (*gates, *action_questions(unchecked_actions(known.actions, answered), words))


def tell_gates(known: Before, assessment: Assessment, talk: Talk) -> None:
    """Say which requirements are met now, and which still wait to be looked at in another light."""
    words, checklist = talk.words, known.scored.used.checklist
    for one in known.scored.score.gates.lifted:
        (name,) = criterion_titles(checklist, (one.criterion,), words.language)
        talk.say(lifted_words(one, name, known.called(one.by, words), words))
    for light in lights_of(known.unmet()):
        waiting = dict.fromkeys(one.criterion.id for one in gate_questions(known.unmet(), light))
        named = "; ".join(criterion_titles(checklist, waiting, words.language))
        if light != assessment.light:
            where = labels.light(light, words)
            talk.say(words.text("Still to be looked at, {light}: {names}", light=where, names=named))


def write_plan(known: Before, assessment: Assessment, words: Words) -> None:
    """Write what was seen of the actions into the plan, with the day and who saw it."""
    path, plan = known.folder.path / PLAN_FILE, known.folder.plan
    who = known.called(assessment.assessor, words)
    now = [(one, status_after(one, assessment.answer(done_key(one)))) for one in known.actions]
    seen = [replace(one, status=status) for one, status in now if status is not None]
    if plan is None or not seen:
        return
    listed = Listed(actions=plan.actions, declined=plan.declined)
    said = {"status_on": assessment.date, "status_by": who}
    edits = [
        edit for one in seen for edit in changed(listed, one.id, {"status": one.status, **said}, words.language).edits
    ]
    change(path, edits, lambda document: faults_of_plan(document, known.folder)).write()
    for one in seen:
        typer.echo(done_words(one, words))
    typer.echo(words.text("Written: {path}", path=path), err=True)
