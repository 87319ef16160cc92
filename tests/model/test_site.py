"""The place, its zones and its limits."""

import pytest

from tests.builders import make_site
from tests.files.reading import SITE, codes, read


def test_zones_are_found_by_kind_and_id():
    site = make_site("b", "a")

    assert [one.id for one in site.zones_of("entrance")] == ["b", "a"]
    assert site.zones_of("yard") == ()
    assert site.zone("a").kind == "entrance"
    assert site.zone("z") is None


def test_site_stands_in_stockholms_time_unless_told():
    assert read(SITE)[0].timezone == "Europe/Stockholm"


@pytest.mark.parametrize("point", ["{lat: 90.1, lon: 0}", "{lat: 0, lon: -180.1}"])
def test_point_lies_on_earth(point):
    assert len(codes(SITE + f"point: {point}\n")) == 1


def test_name_may_be_one_text_or_one_for_each_language():
    assert read(SITE.replace("The garden", "{sv: Gården, en: The garden}"))[0].name == {
        "sv": "Gården",
        "en": "The garden",
    }


def test_kind_that_is_said_to_be_lacking_is_there_all_the_same_once_a_zone_of_it_is_listed():
    assert make_site("a", without=("yard", "entrance")).lacks("yard")
    assert not make_site("a", without=("yard", "entrance")).lacks("entrance")
    assert not make_site("a").lacks("yard")
