"""Adds things to a case's file, or changes what is said of them, and shows what stands there now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import typer

from cpted_cli.analysis.cleaning import cleaned
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, FaultsFound, Stop
from cpted_cli.files.cases import case_folder, faults_of_case
from cpted_cli.files.changes import Changed, change
from cpted_cli.files.documents import read_document
from cpted_cli.files.plan_edits import said_in
from cpted_cli.files.safety_walks import CASE_FILE
from cpted_cli.files.yaml_edits import Append, Edit, Put
from cpted_cli.model.case import Case
from cpted_cli.wording.translator import N_

PREFIXES = {"goals": "g", "decisions": "b", "problems": "p", "dialogue": "d", "partners": "partner"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something to be put into one of a case's lists; `typed` are its keys, `grown` what is added to its lists.

    `numbered` names the lists in `grown` whose items get the next id: {"said": "s"} gives s1, s2.
    `needed` names the options without which a new one cannot be made, by their keys.
    """

    list_name: str
    name: str | None
    typed: Mapping[str, Any]
    grown: Mapping[str, Sequence[Any]]
    numbered: Mapping[str, str] = field(default_factory=dict)
    needed: Mapping[str, str] = field(default_factory=dict)
    dry_run: bool = False


def put_entry(path: Path, entry: Entry, voice: Voice) -> ExitCode:
    """Add the entry, or change the one of that id; new ones get an id of their title or the next number."""
    folder, case = opened(path)
    keys = {key: plain(value) for key, value in entry.typed.items() if value is not None}
    index = _index(case, entry)
    entry = replace(entry, grown=_numbered(case, entry, index))
    edits = (
        _new(case, entry, keys)
        if index is None
        else [*_changed(case, entry, index, keys, voice), *_grown(entry, index)]
    )
    return finished(change(folder / CASE_FILE, edits, faults_of_case), entry.dry_run, voice)


def put_stage(path: Path, stage: str, keys: Mapping[str, Any], voice: Voice) -> ExitCode:
    """Say how far a stage has come."""
    folder, case = opened(path)
    said = {key: plain(value) for key, value in keys.items() if value is not None}
    index = next((number for number, one in enumerate(case.stages) if one.stage == stage), None)
    edits: list[Edit]
    if index is None:
        edits = [Append((), "stages", {"stage": stage, **said})]
    else:
        edits = [Put(("stages", index), key, said.get(key)) for key in ("status", "date", "note")]
    return finished(change(folder / CASE_FILE, edits, faults_of_case), dry_run=False, voice=voice)


def opened(path: Path) -> tuple[Path, Case]:
    """Read the case that a path means, without its sites."""
    folder = case_folder(path)
    document, faults = read_document(folder / CASE_FILE)
    told = faults if document is None else tuple(faults_of_case(document))
    if document is None or told:
        raise FaultsFound(told)
    return folder, document.value


def finished(made: Changed, dry_run: bool, voice: Voice, said: str = "") -> ExitCode:  # noqa: FBT001
    """Show what is said of it now, or the lines that differ, and write them unless it was only tried."""
    if dry_run:
        typer.echo(made.difference, nl=False)
        return ExitCode.DONE
    made.write()
    if not voice.quiet:
        typer.echo(said or "".join(_added_lines(made)).rstrip("\n"))
    typer.echo(voice.words.text("Written: {path}", path=made.path), err=True)
    return ExitCode.DONE


def _added_lines(made: Changed) -> list[str]:
    lines = made.difference.splitlines(keepends=True)[2:]
    return [line[1:] for line in lines if line.startswith("+")]


def _index(case: Case, entry: Entry) -> int | None:
    listed = getattr(case, entry.list_name)
    return next((number for number, one in enumerate(listed) if one.id == entry.name), None)


def _new(case: Case, entry: Entry, keys: Mapping[str, Any]) -> list[Edit]:
    listed = getattr(case, entry.list_name)
    title = keys.get("title") or keys.get("name") or keys.get("text")
    if not title:
        known = ", ".join(one.id for one in listed) or "–"
        message = N_("There is no {name} yet (there are: {known}); a new one needs a name or title.")
        raise Stop(ExitCode.USAGE, message, name=entry.name or "", known=known)
    lacking = [option for key, option in entry.needed.items() if key not in keys]
    if lacking:
        raise Stop(ExitCode.USAGE, N_("{name} is missing."), name=lacking[0])
    grown = {key: list(values) for key, values in entry.grown.items() if values}
    item = {"id": entry.name or _free_id(entry.list_name, [one.id for one in listed]), **keys, **grown}
    return [Append((), entry.list_name, item)]


def _changed(case: Case, entry: Entry, index: int, keys: Mapping[str, Any], voice: Voice) -> list[Edit]:
    now = getattr(case, entry.list_name)[index]
    edits: list[Edit] = []
    for key, value in keys.items():
        written = said_anew(getattr(now, key), value, voice.words.language)
        edits.append(Put((entry.list_name, index), key, written))
    return edits


def _grown(entry: Entry, index: int) -> list[Edit]:
    return [Append((entry.list_name, index), key, one) for key, values in entry.grown.items() for one in values]


def _numbered(case: Case, entry: Entry, index: int | None) -> Mapping[str, Sequence[Any]]:
    now = None if index is None else getattr(case, entry.list_name)[index]
    made = dict(entry.grown)
    for key, prefix in entry.numbered.items():
        taken = [one.id for one in getattr(now, key)] if now is not None else []
        for number, one in enumerate(made[key]):
            name = next_id(prefix, taken)
            taken.append(name)
            made[key] = [*made[key][:number], {"id": name, **one}, *made[key][number + 1 :]]
    return made


def _free_id(list_name: str, taken: Sequence[str]) -> str:
    return next_id(PREFIXES[list_name], taken)


def next_id(prefix: str, taken: Sequence[str]) -> str:
    """Give the next id of the kind r1, r2 that nothing has."""
    return next(name for number in range(1, len(taken) + 2) if (name := f"{prefix}{number}") not in taken)


def said_anew(before: Any, value: Any, language: str) -> Any:
    """Give what to write for a changed key: a text that is there in other languages gets one more."""
    return said_in(before, value, language)[0] if isinstance(before, Mapping) else value


def plain(value: Any) -> Any:
    """Clean what was typed."""
    return cleaned(value) if isinstance(value, str) else value
