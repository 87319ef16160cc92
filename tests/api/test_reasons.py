"""What a score rests on."""

import pytest

from cpted_cli import api
from tests.places import DARK, lay_visit, square


def loaded(*paths, **options):
    sites, faults = api.load(paths, **options)
    assert faults == ()
    return sites


def test_each_light_alone_is_explained_and_tried(tmp_path):
    site = square(tmp_path / "garden")
    lay_visit(site, DARK, light="dark")
    scored = api.score(loaded(site))

    (explained,), (tried,) = api.explained(scored), api.robust(scored)[0]

    assert set(explained.score.by_light) == {"day", "dark"}
    for light, view in explained.score.by_light.items():
        assert sum(one.contribution for one in view.explanation.principles) == pytest.approx(view.score)
        assert {one.light for one in view.explanation.gaps} <= {light}
    for view in tried.score.by_light.values():
        assert view.robustness.low <= view.score <= view.robustness.high
