"""`cpted demo`, as it is typed."""

import shlex
from pathlib import Path

import pytest

from cpted_cli.files.examples import lay_out
from tests.cli.inside import typed
from tests.cli.running import cpted


@pytest.fixture(scope="session")
def shown(tmp_path_factory):
    """Lay the example out once, in a process of its own."""
    folder = tmp_path_factory.mktemp("demo") / "my demo"
    return folder, cpted("demo", str(folder), home=folder.parent, CPTED_LANG="en")


def test_it_ends_well_and_every_path_it_prints_is_there(shown):
    folder, ended = shown
    paths = [line for line in ended.stdout.splitlines() if line.startswith(str(folder))]

    assert (ended.returncode, ended.stderr) == (0, "")
    assert [Path(path).suffix for path in paths] == [".pdf", ".html", ".docx"]
    assert all(Path(path).stat().st_size > 10_000 for path in paths)


def test_it_shows_the_score_and_lines_that_can_be_typed(shown):
    folder, ended = shown
    lines = [shlex.split(line) for line in ended.stdout.splitlines() if line.startswith("  cpted ")]

    assert "Basic requirements: " in ended.stdout
    assert [line[1] for line in lines] == ["assess", "plan", "new", "report", "report"]
    assert {line[2] for line in lines if line[1] != "new"} == {str(folder / "kastanjen")}
    assert [line[-1] for line in lines[3:]] == ["case", "safety-walk"]
    for line in (lines[1], *([*one, "--format", "html"] for one in lines[3:])):
        assert typed(*line[1:]).code == 0


def test_what_is_laid_out_passes_the_check(shown):
    assert typed("check", shown[0]).code == 0


def test_twice_is_fine_and_leaves_the_users_changes_alone(shown):
    folder, _ = shown
    own = folder / "kastanjen" / "texts" / "en" / "conclusion.md"
    own.write_text("My own conclusion.\n", "utf-8")
    ended = cpted("demo", str(folder), "--quiet", home=folder.parent, CPTED_LANG="en")

    assert ended.returncode == 0
    assert own.read_text("utf-8") == "My own conclusion.\n"
    assert len(ended.stdout.splitlines()) == 3
    assert "My own conclusion." in (folder / "kastanjen" / "reports" / "kastanjen-2026-brief-open-en.html").read_text(
        "utf-8"
    )


def test_example_that_the_user_broke_tells_the_faults(tmp_path):
    site = tmp_path / "kastanjen"
    site.mkdir()
    (site / "site.yaml").write_text("format: cpted-site/1\nid: kastanjen\n", "utf-8")
    ended = typed("demo", tmp_path)

    assert ended.code == 5
    assert str(site / "site.yaml") in ended.told


def test_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("in the way", "utf-8")
    ended = typed("demo", tmp_path / "file")

    assert ended.code == 4
    assert "could not be written" in ended.told


def test_photos_that_the_user_put_in_are_not_shown_before_somebody_looked_through_them(tmp_path):
    site = tmp_path / "kastanjen"
    assert lay_out(site) is None
    plan = site / "plan.yaml"
    plan.write_text(plan.read_text("utf-8").replace("persons_checked: true", "persons_checked: false"), "utf-8")
    ended = typed("demo", tmp_path)

    assert ended.code == 4
    assert "cpted photos" in ended.told
    assert not (site / "reports").exists()
