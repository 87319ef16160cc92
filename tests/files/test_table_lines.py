"""Which line each row of a text begins on: what the reader of small tables finds, found from the bytes."""

import csv
from bisect import bisect_right

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpted_cli.files import table_lines
from cpted_cli.files.table_lines import row_lines

TEXTS = st.lists(st.sampled_from(['"a"', '""', '"x\ny"', '"""q"""', "b", ";", "\n", "\r\n", " ", '"']), max_size=14)


def found(tmp_path, text):
    path = tmp_path / "t.csv"
    path.write_bytes(text.encode())
    seen = row_lines(path, ";")
    return None if seen is None else [row + 1 + bisect_right(seen.after, row) for row in range(seen.rows)]


def read(text):
    """Give the line on which each row begins that has a cell, as the reader of small tables counts."""
    reader = csv.reader(text.splitlines(keepends=True), delimiter=";", strict=True)
    lines, line = [], 1
    for cells in reader:
        if cells:
            lines.append(line)
        line = reader.line_num + 1
    return lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a;b\n1;2\n3;4", [1, 2, 3]),
        ('\ufeff"a";b\r\n"1";""\r\n', [1, 2]),
        ('\n\na;"b\n\nc"\n\n1;2\n', [3, 7]),
        ('a;"b"";\n";""""\n"";""\n', [1, 3]),
        ("", []),
        ('a;5" pipe\n', None),
        ('a; "b"\n', None),
        ('a;"b"c\n', None),
        ('a;"b\n', None),
        ("a\rb\n", None),
    ],
)
@pytest.mark.parametrize("piece", [1, 2, 3, 1 << 20])
def test_rows_are_told_where_quotation_marks_stand_only_where_they_are_meant(tmp_path, monkeypatch, text, lines, piece):
    monkeypatch.setattr(table_lines, "PIECE", piece)

    assert found(tmp_path, text) == lines


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("lines")


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_what_is_told_is_what_is_read(folder, parts):
    text = "".join(parts)
    told = found(folder, text)

    assert told is None or told == read(text)


def test_mark_of_several_bytes_takes_a_closer_look(tmp_path):
    (tmp_path / "t.csv").write_text("a§b\n", "utf-8")

    assert row_lines(tmp_path / "t.csv", "§") is None


def test_lines_that_begin_no_row_are_kept_up_to_a_bound(tmp_path, monkeypatch):
    monkeypatch.setattr(table_lines, "MOST", 3)

    assert found(tmp_path, "a\n\n\nb\n") == [1, 4]
    assert found(tmp_path, "a\n\n\n\nb\n") is None
