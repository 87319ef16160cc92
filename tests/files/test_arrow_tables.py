import nanoarrow
import polars as pl
import pytest

from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files import arrow_tables
from cpted_cli.files.arrow_tables import arrow_from_csv, write_arrow
from cpted_cli.files.parquet import table_from_parquet

ROWS = pl.DataFrame({"site": ["a", "b"], "ns-view": [3, None]}, schema_overrides={"site": pl.Categorical})


def test_what_gives_arrow_is_laid_on_the_disk_with_its_columns(tmp_path):
    write_arrow(ROWS, tmp_path / "rows.parquet")

    table = table_from_parquet(tmp_path / "rows.parquet")
    assert table.heading.cells == ("site", "ns-view")
    assert [row.cells for row in table.rows] == [("a", "3"), ("b", "")]


def test_a_stream_that_can_be_gone_through_once_is_enough(tmp_path):
    once = nanoarrow.ArrayStream(ROWS.select("site").cast(pl.String))

    write_arrow(once, tmp_path / "rows.parquet")

    assert len(table_from_parquet(tmp_path / "rows.parquet").rows) == 2


@pytest.mark.parametrize("rows", [None, [{"site": "a"}], "site;ns-view"])
def test_what_gives_none_is_refused_by_its_kind(rows, tmp_path):
    with pytest.raises(Stop, match=type(rows).__name__) as told:
        write_arrow(rows, tmp_path / "rows.parquet")
    assert told.value.exit_code is ExitCode.USAGE
    assert not list(tmp_path.iterdir())


def test_what_breaks_off_is_told_and_nothing_is_kept(tmp_path, monkeypatch):
    def breaking(_):
        raise ValueError("the stream is broken\nand more")

    monkeypatch.setattr(arrow_tables.nanoarrow, "ArrayStream", breaking)

    with pytest.raises(Stop, match="the stream is broken"):
        write_arrow(ROWS, tmp_path / "rows.parquet")
    assert not list(tmp_path.iterdir())


def test_a_table_is_given_as_often_as_it_is_asked_for_with_its_types():
    table = arrow_from_csv(["site,shown\n", '"a, b",\n', "c,40\n"], {"site": "VARCHAR", "shown": "INTEGER"})

    for _ in range(2):
        given = pl.DataFrame(table)
        assert given.schema == {"site": pl.String, "shown": pl.Int32}
        assert given.rows() == [("a, b", None), ("c", 40)]
