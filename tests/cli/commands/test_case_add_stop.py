"""`cpted case add stop`, as it is typed."""

from tests.cli.inside import typed
from tests.places import lay_site, lay_walk


def test_stop_is_added_with_its_zones(tmp_path):
    site = lay_site(tmp_path / "garden")
    lay_walk(site)
    ended = typed("case", "add", "stop", site, "--title", "Doors", "--zone", "east", "--zone", "west")

    assert (ended.code, ended.out) == (0, "s1  Doors (east, west): 0 remarks\n")
