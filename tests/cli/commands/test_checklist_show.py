"""`cpted checklist show`, as it is typed."""

import pytest

from tests.cli.inside import typed
from tests.places import lay_site


def test_checklist_is_shown_whole_with_what_it_includes():
    ended = typed("checklist", "show", "residential-area", lang="sv")

    assert (ended.code, ended.told) == (0, "")
    assert "ac-entrance-locks" in ended.out
    assert "grundkrav" in ended.out
    assert "ns-light-level" in ended.out


def test_own_file_can_be_shown(tmp_path):
    site = lay_site(tmp_path / "garden")

    assert "Is the view clear?" in typed("checklist", "show", site / "checklists" / "square-1.yaml").out


def test_unknown_checklist_or_file_is_a_usage_error(tmp_path):
    assert typed("checklist", "show", "nothing").code == 2
    assert typed("checklist", "show", tmp_path / "a.yaml").code == 2


@pytest.mark.parametrize(("right", "wrong"), [("scale: yes-no", "scale: yes-on"), ("edition: ", "edtion: ")])
def test_faulty_file_is_5_with_its_faults(tmp_path, right, wrong):
    site = lay_site(tmp_path / "garden")
    path = site / "checklists" / "square-1.yaml"
    path.write_text(path.read_text("utf-8").replace(right, wrong), "utf-8")
    ended = typed("checklist", "show", path)

    assert (ended.code, ended.out) == (5, "")
    assert ended.told.startswith(f"{path}:")


@pytest.mark.parametrize("form", ["csv", "json"])
def test_checklist_is_given_as_data(form):
    ended = typed("checklist", "show", "residential-area", "--format", form)
    assert (ended.code, ended.told) == (0, "")
    assert "ac-entrance-locks" in ended.out
