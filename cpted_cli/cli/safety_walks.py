"""Writes down a residents' walk: the walk itself, its stops, what was said there and what is answered."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import typer

from cpted_cli.cli.case_changes import finished, next_id, plain, said_anew
from cpted_cli.cli.one_site import one_site
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Fault, Stop
from cpted_cli.files.changes import change
from cpted_cli.files.documents import Document, document_from_bytes
from cpted_cli.files.new_safety_walks import walk_start
from cpted_cli.files.safety_walks import WALK_FILE, faults_of_walk
from cpted_cli.files.sites import SiteFolder
from cpted_cli.files.yaml_edits import Append, Edit, Put
from cpted_cli.model.safety_walk import Remark, SafetyWalk
from cpted_cli.wording.safety_walks import walk_words
from cpted_cli.wording.translator import N_

NO_WALK = N_("There is no safety walk at this site yet (cpted case add safety-walk SITE --date DATE).")
NO_STOP = N_("The safety walk has no stop yet (cpted case add stop SITE --title TEXT).")
UNKNOWN = N_("There is no {name} yet (there are: {known}).")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was typed: the id of something that is there, keys with their values, and what is added to lists."""

    name: str | None = None
    keys: Mapping[str, Any]
    grown: Mapping[str, Sequence[Any]]
    dry_run: bool = False


def put_walk(path: Path, wanted: Wanted, voice: Voice) -> ExitCode:
    """Begin the safety walk of a site, or change what is said of it as a whole."""
    folder = one_site(path)
    day = wanted.keys.get("date")
    if folder.walk is None and not isinstance(day, date):
        raise Stop(ExitCode.USAGE, N_("{name} is missing."), name="--date")
    start = "" if folder.walk or not isinstance(day, date) else walk_start(folder.site.id, day)
    edits = [*_put(folder.walk, (), wanted.keys, voice), *_grown((), wanted.grown)]
    return _written(folder, edits, wanted, voice, start)


def put_stop(path: Path, wanted: Wanted, voice: Voice) -> ExitCode:
    """Add a stop, or change one."""
    folder, walk = _walked(path)
    index = _index(walk.stops, wanted.name)
    if index is not None:
        where = ("stops", index)
        edits = [*_put(walk.stops[index], where, wanted.keys, voice), *_grown(where, wanted.grown)]
        return _written(folder, edits, wanted, voice)
    _need("title", "--title", wanted)
    name = wanted.name or next_id("s", [one.id for one in walk.stops])
    edit = Append((), "stops", {"id": name, **_new(wanted)})
    return _written(folder, [edit], replace(wanted, name=name), voice)


def put_remark(path: Path, wanted: Wanted, voice: Voice, stop: str | None = None) -> ExitCode:
    """Add what somebody said, at the last stop or the one that is named; or answer it."""
    folder, walk = _walked(path)
    for number, there in enumerate(walk.stops):
        index = _index(there.remarks, wanted.name)
        if index is not None:
            where = ("stops", number, "remarks", index)
            edits = [*_put(there.remarks[index], where, wanted.keys, voice), *_grown(where, wanted.grown)]
            return _written(folder, edits, wanted, voice)
    _need("text", "--text", wanted)
    if not walk.stops:
        raise Stop(ExitCode.USAGE, NO_STOP)
    at = len(walk.stops) - 1 if stop is None else _index(walk.stops, stop)
    if at is None:
        raise Stop(ExitCode.USAGE, UNKNOWN, name=stop, known=", ".join(one.id for one in walk.stops))
    name = wanted.name or next_id("r", [one.id for one in walk.remarks])
    keys = {"text": None, "kind": "bad", **_new(wanted)}
    edit = Append(("stops", at), "remarks", {"id": name, **keys})
    return _written(folder, [edit], replace(wanted, name=name), voice)


def _walked(path: Path) -> tuple[SiteFolder, SafetyWalk]:
    folder = one_site(path)
    if folder.walk is None:
        raise Stop(ExitCode.USAGE, NO_WALK)
    return folder, folder.walk


def _need(key: str, option: str, wanted: Wanted) -> None:
    if not wanted.keys.get(key):
        raise Stop(ExitCode.USAGE, N_("{name} is missing."), name=option)


def _new(wanted: Wanted) -> dict[str, Any]:
    keys = {key: plain(value) for key, value in wanted.keys.items() if value is not None}
    return {**keys, **{key: list(values) for key, values in wanted.grown.items() if values}}


def _put(now: object, where: tuple[str | int, ...], keys: Mapping[str, Any], voice: Voice) -> Iterable[Edit]:
    for key, value in keys.items():
        if value is not None:
            yield Put(where, key, said_anew(getattr(now, key, None), plain(value), voice.words.language))


def _grown(where: tuple[str | int, ...], grown: Mapping[str, Sequence[Any]]) -> Iterable[Edit]:
    yield from (Append(where, key, one) for key, values in grown.items() for one in values)


def _index(listed: Sequence[Any], name: str | None) -> int | None:
    return next((number for number, one in enumerate(listed) if one.id == name), None)


def _written(folder: SiteFolder, edits: Iterable[Edit], wanted: Wanted, voice: Voice, start: str = "") -> ExitCode:
    def check(document: Document[Any]) -> Iterable[Fault]:
        return faults_of_walk(document, folder.site, folder.plan)

    made = change(folder.path / WALK_FILE, edits, check, start)
    document, _ = document_from_bytes(made.after.encode(), made.path)
    said = walk_words(document.value, wanted.name, voice.words) if document else ""
    code = finished(made, wanted.dry_run, voice, said)
    if document and not voice.quiet:
        _tell_lacking(document.value.remark(wanted.name), wanted, voice)
    return code


def _tell_lacking(remark: Remark | None, wanted: Wanted, voice: Voice) -> None:
    if remark is not None and wanted.keys.get("answer") and remark.status == "open":
        typer.echo(voice.words.text("{name} has an answer now, but no status: add --status.", name=remark.id), err=True)
