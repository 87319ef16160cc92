"""Takes the sheet of actions back into the plan: what was changed in the meeting, and nothing else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import typer

from cpted_cli.cli.one_site import one_site
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Fault, FaultsFound, Place, Stop
from cpted_cli.files.changes import Changed, change
from cpted_cli.files.plan_edits import Listed, added, changed
from cpted_cli.files.plan_sheets import PlanSheet, SheetRow, read_plan_sheet
from cpted_cli.files.plans import PLAN_FILE
from cpted_cli.files.sites import SiteFolder, faults_of_plan
from cpted_cli.files.yaml_edits import Edit
from cpted_cli.model.plan import Action, Plan
from cpted_cli.model.text import in_language
from cpted_cli.wording.action_cells import COLUMNS, FIXED, action_cells, better, meant, one_line
from cpted_cli.wording.numbers import EN_DASH
from cpted_cli.wording.translator import N_, Words, words_for

NO_PLAN = N_("There is no plan at {path} that the sheet could go back into.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """When and by whom the changes of state were decided, if that was said."""

    on: date | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a row changes: keys of an action, a line for each that says so, and what is wrong in it."""

    row: SheetRow
    keys: Mapping[str, Any]
    told: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()


def take_in(file: Path, path: Path, decided: Decided, voice: Voice, *, dry_run: bool = False) -> ExitCode:
    """Read the sheet, refuse it whole if any cell is in doubt, otherwise write what it changes."""
    sheet = read_plan_sheet(file)
    if isinstance(sheet, Fault):
        raise FaultsFound((sheet,))
    folder, plan = _planned(path)
    if sheet.site != folder.site.id:
        params = {"text": sheet.site, "site": folder.site.id}
        raise FaultsFound((Fault(code="sheet-other-site", params=params, place=Place(str(file))),))
    taken = [_row(one, sheet, plan) for one in sheet.rows if not one.is_empty]
    faults = [fault for one in taken for fault in one.faults]
    if faults:
        raise FaultsFound(tuple(faults))
    changing = [one for one in taken if one.keys]
    if not changing:
        typer.echo(voice.words.text("The sheet changes nothing in the plan."), err=True)
        return ExitCode.DONE
    edits = list(_edits(changing, plan, decided, sheet.language))
    made = change(folder.path / PLAN_FILE, edits, lambda document: faults_of_plan(document, folder))
    return _finished(made, changing, voice, dry_run=dry_run)


def _planned(path: Path) -> tuple[SiteFolder, Plan]:
    folder = one_site(path)
    if folder.plan is None:
        raise Stop(ExitCode.USAGE, NO_PLAN, path=path)
    return folder, folder.plan


def _row(row: SheetRow, sheet: PlanSheet, plan: Plan) -> Taken:
    words = words_for(sheet.language)
    if not row.id:
        title = one_line(row.cells["title"])
        is_there = any(in_language(one.title, sheet.language) == title for one in plan.actions)
        return Taken(row=row, keys={}) if is_there else _added(row, sheet, words)
    before = sheet.before.get(row.id)
    action = next((one for one in plan.actions if one.id == row.id), None)
    if before is None or sum(one.id == row.id for one in sheet.rows) > 1:
        code = "unknown-action" if before is None else "duplicate-id"
        params = {"text": row.id, "known": tuple(sheet.before)}
        return Taken(row=row, keys={}, faults=(Fault(code=code, params=params, place=sheet.place(row, "id")),))
    edited = [one for one in COLUMNS if one_line(row.cells[one]) != one_line(before[one])]
    now = action_cells(action, (), words) if action else {}
    keys: dict[str, Any] = {}
    told: list[str] = []
    faults: list[Fault] = []
    for column in edited:
        if action is not None and _says_already(action, meant(column, row.cells[column], words)):
            continue
        fault = _fault(row, column, before, now, sheet)
        faults.extend([fault] if fault else [])
        if fault is None and one_line(now[column]) != one_line(row.cells[column]):
            keys.update(meant(column, row.cells[column], words) or {})
            told.append(_line(row.id, column, now[column], row.cells[column], words))
    return Taken(row=row, keys=keys, told=tuple(told), faults=tuple(faults))


def _says_already(action: Action, keys: Mapping[str, Any] | None) -> bool:
    """Tell whether the plan says by now what the cell means, in whatever form."""
    return bool(keys) and all(getattr(action, key) == value for key, value in (keys or {}).items())


def _fault(
    row: SheetRow, column: str, before: Mapping[str, str], now: Mapping[str, str], sheet: PlanSheet
) -> Fault | None:
    """Say why an edited cell cannot be taken in; the plan's own changes since the sheet was made go first."""
    words, text = words_for(sheet.language), row.cells[column]
    head = words.text(COLUMNS[column])
    place = sheet.place(row, column)
    if column in FIXED:
        return Fault(code="cell-fixed", params={"column": head, "before": before[column]}, place=place)
    there = one_line(now.get(column, ""))
    if there not in {one_line(before[column]), one_line(text)}:
        params = {"column": head, "text": text, "before": before[column], "now": there or EN_DASH}
        return Fault(code="cell-conflict", params=params, place=place)
    if meant(column, text, words) is None:
        return Fault(
            code="bad-cell", params={"text": text, "column": head, "wanted": better(column, words)}, place=place
        )
    return None


def _added(row: SheetRow, sheet: PlanSheet, words: Words) -> Taken:
    keys: dict[str, Any] = {}
    faults: list[Fault] = []
    for column in COLUMNS:
        text = row.cells[column]
        if not text.strip() and column != "title":
            continue
        head = words.text(COLUMNS[column])
        found = None if column in FIXED else meant(column, text, words)
        if found is None:
            code = "cell-fixed" if column in FIXED else "bad-cell"
            params = {"column": head, "text": text, "before": "", "wanted": better(column, words)}
            faults.append(Fault(code=code, params=params, place=sheet.place(row, column)))
        else:
            keys.update(found)
    told = (words.text("new: {title}", title=one_line(row.cells["title"])),)
    return Taken(row=row, keys=keys, told=told, faults=tuple(faults))


def _edits(changing: list[Taken], plan: Plan, decided: Decided, language: str) -> Iterator[Edit]:
    actions = list(plan.actions)
    for one in changing:
        listed = Listed(actions=actions, declined=plan.declined)
        keys = dict(one.keys)
        if "status" in keys:
            keys |= {"status_on": decided.on, "status_by": decided.by}
        if one.row.id:
            yield from changed(listed, one.row.id, keys, language).edits
            continue
        new = added(listed, keys).edits
        yield from new
        actions.append(Action(id=new[-1].item["id"], title=keys["title"]))  # type: ignore[union-attr]


def _line(name: str, column: str, now: str, text: str, words: Words) -> str:
    head = words.text(COLUMNS[column])
    before, after = (one_line(one) or EN_DASH for one in (now, text))
    return f"{name}  {head}: {before} → {after}"


def _finished(made: Changed, changing: list[Taken], voice: Voice, *, dry_run: bool) -> ExitCode:
    if not dry_run:
        made.write()
    for line in (line for one in changing for line in one.told):
        typer.echo(line)
    if not dry_run:
        typer.echo(voice.words.text("Written: {path}", path=made.path), err=True)
    return ExitCode.DONE
