"""Where each site's rows stand."""

import duckdb
import pytest

from cpted_cli.files.table_runs import outline_of, runs_of


def looked_through(tmp_path, sites, kind="VARCHAR"):
    path = tmp_path / "t.parquet"
    duckdb.execute(
        f"COPY (SELECT unnest($1::{kind}[]) AS site, 'ns-view' AS criterion, '1' AS answer) TO '{path}'", [sites]
    )
    database = duckdb.connect()
    return runs_of(outline_of(path, database, None), database, tmp_path), database


def found(tmp_path, sites, kind="VARCHAR"):
    runs, database = looked_through(tmp_path, sites, kind)
    names = [one for (one,) in database.execute("SELECT site FROM runs ORDER BY rowid").fetchall()]
    lines = [one for (one,) in database.execute("SELECT line FROM given").fetchall()]
    return names, runs.starts.tolist(), runs.gaps.tolist(), lines


@pytest.mark.parametrize(
    ("sites", "told"),
    [
        (["a", "a", "b"], (["a", "b"], [0, 2, 3], [])),
        (["a ", "\u2003a", "b"], (["a", "b"], [0, 2, 3], [])),
        (["a", "", "a", None, " ", "b"], (["a", "b"], [0, 5, 6], [[1, 2], [3, 4], [4, 5]])),
        ([None, "å", "å", "b"], (["å", "b"], [0, 3, 4], [[0, 1]])),
        (["", ""], ([], [0, 2], [[0, 2]])),
    ],
)
def test_sites_begin_where_another_name_stands_and_a_row_without_one_parts_none(tmp_path, sites, told):
    assert found(tmp_path, sites)[:3] == told


def test_rows_that_stand_apart_are_brought_together_and_keep_their_line(tmp_path):
    names, starts, gaps, lines = found(tmp_path, ["b", "a", "", "b", "a"])

    assert (names, starts, gaps) == (["b", "a"], [0, 2, 5], [[4, 5]])
    assert lines == [2, 5, 3, 6, 4]


def test_sites_may_be_numbers(tmp_path):
    assert found(tmp_path, [7, 7, None, 3], "INTEGER")[:3] == (["7", "3"], [0, 3, 4], [[2, 3]])


def test_names_that_may_be_none_and_those_spelt_in_two_ways_are_doubtful(tmp_path):
    sites = ["b", "Summa:", "#N/A", "#7 east", "Totals", "a B", "x", "A  b", "a; b", "=A1", "max", "1|2"]

    runs, _ = looked_through(tmp_path, sites)

    assert [sites[at] for at in runs.doubtful] == ["Summa:", "#N/A", "Totals", "a B", "A  b", "=A1", "max"]
    assert [sites[at] for at in runs.marked] == ["a; b", "1|2"]
    assert runs.twins == {"a B": "A  b", "A  b": "a B"}
