"""Tables in Parquet files."""

import csv
import io
import subprocess
import sys
from dataclasses import replace

import duckdb
import pytest

from cpted_cli.files.parquet import (
    bare_table_from_parquet,
    engine,
    figures,
    literal_path,
    parquet_from_csv,
    quoted,
    table_from_parquet,
)
from tests.files.reading import OWN
from tests.files.table_kinds import write_parquet


def test_rows_are_numbered_under_the_heading_and_empty_ones_passed_over(tmp_path):
    path = write_parquet(tmp_path / "t.parquet", [["site", "answer"], ["a", 3], ["", ""], ["b", 3.25]])

    table = table_from_parquet(path)

    assert table.heading.cells == ("site", "answer")
    assert [(one.line, one.cells) for one in table.rows] == [(2, ("a", "3")), (4, ("b", "3.25"))]


def test_heading_alone_is_the_heading_of_the_table(tmp_path):
    path = write_parquet(tmp_path / "t.parquet", [["site ", "answer"], ["a", 3]])

    assert bare_table_from_parquet(path) == replace(table_from_parquet(path), rows=())


def test_name_with_brackets_and_stars_means_itself(tmp_path):
    path = write_parquet(tmp_path / "t [1]*.parquet", [["site"], ["a"]])

    assert table_from_parquet(path).rows[0].cells == ("a",)
    assert literal_path("a[b]*?") == "a[[]b][*][?]"


@pytest.mark.parametrize("content", [b"", b"PAR1", b"site;answer\n" * 100])
def test_what_is_no_parquet_is_told(tmp_path, content):
    (tmp_path / "t.parquet").write_bytes(content)

    assert table_from_parquet(tmp_path / "t.parquet").code == "table-damaged"
    assert bare_table_from_parquet(tmp_path / "t.parquet").code == "table-damaged"


def test_written_file_has_its_types_and_keeps_every_bit(tmp_path):
    values = [0.1 + 0.2, 1 / 3, 56.25, 100.0]
    stream = io.StringIO()
    csv.writer(stream).writerows([["site", "score", "shown"], *(['a "b",\nc', one, ""] for one in values)])
    made = b"".join(parquet_from_csv([stream.getvalue()], {"site": "VARCHAR", "score": "DOUBLE", "shown": "INTEGER"}))
    (tmp_path / "t.parquet").write_bytes(made)

    found = duckdb.connect().execute("SELECT * FROM read_parquet($1)", [str(tmp_path / "t.parquet")]).fetchall()

    assert found == [('a "b",\nc', one, None) for one in values]


def test_same_rows_give_the_same_bytes():
    parts = ["site,score\n", "a,1.5\n" * 1000]
    types = {"site": "VARCHAR", "score": "DOUBLE"}

    assert b"".join(parquet_from_csv(parts, types)) == b"".join(parquet_from_csv(parts, types))


def test_engine_fetches_no_extension():
    with engine() as database, pytest.raises(duckdb.Error):
        database.execute("SELECT * FROM read_xlsx('none.xlsx')")


def test_small_jobs_load_no_engine(tmp_path):
    checklist = own_checklist(tmp_path)
    (tmp_path / "t.csv").write_text("site,criterion,answer\na,ac-door,3/4\n", "utf-8")
    code = (
        "import sys; from cpted_cli.cli.main import run; code = run(sys.argv[1:], {});"
        "print(code, {'duckdb', 'python_calamine', 'pandas', 'xlsxwriter'} & set(sys.modules), file=sys.stderr)"
    )
    words = ["batch", "score", str(tmp_path / "t.csv"), "--checklist", str(checklist)]

    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=False)

    assert done.stderr.endswith("0 set()\n"), done.stdout + done.stderr


def own_checklist(folder):
    path = folder / "own.yaml"
    path.write_text(OWN.format(scale="{kind: ratio}", rest="", more="include: []"), "utf-8")
    return path


def test_temporary_folder_may_have_an_apostrophe_in_its_name(tmp_path, monkeypatch):
    odd = tmp_path / "it's here"
    odd.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(odd))

    made = b"".join(parquet_from_csv(["site,n\n", "a,1\n"], {"site": "VARCHAR", "n": "INTEGER"}))

    assert made.startswith(b"PAR1")


def test_one_row_is_asked_for_and_text_goes_in_as_it_stands():
    with engine() as database:
        assert figures(database, "SELECT " + quoted("it's") + ", 1 + 1") == ("it's", 2)
        assert database.sql("SELECT 3").fetchall() == [(3,)]
