"""A map of many sites."""

from cpted_cli.model.site import GeoPoint, Site
from cpted_cli.report.figures.sites_map import sites_map
from cpted_cli.wording.translator import words_for

EN = words_for("en")


def place(name, lat=None):
    point = None if lat is None else GeoPoint(lat=lat, lon=19.9)
    return Site(format="cpted-site/1", id=name, name=name.title(), kind="park", point=point)


def test_each_place_with_a_point_has_its_number_and_all_are_told_in_words():
    drawn = sites_map([(1, place("alfa", 60.0)), (2, place("beta")), (3, place("gamma", 60.1))], EN)

    assert (">1<" in drawn.svg, ">2<" in drawn.svg, ">3<" in drawn.svg) == (True, False, True)
    assert "1\u00a0Alfa; 3\u00a0Gamma" in drawn.text


def test_one_point_makes_no_map():
    assert sites_map([(1, place("alfa", 60.0)), (2, place("beta", 60.0))], EN) is None
    assert sites_map([], EN) is None
