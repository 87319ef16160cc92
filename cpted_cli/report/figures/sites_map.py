"""A plain map of many sites: a numbered mark each, a scale bar and north; drawn from coordinates, no network."""

from collections.abc import Sequence

from cpted_cli.model.site import Site
from cpted_cli.model.text import in_language
from cpted_cli.report.blocks import Drawing
from cpted_cli.report.charts import ACCENT, PAPER
from cpted_cli.report.figures.site_map import PIN, WIDTH, Plane, north, scale_bar
from cpted_cli.report.figures.svg import disc, lettering, picture
from cpted_cli.wording.numbers import HARD_SPACE
from cpted_cli.wording.translator import Words


def sites_map(sites: Sequence[tuple[int, Site]], words: Words) -> Drawing | None:
    """Draw the sites whose file says where they lie; of fewer than two there is no map."""
    placed = [(number, one, one.point) for number, one in sites if one.point is not None]
    if len({(point.lat, point.lon) for _, _, point in placed}) < 2:
        return None
    plane = Plane([point for _, _, point in placed])
    title = words.text("{count} places on the map", count=len(placed))
    shapes: list[str] = []
    for number, _, point in placed:
        x, y = plane.at(point)
        shapes += [disc(x, y, 8, ACCENT, PAPER), lettering(x, y + 3.2, str(number), PIN, "middle")]
    names = "; ".join(f"{number}{HARD_SPACE}{in_language(one.name, words.language)}" for number, one, _ in placed)
    return Drawing(
        title=title,
        svg=picture(WIDTH, plane.height + 30, title, *shapes, *scale_bar(plane, words), *north(words)),
        text=words.text("The numbers are those of the table above: {names}.", names=names),
        note=words.text("North is up. Drawn from the coordinates of the sites' files."),
    )
