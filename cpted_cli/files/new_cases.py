"""A new case's file: valid, commented stage by stage, ready to be filled in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cpted_cli.analysis.cleaning import id_form
from cpted_cli.files.disk import NotWritten, write_text
from cpted_cli.files.safety_walks import CASE_FILE
from cpted_cli.files.yaml_writer import yaml_text

PARTS = ("head", "vision", "identification", "analysis", "strategy", "evaluation", "bid")
SKETCHES: Mapping[str, str] = {
    "vision": """\
#goals:
#  - id: g1
#    title: …
#    about: felt-safety        # engagement, felt-safety, crime, place, other
#    indicator: …
#    baseline: {value: 27, of: 61, date: 2026-10-31, source: …}
#    target: {value: 18, of: 61}
#    date: 2027-10-31
""",
    "identification": """\
#crime:
#  - id: reported
#    title: …
#    kind: reported            # or incident-reports; the two are never added up
#    source: …
#    extracted: 2026-11-02
#    area: …
#    spans: [{start: 2024-10-01, end: 2025-09-30}, {start: 2025-10-01, end: 2026-09-30}]
#    rows: [{title: …, counts: [12, 9]}]
#    limits: …
#surveys:
#  - id: autumn
#    title: …
#    source: …
#    start: 2026-10-01
#    end: 2026-10-31
#    asked: 148
#    answered: 61
#    sampling: everyone        # everyone, random, open
#    questions:
#      - {id: q1, question: …, answers: [{title: …, count: 34}, {title: …, count: 27, unsafe: true}]}
""",
    "analysis": """\
#problems:
#  - id: p1
#    title: …
#    who: …
#    what: …
#    where: …
#    when: …
#    evidence_for: [{text: …, refs: [reported, garden/f1]}]
#    evidence_against: [{text: …}]
#    causes: [{id: c1, text: …, likelihood: possible}]
#matrix:
#  lines: …
#  places: [{id: yard, title: …, crime: low, unsafety: {count: 27, of: 61, limit: 0.3}, why: …}]
""",
    "strategy": """\
#dialogue:
#  - {id: d1, date: 2026-11-12, title: …, kind: safety-walk, mode: with, site: garden, count: 14}
#decisions:
#  - {id: b1, text: …, date: 2026-12-02, by: …, actions: [garden/a1]}
""",
    "evaluation": """\
#evaluation:
#  text: …
#  date: 2027-11-30
#  by: …
#  control: …
#  crime: [reported]
""",
    "bid": """\
#bid:
#  purpose: …
#  funding: {years: [2027, 2028, 2029], contributions: [{partner: …, amounts_sek: [50000, 50000, 50000]}]}
#  services: [{title: …, ordinary: …, beyond: …, partner: …}]
#  responsibilities: [{task: …, decides: [], does: [], consulted: [], informed: []}]
""",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCase:
    """What was asked before a case is made."""

    id: str
    name: str
    area: str = ""
    homes: int | None = None
    vision: str = ""
    partners: Sequence[tuple[str, str]] = ()
    """Each partner's name and kind."""


def write_case(folder: Path, new: NewCase, comments: Mapping[str, str]) -> NotWritten | None:
    """Write the case's file with a comment before each stage."""
    return write_text(folder / CASE_FILE, case_text(new, comments))


def case_text(new: NewCase, comments: Mapping[str, str]) -> str:
    """Give the text of a new case's file."""
    head: dict[str, Any] = {"format": "cpted-case/1", "id": new.id, "name": new.name}
    vision: dict[str, Any] = {"vision": new.vision} if new.vision else {}
    if new.area:
        vision["area"] = {"text": new.area, **({"homes": new.homes} if new.homes else {})}
    if new.partners:
        vision["partners"] = [
            {"id": id_form(name, "partner"), "name": name, "kind": kind} for name, kind in new.partners
        ]
    parts = {"head": yaml_text(head), "vision": yaml_text(vision) if vision else ""}
    return "\n".join(
        f"{_commented(comments.get(name, ''))}{parts.get(name, '')}{SKETCHES.get(name, '')}" for name in PARTS
    )


def _commented(text: str) -> str:
    return "".join(f"# {line}\n" for line in text.splitlines())
