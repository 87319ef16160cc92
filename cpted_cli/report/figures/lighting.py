"""Measured light, point by point, beside what somebody chose to compare it with."""

from collections.abc import Iterator

from cpted_cli.model.lighting import LightGrid, Lighting, LightPoint
from cpted_cli.report.basis import Basis
from cpted_cli.report.blocks import Block, Drawing, Heading, paragraph
from cpted_cli.report.charts import ACCENT, DAY, INK, TRACK
from cpted_cli.report.figures.svg import FAINT, PLAIN, box, lettering, line, picture
from cpted_cli.wording.lighting import lighting_sentences, lighting_title
from cpted_cli.wording.numbers import number, quantity
from cpted_cli.wording.translator import Words

WIDTH = 470.0
HEIGHT = 120.0
LEFT = 34.0
FOOT = 92.0
TOP = 14.0
LABELS = 8


def lighting_blocks(basis: Basis, words: Words) -> Iterator[Block]:
    """Tell of each measured grid that this edition may tell: the sentences, and the points drawn."""
    for one in basis.told.lighting:
        yield Heading(text=lighting_title(one, basis.site, words))
        yield paragraph(" ".join(lighting_sentences(one, words)))
        grid = next((grid for grid in basis.grids if grid.readings.file == one.file), None)
        if grid is not None and len(grid.points) > 1:
            yield _drawing(one, grid, words)


def _drawing(found: Lighting, grid: LightGrid, words: Words) -> Drawing:
    limit = found.comparison.average_lx
    low = [point.lux for point in grid.points if point.lux < limit]
    title = words.text(
        "{count} of {points} points are darker than {limit}",
        count=len(low),
        points=found.points,
        limit=f"{_limit(limit, words)}\u00a0lx",
    )
    values = "; ".join(_said(point, words) for point in grid.points)
    return Drawing(
        title=title,
        svg=_drawn(grid.points, limit, title, words),
        text=words.text("Lux at each point: {values}.", values=values),
        note=words.text("The line is the average of the comparison. n = {count} points.", count=found.points),
    )


def _said(point: LightPoint, words: Words) -> str:
    lux = number(point.lux, words, 1)
    if point.distance_m is None:
        return lux
    return words.text("{lux} at {metres} m", lux=lux, metres=number(point.distance_m, words))


def _drawn(points: tuple[LightPoint, ...], limit: float, title: str, words: Words) -> str:
    top = max(limit * 1.15, *(point.lux for point in points))
    step = (WIDTH - LEFT - 6) / len(points)
    level = FOOT - (FOOT - TOP) * limit / top
    shapes = [lettering(0, 8, words.text("lux"), FAINT), line(LEFT, FOOT, WIDTH, FOOT, INK)]
    for place, point in enumerate(points):
        left, height = LEFT + (place + 0.15) * step, (FOOT - TOP) * point.lux / top
        colour = ACCENT if point.lux < limit else DAY
        shapes += [
            box(left, TOP, step * 0.7, FOOT - TOP, TRACK),
            box(left, FOOT - height, step * 0.7, height, colour),
        ]
        if point.distance_m is not None and place % max(1, len(points) // LABELS) == 0:
            metres = quantity(point.distance_m, "m", words)
            shapes.append(lettering(left + step * 0.35, FOOT + 12, metres, FAINT, "middle"))
    shapes += [
        line(LEFT, level, WIDTH, level, INK),
        lettering(LEFT - 4, level + 3, _limit(limit, words), PLAIN, "end"),
        lettering(LEFT - 4, FOOT + 3, "0", PLAIN, "end"),
    ]
    return picture(WIDTH, HEIGHT, title, *shapes)


def _limit(limit: float, words: Words) -> str:
    return number(limit, words, 0 if limit == int(limit) else 1)
