"""The photo log: every photo that was taken, where it belongs, and whether it is shown."""

from collections.abc import Iterator

from cpted_cli.model.assessment import Answer, Assessment
from cpted_cli.model.text import in_language
from cpted_cli.report.basis import Basis, criterion_name
from cpted_cli.report.blocks import Block, Cell, Column, Heading, Photos, Table, paragraph, row
from cpted_cli.report.chapters.findings import photo_view
from cpted_cli.wording import labels
from cpted_cli.wording.numbers import date_table
from cpted_cli.wording.translator import Words


def photo_log(basis: Basis, words: Words) -> Iterator[Block]:
    """Show the chosen photos that no finding shows, then list all that this edition may name."""
    yield Heading(text=words.text("Photos"))
    photos = basis.plan.photos if basis.plan else ()
    loose = tuple(photo_view(one, words) for one in photos if _is_loose(one.file, basis))
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


def _given(basis: Basis) -> Iterator[tuple[Assessment, str, Answer]]:
    for visit in basis.assessments:
        for key in visit.answers:
            yield visit, key, visit.answer(key)


def _is_loose(file: str, basis: Basis) -> bool:
    told = {photo for one in basis.findings if not (basis.is_open and one.protected) for photo in one.photos}
    return file not in told and file not in basis.hidden_photos


def _rows(basis: Basis, words: Words) -> Iterator[tuple[Cell, ...]]:
    hidden, chosen = basis.hidden_photos, {one.file for one in (basis.plan.photos if basis.plan else ())}
    seen: dict[str, list[str]] = {}
    taken: dict[str, str] = {}
    for visit, key, answer in _given(basis):
        for photo in answer.photos:
            if photo in hidden:
                continue
            seen.setdefault(photo, []).append(_belongs(key, basis, words))
            taken[photo] = f"{date_table(visit.date, words)}, {labels.light(visit.light, words)}"
    for photo in sorted({*seen, *(chosen - hidden)}):
        shown = words.text("yes") if photo in chosen else words.text("no")
        yield row(photo, taken.get(photo, ""), "; ".join(dict.fromkeys(seen.get(photo, ()))), shown)


def _belongs(key: str, basis: Basis, words: Words) -> str:
    criterion, _, zone = key.partition("@")
    found, place = basis.checklist.criterion(criterion), basis.site.zone(zone or None)
    name = criterion_name(found, words.language) if found else criterion
    return f"{name} ({in_language(place.name, words.language)})" if place else name
