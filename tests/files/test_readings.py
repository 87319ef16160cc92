"""Light readings on disk: rows of a CSV file, and the file that says how they were made."""

import json
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from cpted_cli.files.checking import path_faults
from cpted_cli.files.readings import light_points, load_grids
from cpted_cli.model.lighting import LightPoint
from cpted_cli.wording.faults import fault_line
from cpted_cli.wording.translator import words_for
from tests.builders import make_site
from tests.cli.inside import typed
from tests.model.test_lighting import TEXT
from tests.places import KASTANJEN


def told(text):
    content = text if isinstance(text, bytes) else text.encode()
    return [fault_line(one, words_for("en")) for one in light_points(content, "p.csv")[1]]


def lux(text):
    points, faults = light_points(text.encode(), "p.csv")
    assert faults == ()
    return [one.lux for one in points]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "readings").mkdir()
    (tmp_path / "readings" / "path.yaml").write_text(TEXT)
    (tmp_path / "readings" / "path.csv").write_text("lux\n2\n4\n")
    return tmp_path


def test_row_is_a_point():
    text = '# by hand\ntime,distance_m,side,lux,note\n17:36,4,left,3.5,"by the hedge, ""low"""\n'

    (point,), faults = light_points(text.encode(), "p.csv")

    assert faults == ()
    assert point == LightPoint(lux=3.5, time="17:36", distance_m=4, side="left", note='by the hedge, "low"')


@pytest.mark.parametrize(
    "text",
    [
        "lux;note\n3,5;\n0.5;x\n",
        "lux\tnote\n3,5\n0,5\tx\n",
        '\ufeffLux,note\r\n"3,5",\r\n0.5,x\r\n',
        "lux\n3.5\n\n0.5\n",
    ],
)
def test_decimal_comma_is_understood_where_commas_do_not_part_the_cells(text):
    assert lux(text) == [3.5, 0.5]


def test_other_columns_are_passed_over_and_order_is_free():
    assert lux("battery;lux\nfull;3\n") == [3]


def test_decimal_comma_between_commas_is_told_at_the_cell_too_many():
    assert told("time,lux\n17:36,3,5\n") == [
        "p.csv:2:9: 3 cells under a heading of 2 (quotes around a cell with a comma in it, or ; between the cells)"
    ]


@pytest.mark.parametrize("wrong", ["3.5 lx", "-1", "nan", "1e3", "٣", "1" * 16, ""])
def test_what_is_no_number_is_told_at_its_row_and_column(wrong):
    assert told(f"# x\nside,lux,note\nleft,2,\nleft,{wrong},dark\n") == [
        f"p.csv:4:6: `{wrong}` is no number for `lux` (0 or more, for example 2.1)"
    ]


def test_every_fault_of_every_row_is_told():
    text = "time,distance_m,lux\n25:00,four,2\n17.36,4,x\n"

    assert [one.split(": ")[0] for one in told(text)] == ["p.csv:2:7", "p.csv:2:1", "p.csv:3:9", "p.csv:3:1"]


def test_row_cut_short_lacks_its_light():
    assert told("time,lux\n17:36\n") == ["p.csv:2:1: `` is no number for `lux` (0 or more, for example 2.1)"]


def test_heading_without_lux_is_told_at_the_heading():
    assert told("# x\ntime,light\n17:36,3\n") == [
        "p.csv:2:1: the column `lux` is missing (columns: time, distance_m, side, lux, note)"
    ]


@pytest.mark.parametrize("text", ["", "# only a comment\n", "time,lux\n", "time,lux\n,\n"])
def test_file_without_rows_is_told(text):
    assert [one.split(": ")[0] for one in told(text)] == ["p.csv:1:1"]
    assert "no readings" in told(text)[0]


def test_older_encoding_is_told_at_its_line():
    assert told("lux,note\n2,släckt\n".encode("latin-1"))[0].startswith("p.csv:2:1: a character that is not UTF-8")


@given(st.binary(max_size=80) | st.text('lux,;\t"0123.#\n', max_size=80).map(str.encode))
def test_any_bytes_either_read_or_are_told_inside_the_file(content):
    points, faults = light_points(b"lux,note\n" + content, "p.csv")

    assert bool(points) != bool(faults)
    assert all(1 <= one.place.line <= 90 and 1 <= one.place.column <= 90 for one in faults)


def test_grid_is_read_with_how_it_was_made(folder):
    (grid,), faults = load_grids(folder, make_site())

    assert faults == ()
    assert [one.lux for one in grid.points] == [2, 4]
    assert grid.readings.meter.name == "LX-1"


def test_only_chosen_files_are_read(folder):
    chosen = folder / "readings" / "path.yaml"

    assert load_grids(folder, make_site(), frozenset()) == ((), ())
    assert len(load_grids(folder, make_site(), frozenset({chosen}))[0]) == 1


def test_site_without_readings_has_none(tmp_path):
    assert load_grids(tmp_path, make_site()) == ((), ())


@pytest.mark.parametrize("name", ["pth.csv", "../path.csv", "/etc/hostname"])
def test_only_a_file_beside_is_read(folder, name):
    (folder / "readings" / "path.yaml").write_text(TEXT.replace("path.csv", name))

    grids, (fault,) = load_grids(folder, make_site())

    assert (grids, fault.code, fault.place.line) == ((), "unknown-readings", 2)


def test_other_formats_and_broken_files_are_told(folder):
    (folder / "readings" / "a.yaml").write_text("format: cpted-site/1\nid: a\nname: A\nkind: park\n")
    (folder / "readings" / "b.yaml").write_text("")

    assert [one.code for one in load_grids(folder, make_site())[1]] == ["format-not-here", "file-empty"]


def test_file_too_large_is_told(folder):
    (folder / "readings" / "path.csv").write_text("#" * 1_000_001)

    assert [one.code for one in load_grids(folder, make_site())[1]] == ["file-too-large"]


def test_check_tells_faults_of_the_rows_and_of_the_source(tmp_path):
    site = shutil.copytree(KASTANJEN, tmp_path / "kastanjen")
    how, rows = site / "readings" / "2026-11-10-path.yaml", site / "readings" / "2026-11-10-path.csv"
    how.write_text(how.read_text("utf-8").replace("en-13201-2-2015", "en-13201-2-2016"), "utf-8")
    rows.write_text(rows.read_text("utf-8").replace("left,3.5", "left,three"), "utf-8")

    faults = path_faults([site])[1]

    assert [one.code for one in faults] == ["bad-reading", "unknown-source"]
    assert faults[0].place.line == 8


def test_example_is_measured_as_its_plan_says():
    ended = typed("score", KASTANJEN)

    said = " ".join(ended.out.replace("\xa0", " ").split())
    assert ended.code == 0
    assert "Indicative measurement, 24 points: average 2.1 lx, minimum 0.1 lx, uniformity 0.05." in said
    assert "average 5 lx, minimum 1 lx (chosen by us, the assessors; no requirement applies here)." in said
    assert "Finding, outside the score: below the comparison (average, minimum)." in said


def test_result_as_json_carries_the_measurement_and_fits_its_schema():
    file = json.loads(typed("score", KASTANJEN, "--format", "json").out)
    Draft202012Validator(json.loads(typed("schema", "result").out)).validate(file)

    ((found,),) = (one["lighting"] for one in file["results"])
    assert (found["measurement"], found["points"], found["average_lx"]) == ("indicative", 24, 2.1)
    assert (found["date"], found["below"]) == ("2026-11-10", ["average", "minimum"])
    assert found["comparison"]["requirement"] is False


def test_measurement_of_another_round_is_not_shown(tmp_path):
    site = shutil.copytree(KASTANJEN, tmp_path / "kastanjen")
    how = site / "readings" / "2026-11-10-path.yaml"
    how.write_text(how.read_text("utf-8") + "round: after\n", "utf-8")

    assert "Indicative" not in typed("score", site).out
