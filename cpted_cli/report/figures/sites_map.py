"""A plain map of many sites: a numbered mark each, or how many there are where; scale bar, north, no network."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cpted_cli.model.reading import BANDS, Band
from cpted_cli.model.site import GeoPoint, Site
from cpted_cli.model.text import in_language
from cpted_cli.report.blocks import Cell, Column, Drawing, Table
from cpted_cli.report.charts import ACCENT, DAY, INK, PAPER
from cpted_cli.report.comparison_basis import numbers_words
from cpted_cli.report.figures.crowding import gathered, spans
from cpted_cli.report.figures.site_map import PIN, WIDTH, Plane, north, scale_bar
from cpted_cli.report.figures.svg import disc, lettering, picture, shape
from cpted_cli.report.photo_letters import letters
from cpted_cli.wording import labels
from cpted_cli.wording.numbers import HARD_SPACE
from cpted_cli.wording.translator import Words

APART, CROWD = 17.0, 52.0
"""Numbers nearer than the first would hide each other; counts stand for what lies within the second."""
SINGLY = 40
"""More sites than this are told by how many there are where."""
FILLS: dict[Band | None, str] = {
    "serious": ACCENT, "clear": DAY, "acceptable": "#d3e1e6", "good": "#eef3f5", None: PAPER,
}  # fmt: skip
HALF, TALL, STRIP = 22.0, 15.0, 6.0
FOOT, LEGEND = 30.0, 36.0
"""How far down the scale bar reaches below the map, and where what the strips mean begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A site on the map: its number, where it is, its verdict if it has one."""

    number: int
    site: Site
    point: GeoPoint
    band: Band | None


def sites_map(sites: Sequence[tuple[int, Site, Band | None]], words: Words) -> tuple[Drawing | Table, ...]:
    """Draw the sites whose file says where they lie; of fewer than two places there is no map.

    Of many, neighbours are gathered under a letter, and a table tells which they are.
    """
    spots = [Spot(number=number, site=one, point=one.point, band=band) for number, one, band in sites if one.point]
    if len({(one.point.lat, one.point.lon) for one in spots}) < 2:
        return ()
    plane = Plane([one.point for one in spots])
    return _gathered(spots, plane, words) if len(spots) > SINGLY else (_one_by_one(spots, plane, words),)


def _one_by_one(spots: Sequence[Spot], plane: Plane, words: Words) -> Drawing:
    places = [plane.at(one.point) for one in spots]
    shapes: list[str] = []
    for group in gathered(places, APART):
        x, y = places[group[0]]
        shapes += _mark(x, y, spans(group, [str(one.number) for one in spots]))
    names = "; ".join(f"{one.number}{HARD_SPACE}{in_language(one.site.name, words.language)}" for one in spots)
    return _drawing(shapes, plane, len(spots), words.text("The numbers on the map: {names}.", names=names), words)


def _mark(x: float, y: float, said: str) -> Iterator[str]:
    """Draw a number on a disc, several on a flag that stays within the drawing."""
    if len(said) < 4:
        yield disc(x, y, 8, ACCENT, PAPER)
    else:
        half = 4.0 + 2.5 * len(said)
        x = min(max(x, half), WIDTH - half)
        yield shape([(x - half, y - 7), (x + half, y - 7), (x + half, y + 7), (x - half, y + 7)], ACCENT, PAPER)
    yield lettering(x, y + 3.2, said, PIN, "middle")


def _gathered(spots: Sequence[Spot], plane: Plane, words: Words) -> tuple[Drawing | Table, ...]:
    places = [plane.at(one.point) for one in spots]
    groups = [[spots[number] for number in group] for group in gathered(places, CROWD)]
    shapes: list[str] = list(_legend(plane, words))
    for letter, group in zip(letters(), groups, strict=False):
        shapes += _flag(letter, group, plane)
    said = words.text(
        "Each mark stands for the places about it: a letter, how many they are, and a strip that shows how many have "
        "which verdict. The table tells which places they are."
    )
    return _drawing(shapes, plane, len(spots), said, words), _table(groups, words)


def _flag(letter: str, group: Sequence[Spot], plane: Plane) -> Iterator[str]:
    """Draw a letter with a count, over a strip of the verdicts; it stays within the drawing."""
    x, y = plane.at(group[0].point)
    left = min(max(x - HALF, 0), WIDTH - 2 * HALF)
    yield shape([(left, y - TALL), (left + 2 * HALF, y - TALL), (left + 2 * HALF, y), (left, y)], PAPER, INK)
    yield lettering(left + HALF, y - 4, f"{letter}: {len(group)}", anchor="middle")
    for band, fill in FILLS.items():
        width = 2 * HALF * sum(one.band == band for one in group) / len(group)
        if width:
            yield shape([(left, y), (left + width, y), (left + width, y + STRIP), (left, y + STRIP)], fill, INK)
        left += width


def _legend(plane: Plane, words: Words) -> Iterator[str]:
    x = 0.0
    for band, fill in FILLS.items():
        name = labels.band(band, words) if band else words.text("No verdict")
        y = plane.height + LEGEND
        yield shape([(x, y), (x + 8, y), (x + 8, y + 8), (x, y + 8)], fill, INK)
        yield lettering(x + 11, y + 7.5, name)
        x += 20 + 4.7 * len(name)


def _table(groups: Sequence[Sequence[Spot]], words: Words) -> Table:
    columns = [Column(title=words.text("On the map"), width=9), Column(title=words.text("Places"), width=8)]
    columns += [Column(title=labels.band(band, words), width=10) for band in reversed(BANDS)]
    columns += [Column(title=words.text("No verdict"), width=10), Column(title=words.text("No."), width=33)]
    return Table(
        title=words.text("What the marks on the map stand for"),
        columns=tuple(columns),
        rows=tuple(
            (
                Cell(text=letter),
                Cell(text=str(len(group))),
                *(Cell(text=_count(group, band)) for band in (*reversed(BANDS), None)),
                Cell(text=numbers_words((one.number for one in group), words)),
            )
            for letter, group in zip(letters(), groups, strict=False)
        ),
        small=True,
    )


def _count(group: Sequence[Spot], band: Band | None) -> str:
    count = sum(one.band == band for one in group)
    return str(count) if count else "–"


def _drawing(shapes: Sequence[str], plane: Plane, count: int, text: str, words: Words) -> Drawing:
    foot = LEGEND + 12 if count > SINGLY else FOOT
    title = words.text("{count} places on the map", count=count)
    return Drawing(
        title=title,
        svg=picture(WIDTH, plane.height + foot, title, *shapes, *scale_bar(plane, words), *north(words)),
        text=text,
        note=words.text("North is up. Drawn from the coordinates of the sites' files."),
    )
