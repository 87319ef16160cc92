"""Decides, changes, declines or takes up an action of a plan, and says what became of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

from cpted_cli import api
from cpted_cli.cli.values import plain, with_guess
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Fault, FaultsFound, Stop
from cpted_cli.files import plan_edits
from cpted_cli.files.changes import Changed, change
from cpted_cli.files.documents import Document
from cpted_cli.files.library import shipped_library
from cpted_cli.files.plan_edits import Change, Listed
from cpted_cli.files.plans import PLAN_FILE, Proposal, empty_plan, new_findings, proposed_action
from cpted_cli.files.sites import SiteFolder, faults_of_plan
from cpted_cli.files.yaml_edits import Append, Put
from cpted_cli.model.plan import Action, Declined, Plan
from cpted_cli.model.text import in_language
from cpted_cli.wording import labels
from cpted_cli.wording.actions import due_words, funder_words, lacking_words, owner_words, since_words
from cpted_cli.wording.translator import N_, Words

UNKNOWN = N_("There is no action {name} in the plan, and no measure of that name (there are: {known}).")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is wanted of an action: keys with their new values, or the reason for declining it."""

    keys: Mapping[str, Any]
    decline: str | None = None
    dry_run: bool = False


def decide(name: str, path: Path, wish: Wish, voice: Voice) -> ExitCode:
    """Find the action, or make it of a recommendation, write what is wanted and say how it now stands."""
    folder = _folder(name, path)
    listed = _listed(folder.plan)
    made, action_id = _change(name, folder, wish, voice.words)
    written = change(folder.path / PLAN_FILE, made.edits, _checker(folder), _start(folder))
    if wish.dry_run:
        typer.echo(written.difference, nl=False)
        return ExitCode.DONE
    written.write()
    _tell(written, action_id or plan_edits.free_id(listed), made.outdated, voice)
    return ExitCode.DONE


def _folder(name: str, path: Path) -> SiteFolder:
    """Choose the site: the only one, or of several the one whose plan has the action."""
    sites, faults = api.load([path], with_plan=True)
    if faults:
        raise FaultsFound(faults)
    having = [one for one in sites if name in _names(one.plan)]
    chosen = sites if len(sites) == 1 else having
    if len(chosen) != 1:
        known = ", ".join(str(one.path) for one in having or sites)
        raise Stop(ExitCode.USAGE, N_("Which site: {known}? Name it after {name}."), known=known, name=name)
    return chosen[0]


def _change(name: str, folder: SiteFolder, wish: Wish, words: Words) -> tuple[Change, str]:
    listed = _listed(folder.plan)
    if name in {one.id for one in listed.declined}:
        return _taken_up(name, listed, wish), name
    if name not in {one.id for one in listed.actions}:
        return _new(name, folder, wish, words)
    if wish.decline is not None:
        said = {
            "reason": wish.decline,
            "decided_on": wish.keys.get("status_on"),
            "decided_by": wish.keys.get("status_by"),
        }
        return plan_edits.declined(listed, name, {key: value for key, value in said.items() if value}), name
    return plan_edits.changed(listed, name, wish.keys, words.language), name


def _taken_up(name: str, listed: Listed, wish: Wish) -> Change:
    if wish.decline is not None or not wish.keys.get("status"):
        message = N_("{name} is declined; take it up again with --status proposed.")
        raise Stop(ExitCode.USAGE, message, name=name)
    again = plan_edits.taken_up(listed, name)
    at = len(listed.actions)
    more = tuple(Put(("actions", at), key, value) for key, value in wish.keys.items() if value)
    return Change(edits=(*again.edits, *more))


def _new(name: str, folder: SiteFolder, wish: Wish, words: Words) -> tuple[Change, str]:
    listed = _listed(folder.plan)
    findings: list[dict[str, Any]] = []
    keys = dict(wish.keys)
    measure = shipped_library().measures.get(name)
    if measure is not None:
        ids, findings = _answered(name, folder)
        keys = {**proposed_action(measure, ids), **{key: value for key, value in keys.items() if value is not None}}
    elif keys.get("title"):
        keys["id"] = name
    else:
        raise Stop(ExitCode.USAGE, "{sentence}", sentence=_unknown(name, folder, words))
    if wish.decline is not None:
        return _declined_at_once(listed, keys, findings, wish.decline), ""
    return plan_edits.added(listed, keys, findings), keys.get("id") or ""


def _declined_at_once(
    listed: Listed, keys: Mapping[str, Any], findings: Sequence[Mapping[str, Any]], reason: str
) -> Change:
    made = plan_edits.added(listed, keys, findings)
    *before, last = made.edits
    kept = {key: value for key, value in _item(last).items() if key in plan_edits.CARRIED and value}
    said = {"reason": reason, "decided_on": keys.get("status_on"), "decided_by": keys.get("status_by")}
    item = {**kept, **{key: value for key, value in said.items() if value}}
    return Change(edits=(*before, Append((), "declined", item)))


def _item(edit: object) -> Mapping[str, Any]:
    return edit.item if isinstance(edit, Append) else {}


def _answered(measure: str, folder: SiteFolder) -> tuple[list[str], list[dict[str, Any]]]:
    """Find what the measure answers here: findings that the plan has, by id, and those to be added."""
    for one in api.latest(api.score([folder])):
        for advised in api.plan(one):
            if advised.measure.id == measure:
                proposal = Proposal(advised=(advised,), score=one.score, checklist=one.used.checklist)
                return new_findings(proposal, advised, folder.plan)
    return [], []


def _unknown(name: str, folder: SiteFolder, words: Words) -> str:
    advised = [rec.measure.id for one in api.latest(api.score([folder])) for rec in api.plan(one)]
    names = [*_names(folder.plan), *advised]
    said = words.text(UNKNOWN, name=plain(name), known=", ".join(dict.fromkeys(names)))
    own = words.text("With --title it becomes an action of your own.")
    return f"{with_guess(said, name, [*names, *shipped_library().measures], words)} {own}"


def _names(plan: Plan | None) -> tuple[str, ...]:
    return plan.names if plan else ()


def _listed(plan: Plan | None) -> Listed:
    return Listed(actions=plan.actions if plan else (), declined=plan.declined if plan else ())


def _start(folder: SiteFolder) -> str:
    rounds = {one.score.round for one in api.latest(api.score([folder]))}
    return empty_plan(folder.site.id, rounds.pop() if len(rounds) == 1 else None)


def _checker(folder: SiteFolder) -> Any:
    def check(document: Document[Any]) -> Iterable[Fault]:
        return faults_of_plan(document, folder)

    return check


def _tell(written: Changed, action_id: str, outdated: Sequence[str], voice: Voice) -> None:
    from cpted_cli.files.documents import document_from_bytes

    document, _ = document_from_bytes(written.after.encode(), written.path)
    plan = document.value if document else None
    one = plan.told(action_id) if isinstance(plan, Plan) else None
    words = voice.words
    if one is not None:
        typer.echo(_line(one, words))
    if voice.quiet:
        return
    if outdated:
        said = words.text(
            "The text no longer stands in: {languages}. Add it with --lang.", languages=", ".join(outdated)
        )
        typer.echo(said, err=True)
    if isinstance(one, Action) and (lacking := lacking_words(one, words)):
        typer.echo(words.text("Still to be settled: {actions}.", actions=lacking), err=True)
    typer.echo(words.text("Written: {path}", path=written.path), err=True)


def _line(one: Action | Declined, words: Words) -> str:
    title = in_language(one.title, words.language)
    if isinstance(one, Declined):
        return f"{one.id}  {title}: {labels.status('declined', words)}; {in_language(one.reason, words.language)}"
    since = since_words(one, words)
    status = labels.status(one.status, words) + (f" ({since})" if since else "")
    funder = funder_words(one, words) or words.text("nobody who pays")
    return f"{one.id}  {title}: {'; '.join((owner_words(one, words), funder, due_words(one, words), status))}"
