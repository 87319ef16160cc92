"""Reports on the sites of a table."""

import pytest

from cpted_cli import api
from cpted_cli.cli.from_tables import parted, wanted_rounds
from tests.cli.inside import typed
from tests.files.table_kinds import KINDS
from tests.places import square
from tests.report.pages import words_of

HEADS = ["site", "name", "round", "ns-view", "ns-lamps", "ac-door@entrance-a", "ac-sign", "ac-glass"]
ROWS = [
    HEADS,
    ["yard 1", "Oak yard", "2026", 4, "20/20", 1, 4, 4],
    ["yard 2", "Elm yard", "2026", 0, "2/20", 0, 1, 0],
    ["yard 3", "Ash yard", "2026", 9, "2/20", 0, 1, 0],
    ["yard 4", "Fir yard", "2026", 1, "4/20", 0, 1, 1],
]


@pytest.fixture
def checklist(tmp_path):
    (path,) = (square(tmp_path / "garden") / "checklists").glob("*.yaml")
    return path


@pytest.fixture(params=KINDS)
def table(request, tmp_path):
    return KINDS[request.param](tmp_path / f"yards.{request.param}", ROWS)


@pytest.fixture
def csv_table(tmp_path):
    return KINDS["csv"](tmp_path / "yards.csv", ROWS)


def batch_report(*argv, lang="en"):
    return typed("batch", "report", *argv, "--format", "html", "--jobs", "1", lang=lang)


def test_tables_are_told_from_folders(tmp_path):
    assert parted([tmp_path, tmp_path / "a.csv"]) == ((tmp_path / "a.csv",), (tmp_path,))


def test_comparison_is_made_of_good_rows_and_bad_ones_are_told(table, checklist, tmp_path):
    ended = batch_report(table, "--checklist", checklist, "--template", "comparison", "--output", tmp_path)
    text = words_of((tmp_path / "comparison-open-en.html").read_bytes())

    assert ended.code == 5
    assert f"{table}:4:4: column D, ns-view: 9 is no step of this scale" in ended.told
    assert "Compared: 3. Left out: 1 with faults" in ended.told
    assert "3 places side by side" in text
    assert "when the places were visited is not known here" in text
    assert "Files with faults, not read yard 3" in text
    assert "1970" not in text


def test_comparison_speaks_swedish(csv_table, checklist, tmp_path):
    batch_report(csv_table, "--checklist", checklist, "--template", "comparison", "--output", tmp_path, lang="sv")
    text = words_of((tmp_path / "comparison-open-sv.html").read_bytes())
    assert "utan datum" in text
    assert "1970" not in text


def test_comparison_takes_the_verdicts_asked_for_of_however_large_a_table(csv_table, checklist, tmp_path, monkeypatch):
    monkeypatch.setattr("cpted_cli.api.batches.LARGE", 1)
    bands = ("--band", "serious", "--output", tmp_path)
    ended = batch_report(csv_table, "--checklist", checklist, "--template", "comparison", *bands)
    text = words_of((tmp_path / "comparison-open-en.html").read_bytes())

    assert "Compared: 2. Left out: 1 with faults, 0 without answers, 1 with another verdict." in ended.told
    assert "Elm yard" in text
    assert "Oak yard" not in text


def test_more_sites_than_a_comparison_can_show_are_refused_in_a_sentence(csv_table, checklist, tmp_path, monkeypatch):
    monkeypatch.setattr("cpted_cli.cli.comparing.MOST", 2)
    ended = batch_report(csv_table, "--checklist", checklist, "--template", "comparison", "--output", tmp_path / "out")
    assert (ended.code, "choose some by --band" in ended.told) == (2, True)
    assert not (tmp_path / "out").exists()


def test_unknown_round_of_a_table_is_refused(csv_table, checklist):
    ended = batch_report(csv_table, "--checklist", checklist, "--template", "comparison", "--round", "1999")
    assert (ended.code, "There is no round 1999 (there are: 2026)." in ended.told) == (2, True)


def test_folders_and_tables_are_compared_together(csv_table, checklist, tmp_path):
    ended = batch_report(
        csv_table, tmp_path / "garden", "--checklist", checklist, "--template", "comparison", "--output", tmp_path
    )
    text = words_of((tmp_path / "comparison-open-en.html").read_bytes())
    assert "Compared: 4." in ended.told
    assert "Last visit" in text
    assert "Only a table of answers" in text


@pytest.mark.parametrize("template", ["brief", "full"])
def test_each_row_gets_a_report_that_says_what_it_lacks(csv_table, checklist, tmp_path, template):
    into = tmp_path / "out"
    ended = batch_report(csv_table, "--checklist", checklist, "--template", template, "--output", into)
    text = words_of((into / f"yard_2-2026-{template}-open-en.html").read_bytes())

    assert ended.code == 5
    assert len(ended.out.splitlines()) == 3
    assert "Sites read: 4. Reports made: 3. Refused: 1." in ended.told
    assert "need a site folder (cpted new site)" in ended.told
    assert "a table of answers tells no days" in text
    assert "no days, photos, plan or words of the assessors" in text
    assert "the table does not say who assessed" in text
    assert "1970" not in text


def test_reports_already_made_of_a_table_are_left_alone(csv_table, checklist, tmp_path):
    argv = (csv_table, "--checklist", checklist, "--output", tmp_path / "out")
    batch_report(*argv)
    assert "Already there and up to date: 3" in batch_report(*argv).told


def test_a_table_has_no_folder_for_reports_and_no_plan_for_actions(csv_table, checklist, tmp_path):
    ended = batch_report(csv_table, "--checklist", checklist)
    assert (ended.code, "add --output FOLDER" in ended.told) == (2, True)
    ended = batch_report(csv_table, "--checklist", checklist, "--template", "actions", "--output", tmp_path)
    assert (ended.code, "from a table can be made: brief, full, comparison" in ended.told) == (2, True)


def test_two_sites_that_would_share_a_file_are_told(checklist, tmp_path):
    table = KINDS["csv"](tmp_path / "t.csv", [HEADS[:1] + HEADS[3:4], ["a 1", 3], ["a_1", 3]])
    ended = batch_report(table, "--checklist", checklist, "--output", tmp_path / "out")
    assert (ended.code, "in a table, call one site otherwise" in ended.told) == (2, True)


def test_a_table_too_large_for_a_report_a_row_is_refused(csv_table, checklist, tmp_path, monkeypatch):
    monkeypatch.setattr("cpted_cli.api.batches.LARGE", 1)
    ended = batch_report(csv_table, "--checklist", checklist, "--output", tmp_path)
    assert (ended.code, "score it first (cpted batch score)" in ended.told) == (2, True)


def test_sheet_and_columns_are_as_in_scoring(checklist, tmp_path):
    table = KINDS["xlsx"](tmp_path / "t.xlsx", [["Gård", "Sikt"], ["a", 3], ["b", 1]])
    columns = tmp_path / "columns.yaml"
    columns.write_text("format: cpted-columns/1\ncolumns: {site: Gård}\ncriteria: {Sikt: ns-view}\n", "utf-8")
    argv = ("--checklist", checklist, "--columns", columns, "--sheet", "Svar", "--output", tmp_path / "out")
    ended = batch_report(table, *argv)
    assert (ended.code, len(ended.out.splitlines())) == (0, 2)


def test_protected_edition_of_a_row_can_be_verified(checklist, tmp_path):
    heads = ["site", "light", "ns-lamps"]
    table = KINDS["csv"](tmp_path / "t.csv", [heads, ["a", "day", "3/20"], ["a", "dark", "9/20"]])
    ended = typed(
        "batch", "report", table, "--checklist", checklist, "--edition", "protected", "--output", tmp_path / "out"
    )
    assert ended.code == 0, ended.told
    assert typed("verify", ended.out.strip()).code == 0


def test_rounds_of_sites_in_one_table_are_kept_apart(checklist, tmp_path):
    rows = [["site", "round", "ns-view"], ["a", "2025", 1], ["a", "2026", 3], ["b", "2025", 2]]
    table = KINDS["csv"](tmp_path / "t.csv", rows)
    (part,) = api.batch([table], api.BatchWish(checklist=str(checklist), with_sites=True)).parts()

    assert [(one.score.site, one.score.round) for one in wanted_rounds(part.whole, None)] == [
        ("a", "2026"),
        ("b", "2025"),
    ]
    assert [one.score.site for one in wanted_rounds(part.whole, "2025")] == ["a", "b"]


def test_who_assessed_is_counted_where_the_table_names_them(checklist, tmp_path):
    heads = ["plats", "besiktningsperson", "ns-view"]
    table = KINDS["csv"](tmp_path / "t.csv", [heads, ["a", "a1", 3]])
    ended = batch_report(table, "--checklist", checklist, "--output", tmp_path / "out")
    (made,) = (tmp_path / "out").iterdir()
    text = words_of(made.read_bytes())

    assert (ended.code, made.name) == (0, "a-brief-open-en.html")
    assert "1 assessor" in text
    assert "does not say who" not in text


@pytest.fixture
def dated(tmp_path):
    heads = ["plats", "datum", "ns-view", "ac-sign"]
    rows = [["a", "2026-10-03", 3, 2], ["b", "2026-10-05 00:00:00", 1, 2], ["c", "i maj", 1, 2]]
    return KINDS["csv"](tmp_path / "t.csv", [heads, *rows])


def test_days_of_a_table_stand_in_its_reports_and_a_day_that_is_none_is_told(dated, checklist, tmp_path):
    ended = batch_report(dated, "--checklist", checklist, "--output", tmp_path / "out")
    text = words_of((tmp_path / "out" / "a-brief-open-en.html").read_bytes())

    assert ended.code == 5
    assert f"{dated}:4:2: column B, datum: `i maj` is no date" in ended.told
    assert len(ended.out.splitlines()) == 2
    assert "3 October" in text.replace("\u00a0", " ")
    assert "no photos, plan or words of the assessors" in text
    assert "undated" not in text


def test_comparison_tells_the_days_of_a_table(dated, checklist, tmp_path):
    batch_report(dated, "--checklist", checklist, "--template", "comparison", "--output", tmp_path / "out")
    text = words_of((tmp_path / "out" / "comparison-open-en.html").read_bytes())
    assert "Last visits 3 October 2026 to 5 October 2026." in text
    assert "Only a table of answers" in text


def test_scores_do_not_rest_on_days_and_so_do_not_ask_for_them(dated, checklist):
    ended = typed("batch", "score", dated, "--checklist", checklist, "--format", "json")
    assert "Sites read: 3. Scored: 3. Refused: 0." in ended.told


@pytest.mark.parametrize("template", ["brief", "comparison"])
def test_what_is_doubtful_in_a_table_is_told_once_beside_its_reports(checklist, tmp_path, template):
    rows = [[*row[:3], "Åre", *row[3:]] for row in ROWS if "yard 3" not in row]
    table = KINDS["csv"](tmp_path / "yards.csv", [[*HEADS[:3], "Ort", *HEADS[3:]], *rows[1:]])
    asked = (table, "--checklist", checklist, "--template", template, "--output", tmp_path)
    ended = batch_report(*asked)

    assert ended.code == 0
    assert ended.told.count("1:4: hint columns-not-read: columns not read, for no criterion is called so: Ort (") == 1
    assert "hint" not in batch_report(*asked, "--quiet").told
