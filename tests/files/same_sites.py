"""The same sites in every form in which cpted reads them: folders, long tables, wide tables."""

import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CHECKLIST = """\
format: cpted-checklist/1
id: same
edition: "1"
title: {sv: Lika, en: Same}
site_kinds: [park]
zones:
  - {id: entrance, title: {sv: Entré, en: Entrance}, repeats: true}
principles:
  - id: seen
    title: {sv: Sedd, en: Seen}
    weight: 0.7
    criteria:
      - {id: s-view, question: {sv: "A?", en: "A?"}, scale: quality, weight: 0.3, light: day, gate: 0}
      - {id: s-lamps, question: {sv: "B?", en: "B?"}, scale: {kind: ratio}, weight: 1.1}
      - id: s-lux
        question: {sv: "C?", en: "C?"}
        light: dark
        scale: {kind: quantity, unit: lx, points: [[0, 0], [3, 1]]}
  - id: kept
    title: {sv: Skött, en: Kept}
    weight: 1.3
    criteria:
      - {id: k-door, question: {sv: "D?", en: "D?"}, scale: yes-no, zone: entrance, light: day, gate: 0}
      - {id: k-litter, question: {sv: "E?", en: "E?"}, scale: {kind: count, points: [[0, 1], [7, 0]]}, weight: 0.1}
      - {id: k-bench, question: {sv: "F?", en: "F?"}, scale: quality, light: day, weight: 3}
"""
ZONES = ("east", "west")
DAY = ("s-view", "s-lamps", "k-litter", "k-bench")
DARK = ("s-lamps", "s-lux", "k-litter")
DOORS = {True: tuple(f"k-door@{zone}" for zone in ZONES), False: ("k-door",)}
"""What is asked at each entrance; a site that names none answers once."""
STATES = {"": None, "finns inte": "absent", "inte aktuellt": "not_applicable", "not observed": "not_observed"}
"""What a cell says, and what an answer in a file says with the same reason."""
STATED = 0.4
"""So often an answer may be a way of not rating."""
CELLS: Mapping[str, Sequence[str]] = {
    "s-view": ("0", "1", "2", "3", "4", *STATES),
    "s-lamps": ("17/20", "0/3", "3/3", "1/7", *STATES),
    "s-lux": ("0", "0.1", "2.345678901", "3", "40", *STATES),
    **dict.fromkeys((*DOORS[True], *DOORS[False]), ("0", "1", *STATES)),
    "k-litter": ("0", "1", "3", "9", *STATES),
    "k-bench": ("0", "1", "2", "3", "4", *STATES),
}


@dataclass(frozen=True)
class Seen:
    """One visit: by whom, in which light, and each cell."""

    assessor: str
    light: str
    cells: Mapping[str, str]


Sites = Mapping[str, Sequence[Seen]]


def some_sites(count: int, seed: int, *, zones: bool) -> Sites:
    """Make up sites: most by day and dark, some by day alone, every fifth by two people."""
    chance = random.Random(seed)  # noqa: S311  no secret

    def visit(assessor: str, light: str) -> Seen:
        cells = {
            key: chance.choice(CELLS[key][: None if chance.random() < 0.4 else -4])
            for key in keys_of(light, zones=zones)
        }
        return Seen(assessor, light, cells)

    made = {}
    for number in range(count):
        people = ("a1", "a2") if number % 5 == 4 else ("a1",)
        lights = ("day",) if number % 4 == 3 else ("day", "dark")
        made[f"site-{number:02}"] = [visit(person, light) for person in people for light in lights]
    return made


def _cells(key: str, chance: random.Random) -> Sequence[str]:
    return CELLS[key] if chance.random() < STATED else CELLS[key][: -len(STATES)]


def keys_of(light: str, *, zones: bool) -> tuple[str, ...]:
    return (*DAY, *DOORS[zones]) if light == "day" else DARK


def name_of(site: str) -> str:
    return f'Gård "{site}", Åsen'


def lay_folders(folder: Path, sites: Sites) -> Path:
    """Write the sites as folders; the assessments are JSON, which is YAML."""
    for site, visits in sites.items():
        home = folder / site
        (home / "checklists").mkdir(parents=True)
        (home / "assessments").mkdir()
        (home / "checklists" / "same-1.yaml").write_text(CHECKLIST, "utf-8")
        has_zones = any(DOORS[True][0] in seen.cells for seen in visits)
        zones = [{"id": zone, "kind": "entrance", "name": zone} for zone in ZONES if has_zones]
        told = {"format": "cpted-site/1", "id": site, "name": name_of(site), "kind": "park", "zones": zones}
        (home / "site.yaml").write_text(json.dumps(told, ensure_ascii=False), "utf-8")
        for seen in visits:
            path = home / "assessments" / f"2026-10-20-{seen.light}-{seen.assessor}-same.yaml"
            path.write_text(json.dumps(_assessment(site, seen), ensure_ascii=False), "utf-8")
    return folder


def _assessment(site: str, seen: Seen) -> dict[str, Any]:
    return {
        "format": "cpted-assessment/1",
        "checklist": {"id": "same", "edition": "1"},
        "site": site,
        "assessor": seen.assessor,
        "light": seen.light,
        "date": "2026-10-20",
        "answers": {key: _answer(cell) for key, cell in seen.cells.items() if cell},
    }


def _answer(cell: str) -> object:
    state = STATES.get(cell)
    if state is not None:
        return {state: cell}
    if "/" in cell:
        count, of = map(int, cell.split("/"))
        return {"count": count, "of": of}
    return float(cell) if "." in cell else int(cell)


def long_rows(sites: Sites) -> list[list[object]]:
    """Write one answer a row; an empty one is a row too, for it names its zone."""
    rows: list[list[object]] = [["site", "name", "round", "assessor", "light", "criterion", "zone", "answer"]]
    for site, visits in sites.items():
        for seen in visits:
            for key, cell in seen.cells.items():
                criterion, _, zone = key.partition("@")
                rows.append([site, name_of(site), "2026", seen.assessor, seen.light, criterion, zone, cell])
    return rows


def wide_rows(sites: Sites) -> list[list[object]]:
    """Write one visit a row."""
    keys = tuple(dict.fromkeys(key for visits in sites.values() for seen in visits for key in seen.cells))
    rows: list[list[object]] = [["site", "name", "round", "assessor", "light", *keys]]
    for site, visits in sites.items():
        for seen in visits:
            cells = (seen.cells.get(key, "") for key in keys)
            rows.append([site, name_of(site), "2026", seen.assessor, seen.light, *cells])
    return rows


LAYOUTS = {"long": long_rows, "wide": wide_rows}
