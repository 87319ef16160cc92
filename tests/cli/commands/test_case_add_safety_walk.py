"""`cpted case add safety-walk`, as it is typed."""

from tests.cli.inside import typed
from tests.places import lay_site


def test_walk_is_written_down_and_then_more_is_said_of_it(tmp_path):
    site = lay_site(tmp_path / "garden")
    typed("case", "add", "safety-walk", site, "--date", "2026-11-12", "--start", "18:00", "--count", "14")
    ended = typed("case", "add", "safety-walk", site, "--missing", "unga", "--missing", "nattarbetare")

    assert (ended.code, ended.out) == (0, "2026-11-12; 14 took part; voices missing: unga, nattarbetare\n")
    assert typed("check", site).code == 0


def test_clock_that_is_none_is_told_at_its_place_and_nothing_is_written(tmp_path):
    site = lay_site(tmp_path / "garden")
    ended = typed("case", "add", "safety-walk", site, "--date", "2026-11-12", "--start", "soon")

    assert ended.code == 5
    assert "`soon` is no clock time" in ended.told
    assert not (site / "safety-walk.yaml").exists()
