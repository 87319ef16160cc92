"""The empty table that is filled in and scored."""

import csv
import io
import re
import zipfile

import pytest
from python_calamine import CalamineWorkbook

from cpted_cli.cli.forms import FormWish, form_checklist, nameless_site
from cpted_cli.model.text import LIGHTS
from cpted_cli.report.answer_sheet import MESSAGE_LETTERS, answer_csv, answer_sheet, answer_xlsx
from cpted_cli.wording.translator import words_for


def sheet_of(language="en", lights=LIGHTS, zones=("entrance=2",), **wish):
    checklist = form_checklist(FormWish(checklist="residential-area"))
    return answer_sheet(checklist, nameless_site(checklist, zones, language), lights, words_for(language), **wish)


def rows_of(content, number=0):
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(number).to_python()


def test_questions_stand_over_the_ids_and_the_headings_are_those_of_the_language():
    asked, heads, *_ = rows_of(answer_xlsx(sheet_of("sv")))

    assert asked[0] == "cpted: Bostadsområde, utomhus 2026.2"
    assert heads[:7] == [
        "plats", "namn", "omgång", "besiktningsperson", "datum", "ljus", "ns-approach-lamps",
    ]  # fmt: skip
    assert asked[6] == "Hur många av lamporna längs vägen från hållplatsen lyser? (mörker)"
    assert {"ac-entrance-locks@entrance-1", "ac-entrance-locks@entrance-2"} <= set(heads)


def test_second_sheet_says_what_may_be_written_and_what_to_look_for():
    rows = rows_of(answer_xlsx(sheet_of()), 1)
    told = {row[0]: row for row in rows}

    assert told["ac-entrance-locks@entrance-1"][3] == "Entrance from outside 1"
    assert "a number or its words: 0 " in told["as-seating@courtyard"][5]
    assert any("cpted batch score FILE --checklist residential-area" in row[0] for row in rows)


def test_what_may_be_chosen_stands_on_a_sheet_out_of_sight_and_a_share_is_no_date():
    with zipfile.ZipFile(io.BytesIO(answer_xlsx(sheet_of()))) as book:
        page, whole = (book.read(f"xl/{name}.xml").decode() for name in ("worksheets/sheet1", "workbook"))
        styles = book.read("xl/styles.xml").decode()
    lists = re.findall(r'<dataValidation type="list".*?</dataValidation>', page, re.DOTALL)

    assert 'name="choices" sheetId="3" state="hidden"' in whole
    assert len(lists) == sum(bool(one.choices) for one in sheet_of().columns) + 1
    assert all(len(one) <= MESSAGE_LETTERS for one in re.findall(r' prompt="(.*?)"', page))
    assert 'numFmtId="49"' in styles


def test_only_the_questions_of_a_light_or_of_the_quick_visit():
    day, dark, short = sheet_of(lights=("day",)), sheet_of(lights=("dark",)), sheet_of(short=True)
    whole = sheet_of()

    assert "ns-approach-lamps" not in [one.key for one in day.columns]
    assert "ns-approach-lamps" in [one.key for one in dark.columns]
    assert 0 < len(short.columns) < len(whole.columns)


def test_csv_opens_in_the_spreadsheet_of_the_language():
    swedish, english = (answer_csv(sheet_of(language)).decode("utf-8-sig") for language in ("sv", "en"))

    assert swedish.startswith("plats;namn;omgång")
    assert next(csv.reader([english]))[:2] == ["site", "name"]


@pytest.mark.parametrize("write", [answer_csv, answer_xlsx])
def test_same_checklist_gives_the_same_bytes(write):
    assert write(sheet_of()) == write(sheet_of())
