"""The place: the consultant's description, a map where there is one to draw, and who has the say where."""

from collections.abc import Iterator

from cpted_cli.model.site import Zone
from cpted_cli.model.text import in_language
from cpted_cli.report.basis import Basis
from cpted_cli.report.blocks import Block, Column, Table, paragraph, row
from cpted_cli.report.chaptered import Chapter
from cpted_cli.report.figures.site_map import map_drawing
from cpted_cli.report.own_texts import own_words
from cpted_cli.wording.translator import Words


def place(basis: Basis, words: Words) -> Chapter:
    """Describe the place and name who owns each part of it."""
    return Chapter(
        id="place", title=words.text("The place"), blocks=tuple(_place(basis, words)), number="2", flows=True
    )


def _place(basis: Basis, words: Words) -> Iterator[Block]:
    own = own_words(basis.texts.get("place", ""), words)
    yield from own or (paragraph(words.text("The assessors have not described the place in words of their own.")),)
    drawing = map_drawing(basis, words)
    if drawing is not None:
        yield drawing
    if basis.site.zones:
        yield _zones(basis, words)


def _zones(basis: Basis, words: Words) -> Table:
    heads = (
        (words.text("No."), 6.0),
        (words.text("Part of the place"), 38.0),
        (words.text("Owned by"), 28.0),
        (words.text("Kind of land"), 18.0),
    )
    return Table(
        title=words.text("The parts of the place, in walking order, and who has the say there"),
        columns=tuple(Column(title=title, width=width) for title, width in heads),
        rows=tuple(row(*_zone(one, number, words)) for number, one in enumerate(basis.site.zones, start=1)),
    )


def _zone(zone: Zone, number: int, words: Words) -> tuple[str, ...]:
    language = words.language
    owner = in_language(zone.owner, language) or words.text("owner unknown: to be found out")
    return (
        str(number),
        in_language(zone.name, language),
        f"{owner} ({zone.property})" if zone.property else owner,
        in_language(zone.land, language) or words.text("not stated"),
    )
