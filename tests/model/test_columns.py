"""What somebody else's columns mean."""

from cpted_cli.model.columns import ColumnMap, ColumnNames


def test_map_that_says_nothing_changes_nothing():
    empty = ColumnMap(format="cpted-columns/1")

    assert empty.columns == ColumnNames()
    assert (empty.criteria, empty.answers, empty.lights, empty.ignore) == (None, None, None, ())
