"""Results as an Excel file."""

import io

from python_calamine import CalamineWorkbook

from cpted_cli.report import result_sheet
from cpted_cli.report.result_sheet import result_xlsx

HEADS = ("site", "score", "band")
ROWS = [("a", 56.25, "clear"), ("=1+1", None, "http://x")]


def sheets(content):
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_numbers_are_numbers_and_nothing_becomes_a_formula():
    assert sheets(result_xlsx(HEADS, ROWS)) == {
        "results": [["site", "score", "band"], ["a", 56.25, "clear"], ["=1+1", "", "http://x"]]
    }


def test_faults_have_a_sheet_of_their_own_and_are_asked_for_last():
    seen = []

    def rows():
        seen.append("rows")
        yield from ROWS

    def faults():
        seen.append("faults")
        return [("file", "line"), ("t.csv", 3)]

    assert sheets(result_xlsx(HEADS, rows(), faults))["faults"] == [["file", "line"], ["t.csv", 3.0]]
    assert seen == ["rows", "faults"]


def test_more_than_a_sheet_holds_goes_on_in_the_next(monkeypatch):
    monkeypatch.setattr(result_sheet, "MOST_ROWS", 2)

    found = sheets(result_xlsx(HEADS, [(str(number), 1.0, "good") for number in range(5)]))

    assert [len(rows) for rows in found.values()] == [3, 3, 2]
    assert list(found) == ["results", "results 2", "results 3"]


def test_same_results_give_the_same_bytes():
    assert result_xlsx(HEADS, ROWS) == result_xlsx(HEADS, ROWS)
