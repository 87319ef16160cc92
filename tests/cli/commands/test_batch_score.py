"""`cpted batch score`, as it is typed."""

import csv
import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest
from python_calamine import CalamineWorkbook

from tests.cli.inside import typed
from tests.files.planted import KINDS, plant
from tests.places import square

TABLE = "site;criterion;answer\nx1;ns-view;3\nx2;ns-view;9\n"


@pytest.fixture
def garden(tmp_path):
    return square(tmp_path / "garden")


@pytest.fixture
def checklist(garden):
    (path,) = (garden / "checklists").glob("*.yaml")
    return path


@pytest.mark.parametrize("form", ["csv", "json"])
def test_folders_give_the_same_bytes_as_score(garden, form):
    batch, alone = typed("batch", "score", garden, "--format", form), typed("score", garden, "--format", form)

    assert batch.data == alone.data
    assert (batch.code, batch.told) == (0, "Sites read: 1. Scored: 1. Refused: 0.\n")


@pytest.mark.parametrize(("lang", "name"), [("sv", "Lilla torget"), ("en", "Little square")])
def test_table_for_people_names_a_site_in_their_language(garden, lang, name):
    told = typed("batch", "score", garden, "--format", "csv", "--decimal-comma", lang=lang).out
    assert {one["name"] for one in csv.DictReader(told.removeprefix("\ufeff").splitlines(), delimiter=";")} == {name}


def test_table_for_programs_is_the_same_in_every_language(garden):
    assert len({typed("batch", "score", garden, "--format", "csv", lang=lang).data for lang in ("sv", "en")}) == 1


def test_bad_rows_are_named_and_good_ones_scored(tmp_path, checklist):
    table, output, faults = (tmp_path / name for name in ("t.csv", "o.jsonl", "f.csv"))
    table.write_text(TABLE, "utf-8")

    ended = typed("batch", "score", table, "--checklist", checklist, "--output", output, "--faults", faults)

    assert ended.code == 5
    assert [json.loads(one)["site"] for one in output.read_text("utf-8").splitlines()] == ["x1"]
    assert "Sites read: 2. Scored: 1. Refused: 1." in ended.told
    assert f"{table}:3:3: column C, answer: 9 is no step of this scale" in ended.told
    assert "Refused whole, for a score of what is left of them would mislead: x2 (1 answer)." in ended.told
    heading, row = faults.read_text("utf-8").splitlines()
    assert heading == "file,line,column,code,message,site,heading,cell,reference"
    assert row.startswith(f"{table},3,3,answer-off-scale,")
    assert row.endswith(",x2,answer,9,C3")


def test_decimal_comma_is_asked_for_by_name(tmp_path, garden):
    output = tmp_path / "o.csv"

    assert typed("batch", "score", garden, "--output", output, "--decimal-comma").code == 0
    assert ";39,58333333333333;" in output.read_text("utf-8-sig")
    assert typed("batch", "score", garden, "--format", "json", "--decimal-comma").code == 2


def test_file_without_a_result_is_not_written_and_that_is_said(tmp_path, checklist):
    table, output = tmp_path / "t.csv", tmp_path / "o.csv"
    table.write_text("site;criterion;answer\nx2;ns-view;9\n", "utf-8")

    ended = typed("batch", "score", table, "--checklist", checklist, "--output", output)

    assert f"No site was scored: {output} was not written." in ended.told
    assert not output.exists()

    output.write_text("of an earlier run", "utf-8")
    ended = typed("batch", "score", table, "--checklist", checklist, "--output", output)

    assert f"No site was scored: {output} is as it was, and its figures are of an earlier run." in ended.told
    assert output.read_text("utf-8") == "of an earlier run"


def test_score_of_a_table_says_what_scores_tables(tmp_path):
    (tmp_path / "t.csv").write_text(TABLE, "utf-8")

    assert "is a table: cpted batch score and batch report read it" in typed("score", tmp_path / "t.csv").told


def test_old_letters_are_said(tmp_path, checklist):
    table = tmp_path / "t.csv"
    table.write_bytes("site;namn;kontrollpunkt;svar\nx1;Gården;ns-view;Bra\n".encode("cp1252"))

    ended = typed("batch", "score", table, "--checklist", checklist)

    assert ended.code == 4
    assert f"{table}: not written in UTF-8, so read as Windows-1252" in ended.told


def test_table_needs_a_checklist(tmp_path):
    table = tmp_path / "t.csv"
    table.write_text(TABLE, "utf-8")

    assert typed("batch", "score", table).code == 2


def test_output_of_unknown_kind_or_in_no_place_is_refused(tmp_path, garden):
    assert typed("batch", "score", garden, "--output", tmp_path / "o.doc").code == 2
    (tmp_path / "file").write_text("", "utf-8")
    assert typed("batch", "score", garden, "--output", tmp_path / "file" / "o.csv").code == 2


@pytest.mark.parametrize(("name", "is_written"), [("s.csv", False), ("s.json", True), ("s.xlsx", True)])
def test_file_without_results_is_said_not_to_be_written_only_where_that_is_so(tmp_path, checklist, name, is_written):
    table, output = tmp_path / "t.csv", tmp_path / name
    table.write_text("site,ns-view\nx,9\n", "utf-8")

    ended = typed("batch", "score", table, "--checklist", checklist, "--output", output)

    assert (ended.code, output.exists()) == (5, is_written)
    assert ("No site was scored" in ended.told) is not is_written


def test_quiet_says_nothing_but_the_result(garden):
    assert typed("batch", "score", garden, "-q").told == ""


def test_site_without_a_visit_is_not_counted_as_scored_and_is_named(tmp_path, garden):
    lay = tmp_path / "sites"
    lay.mkdir()
    garden.rename(lay / "garden")
    (lay / "empty").mkdir()
    (lay / "empty" / "site.yaml").write_text("format: cpted-site/1\nid: empty\nname: E\nkind: park\n", "utf-8")

    ended = typed("batch", "score", lay)

    assert ended.code == 4
    assert "Sites read: 2. Scored: 1. Refused: 0." in ended.told
    assert "Nothing to score yet: empty" in ended.told


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
@pytest.mark.parametrize(("form", "sites"), [("csv", 26_000), ("parquet", 26_000), ("xlsx", 500)])
@pytest.mark.parametrize("kills", [1, pytest.param(30, marks=pytest.mark.soak)])
def test_killed_at_random_instants_it_leaves_the_old_file_or_a_whole_new_one(tmp_path, checklist, form, sites, kills):
    temporary, work, table = (tmp_path / name for name in ("tmp", "work", "answers.csv"))
    temporary.mkdir()
    rows = (f"s{number};ns-view;{number % 5}" for number in range(sites))
    table.write_text("\n".join(["site;criterion;answer", *rows]), "utf-8")
    output = work / f"scores.{form}"
    command = ("batch", "score", str(table), "--checklist", str(checklist), "--output", str(output), "--jobs", "1")
    assert typed(*command).code == 4
    whole = output.read_bytes()
    output.write_bytes(b"old")
    chance = random.Random(kills)  # noqa: S311  no secret
    here = {**os.environ, "TMPDIR": str(temporary)}
    for _ in range(kills):
        running = subprocess.Popen([sys.executable, "-m", "cpted_cli", *command], stderr=subprocess.DEVNULL, env=here)
        time.sleep(chance.uniform(0.1, 2.5))
        running.send_signal(signal.SIGKILL)
        running.wait(60)
        assert output.read_bytes() in {b"old", whole}

    (work / f".scores.{form}.killed_1.new").write_bytes(b"half")
    subprocess.run(
        [sys.executable, "-m", "cpted_cli", *command], capture_output=True, env=here, timeout=120, check=False
    )

    assert output.read_bytes() == whole
    assert [one.name for one in work.iterdir()] == [output.name]
    assert list(temporary.iterdir()) == []


@pytest.fixture(scope="module", params=[20_000, pytest.param(1_000_000, marks=pytest.mark.soak)])
def planted(request, tmp_path_factory):
    return plant(tmp_path_factory.mktemp("planted"), request.param, request.param // 1_000), request.param


@pytest.mark.parametrize("form", ["parquet", "csv"])
def test_every_planted_fault_of_ten_kinds_is_found_and_named_and_the_counts_add_up(tmp_path, planted, form):
    made, sites = planted
    output, told = tmp_path / "scores.csv", tmp_path / "faults.csv"

    ended = typed(
        "batch", "score", getattr(made, form), "--checklist", made.checklist, "--output", output, "--faults", told
    )

    with told.open(encoding="utf-8", newline="") as file:
        found = [(int(one["line"]), int(one["column"]), one["code"]) for one in csv.DictReader(file)]
    read, refused = sites + made.nameless, len(made.faults)
    assert ended.code == 5
    assert (len(found), set(found)) == (len(made.faults), made.faults)
    assert {code for _, _, code in found} == {one[0] for one in KINDS}
    assert f"Sites read: {read}. Scored: {read - refused}. Refused: {refused}." in ended.told
    with output.open(encoding="utf-8") as file:
        assert sum(",all,overall," in line for line in file) == read - refused


def test_faults_are_a_workbook_where_the_name_says_so_and_headings_are_named_too(tmp_path, checklist):
    table, faults = tmp_path / "t.csv", tmp_path / "f.xlsx"
    table.write_text("site;ns-view;ns-lapms\nx1;9;1/2\n", "utf-8")
    typed("batch", "score", table, "--checklist", checklist, "--faults", faults)
    heading, first, second = CalamineWorkbook.from_path(str(faults)).get_sheet_by_index(0).to_python()
    assert heading[-4:] == ["site", "heading", "cell", "reference"]
    assert first[-4:] == ["", "ns-lapms", "ns-lapms", "C1"]
    assert second[-4:] == ["x1", "ns-view", "9", "B2"]


def test_faults_that_cannot_be_written_so_are_refused_before_anything_is_read(tmp_path, checklist):
    ended = typed("batch", "score", tmp_path / "t.csv", "--checklist", checklist, "--faults", tmp_path / "f.parquet")
    assert (ended.code, "faults are written as CSV or Excel" in ended.told) == (2, True)


def test_decimal_comma_is_for_the_faults_where_the_results_are_a_workbook(tmp_path, checklist):
    table, faults = tmp_path / "t.csv", tmp_path / "f.csv"
    table.write_text("site;ns-view\nx1;9\nx2;3\n", "utf-8")
    argv = ("--output", tmp_path / "o.xlsx", "--faults", faults, "--decimal-comma")
    assert typed("batch", "score", table, "--checklist", checklist, *argv).code == 5
    assert faults.read_text("utf-8-sig").startswith("file;line;column")
