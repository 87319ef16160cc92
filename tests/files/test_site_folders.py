"""Finding site folders."""

import shutil
from pathlib import Path

import pytest

from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.site_folders import SitePath, site_paths

GOOD = Path(__file__).parents[1] / "bad_files" / "folder"


@pytest.fixture
def garden(tmp_path):
    return Path(shutil.copytree(GOOD, tmp_path / "case" / "sites" / "garden"))


def test_site_is_found_by_folder_file_case_and_assessment(garden):
    visit = garden / "assessments" / "2026-10-20-day-a1-small.yaml"

    assert site_paths([garden]) == (SitePath(folder=garden),)
    assert site_paths([garden / "site.yaml"]) == (SitePath(folder=garden),)
    assert site_paths([garden.parents[1]]) == (SitePath(folder=garden),)
    assert site_paths([visit]) == (SitePath(folder=garden, only=frozenset({visit})),)
    assert site_paths([garden, visit]) == site_paths([visit, garden]) == (SitePath(folder=garden),)


def test_sites_below_a_folder_come_in_name_order_without_hidden_ones_and_links(garden):
    for name in ("yard", "alley", ".hidden"):
        shutil.copytree(garden, garden.parent / name)
    (garden.parent / "link").symlink_to(garden)

    assert [one.folder.name for one in site_paths([garden.parents[1]])] == ["alley", "garden", "yard"]


def test_path_may_be_relative(garden, monkeypatch):
    monkeypatch.chdir(garden)

    assert site_paths([Path()]) == (SitePath(folder=Path()),)
    assert site_paths([Path("assessments/2026-10-20-day-a1-small.yaml")])[0].folder == Path()


def test_nothing_there_or_no_site_ends_with_a_sentence(tmp_path):
    (tmp_path / "loose.yaml").write_text("a: 1", "utf-8")
    for path in (tmp_path / "none", tmp_path, tmp_path / "loose.yaml"):
        with pytest.raises(Stop) as stopped:
            site_paths([path])
        assert stopped.value.exit_code is ExitCode.USAGE
