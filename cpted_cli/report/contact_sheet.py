"""The contact sheet: every photo of a site at a glance, and what still has to be said of each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from cpted_cli.model.photo import PersonsSeen, SitePhoto
from cpted_cli.model.site import Site
from cpted_cli.model.text import in_language
from cpted_cli.report.view import Front, Photo
from cpted_cli.wording.numbers import number
from cpted_cli.wording.translator import N_, Words

PERSONS: Mapping[PersonsSeen, str] = {
    "unchecked": N_("not looked through for persons and number plates"),
    "none": N_("no person or number plate"),
    "visible": N_("a person or number plate can be made out"),
}
POINTS = (N_("north"), N_("north-east"), N_("east"), N_("south-east"), N_("south"), N_("south-west"), N_("west"),
          N_("north-west"))  # fmt: skip
NO_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetBasis:
    """The site, its photos as listed, the questions of its checklists by criterion, the files that reports show."""

    site: Site
    photos: tuple[SitePhoto, ...]
    questions: Mapping[str, str]
    shown: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One photo with all that is known of it, in words; `keys` is what stands in the list."""

    photo: Photo
    taken: str
    where: str
    about: str
    keys: str
    persons: str
    use: str
    tone: PersonsSeen


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The photos of one part of the site, or those that belong to none yet."""

    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetView:
    """The contact sheet, group by group."""

    front: Front
    summary: str
    how: str
    groups: tuple[Group, ...]
    photos: tuple[Photo, ...]
    known: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """What may be written in the list, with what it means: zones and criteria by their ids."""


def sheet_view(basis: SheetBasis, words: Words) -> SheetView:
    """Word the contact sheet: first what belongs nowhere yet, then zone by zone."""
    ordered = sorted(basis.photos, key=lambda one: (one.taken or one.file, one.file))
    groups: dict[str, list[Card]] = {}
    names = {zone.id: in_language(zone.name, words.language) for zone in basis.site.zones}
    loose, whole = words.text("Where do these belong?"), words.text("The place as a whole, or a part without a name")
    for photo in ordered:
        named = names.get(photo.zone or "", photo.zone or (whole if photo.criterion else loose))
        groups.setdefault(named, []).append(_card(photo, basis, words))
    in_order = [loose, *names.values(), *groups]
    titles = [title for title in dict.fromkeys(in_order) if title in groups]
    return SheetView(
        front=_front(basis.site, ordered, words),
        summary=_summary(ordered, words),
        how=words.text("Fill in photos.yaml beside this page, then run cpted photos again."),
        groups=tuple(Group(title=title, cards=tuple(groups[title])) for title in titles),
        photos=tuple(card.photo for title in titles for card in groups[title]),
        known=(("zone:", tuple(names.items())), ("criterion:", tuple(basis.questions.items()))),
    )


def _card(photo: SitePhoto, basis: SheetBasis, words: Words) -> Card:
    caption = in_language(photo.caption, words.language)
    shown = Photo(
        name=photo.file,
        caption=caption,
        alternative=caption or words.text("Photo {name}", name=photo.file),
        missing=words.text("Photo missing: {name}", name=photo.file),
    )
    return Card(
        photo=shown,
        taken=photo.taken or words.text("does not tell when it was taken"),
        where=_where(photo, words),
        about=basis.questions.get(photo.criterion or "", ""),
        keys=" · ".join(one for one in (photo.zone, photo.criterion) if one),
        persons=words.text(PERSONS[photo.persons]),
        use=_use(photo, basis, words),
        tone=photo.persons,
    )


def _use(photo: SitePhoto, basis: SheetBasis, words: Words) -> str:
    if photo.file not in basis.shown and photo.in_report is False:
        return words.text("not in reports (in_report: false)")
    if photo.file not in basis.shown:
        return words.text("not in reports") if photo.caption else words.text("not in reports: it has no caption yet")
    if photo.persons == "visible" and not photo.protected:
        return words.text("in reports; it holds back the open edition until it is masked or another is chosen")
    if photo.protected:
        return words.text("in reports with protected details")
    return words.text("in reports")


def _where(photo: SitePhoto, words: Words) -> str:
    if photo.point is None:
        return words.text("no position recorded")
    place = f"{number(photo.point.lat, words, 5)} N, {number(photo.point.lon, words, 5)} E"
    if photo.direction is None:
        return place
    towards = words.text(POINTS[round(photo.direction / 45) % len(POINTS)])
    return words.text("{place}, towards {direction}", place=place, direction=towards)


def _summary(photos: Iterable[SitePhoto], words: Words) -> str:
    listed = tuple(photos)
    loose = sum(one.key is None for one in listed)
    unseen = sum(one.persons == "unchecked" for one in listed)
    said = [words.plural("{count} photo", "{count} photos", len(listed))]
    said += [words.text("{count} without an answer", count=loose)] if loose else []
    said += [words.text("{count} not looked through for persons", count=unseen)] if unseen else []
    return ", ".join(said) + "."


def _front(site: Site, photos: list[SitePhoto], words: Words) -> Front:
    days = [one.taken[:10] for one in photos if one.taken]
    day = max(days, default=NO_DAY.isoformat())
    return Front(
        language=words.language,
        title=in_language(site.name, words.language),
        kind=words.text("Contact sheet"),
        edition=words.text("for your own use"),
        version="1",  # it has but one
        date=day,
        date_words=day if days else "",
        author="cpted",
        attached="",
        fictional=words.text("Invented example") if site.fictional else "",
    )
