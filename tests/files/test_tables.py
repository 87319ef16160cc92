"""Tables in text files: letters, marks, lines."""

import pytest

from cpted_cli.errors import Fault
from cpted_cli.files.tables import table_from_bytes, text_file, whole_table
from cpted_cli.wording.faults import fault_line
from cpted_cli.wording.translator import words_for

TEXT = 'site;svar\nGården;"1\n2"\n\nTorget;3,5\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_letters_are_read_however_they_were_written(encoding):
    table = table_from_bytes(TEXT.encode(encoding), "t.csv")

    assert table.rows[0].cells == ("Gården", "1\n2")
    assert table.encoding == (encoding if encoding in {"utf-16", "cp1252"} else "utf-8-sig")


def test_rows_keep_their_line_past_a_cell_of_two_lines_and_an_empty_row():
    assert [one.line for one in table_from_bytes(TEXT.encode(), "t.csv").rows] == [2, 5]


@pytest.mark.parametrize("mark", [";", ",", "\t", "|"])
def test_mark_between_cells_is_read_off_the_heading(mark):
    table = table_from_bytes(f"site{mark}answer\r\na{mark}1\r\n".encode(), "t.csv")

    assert table.rows[0].cells == ("a", "1")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            b"PK\x03\x04\x00\x00",
            "t.csv:1:1: this is not a table of text (save it as CSV in UTF-8, or as an Excel workbook)",
        ),
        (b"\xff\xfea", "t.csv:1:1: this is not a table of text (save it as CSV in UTF-8, or as an Excel workbook)"),
        (b"\n\n", "t.csv:1:1: the table is empty"),
        (b'site\na\n"b\n', "t.csv:3:1: a quotation mark in this row is not closed"),
    ],
)
def test_what_is_no_table_is_told(content, told):
    fault = table_from_bytes(content, "t.csv")

    assert isinstance(fault, Fault)
    assert fault_line(fault, words_for("en")).startswith(told)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_looked_through_for_how_it_is_written_and_can_be_read_whole(tmp_path, encoding):
    path = tmp_path / "t.csv"
    path.write_bytes(TEXT.encode(encoding))

    text, small = text_file(path), table_from_bytes(TEXT.encode(encoding), str(path))

    assert (text.encoding, text.mark, text.heading) == (small.encoding, ";", small.heading)
    assert whole_table(text) == small


def test_file_that_is_not_there_is_a_fault(tmp_path):
    assert text_file(tmp_path / "none.csv").code == "file-unreadable"
