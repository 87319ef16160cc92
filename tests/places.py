"""A small square on disk, with a checklist of its own and visits by day and in the dark, for whole runs."""

import io
import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PIL import Image

KASTANJEN = Path(__file__).parents[1] / "examples" / "kastanjen"

CHECKLIST = """\
format: cpted-checklist/1
id: {id}
edition: "1"
title: {{sv: Torg, en: Square}}
site_kinds: [city-centre]
zones:
  - {{id: entrance, title: {{sv: Entré, en: Entrance}}, repeats: true}}
principles:
  - id: surveillance
    title: {{sv: Överblick, en: Surveillance}}
    criteria:
      - id: ns-view
        title: {{sv: Fri sikt, en: Clear view}}
        question: {{sv: Är sikten fri?, en: Is the view clear?}}
        scale: quality
        light: day
        short: true
        measures: [prune-sightline]
      - id: ns-lamps
        question: {{sv: Hur många lampor lyser?, en: How many lamps are lit?}}
        scale: {{kind: ratio}}
        light: both
        measures: [repair-lamps]
  - id: access
    title: {{sv: Tillträde, en: Access}}
    criteria:
      - id: ac-door
        title: {{sv: Dörren går i lås, en: Door locks}}
        question: {{sv: Går dörren i lås?, en: Does the door lock?}}
        finding: {{sv: En dörr går inte i lås, en: A door does not lock}}
        scale: yes-no
        light: day
        zone: entrance
        gate: 0
        measures: [adjust-door-closer]
      - id: ac-sign
        question: {{sv: Finns det skyltar?, en: Are there signs?}}
        scale: quality
        light: day
        measures: [number-lamp-posts]
      - id: ac-glass
        question: {{sv: Är det glas i dörren?, en: Is there glass in the door?}}
        scale: quality
        light: day
        measures: [glaze-the-door]
"""
DAY: Mapping[str, Any] = {
    "ns-view": {"value": 1, "note": "the hedge by the kiosk"},
    "ns-lamps": {"count": 6, "of": 8},
    "ac-door@east": 1,
    "ac-door@west": {"value": 0, "note": "shut it twice"},
    "ac-sign": 3,
    "ac-glass": 0,
}
"""Shown 45 with a range of one number: surveillance 50, access 41.67; the gate fails in the west."""
DARK: Mapping[str, Any] = {"ns-lamps": {"count": 1, "of": 4}}
FINE: Mapping[str, Any] = {
    "ns-view": 4, "ns-lamps": {"count": 8, "of": 8}, "ac-door@east": 1, "ac-door@west": 1, "ac-sign": 4, "ac-glass": 4,
}  # fmt: skip


def lay_site(folder: Path, *, checklist: str = "square", **changes: Any) -> Path:
    """Write a site with two entrances and its own checklist."""
    site = {
        "format": "cpted-site/1",
        "id": folder.name,
        "name": {"sv": "Lilla torget", "en": "Little square"},
        "kind": "city-centre",
        "zones": [
            {"id": "east", "kind": "entrance", "name": {"sv": "Östra dörren", "en": "East door"}, "owner": "Torget AB"},
            {
                "id": "west",
                "kind": "entrance",
                "name": {"sv": "Västra dörren", "en": "West door"},
                "owner": "Torget AB",
            },
        ],
        **changes,
    }
    lay_checklist(folder, checklist)
    (folder / "site.yaml").write_text(json.dumps(site, ensure_ascii=False), "utf-8")
    return folder


def lay_checklist(folder: Path, name: str) -> None:
    """Write one more checklist into the site."""
    (folder / "checklists").mkdir(parents=True, exist_ok=True)
    (folder / "checklists" / f"{name}-1.yaml").write_text(CHECKLIST.format(id=name), "utf-8")


def lay_visit(folder: Path, answers: Mapping[str, Any], light: str = "day", **changes: Any) -> Path:
    """Write a visit by a1 on 20 October 2026."""
    visit = {
        "format": "cpted-assessment/1",
        "checklist": {"id": "square", "edition": "1"},
        "site": folder.name,
        "assessor": "a1",
        "light": light,
        "date": "2026-10-20",
        "answers": dict(answers),
        **changes,
    }
    name = f"{visit['date']}-{light}-{visit['assessor']}-{visit['checklist']['id']}.yaml"
    path = folder / "assessments" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(visit, ensure_ascii=False), "utf-8")
    return path


def lay_plan(site: Path, **parts: Any) -> Path:
    """Write a plan of these parts."""
    plan = {"format": "cpted-plan/1", "site": site.name, **parts}
    (site / "plan.yaml").write_text(json.dumps(plan, ensure_ascii=False), "utf-8")
    return site / "plan.yaml"


def lay_case(folder: Path, **parts: Any) -> Path:
    """Write a case of these parts."""
    case = {
        "format": "cpted-case/1",
        "id": folder.name,
        "name": {"sv": "Lilla kvarteret", "en": "Little block"},
        **parts,
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "case.yaml").write_text(json.dumps(case, ensure_ascii=False), "utf-8")
    return folder


def lay_walk(site: Path, *stops: Mapping[str, Any], **parts: Any) -> Path:
    """Write a safety walk of these stops."""
    walk = {"format": "cpted-safety-walk/1", "site": site.name, "date": "2026-11-12", "stops": list(stops), **parts}
    (site / "safety-walk.yaml").write_text(json.dumps(walk, ensure_ascii=False), "utf-8")
    return site / "safety-walk.yaml"


def square(folder: Path, day: Mapping[str, Any] = DAY, dark: Mapping[str, Any] | None = DARK, **changes: Any) -> Path:
    """Write a whole site with a visit by day, and one in the dark."""
    site = lay_site(folder, **changes)
    lay_visit(site, day)
    if dark is not None:
        lay_visit(site, dark, "dark", date="2026-11-10")
    return site


def kastanjen(folder: Path) -> Path:
    """Copy the example, without reports that somebody rendered there."""
    return Path(shutil.copytree(KASTANJEN, folder, ignore=shutil.ignore_patterns("reports")))


def photo(path: Path, size: tuple[int, int] = (80, 40), *, orientation: int = 1) -> Path:
    """Write a JPEG, red above and blue below as stored, that tells where, with what and by whom it was taken."""
    picture = Image.new("RGB", size, "#0000ff")
    picture.paste("#ff0000", (0, 0, size[0], size[1] // 2))
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x013B] = "Olga Owner"
    exif[0x8298] = "Olga Owner"
    exif[0x010E] = "SECRET-DESCRIPTION"
    exif.get_ifd(0x8769).update({0xA431: "SERIAL-4711", 0xA430: "Olga Owner", 0x9003: "2026:10:20 13:42:00"})
    exif.get_ifd(0x8825).update({1: "N", 2: (60.0, 3.0, 0.0), 3: "E", 4: (19.0, 54.0, 0.0), 29: "2026:10:20"})
    path.parent.mkdir(parents=True, exist_ok=True)
    with io.BytesIO() as stream:
        picture.save(stream, "JPEG", exif=exif, comment=b"SECRET-COMMENT")
        path.write_bytes(stream.getvalue())
    return path


TRACES: Sequence[bytes] = (b"Exif", b"Olga Owner", b"SERIAL-4711", b"SECRET-DESCRIPTION", b"SECRET-COMMENT", b"GPS")
"""What must be gone from a photo that leaves the folder."""


def lay_photo_list(site: Path, *photos: Mapping[str, Any]) -> Path:
    """Write a list of the site's photos."""
    told = {"format": "cpted-photos/1", "site": site.name, "photos": [dict(one) for one in photos]}
    (site / "photos.yaml").write_text(json.dumps(told, ensure_ascii=False), "utf-8")
    return site / "photos.yaml"
