"""What a list of photos says against what the site, its checklists and its answers say."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from cpted_cli.errors import Fault
from cpted_cli.model.assessment import Answer, Assessment
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.photo import SitePhoto, SitePhotos
from cpted_cli.model.site import Site


def photo_faults(listed: SitePhotos, checklists: Iterable[Checklist], site: Site) -> Iterator[Fault]:
    """Tell what a list of photos names that is not there."""
    if listed.site != site.id:
        yield Fault(code="other-site", where=("site",), params={"text": listed.site, "site": site.id})
    criteria = tuple(dict.fromkeys(one.id for checklist in checklists for one in checklist.criteria()))
    zones = tuple(one.id for one in site.zones)
    for index, photo in enumerate(listed.photos):
        if photo.criterion is not None and criteria and photo.criterion not in criteria:
            params = {"text": photo.criterion, "known": criteria}
            yield Fault(code="unknown-answer", where=("photos", index, "criterion"), params=params)
        if photo.zone is not None and photo.zone not in zones:
            yield Fault(
                code="unknown-zone", where=("photos", index, "zone"), params={"text": photo.zone, "known": zones}
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A visit that can hold photos: what was answered, and which answers its checklist asks for."""

    name: str
    assessment: Assessment
    keys: frozenset[str]

    def key_of(self, photo: SitePhoto) -> str | None:
        """Name the answer that a photo belongs to here; a part that is there once has no zone in its answers."""
        found = [key for key in (photo.key, photo.criterion) if key is not None and key in self.keys]
        return found[0] if found else None

    def answers_with(self, file: str) -> tuple[str, ...]:
        """Name the answers that hold a photo."""
        return tuple(key for key in self.assessment.answers if file in self.assessment.answer(key).photos)


def moved(photos: Iterable[SitePhoto], visits: tuple[Held, ...]) -> Mapping[str, Mapping[str, Answer]]:
    """Give the answers that change, by visit, so that each photo stands where the list says.

    A photo that stands there already is left alone, wherever else it stands. One that was taken during
    no visit goes to the latest that asks the question.
    """
    changed: dict[str, dict[str, Answer]] = {}
    for photo in photos:
        if any(one.key_of(photo) in one.answers_with(photo.file) for one in visits):
            continue
        holders = [one for one in visits if one.answers_with(photo.file)]
        fitting = [one for one in (*holders, *_by_day(photo, visits)) if one.key_of(photo) is not None]
        if not fitting:
            continue
        for one in holders:
            for key in one.answers_with(photo.file):
                before = changed.get(one.name, {}).get(key) or one.assessment.answer(key)
                left = tuple(name for name in before.photos if name != photo.file)
                changed.setdefault(one.name, {})[key] = replace(before, photos=left)
        chosen, key = fitting[0], str(fitting[0].key_of(photo))
        before = changed.get(chosen.name, {}).get(key) or chosen.assessment.answer(key)
        changed.setdefault(chosen.name, {})[key] = replace(before, photos=(*before.photos, photo.file))
    return changed


def homeless(photos: Iterable[SitePhoto], visits: tuple[Held, ...]) -> Iterator[SitePhoto]:
    """Give the photos that are put to an answer which no visit asks for."""
    for photo in photos:
        if visits and photo.key is not None and all(one.key_of(photo) is None for one in visits):
            yield photo


def _by_day(photo: SitePhoto, visits: tuple[Held, ...]) -> list[Held]:
    latest = sorted(visits, key=lambda one: one.assessment.date, reverse=True)
    day = (photo.taken or "")[:10]
    return sorted(latest, key=lambda one: one.assessment.date.isoformat() != day)
