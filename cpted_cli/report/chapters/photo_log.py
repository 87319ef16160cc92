"""The photo log: every photo that was taken, where it belongs, and whether it is shown."""

from collections.abc import Iterator
from dataclasses import replace

from cpted_cli.model.photo import ReportPhoto
from cpted_cli.model.text import in_language
from cpted_cli.report.basis import Basis
from cpted_cli.report.blocks import Block, Cell, Column, Heading, Photos, Table, paragraph, row
from cpted_cli.report.chapters.findings import photos_with_findings
from cpted_cli.report.photo_letters import letters_of
from cpted_cli.report.photos import about_photo, belongs_words, lettered, photo_view, taken_on
from cpted_cli.report.view import Photo
from cpted_cli.wording import labels
from cpted_cli.wording.numbers import date_table
from cpted_cli.wording.translator import Words


def photo_log(basis: Basis, words: Words) -> Iterator[Block]:
    """Show the photos that no finding shows, in walking order, then list all that this edition may name."""
    yield Heading(text=words.text("Photos"))
    on_map = letters_of(basis)
    loose = tuple(lettered(_placed(one, basis, words), on_map.get(one.file, ""), words) for one in _loose(basis))
    if loose:
        yield Photos(photos=loose)
    rows = tuple(_rows(basis, words))
    if not rows:
        yield paragraph(words.text("No photos were taken."))
        return
    yield Table(
        columns=(
            Column(title=words.text("File"), width=35),
            Column(title=words.text("Taken"), width=21),
            Column(title=words.text("Belongs to"), width=35),
            Column(title=words.text("Shown"), width=9),
        ),
        rows=rows,
        small=True,
        note=words.text("Photos in the report are scaled and carry no place, owner or serial number of the camera."),
    )


def _loose(basis: Basis) -> list[ReportPhoto]:
    """Give the photos that no finding shows, in walking order, those of the whole place first."""
    told = photos_with_findings(basis)
    loose = [one for one in basis.photos if one.is_shown and one.file not in told]
    order = {zone.id: number for number, zone in enumerate(basis.site.zones)}
    return sorted(loose, key=lambda one: order.get(_zone_of(one, basis) or "", -1))


def _placed(one: ReportPhoto, basis: Basis, words: Words) -> Photo:
    """Show a photo under the name of its part of the place, for no finding says it."""
    shown = photo_view(one, about_photo(one, basis, words), words)
    zone = basis.site.zone(_zone_of(one, basis))
    name = in_language(zone.name, words.language) if zone else ""
    if not name or name in shown.caption:
        return shown
    return replace(shown, caption=f"{name}: {shown.caption}")


def _zone_of(one: ReportPhoto, basis: Basis) -> str | None:
    named = [one.zone, *(key.partition("@")[2] for key in one.keys)]
    return next((zone for zone in named if basis.site.zone(zone or None)), None)


def _rows(basis: Basis, words: Words) -> Iterator[tuple[Cell, ...]]:
    """List what answers name and what is shown; what was merely found in the folder is for protected eyes."""
    on_map = letters_of(basis)
    for one in sorted(basis.photos, key=lambda one: one.file):
        if basis.is_open and not (one.is_shown or one.keys or one.zone):
            continue
        shown = words.text("yes") if one.is_shown else words.text("no")
        letter = on_map.get(one.file, "") if one.is_shown else ""
        there = words.text("{shown}, {letter} on the map", shown=shown, letter=letter) if letter else shown
        yield row(one.file, _taken(one, basis, words), belongs_words(one, basis, words), there)


def _taken(one: ReportPhoto, basis: Basis, words: Words) -> str:
    visits = [visit for visit in basis.assessments for key in one.held if one.file in visit.answer(key).photos]
    day = taken_on(one, basis)
    light = labels.light(visits[-1].light, words) if visits else ""
    return ", ".join(part for part in (date_table(day, words) if day else "", light) if part)
