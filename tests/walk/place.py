"""A small place with a checklist of its own, for walks: 24 questions by day, 22 in the dark."""

from datetime import date
from pathlib import Path

from cpted_cli.analysis.route import walk_of
from cpted_cli.analysis.walk import Walk
from cpted_cli.files.documents import document_from_bytes
from cpted_cli.model.assessment import Answer, Assessment, ChecklistRef
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.site import Site
from cpted_cli.model.text import Light

SITE = """\
format: cpted-site/1
id: garden
name: Kvarteret Kastanjen
kind: test-place
zones:
  - {id: entrance-12a, kind: entrance, name: Entré 12 A}
  - {id: entrance-12b, kind: entrance, name: Entré 12 B}
facts: {parking: true, pond: false}
timezone: Europe/Stockholm
"""
QUALITY = (
    "{kind: steps, steps: [{label: {sv: Allvarlig brist, en: Serious deficiency}, position: 0},"
    " {label: {sv: Tydlig brist, en: Clear deficiency}, position: 0.25},"
    " {label: {sv: Godtagbart, en: Acceptable}, position: 0.5}, {label: {sv: Bra, en: Good}, position: 0.75},"
    " {label: {sv: Mycket bra, en: Very good}, position: 1}]}"
)
YES_NO = "{kind: steps, steps: [{label: {sv: Nej, en: 'No'}, position: 0}, {label: {sv: Ja, en: 'Yes'}, position: 1}]}"
HEAD = """\
format: cpted-checklist/1
id: square
edition: "1"
title: {sv: Torg, en: Square}
site_kinds: [test-place]
zones:
  - {id: yard, title: {sv: Gård, en: Courtyard}}
  - {id: path, title: {sv: Gångväg, en: Path}}
  - {id: entrance, title: {sv: Entré, en: Entrance}, repeats: true}
principles:
  - id: surveillance
    title: {sv: Överblick, en: Surveillance}
    criteria:
"""


def criterion(id_: str, scale: str, more: str = "") -> str:
    return (
        f"      - id: {id_}\n"
        f"        question: {{sv: 'Hur är {id_} här?', en: 'How is {id_} here?'}}\n"
        f"        guidance: {{sv: Se efter., en: Have a look.}}\n"
        f"        scale: {scale}\n{more}"
    )


def checklist_text(steps: int = 14) -> str:
    parts = [criterion(f"whole-{number}", QUALITY, "        zone: yard\n") for number in range(1, steps + 1)]
    parts += [
        criterion("door", YES_NO, "        zone: entrance\n        short: true\n"),
        criterion("sign", QUALITY, "        zone: entrance\n"),
        criterion("view", QUALITY, "        zone: entrance\n        light: day\n"),
        criterion("lux", "{kind: quantity, unit: lx, points: [[0, 0], [5, 1]]}", "        zone: path\n"),
        criterion("lamps", "{kind: ratio}", "        zone: path\n        short: true\n"),
        criterion("bins", "{kind: count, points: [[0, 1], [5, 0]]}"),
        criterion("pond", QUALITY, "        when: {pond: true}\n"),
        criterion("car", YES_NO, "        when: {parking: true}\n"),
    ]
    return HEAD + "".join(parts)


def make_site(folder: Path, steps: int = 14) -> Path:
    (folder / "checklists").mkdir(parents=True)
    (folder / "site.yaml").write_text(SITE, encoding="utf-8")
    (folder / "checklists" / "square-1.yaml").write_text(checklist_text(steps), encoding="utf-8")
    return folder


def the_site() -> Site:
    document, faults = document_from_bytes(SITE.encode(), Path("site.yaml"))
    assert document is not None, faults
    site: Site = document.value
    return site


def the_checklist(steps: int = 14) -> Checklist:
    document, faults = document_from_bytes(checklist_text(steps).encode(), Path("square.yaml"))
    assert document is not None, faults
    checklist: Checklist = document.value
    return checklist


def an_assessment(light: Light = "day", **answers: Answer | float) -> Assessment:
    return Assessment(
        format="cpted-assessment/1",
        checklist=ChecklistRef(id="square", edition="1"),
        site="garden",
        assessor="a1",
        light=light,
        date=date(2026, 11, 10),
        answers=answers,
    )


def a_walk(light: Light = "day", *, steps: int = 14, short: bool = False, **answers: Answer | float) -> Walk:
    return walk_of(the_checklist(steps), the_site(), an_assessment(light, **answers), short=short)
