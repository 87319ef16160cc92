"""`cpted checklist list`, as it is typed."""

import json

from cpted_cli.files.library import shipped_library
from tests.cli.inside import typed


def test_every_shipped_checklist_is_listed_once_in_name_order():
    rows = json.loads(typed("checklist", "list", "--format", "json").out)["checklists"]

    assert [one["id"] for one in rows] == sorted(shipped_library().checklists)
    assert all(one["criteria"] >= one["short"] > 0 for one in rows)
    assert rows[0].keys() == {"id", "edition", "title", "criteria", "short"}


def test_list_is_in_the_readers_language():
    swedish, english = typed("checklist", "list", lang="sv"), typed("checklist", "list")

    assert "Bostadsområde" in swedish.out
    assert "Residential area" in english.out
    assert "criteria" not in swedish.out
    assert (swedish.code, swedish.told) == (0, "")


def test_stats_are_printed_for_people_and_programs():
    assert "Efter princip:" in typed("checklist", "list", "--stats", lang="sv").out
    rows = json.loads(typed("checklist", "list", "--stats", "--format", "json").out)["checklists"]
    assert all(sum(one["lights"].values()) == one["criteria"] for one in rows)
