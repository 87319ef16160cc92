"""Columns from the engine as arrays, in the order of the rows."""

import duckdb
import numpy as np

from cpted_cli.files.table_batches import batches, taken, texts


def test_numbers_come_in_order_through_many_batches(tmp_path):
    path = tmp_path / "t.parquet"
    duckdb.sql("SELECT i, i % 7 AS j FROM range(400_000) t(i)").write_parquet(str(path), row_group_size=50_000)

    database = duckdb.connect()
    database.read_parquet(str(path)).create_view("t")
    found = list(batches(database, "SELECT i::INTEGER, j FROM t"))

    assert len(found) > 1
    assert (np.concatenate([one for one, _ in found]) == np.arange(400_000)).all()
    assert (np.concatenate([one for _, one in found]) == np.arange(400_000) % 7).all()


def test_texts_come_as_they_are():
    assert [one for some in texts(duckdb.connect(), "SELECT unnest(['å', '', 'a\nb'])") for one in some] == [
        "å", "", "a\nb"
    ]  # fmt: skip


def test_batches_are_parted_anew():
    stream = iter([[np.arange(5), np.arange(5) * 2], [np.arange(5, 9), np.arange(5, 9) * 2]])

    parts = list(taken(stream, 2, [2, 0, 5, 2]))

    assert [one.tolist() for one, _ in parts] == [[0, 1], [], [2, 3, 4, 5, 6], [7, 8]]
    assert [two.tolist() for _, two in parts] == [[0, 2], [], [4, 6, 8, 10, 12], [14, 16]]
