"""Large tables as arrays: what is plain, what must be read by itself."""

import duckdb
import pytest

from cpted_cli.files.checklists import find_checklist, whole_checklist
from cpted_cli.files.table_arrays import opened
from tests.files.table_kinds import write_parquet
from tests.places import square

ROWS = [
    ["site", "round", "assessor", "criterion", "light", "answer"],
    ["a", "2026", "a1", "ns-view", "day", "3"],
    ["b", "2026", "a1", "ns-view", "day", "1"],
    ["b", "2026", "a2", "ns-view", "day", "1"],
    ["a", "2026", "a1", "ns-lamps", "dark", "not applicable"],
    ["c", "2026", "a1", "ns-view", "day", "many"],
    ["d", "2026", "a1", "ns-view", "day", "3"],
    ["d", "2026", "a1", "ns-view", "day", "3"],
]


@pytest.fixture(scope="module")
def checklist(tmp_path_factory):
    garden = square(tmp_path_factory.mktemp("sites") / "garden")
    (path,) = (garden / "checklists").glob("*.yaml")
    return whole_checklist(find_checklist(str(path), None)[0], ())[0]


def test_sites_come_in_chunks_in_the_order_in_which_they_first_appear(tmp_path, checklist):
    path = write_parquet(tmp_path / "t.parquet", ROWS)
    with opened(path, checklist, None) as table:
        assert table.sites == 4
        chunks = list(map(table.seen, table.pieces(3)))
        assert [one.names for one in chunks] == [("a", "b", "c"), ("d",)]
        assert [one.special.tolist() for one in chunks] == [[False, True, True], [True]]
        ((numbers, seen),) = table.groups(chunks[0], checklist)
        assert (numbers, seen.lights) == ([0], ("day", "dark"))
        assert [(one.line, one.cells[0]) for one in table.rows_of([1, 2]).rows] == [(3, "b"), (4, "b"), (6, "c")]


def test_column_that_names_no_criterion_keeps_no_site_from_being_an_array(tmp_path, checklist):
    rows = [["site", "address", "ns-view"], ["a", "Street 1", "3"], ["b", "Street 2", "1"]]

    with opened(write_parquet(tmp_path / "t.parquet", rows), checklist, None) as table:
        (seen,) = map(table.seen, table.pieces(3))

    assert seen.special.tolist() == [False, False]
    assert table.faults == ()
    told = [(one.code, one.place.column) for one in table.hints]
    assert told == [("columns-not-read", 2), ("criteria-without-column", 1)]


@pytest.mark.parametrize(
    "rows",
    [
        [["plats"], ["a"]],
        [["criterion", "answer"], ["ns-view", "1"]],
        [["site", "criterion"], ["a", "ns-view"]],
        [["site", "criterion", "answer"], ["2.5", "ns-view", "1"]],
    ],
)
def test_what_arrays_cannot_hold_is_not_opened(tmp_path, checklist, rows):
    path = write_parquet(tmp_path / "t.parquet", rows)

    with opened(path, checklist, None) as table:
        assert table is None


def test_no_parquet_is_not_opened(tmp_path, checklist):
    (tmp_path / "t.parquet").write_bytes(b"PAR1")

    with opened(tmp_path / "t.parquet", checklist, None) as table:
        assert table is None


def test_names_with_quotation_marks_do_no_harm(tmp_path, checklist):
    path = write_parquet(tmp_path / "o'clock.parquet", [['say "hi"', *ROWS[0]], *(["'; --", *row] for row in ROWS[1:])])

    with opened(path, checklist, None) as table:
        assert table.sites == 4


def test_what_goes_wrong_while_it_is_open_comes_through(tmp_path, checklist):
    path = write_parquet(tmp_path / "t.parquet", ROWS)
    with pytest.raises(duckdb.Error, match="full"), opened(path, checklist, None):
        raise duckdb.Error("the disk is full")
