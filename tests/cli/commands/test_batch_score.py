"""`cpted batch score`, as it is typed."""

import json

import pytest

from tests.cli.inside import typed
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


def test_bad_rows_are_named_and_good_ones_scored(tmp_path, checklist):
    table, output, faults = (tmp_path / name for name in ("t.csv", "o.jsonl", "f.csv"))
    table.write_text(TABLE, "utf-8")

    ended = typed("batch", "score", table, "--checklist", checklist, "--output", output, "--faults", faults)

    assert ended.code == 5
    assert [json.loads(one)["site"] for one in output.read_text("utf-8").splitlines()] == ["x1"]
    assert "Sites read: 2. Scored: 1. Refused: 1." in ended.told
    assert f"{table}:3:3: 9 is no step of this scale" in ended.told
    assert faults.read_text("utf-8").splitlines()[1].startswith(f"{table},3,3,answer-off-scale,")


def test_old_letters_are_said(tmp_path, checklist):
    table = tmp_path / "t.csv"
    table.write_bytes("site;namn;kontrollpunkt;svar\nx1;Gården;ns-view;Bra\n".encode("cp1252"))

    ended = typed("batch", "score", table, "--checklist", checklist)

    assert ended.code == 4
    assert f"{table}: read as cp1252." in ended.told


def test_table_needs_a_checklist(tmp_path):
    table = tmp_path / "t.csv"
    table.write_text(TABLE, "utf-8")

    assert typed("batch", "score", table).code == 2


def test_output_of_unknown_kind_or_in_no_place_is_refused(tmp_path, garden):
    assert typed("batch", "score", garden, "--output", tmp_path / "o.doc").code == 2
    (tmp_path / "file").write_text("", "utf-8")
    assert typed("batch", "score", garden, "--output", tmp_path / "file" / "o.csv").code == 2


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
