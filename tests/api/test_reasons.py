"""What a score rests on."""

import pytest

from cpted_cli import api
from cpted_cli.errors import Stop
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


FRAME = "format: cpted-crosswalk/1\nid: own-frame\ntitle: Own\ncategories: [{id: care, title: Care}]\n"


def test_each_site_may_have_its_own_frame_of_that_name(tmp_path):
    one, other = square(tmp_path / "one"), square(tmp_path / "other")
    for site, criterion in ((one, "ns-view"), (other, "ac-sign")):
        (site / "checklists" / "frame.yaml").write_text(f"{FRAME}criteria: {{{criterion}: care}}\n", "utf-8")

    results, faults = api.framed(api.score(loaded(one, other)), "own-frame")

    assert faults == ()
    assert [len(result.score.by_frame.unplaced) for result in results] == [4, 4]
    assert [result.score.by_frame.categories[0].score for result in results] == [25.0, 75.0]


def test_faults_of_one_file_are_told_once_for_all_sites(tmp_path):
    path = tmp_path / "frame.yaml"
    path.write_text(f"{FRAME}criteria: {{ns-view: caer}}\n", "utf-8")

    results, faults = api.framed(api.score(loaded(square(tmp_path / "one"), square(tmp_path / "other"))), str(path))

    assert [one.code for one in faults] == ["unknown-category"]
    assert [one.score.by_frame for one in results] == [None, None]


def test_unknown_frame_stops(tmp_path):
    with pytest.raises(Stop):
        api.framed(api.score(loaded(square(tmp_path / "one"))), "nowhere")
