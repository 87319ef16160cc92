"""A new site's file: valid, commented, ready to be changed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cpted_cli.files.disk import NotWritten, write_text
from cpted_cli.files.site_folders import SITE_FILE
from cpted_cli.files.yaml_writer import yaml_text
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.site import Assignment, Site, Zone
from cpted_cli.model.text import in_language

PARTS = ("head", "zones", "without", "facts", "assignment")
SIZE = re.compile(r",\s*\d.*$")
"""What a title says of size stands ill before a number: Stretch, 100–150 m 2."""
NOBODY: Mapping[str, str] = MappingProxyType({})
NO_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSite:
    """What was asked before a site is made: its name, its checklist, how many zones of each kind.

    `names` say what the zones of a kind are called. `order` names zones by id as they are walked; those
    it does not name come after. `owners` says, by zone or kind of zone, who owns it where that is not
    the `owner` of all else; empty: not known.
    """

    id: str
    name: str
    checklist: Checklist
    counts: Mapping[str, int]
    names: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NO_NAMES)
    order: tuple[str, ...] = ()
    owner: str = ""
    owners: Mapping[str, str] = field(default_factory=lambda: NOBODY)
    client: str = ""
    language: str = "en"

    def site(self) -> Site:
        """Give the site as the model has it."""
        return Site(
            format="cpted-site/1",
            id=self.id,
            name=self.name,
            kind=self.checklist.site_kinds[0] if self.checklist.site_kinds else self.checklist.id,
            zones=tuple(sorted(self._zones(), key=self._turn)),
            without=tuple(kind.id for kind in self.checklist.zones if self.counts.get(kind.id, 1) == 0),
            assignment=Assignment(client=self.client or None),
        )

    def _zones(self) -> list[Zone]:
        zones = []
        for kind in self.checklist.zones:
            count = self.counts.get(kind.id, 1)
            title = in_language(kind.title, self.language)
            for number in range(1, count + 1):
                zone_id = kind.id if count == 1 else f"{kind.id}-{number}"
                numbered = title if count == 1 else f"{SIZE.sub('', title)} {number}"
                name = self.names[kind.id][number - 1] if kind.id in self.names else numbered
                owner = self.owners.get(zone_id, self.owners.get(kind.id, self.owner))
                zones.append(Zone(id=zone_id, kind=kind.id, name=name, owner=owner or None))
        return zones

    def _turn(self, zone: Zone) -> int:
        return self.order.index(zone.id) if zone.id in self.order else len(self.order)


def write_site(folder: Path, new: NewSite, comments: Mapping[str, str]) -> NotWritten | None:
    """Write the site's file with a comment before each part."""
    return write_text(folder / SITE_FILE, site_text(new, comments))


def site_text(new: NewSite, comments: Mapping[str, str]) -> str:
    """Give the text of a new site's file."""
    site = new.site()
    head: dict[str, Any] = {"format": site.format, "id": site.id, "name": site.name, "kind": site.kind}
    zones = [_plain_zone(zone) for zone in site.zones]
    facts = sorted({name for one in new.checklist.criteria() for name in one.when or {}})
    parts = {
        "head": yaml_text(head),
        "zones": yaml_text({"zones": zones}) if zones else "zones: []\n",
        "without": yaml_text({"without": list(site.without)}) if site.without else "",
        "facts": "".join(["facts: {}\n", *(f"#  {name}: true\n" for name in facts)]),
        "assignment": yaml_text({"assignment": {"client": new.client}}) if new.client else "assignment: {}\n",
    }
    return "\n".join(f"{_commented(comments.get(name, ''))}{parts[name]}" for name in PARTS if parts[name])


def _plain_zone(zone: Zone) -> dict[str, Any]:
    plain = {"id": zone.id, "kind": zone.kind, "name": zone.name, "owner": zone.owner}
    return {key: value for key, value in plain.items() if value is not None}


def _commented(text: str) -> str:
    return "".join(f"# {line}\n" for line in text.splitlines())
