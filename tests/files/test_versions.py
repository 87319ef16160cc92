"""Versions on disk: read in order, written whole, the earlier ones left as they were."""

from dataclasses import replace

import pytest

from cpted_cli.errors import FaultsFound
from cpted_cli.files.disk import NotWritten
from cpted_cli.files.versions import earlier_version, keep_version, kept_versions
from tests.api.versions import now
from tests.places import lay_plan, square


@pytest.fixture
def garden(tmp_path):
    site = square(tmp_path / "garden")
    (site / "texts/sv").mkdir(parents=True)
    (site / "texts/sv/analysis.md").write_text("Häcken – den skymmer.\n", "utf-8")
    lay_plan(site, version="1.0", actions=[{"id": "a1", "title": "Lamps", "due": "2026-12-15"}])
    return site


def test_version_reads_back_as_it_was_written(garden):
    one = now(garden, "0.9")
    keep_version(garden, one)
    assert kept_versions(garden, "2026", "square") == (one,)
    assert one.texts == {"sv": {"analysis": "Häcken – den skymmer."}}
    assert len(one.visits) == 2


def test_same_version_has_the_same_bytes(garden):
    one = now(garden, "0.9")
    path = keep_version(garden, one)
    first = path.read_bytes()
    assert keep_version(garden, one) is None
    assert path.read_bytes() == first


def test_versions_come_in_the_order_in_which_they_were_made(garden):
    one = now(garden)
    for name in ("b", "a", "c"):
        keep_version(garden, replace(one, version=name))
    kept = kept_versions(garden, "2026", "square")
    assert [(each.number, each.version) for each in kept] == [(1, "b"), (2, "a"), (3, "c")]
    assert [getattr(earlier_version(kept, name), "version", None) for name in "bacd"] == [None, "b", "a", "c"]


def test_other_rounds_checklists_and_files_are_passed_over(garden):
    keep_version(garden, replace(now(garden), round="2025"))
    (garden / "versions/notes.txt").write_text("mine", "utf-8")
    assert kept_versions(garden, "2026", "square") == ()
    assert kept_versions(garden / "nowhere", "2026", "square") == ()


def test_names_that_are_no_file_names_stay_inside_the_folder(garden):
    path = keep_version(garden, replace(now(garden), version="../../ä/0:9", round="20/26"))
    assert path.parent == garden / "versions"


def test_what_is_too_large_or_of_another_format_is_told(garden):
    folder = garden / "versions"
    folder.mkdir(exist_ok=True)
    (folder / "a.json").write_bytes(b" " * 6_000_000)
    with pytest.raises(FaultsFound):
        kept_versions(garden, "2026", "square")
    (folder / "a.json").write_text('{"format": "cpted-plan/1", "site": "garden"}', "utf-8")
    with pytest.raises(FaultsFound) as told:
        kept_versions(garden, "2026", "square")
    assert told.value.faults[0].code == "format-not-here"


def test_folder_that_cannot_be_written_is_a_value(garden):
    one = now(garden)
    (garden / "versions").rmdir()
    (garden / "versions").write_text("a file", "utf-8")
    assert isinstance(keep_version(garden, one), NotWritten)
