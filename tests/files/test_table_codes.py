"""The words of a large table as numbers."""

from dataclasses import replace

import duckdb
import numpy as np
import pytest

from cpted_cli.files import table_codes
from cpted_cli.files.table_codes import Coder, WayBook, coders_of, ways_of
from cpted_cli.files.table_runs import outline_of
from tests.builders import QUALITY, make_checklist, make_criterion, make_principle

CHECKLIST = make_checklist(make_principle("one", make_criterion("a", scale=QUALITY)))


def opened(tmp_path, query):
    path = tmp_path / "t.parquet"
    duckdb.sql(query).write_parquet(str(path))
    database = duckdb.connect()
    outline = outline_of(path, database, None)
    database.execute(f"CREATE VIEW given AS FROM {outline.rows}")
    return outline, database


def coded(tmp_path, kind, values):
    query = f"SELECT 's' AS site, 'a' AS criterion, unnest({values}::{kind}[]) AS answer"
    outline, database = opened(tmp_path, query)
    (coder,) = coders_of(outline, database)
    codes = np.array([one for (one,) in database.sql(f"SELECT {coder.code} FROM given").fetchall()])  # noqa: S608
    return coder, codes, WayBook(outline=outline, checklist=CHECKLIST)


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("INTEGER", "[3, 1, NULL]"),
        ("TINYINT", "[3, 1, NULL]"),
        ("UBIGINT", "[3, 1, NULL]"),
        ("DOUBLE", "[3, 1, NULL]"),
        ("DECIMAL(5, 2)", "[3.00, 1, NULL]"),
        ("VARCHAR", "['3', '1', NULL]"),
        ("VARCHAR", "[' 3 ', '1,0', '']"),
    ],
)
def test_answers_are_the_same_in_whatever_type(tmp_path, kind, values):
    coder, codes, book = coded(tmp_path, kind, values)

    ways = ways_of([coder], [codes], book)[0]

    assert [None if np.isnan(one) else one for one in book.listed.position[ways]] == [0.75, 0.25, None]
    assert book.slot[ways].tolist() == [0, 0, 0]


def test_way_met_before_is_not_read_again_and_what_is_no_answer_is_marked(tmp_path):
    coder, codes, book = coded(tmp_path, "VARCHAR", "['3', 'many', '3']")

    first = ways_of([coder], [codes], book)[0]
    again = ways_of([coder], [codes], book)[0]

    assert (first.tolist(), len(book.ways) - book.slots) == (again.tolist(), 2)
    assert book.has_special
    assert book.slot[first].tolist() == [0, -1, 0]


def test_numbers_too_many_for_a_list_are_looked_up(tmp_path):
    coder, codes, book = coded(tmp_path, "VARCHAR", "['3', 'many', '3']")
    alone = ways_of([coder], [codes], book)[0]
    criterion, answer = coder.columns
    many = Coder(columns=(criterion, replace(answer, size=1 << 30)))

    assert many.direct is None
    again = ways_of([many], [codes % answer.size], book)[0]
    assert book.listed.position[again].tolist()[::2] == book.listed.position[alone].tolist()[::2]
    assert book.slot[again].tolist() == book.slot[alone].tolist()


def test_column_without_an_end_of_words_is_not_coded(tmp_path):
    outline, database = opened(
        tmp_path, "SELECT 's' AS site, 'a' AS criterion, i / 7 AS answer FROM range(200_100) t(i)"
    )

    assert coders_of(outline, database) is None


def test_ways_past_all_reason_are_left_to_be_read_by_themselves(tmp_path, monkeypatch):
    _, _, book = coded(tmp_path, "INTEGER", "[1]")
    monkeypatch.setattr(table_codes, "MOST_WAYS", book.slots + 2)

    ways = book.add([("a", 1)] * 3)

    assert book.slot[ways.start :].tolist() == [0, 0, -1]
    assert book.has_special


def test_columns_of_nothing_have_one_number(tmp_path):
    coder, codes, book = coded(tmp_path, "VARCHAR", "[NULL, NULL]")

    assert (coder.size, codes.tolist()) == (2, [0, 0])
    ways = ways_of([coder], [codes], book)[0]
    assert np.isnan(book.listed.position[ways]).all()
