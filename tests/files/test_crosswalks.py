"""Finding the frame that a score is to be seen by."""

import pytest

from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.crosswalks import find_crosswalk
from tests.places import square

FRAME = """\
format: cpted-crosswalk/1
id: own-frame
title: Own
categories: [{id: care, title: Care}]
criteria: {ns-view: care, ac-sign: care}
"""


@pytest.fixture
def garden(tmp_path):
    return square(tmp_path / "case" / "sites" / "garden")


def lay(folder, text=FRAME):
    path = folder / "checklists" / "crosswalks" / "own-frame.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_frame_lies_with_the_site_or_with_its_case(garden):
    for home in (garden, garden.parent.parent):
        path = lay(home)
        assert find_crosswalk("own-frame", garden)[0].id == "own-frame"
        path.unlink()


def test_frame_in_a_file_may_place_the_sites_own_criteria(garden, tmp_path):
    path = lay(tmp_path)

    assert find_crosswalk(str(path), garden)[0].criteria["ns-view"] == "care"


def test_faults_of_a_frame_are_told_and_it_is_not_used(garden):
    lay(garden, FRAME.replace("ac-sign: care", "ac-sing: car"))

    frame, faults = find_crosswalk("own-frame", garden)

    assert frame is None
    assert [(one.code, one.place.line) for one in faults] == [("unknown-criterion", 5), ("unknown-category", 5)]


def test_file_of_another_kind_is_told(garden):
    assert [one.code for one in find_crosswalk(str(garden / "site.yaml"), garden)[1]] == ["format-not-here"]


def test_unreadable_frame_is_told(garden, tmp_path):
    path = lay(tmp_path, FRAME.replace("id: own-frame", "id: Own"))

    assert [one.code for one in find_crosswalk(str(path), garden)[1]] == ["bad-id"]


@pytest.mark.parametrize("name", ["nowhere", "nowhere.yaml"])
def test_frame_that_is_not_there_stops(garden, name):
    with pytest.raises(Stop) as stopped:
        find_crosswalk(name, garden)

    assert stopped.value.exit_code is ExitCode.USAGE
