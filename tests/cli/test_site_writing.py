"""Results with one row a site, written in every form."""

import csv
import json

import pytest
from python_calamine import CalamineWorkbook

from cpted_cli.files.table_files import load_table
from tests.cli.inside import typed
from tests.cli.test_from_tables import ROWS
from tests.files.table_kinds import KINDS
from tests.places import square


@pytest.fixture
def checklist(tmp_path):
    (path,) = (square(tmp_path / "garden") / "checklists").glob("*.yaml")
    return path


@pytest.fixture
def table(tmp_path):
    return KINDS["csv"](tmp_path / "yards.csv", ROWS)


def by_site(*argv, lang="en"):
    return typed("batch", "score", *argv, "--layout", "sites", lang=lang)


def test_each_site_has_one_row_and_the_bad_one_is_told(table, checklist):
    ended = by_site(table, "--checklist", checklist)
    rows = list(csv.DictReader(ended.out.splitlines()))

    assert ended.code == 5
    assert [one["site"] for one in rows] == ["yard 1", "yard 2", "yard 4"]
    assert list(rows[0])[-6:] == ["surveillance", "access", "gates_met", "gates_failed", "gates_unchecked", "findings"]
    assert [(one["score"], one["gates_failed"]) for one in rows][1] == ("7", "1")


@pytest.mark.parametrize("large", [1, 10**9])
def test_large_tables_scored_as_columns_give_the_same_rows(table, checklist, monkeypatch, large):
    plain = by_site(table, "--checklist", checklist).data
    monkeypatch.setattr("cpted_cli.api.batches.WORTH_AN_ENGINE", large)
    assert by_site(table, "--checklist", checklist).data == plain


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_every_form_holds_the_same_rows(table, checklist, tmp_path, form):
    output = tmp_path / f"out.{form}"
    by_site(table, "--checklist", checklist, "--output", output)
    if form == "jsonl":
        rows = [json.loads(one) for one in output.read_text("utf-8").splitlines()]
        found = [(one["site"], str(one["score"])) for one in rows]
    else:
        read = load_table(output)
        at = read.heading.cells.index("score")
        found = [(row.cells[0], row.cells[at]) for row in read.rows]
    assert found == [("yard 1", "100"), ("yard 2", "7"), ("yard 4", "20")]


def test_workbook_speaks_the_language_and_numbers_are_numbers(table, checklist, tmp_path):
    output = tmp_path / "out.xlsx"
    by_site(table, "--checklist", checklist, "--output", output, lang="sv")
    book = CalamineWorkbook.from_path(str(output))
    heads, first, second, *_ = book.get_sheet_by_index(0).to_python()

    assert heads[:5] == ["Plats", "Namn", "Omgång", "Checklista", "Poäng"]
    assert heads[11:13] == ["Överblick", "Tillträde"]
    assert (first[4], second[7], second[8]) == (100.0, 1.0, "Allvarliga brister")
    assert book.sheet_names[-1] == "faults"


def test_folders_bring_their_own_principles_and_each_site_still_has_one_row(tmp_path):
    for name in ("a", "b"):
        square(tmp_path / "sites" / name)
    rows = list(csv.DictReader(by_site(tmp_path / "sites").out.splitlines()))
    assert [one["site"] for one in rows] == ["a", "b"]
    assert {"surveillance", "access"} <= set(rows[0])


def test_json_as_one_document_is_refused_with_what_to_type(table, checklist):
    ended = by_site(table, "--checklist", checklist, "--format", "json")
    assert (ended.code, "jsonl" in ended.told) == (2, True)


def test_csv_with_a_decimal_comma_says_what_the_workbook_says(table, checklist, tmp_path):
    output = tmp_path / "out.xlsx"
    by_site(table, "--checklist", checklist, "--output", output, lang="sv")
    book = CalamineWorkbook.from_path(str(output)).get_sheet_by_index(0).to_python()
    text = by_site(table, "--checklist", checklist, "--decimal-comma", lang="sv").data.decode("utf-8-sig")
    rows = list(csv.reader(text.splitlines(), delimiter=";"))

    assert rows[0] == book[0]
    assert [row[8] for row in rows] == [row[8] for row in book]
    assert rows[1][7] == "1,0"
