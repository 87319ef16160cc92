"""Somebody else's table said over in our words."""

from pathlib import Path

import pytest

from cpted_cli import api
from cpted_cli.errors import FaultsFound, Stop
from cpted_cli.files.column_maps import load_columns, mapped
from cpted_cli.files.results import result_csv
from cpted_cli.files.table_numbers import signs_said
from cpted_cli.files.tables import table_from_bytes
from cpted_cli.wording.faults import fault_line
from cpted_cli.wording.translator import words_for
from tests.files.table_kinds import KINDS, numbers
from tests.files.test_table_sites import visits, wide_text
from tests.places import square

LIGHTS = {"day": "Ljust", "dark": "Mörkt"}
CRITERIA = {"ns-view": "Sikt", "ns-lamps": "Lampor", "ac-door": "Dörr", "ac-sign": "Skylt", "ac-glass": "Glas"}
LONG = """\
format: cpted-columns/1
checklist: square
columns: {site: Hållplats, criterion: Fråga, zone: Del, light: När, answer: Betyg}
same: {round: "2026"}
criteria: {Sikt: ns-view, Lampor: ns-lamps, Dörr: ac-door, Skylt: ac-sign, Glas: ac-glass}
answers: {Dåligt: 0, Fullt: 8/8}
lights: {Ljust: day, Mörkt: dark}
ignore: [Kommentar]
"""
WIDE = """\
format: cpted-columns/1
columns: {site: Hållplats, light: När}
same: {round: "2026"}
criteria: {Sikt: ns-view, Östra dörren: ac-door@east, Västra dörren: ac-door@west}
lights: {Ljust: day, Mörkt: dark}
"""


@pytest.fixture(scope="module")
def garden(tmp_path_factory):
    return square(tmp_path_factory.mktemp("sites") / "garden", name="garden")


@pytest.fixture(scope="module")
def checklist(garden):
    (path,) = (garden / "checklists").glob("*.yaml")
    return str(path)


def long_table():
    rows = [["Hållplats", "Fråga", "Del", "När", "Betyg", "Kommentar"]]
    for site, light, key, said in visits("garden"):
        criterion, _, zone = key.partition("@")
        rows.append([site, CRITERIA[criterion], zone, LIGHTS[light], said, "a; b"])
    return rows


def wide_table():
    heading, *rows = [line.split(";") for line in wide_text(["garden"]).splitlines()]
    theirs = {"site": "Hållplats", "light": "När", "ns-view": "Sikt", "ac-door@east": "Östra dörren"}
    theirs["ac-door@west"] = "Västra dörren"
    at = heading.index("round")
    return [
        [LIGHTS.get(cell, theirs.get(cell, cell)) for column, cell in enumerate(row) if column != at]
        for row in (heading, *rows)
    ]


def write_map(folder: Path, text: str) -> Path:
    path = folder / "map.yaml"
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("text", "rows"), [(LONG, long_table()), (WIDE, wide_table())], ids=["long", "wide"])
def test_mapped_table_of_every_kind_gives_the_score_of_the_folder_to_the_last_bit(
    tmp_path, garden, checklist, kind, text, rows
):
    alone = result_csv(one.score for one in api.score(api.load([garden])[0]))
    typed = [[cell if kind == "csv" else numbers(cell) for cell in row] for row in rows]
    table = KINDS[kind](tmp_path / f"t.{kind}", typed)

    batch = api.batch([table], api.BatchWish(columns=write_map(tmp_path, text), checklist=checklist))
    parts = list(batch.parts())

    assert [fault for part in parts for fault in part.faults] == []
    assert result_csv(one for part in parts for one in part.results) == alone


def test_answers_are_said_over_in_answer_columns_only(tmp_path):
    columns, _ = load_columns(write_map(tmp_path, LONG))
    table = table_from_bytes("Hållplats;Fråga;Betyg;Del;När;Kommentar\nDåligt;Sikt;Dåligt;;Ljust;Dåligt".encode(), "t")

    found = mapped(table, columns)

    assert found.heading.cells == ("site", "criterion", "answer", "zone", "light", "x-Kommentar")
    assert found.rows[0].cells == ("Dåligt", "ns-view", "0", "", "day", "Dåligt")
    assert found.constants == {"round": "2026"}


def test_column_that_the_map_names_and_the_table_lacks_is_told(tmp_path):
    columns, _ = load_columns(write_map(tmp_path, LONG))
    table = table_from_bytes("Hållplats;Fråga;Betyg;När\na;Sikt;1;Ljust".encode(), "t.csv")

    told = [fault_line(one, words_for("en")) for one in mapped(table, columns)]

    assert told == [
        f"{tmp_path / 'map.yaml'}:3:52: t.csv has no column `Del` (columns: Hållplats, Fråga, Betyg, När)",
        f"{tmp_path / 'map.yaml'}:8:10: t.csv has no column `Kommentar` (columns: Hållplats, Fråga, Betyg, När)",
    ]


def test_what_a_wide_map_names_wrongly_is_told_at_its_word_whatever_the_size_of_the_table(tmp_path, checklist):
    columns = write_map(tmp_path, WIDE.replace("Sikt:", "Sigt:"))
    table = KINDS["csv"](tmp_path / "t.csv", wide_table())

    def told(**wish):
        parts = api.batch([table], api.BatchWish(columns=columns, checklist=checklist, **wish)).parts()
        return [fault_line(one, words_for("en")).partition(" (columns")[0] for part in parts for one in part.faults]

    assert told() == [f"{columns}:4:12: {table} has no column `Sigt` (did you mean `Sikt`?)"]
    assert told(large=0) == told()


def test_what_a_map_leads_to_is_held_against_the_checklist_at_its_place_in_the_map(tmp_path, checklist):
    text = LONG.replace("Sikt: ns-view", "Sikt: ns-vew").replace("Dåligt: 0", "Dåligt: dåligt, Vet ej: saknas")
    columns, table = write_map(tmp_path, text), KINDS["csv"](tmp_path / "t.csv", long_table())

    with pytest.raises(FaultsFound) as found:
        api.batch([table], api.BatchWish(columns=columns, checklist=checklist))

    told = [(one.code, one.place.line, one.place.column, one.params["text"]) for one in found.value.faults]
    assert told == [
        ("unknown-criterion", 5, 18, "ns-vew"),
        ("map-no-answer", 6, 19, "dåligt"),
        ("map-no-answer", 6, 35, "saknas"),
    ]


def test_faulty_map_and_one_of_another_kind_and_none_at_all(tmp_path, checklist):
    table = tmp_path / "t.csv"
    table.write_text("site;criterion;answer\na;ns-view;1\n", "utf-8")
    faulty = write_map(tmp_path, "format: cpted-columns/1\ncolumns: {sight: a}\n")
    with pytest.raises(FaultsFound) as found:
        api.batch([table], api.BatchWish(columns=faulty, checklist=checklist))
    assert [one.code for one in found.value.faults] == ["unknown-key"]

    other = write_map(tmp_path, "format: cpted-site/1\nid: a\nname: A\nkind: park\n")
    assert [one.code for one in load_columns(other)[1]] == ["format-not-here"]
    with pytest.raises(Stop):
        load_columns(tmp_path / "none.yaml")


def test_words_of_a_table_mean_the_same_in_capitals_and_a_map_says_what_stands_before_decimals(tmp_path):
    path = tmp_path / "map.yaml"
    path.write_text('format: cpted-columns/1\nanswers: {Saknas: finns inte, bra: 3, BRA: 4}\ndecimal: ","\n', "utf-8")
    columns, _ = load_columns(path)
    said = mapped(table_from_bytes(b"site;ns-view\na;saknas\nb;SAKNAS\nc;bra\nd;BRA\ne;Bra\n", "t"), columns)

    assert [row.cells[1] for row in said.rows] == ["finns inte", "finns inte", "3", "4", "3"]
    assert said.signs == signs_said(",")


def test_only_a_point_or_a_comma_stands_before_decimals(tmp_path):
    path = tmp_path / "map.yaml"
    path.write_text('format: cpted-columns/1\ndecimal: ";"\n', "utf-8")

    assert [one.code for one in load_columns(path)[1]] == ["not-one-of"]
