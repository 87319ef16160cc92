"""Versions of a report: kept when named, compared with the one before."""

import pytest

from cpted_cli import api
from cpted_cli.errors import FaultsFound
from tests.places import DAY, lay_plan, lay_visit, square
from tests.report.pages import scored_site


@pytest.fixture
def garden(tmp_path):
    return square(tmp_path / "garden")


def since(site, version):
    found = api.changes_since(scored_site(site), version, "en")
    return found and (found.since, len(found.answers))


def test_draft_without_a_name_is_not_kept(garden):
    assert api.keep(scored_site(garden), "") is None
    assert since(garden, "") is None
    assert not (garden / "versions").exists()


def test_version_named_in_the_plan_alone_is_not_kept_but_compared(garden):
    lay_plan(garden, version="1.0")
    assert api.keep(scored_site(garden), "") is None
    assert api.keep(scored_site(garden), "0.9").name == "2026-square-1-0.9.json"
    assert since(garden, "") == ("0.9", 0)


def test_next_version_is_compared_with_the_one_before_and_so_is_a_draft(garden):
    api.keep(scored_site(garden), "granskning 0.9")
    lay_visit(garden, {**DAY, "ac-sign": 4})
    assert since(garden, "1.0") == since(garden, "") == ("granskning 0.9", 1)
    api.keep(scored_site(garden), "1.0")
    assert since(garden, "1.0") == ("granskning 0.9", 1), "made anew it tells the same"
    assert since(garden, "1.1") == ("1.0", 0)
    assert since(garden, "granskning 0.9") is None


def test_last_version_may_be_made_anew_but_none_that_a_next_one_was_compared_with(garden):
    api.keep(scored_site(garden), "0.8")
    lay_visit(garden, {**DAY, "ac-sign": 4})
    assert api.keep(scored_site(garden), "0.8") is None, "no new path to tell of"
    assert since(garden, "0.9") == ("0.8", 0)
    api.keep(scored_site(garden), "0.9")
    lay_visit(garden, {**DAY, "ac-sign": 0})
    api.keep(scored_site(garden), "0.8")
    assert since(garden, "0.9") == ("0.8", 1)
    assert since(garden, "1.0") == ("0.9", 1)


def test_versions_that_differ_in_signs_alone_do_not_write_over_each_other(garden):
    first, second = (api.keep(scored_site(garden), name) for name in ("granskning 0.9", "granskning-0.9"))
    assert first != second


def test_rounds_do_not_mix(garden):
    api.keep(scored_site(garden), "1.0")
    lay_visit(garden, DAY, date="2027-10-20")
    assert since(garden, "2.0") is None


def test_kept_version_that_cannot_be_read_is_a_fault_with_its_place(garden):
    path = api.keep(scored_site(garden), "1.0")
    path.write_text("format: cpted-plan/1\nsite: garden\n", "utf-8")
    with pytest.raises(FaultsFound):
        since(garden, "1.1")
    path.write_text('{"format": "cpted-version/1", "site": 3}', "utf-8")
    with pytest.raises(FaultsFound) as told:
        since(garden, "1.1")
    assert told.value.faults[0].place.path == str(path)
