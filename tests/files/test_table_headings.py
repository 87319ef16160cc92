"""Where the heading stands."""

import pytest

from cpted_cli.files.table_headings import SEARCHED, SITE, folded, heading_at, heading_of, site_headings
from cpted_cli.model.columns import ColumnMap, ColumnNames


@pytest.mark.parametrize(
    ("rows", "at"),
    [
        ([["site"], ["a"]], 0),
        ([["x"], ["", " PLATS "], ["", "a"]], 1),
        ([["Site", "View", "View"], ["Site", "v1", "v2"], ["a", "1", "2"]], 1),
        ([["a"], ["b"]], None),
        ([*[["x"]] * SEARCHED, ["site"]], None),
        ([], None),
    ],
)
def test_heading_is_the_last_row_that_heads_the_sites(rows, at):
    assert heading_at(rows, SITE) == at


def test_map_says_how_sites_are_headed():
    columns = ColumnMap(format="cpted-columns/1", columns=ColumnNames(site="Objekt  Nr"))

    assert heading_at([["site"], ["objekt nr"]], site_headings(columns)) == 1
    assert site_headings(None) == SITE


def test_capitals_and_spaces_are_folded():
    assert folded(" Gård\u00a0 A\n") == "gård a"


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (
            [["x"], ["site", "Seen", ""], ["", "ns-view", "ns-lux@east"], ["a", "1"]],
            (2, ("site", "ns-view", "ns-lux@east")),
        ),
        ([["site", "name", "Seen"], ["", "", "NS-view", "ac-door"]], (1, ("site", "name", "NS-view", "ac-door"))),
        ([["site", "ns-view"], ["", "3"]], (0, ("site", "ns-view"))),
        ([["site", "a"], ["", "ns-view", "good"]], (0, ("site", "a"))),
        ([["x"], ["y"]], (0, ("x",))),
    ],
)
def test_criteria_below_the_row_that_heads_the_sites_belong_to_the_heading(rows, found):
    assert heading_of(rows, SITE) == found
