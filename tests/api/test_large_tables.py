"""Large tables: the same rows as site by site, and every planted fault named."""

from pathlib import Path

import pytest

from cpted_cli import api
from cpted_cli.api import large_tables
from cpted_cli.files import table_texts, tables
from cpted_cli.files.results import result_csv_parts
from tests.files.table_kinds import write_parquet
from tests.files.test_column_maps import LONG, WIDE, long_table, wide_table, write_map
from tests.files.test_table_sites import LONG as HEADING
from tests.files.test_table_sites import long_rows, wide_text
from tests.places import square


@pytest.fixture(scope="module")
def checklist(tmp_path_factory):
    garden = square(tmp_path_factory.mktemp("sites") / "garden")
    (path,) = (garden / "checklists").glob("*.yaml")
    return str(path)


def scored(table, checklist, **wish):
    parts = list(api.batch([table], api.BatchWish(checklist=str(checklist), **{"jobs": 1, **wish})).parts())
    counts = tuple(sum(getattr(part, name) for part in parts) for name in ("read", "scored", "refused"))
    faults = {(one.place.line, one.place.column, one.code) for part in parts for one in part.faults}
    return "".join(result_csv_parts(part.results for part in parts)), counts, faults


def as_large(table, checklist, **wish):
    return scored(table, checklist, large=0, **wish)


def assert_same(table, checklist, **wish):
    alone = scored(table, checklist, **wish)

    assert as_large(table, checklist, as_lines=True, **wish) == alone
    assert as_large(table, checklist, **wish) == alone


def assert_same_text(folder, content, checklist, **wish):
    table = folder / "text.csv"
    table.write_bytes(content)
    assert_same(table, checklist, **wish)
    return as_large(table, checklist, **wish)


def rows_of(text):
    return [line.split(";") for line in text.splitlines()]


PLAIN = [one for one in long_rows("x") if "@" not in one and "ac-door" not in one]
ODD = (
    "b;2026;ns-view;;day;9", "b;2026;ac-sign;;day;3", "c;2026;ns-view;;day;2", "c;2027;ac-sign;;day;2",
    "d;2026;ns-view;;day;2", "d;2026;ns-view;;day;3", "e;2026;ac-door;east;day;1", "f;;ns-lamps;;day;3/4",
    "f;;ns-lamps;;mörker;1/4", "g;2026;ns-view;;;inte aktuellt", "g;2026;ac-sign;;dag;finns inte",
    "h;2026;ns-view;;day;", ";2026;ns-view;;day;2", " a ;2026;ac-glass;;day;4", "i;2026;ns-view;;dusk;2",
)  # fmt: skip


def test_long_table_gives_the_rows_of_one_by_one_with_all_that_can_be_odd(tmp_path, checklist):
    lines = [HEADING, *(one.replace("x;", f"s{number};", 1) for number in range(9) for one in PLAIN), *ODD]
    table = write_parquet(tmp_path / "t.parquet", rows_of("\n".join(lines)))

    assert_same(table, checklist)
    assert as_large(table, checklist)[1] == (19, 15, 4)


def test_sites_whose_rows_stand_apart_keep_the_order_in_which_they_first_appear(tmp_path, checklist):
    lines = [one.replace("x;", f"s{number};", 1) for one in PLAIN for number in (5, 3, 9, 1)]
    table = write_parquet(tmp_path / "t.parquet", rows_of("\n".join([HEADING, *lines])))

    assert_same(table, checklist)


def test_wide_table_and_one_with_a_stranger_among_its_columns(tmp_path, checklist):
    plain = [row[:2] + row[2:] for row in rows_of(wide_text(["a", "b", "c"]))]
    doors = [at for at, head in enumerate(plain[0]) if head.startswith("ac-door")]
    rows = [[cell for at, cell in enumerate(row) if at not in doors] for row in plain]
    assert_same(write_parquet(tmp_path / "t.parquet", rows), checklist)

    rows[0][3] = "ns-vew"
    assert_same(write_parquet(tmp_path / "u.parquet", rows), checklist)
    assert_same(write_parquet(tmp_path / "v.parquet", plain), checklist)


@pytest.mark.parametrize(("text", "rows"), [(LONG, long_table()), (WIDE, wide_table())], ids=["long", "wide"])
def test_mapped_tables(tmp_path, checklist, text, rows):
    table = write_parquet(tmp_path / "t.parquet", rows)

    assert_same(table, checklist, columns=write_map(tmp_path, text))


@pytest.mark.parametrize("rows", [[["plats", "x"], ["a", "1"]], [["criterion", "answer"], ["ns-view", "1"]]])
def test_what_arrays_cannot_hold_is_read_whole(tmp_path, checklist, rows):
    assert_same(write_parquet(tmp_path / "t.parquet", rows), checklist)


def test_sites_that_are_numbers(tmp_path, checklist):
    lines = [one.replace("x;", f"{number};", 1) for number in (12, 7) for one in PLAIN]

    assert_same(write_parquet(tmp_path / "t.parquet", rows_of("\n".join([HEADING, *lines]))), checklist)


LINES = [HEADING, *(one.replace("x;", f"s{number};", 1) for number in range(3) for one in PLAIN), *ODD]
TEXT = "\n".join(LINES)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_large_text_gives_the_rows_of_one_by_one_however_it_is_written(tmp_path, checklist, encoding, end):
    content = TEXT.replace("s1;", "Gården;").replace("\n", end).encode(encoding)

    assert assert_same_text(tmp_path, content, checklist)[1] == (13, 9, 4)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("s1;2026", "s1;2026"),
        (";", "\t"),
        ("s1;", '"s1";'),
        ("s1;", '"s ""1""\nå";'),
        ("\ns1;", "\n\n\ns1;"),
        ("\nd;", "\n;;;;;\n  \nd;"),
        ("d;2026;ns-view;;day;2", "d;2026;ns-view;;day;2;7;8"),
        ("d;2026;ns-view;;day;2", "d;2026"),
        (HEADING, f"\n\n{HEADING}"),
        (HEADING, HEADING.replace("site", '"site"')),
        ("\nh;", "\nx\u2028y;"),
        ("\n;2026", "\n s0 ;2026"),
        ("a ;", "a\u2003;"),
    ],
)
def test_large_text_keeps_its_lines_and_cells_whatever_is_odd_in_it(tmp_path, checklist, old, new):
    assert_same_text(tmp_path, TEXT.replace(old, new).encode(), checklist)


@pytest.mark.parametrize(
    "content", [b"", b"\n\n", b"\0\1\2", b"\xff\xfea", f'{TEXT}\n"open;1;2'.encode(), b"plats;x\na;1"]
)
def test_large_text_that_is_no_table_is_told_like_a_small_one(tmp_path, checklist, content):
    assert_same_text(tmp_path, content, checklist)


def test_question_asked_in_one_light_only_and_a_row_that_repeats_another(tmp_path, checklist):
    in_dark = tmp_path / "dark.yaml"
    plain = Path(checklist).read_text("utf-8")
    at = plain.index("light:", plain.index("id: ac-sign"))
    in_dark.write_text(plain[:at] + plain[at:].replace("light: day", "light: dark", 1), "utf-8")
    rows = ["site;ns-view;ns-lamps;ac-sign", "a;3;4/5;2", "b;;1/5;3", "c;2;;", "d;1;2/5;1", "d;1;2/5;1", "e;;;"]
    long = [
        HEADING,
        "a;;ns-view;;day;2",
        "a;;ac-sign;;day;3",
        "b;;ac-sign;;dark;3",
        "b;;ns-view;;dark;1",
        "c;;ac-sign;;;",
    ]

    for lines in (rows, long):
        assert_same(write_parquet(tmp_path / "t.parquet", rows_of("\n".join(lines))), in_dark)
    assert as_large(write_parquet(tmp_path / "t.parquet", rows_of("\n".join(rows))), in_dark)[1:] == (
        (5, 4, 1), {(6, 1, "duplicate-row")}
    )  # fmt: skip


def test_threads_give_the_rows_of_one_by_one(tmp_path, checklist, monkeypatch):
    monkeypatch.setattr(large_tables, "SITES", 2)
    lines = [HEADING, *(one.replace("x;", f"s{number};", 1) for number in range(60) for one in PLAIN), *ODD]
    table = write_parquet(tmp_path / "t.parquet", rows_of("\n".join(lines)))

    assert as_large(table, checklist, as_lines=True, jobs=3) == scored(table, checklist)


def test_mapped_text(tmp_path, checklist):
    content = "\n".join(";".join(row) for row in long_table()).replace("a; b", "a")
    assert_same_text(tmp_path, content.encode(), checklist, columns=write_map(tmp_path, LONG))


def test_large_text_is_read_some_at_a_time(tmp_path, checklist, monkeypatch):
    monkeypatch.setattr(table_texts, "ROWS", 2)
    monkeypatch.setattr(table_texts, "PIECE", 7)
    monkeypatch.setattr(tables, "PIECE", 7)

    assert_same_text(tmp_path, TEXT.replace("s1;", '"s1";').encode(), checklist)
    assert_same_text(tmp_path, TEXT.encode(), checklist)


@pytest.mark.parametrize("missing", ["site", "answer"])
def test_table_without_a_column_that_it_needs_is_told_so_without_its_rows_being_read(
    tmp_path, checklist, missing, monkeypatch
):
    heading = [f"own-{one}" if one == missing else one for one in HEADING.split(";")]
    table = write_parquet(tmp_path / "t.parquet", [heading, *rows_of("\n".join(PLAIN))])
    alone = scored(table, checklist)
    monkeypatch.setattr(large_tables, "load_table", None)

    assert as_large(table, checklist) == alone
    assert {code for _, _, code in alone[2]} == {"heading-missing"}


def test_sites_are_titled_by_the_first_of_their_rows(tmp_path, checklist):
    lines = [
        "namn;site;criterion;answer",
        " Åsen;a;ns-view;2",
        "B;b;ac-sign;3",
        ";c;ns-view;1",
        "X;a;ac-sign;1",
        "12;d;ac-sign;1",
    ]
    content = "\n".join(lines).encode()

    text = assert_same_text(tmp_path, content, checklist)[0]

    titles = [row.split(",")[:2] for row in text.splitlines() if ",all,overall," in row]
    assert titles == [["a", "Åsen"], ["b", "B"], ["c", "c"], ["d", "12"]]
    assert_same(write_parquet(tmp_path / "t.parquet", rows_of("\n".join(lines))), checklist)
