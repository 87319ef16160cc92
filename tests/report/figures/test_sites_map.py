"""The map of many sites."""

import re

from cpted_cli.model.reading import BANDS
from cpted_cli.model.site import GeoPoint, Site
from cpted_cli.report.figures.site_map import WIDTH
from cpted_cli.report.figures.sites_map import sites_map
from cpted_cli.wording.translator import words_for

SV, EN = words_for("sv"), words_for("en")


def site(number, lat, lon=19.9):
    point = None if lat is None else GeoPoint(lat=lat, lon=lon)
    return Site(format="cpted-site/1", id=f"s{number}", name=f"Yard {number}", kind="city-centre", point=point)


def spread(count):
    """Give sites in two towns, every second in each, with all verdicts and none in turn."""
    bands = (*BANDS, None)
    return [(n, site(n, 60.0 + (n % 2) * 0.5 + n * 1e-5), bands[n % 5]) for n in range(1, count + 1)]


def test_of_fewer_than_two_places_there_is_no_map():
    assert sites_map([(1, site(1, 60.0), None), (2, site(2, None), None), (3, site(3, 60.0), None)], EN) == ()


def test_few_places_have_a_number_each_and_neighbours_share_a_mark():
    (drawing,) = sites_map([(1, site(1, 60.0), None), (2, site(2, 60.00001), None), (3, site(3, 60.5), None)], EN)
    assert re.findall(r">([^<]+)</text>", drawing.svg)[:2] == ["1–2", "3"]
    assert "1\u00a0Yard 1; 2\u00a0Yard 2; 3\u00a0Yard 3" in drawing.text


def test_many_places_are_told_by_how_many_there_are_where_and_with_which_verdicts():
    drawing, table = sites_map(spread(60), SV)
    assert "A: 30" in drawing.svg
    assert "B: 30" in drawing.svg
    assert "Allvarliga brister" in drawing.svg
    first = [cell.text for cell in table.rows[0]]
    assert first[:7] == ["A", "30", "6", "6", "6", "6", "6"]
    assert first[7].startswith("1, 3, 5")


def test_nothing_is_drawn_beyond_the_edge():
    shown = "".join(sites_map(sites, SV)[0].svg for sites in (spread(60), spread(12)))
    corners = [float(x) for points in re.findall(r'points="([^"]+)"', shown) for x in re.findall(r"([\d.-]+),", points)]
    assert min(corners) >= 0
    assert max(corners) <= WIDTH
