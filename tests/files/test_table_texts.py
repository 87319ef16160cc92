"""Large texts laid out as Parquet, by the engine or row by row."""

import pytest

from cpted_cli.errors import Fault
from cpted_cli.files.parquet import engine
from cpted_cli.files.table_runs import outline_of
from cpted_cli.files.table_texts import lay_out
from cpted_cli.files.tables import LaidOut, text_file


def laid_out(tmp_path, content):
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    *waiting, made = lay_out(text_file(path), tmp_path)
    assert set(waiting) <= {None}
    return made


def rows_of(made):
    with engine() as database:
        outline = outline_of(made, database, None)
        found = database.execute(f"FROM {outline.rows} SELECT * EXCLUDE (row)").fetchall()
    return [(outline.line(line), *cells) for line, *cells in found]


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        (b"site;answer\na;1\nb\n", [(2, 2, "a", "1"), (3, 2, "b", None)]),
        (b'site;answer\na;"1\n2"\n\nb;3;4\n', [(2, 2, "a", "1\n2"), (5, 3, "b", "3")]),
        (b'\n"site";answer\n"a";""\n\n"b ""c""";3; ;\xc2\xa0;\n', [(3, 2, "a", None), (5, 2, 'b "c"', "3")]),
        ("site;answer\r\nå;1\r\n".encode("cp1252"), [(2, 2, "å", "1")]),
        ("site;answer\né;1\n".encode("utf-16"), [(2, 2, "é", "1")]),
        (b"Yards 2026\n ; \nsite;answer\na;1\n", [(4, 2, "a", "1")]),
        (b'site;answer\na;5" 2\n\n\nb;3\n', [(2, 2, "a", '5" 2'), (5, 2, "b", "3")]),
        (b"site;answer\ra;1\r\rb;2", [(2, 2, "a", "1"), (4, 2, "b", "2")]),
        (b"site;answer\na;1" + b";9" * 11 + b"\nb;2\n", [(2, 13, "a", "1"), (3, 2, "b", "2")]),
        (b"site;answer\r\na;1\nb;2\r\n", [(2, 2, "a", "1"), (3, 2, "b", "2")]),
    ],
)
def test_rows_keep_their_line_and_how_many_cells_they_have(tmp_path, content, rows):
    made = laid_out(tmp_path, content)

    assert isinstance(made, LaidOut)
    assert rows_of(made) == rows
    assert sorted(one.name for one in tmp_path.iterdir()) == ["t.csv", "table.parquet"]


def test_quotation_mark_that_is_not_closed_is_told_at_its_row(tmp_path):
    made = laid_out(tmp_path, b'site;answer\n"a";1\n"b;2\n')

    assert isinstance(made, Fault)
    assert (made.code, made.place.line) == ("table-quote", 3)
