"""Large texts laid out as Parquet, by the engine or row by row."""

import duckdb
import pytest

from cpted_cli.errors import Fault
from cpted_cli.files.table_texts import lay_out
from cpted_cli.files.tables import LaidOut, text_file


def laid_out(tmp_path, content):
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    *waiting, made = lay_out(text_file(path), tmp_path)
    assert set(waiting) <= {None}
    return made


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        (b"site;answer\na;1\nb\n", [(2, 2, "a", "1"), (3, 2, "b", None)]),
        (b'site;answer\na;"1\n2"\n\nb;3;4\n', [(2, 2, "a", "1\n2"), (5, 3, "b", "3")]),
        ("site;answer\r\nå;1\r\n".encode("cp1252"), [(2, 2, "å", "1")]),
    ],
)
def test_rows_keep_their_line_and_how_many_cells_they_have(tmp_path, content, rows):
    made = laid_out(tmp_path, content)

    assert isinstance(made, LaidOut)
    assert duckdb.read_parquet(str(made.path)).fetchall() == rows
    assert sorted(one.name for one in tmp_path.iterdir()) == ["t.csv", "table.parquet"]


def test_quotation_mark_that_is_not_closed_is_told_at_its_row(tmp_path):
    made = laid_out(tmp_path, b'site;answer\n"a";1\n"b;2\n')

    assert isinstance(made, Fault)
    assert (made.code, made.place.line) == ("table-quote", 3)
