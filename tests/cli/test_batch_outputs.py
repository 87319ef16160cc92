"""Where a batch may write."""

import os

import pytest

from cpted_cli.cli.batch_outputs import refuse_overwriting
from cpted_cli.errors import ExitCode, Stop
from tests.cli.inside import typed
from tests.places import square

TEXT = "site;criterion;answer\na;ns-view;3\n"


@pytest.fixture
def home(tmp_path, monkeypatch):
    square(tmp_path / "garden")
    (tmp_path / "garden" / "readings").mkdir()
    (tmp_path / "garden" / "readings" / "path.csv").write_text("lux\n3\n", "utf-8")
    (tmp_path / "own.csv").write_text(TEXT, "utf-8")
    (tmp_path / "map.yaml").write_text("format: cpted-columns/1\n", "utf-8")
    (tmp_path / "link.csv").symlink_to("own.csv")
    os.link(tmp_path / "own.csv", tmp_path / "hard.csv")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ["own.csv", "./own.csv", "garden/../own.csv", "link.csv", "hard.csv"])
@pytest.mark.parametrize("option", ["--output", "--faults"])
def test_what_is_read_is_never_written_over_however_it_is_spelt(home, name, option):
    ended = typed("batch", "score", "own.csv", "--checklist", "garden/checklists/square-1.yaml", option, name)

    assert (ended.code, (home / "own.csv").read_text("utf-8")) == (2, TEXT)
    assert f"{name.removeprefix('./')} is read by this run: write to another file." in ended.told


@pytest.mark.parametrize(
    "more",
    [
        ("--output", "map.yaml", "--format", "csv", "--columns", "map.yaml"),
        ("--output", "garden/checklists/square-1.yaml", "--format", "csv"),
        ("--output", "garden/readings/path.csv"),
        ("--output", "garden/readings/new.csv"),
        ("--output", "garden/site.yaml", "--format", "csv"),
        ("--output", "both.csv", "--faults", "garden/../both.csv"),
    ],
)
def test_inputs_what_a_site_keeps_and_each_other_are_spared(home, more):
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}

    assert typed("batch", "score", "own.csv", "--checklist", "garden/checklists/square-1.yaml", *more).code == 2
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "name", ["scores.csv", "garden/scores.csv", "garden/reports/scores.csv", "new/folder/scores.csv"]
)
def test_other_files_are_written_anew_each_time_and_a_new_folder_is_said(home, name):
    command = ("batch", "score", "garden", "--output", name)

    first, second = typed(*command), typed(*command)

    assert (first.code, second.code) == (0, 0)
    assert ("Made the folder new/folder." in first.told) == name.startswith("new/")
    assert "Made the folder" not in second.told


def test_nothing_asked_for_is_nothing_to_refuse(home):
    refuse_overwriting([None, None], [home / "garden", None])
    with pytest.raises(Stop) as stopped:
        refuse_overwriting([home / "garden" / "reports"], [home / "garden" / "reports"])
    assert stopped.value.exit_code is ExitCode.USAGE
