"""Odd tables, as they are typed in: the right result, or each fault by file, row and column; never a silent drop."""

import csv
import io
import re

import pytest

from cpted_cli import api
from cpted_cli.files import limits, tables
from tests.cli.inside import typed
from tests.files.odd_tables import (
    CHECKLIST,
    DOUBTED,
    GOOD,
    HEAD,
    REFUSED,
    RIGHT,
    SCORES,
    TOLD,
    book,
    formulas,
    plain,
    text,
)


@pytest.fixture(scope="module")
def checklist(tmp_path_factory):
    path = tmp_path_factory.mktemp("yard") / "yard.yaml"
    path.write_text(CHECKLIST, "utf-8")
    return path


@pytest.fixture
def run(tmp_path, checklist, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def made_and_scored(name, make, *options):
        make(tmp_path / name)
        return typed("batch", "score", name, "--checklist", checklist, "--jobs", "1", *options)

    return made_and_scored


def shown(ended):
    rows = csv.DictReader(io.StringIO(ended.out))
    whole = (one for one in rows if (one["light"], one["principle"]) == ("all", "overall"))
    return {one["site"]: int(one["shown"]) for one in whole if one["shown"]}


def faults_told(ended, name):
    """Give each fault at its place: those that are alike are told in one line that names all rows."""
    place, lettered, others = r"(\d+):(\d+)", r"(?:column [A-Z]+(?:, [^`:]*)?: )?", r"(?: \[\d+ rows: (.*)\])?"
    line = re.compile(rf"{re.escape(name)}:{place}: (?!hint ){lettered}(.*?){others}")
    told = [found for one in ended.told.splitlines() if (found := line.fullmatch(one))]
    rows = [
        (int(row), int(one[2]), one[3])
        for one in told
        for span in (one[4] or one[1]).split(", ")
        for row in range(int(span.split("–")[0]), int(span.split("–")[-1]) + 1)
    ]
    return [f"{row}:{column}: {said}" for row, column, said in sorted(rows)]


@pytest.mark.parametrize("name", RIGHT)
def test_odd_table_gives_the_right_result(run, name):
    ended = run(name, RIGHT[name])

    assert (shown(ended), faults_told(ended, name), ended.code) == (SCORES, [], 0)


@pytest.mark.parametrize("name", DOUBTED)
def test_what_is_doubtful_is_told_beside_the_right_result(run, name):
    make, hints = DOUBTED[name]
    ended = run(name, make)

    assert (shown(ended), faults_told(ended, name), ended.code) == (SCORES, [], 0)
    told = [line.removeprefix(f"{name}:") for line in ended.told.splitlines() if ": hint " in line]
    assert [one[: len(begin)] for one, begin in zip(told, hints, strict=True)] == list(hints)
    assert ": hint " not in run(name, make, "--quiet").told


def test_mistyped_heading_is_told_and_its_criterion_counts_as_unanswered_at_every_site(run):
    table = text([[*HEAD[:2], "ns_vew", *HEAD[3:]], *GOOD])
    ended = run("t.csv", plain(table))

    assert ended.code == 5
    (told,) = faults_told(ended, "t.csv")
    assert told.startswith(
        "1:3: the checklist has no criterion `ns_vew` (did you mean `ns-view`?); the column was not read, "
    )
    assert "t.csv:1:1: hint criteria-without-column: 1 of 5 criteria have no column, " in ended.told
    rows = csv.DictReader(io.StringIO(ended.out))
    coverage = {float(one["coverage"]) for one in rows if one["principle"] == "overall"}
    assert len(coverage) == 1
    assert coverage.pop() < 0.9


@pytest.mark.parametrize("name", TOLD)
def test_good_sites_are_scored_and_the_rest_is_told(run, name):
    make, told = TOLD[name]
    ended = run(name, make)

    assert (shown(ended), ended.code) == (SCORES, 5)
    assert_told(ended, name, told)


@pytest.mark.parametrize("name", REFUSED)
def test_table_of_which_nothing_can_be_made_says_why(run, name):
    make, told = REFUSED[name]
    ended = run(name, make)

    assert (shown(ended), ended.code) == ({}, 5)
    assert_told(ended, name, told)


def assert_told(ended, name, told):
    found = faults_told(ended, name)

    assert [one[: len(begin)] for one, begin in zip(found, told, strict=False)] == list(told)
    assert len(found) == len(told)


def test_formula_without_a_value_is_told_and_one_with_a_value_is_read(run):
    ended = run("t.xlsx", book(formulas))

    assert shown(ended) == {"g3": SCORES["g3"]}
    assert [one.partition(": this")[0] for one in faults_told(ended, "t.xlsx")] == [
        "2:3: `#N/A`", "3:4: `#DIV/0!`", "5:1: `#N/A`", "6:3: `=…`",
    ]  # fmt: skip


@pytest.mark.parametrize("name", sorted({*RIGHT, *DOUBTED, *TOLD, *REFUSED}))
def test_large_tables_are_read_as_small_ones_are(tmp_path, checklist, name):
    table = tmp_path / name
    {**RIGHT, **{one: make for one, (make, _) in (DOUBTED | TOLD | REFUSED).items()}}[name](table)

    def told(large):
        wish = api.BatchWish(checklist=str(checklist), jobs=1, large=large, as_lines=True)
        parts = list(api.batch([table], wish).parts())
        faults = {(one.place, one.code, str(one.params.get("text"))) for part in parts for one in part.faults}
        hints = {(one.place, one.code, str(one.params)) for part in parts for one in part.hints}
        counts = [sum(getattr(part, count) for part in parts) for count in ("read", "scored", "refused")]
        return faults, hints, counts, sorted(one.site for part in parts for one in part.results)

    assert told(0) == told(None)


def test_what_was_chosen_is_said(run):
    name = "a hidden sheet and a note before.xlsx"
    assert (
        f"{name}: read from the sheet Data, not from: Läs mig, Lista (choose one: --sheet NAME)."
        in run(name, RIGHT[name]).told
    )
    assert "wrong" in run(name, RIGHT[name], "--sheet", "Lista").out
    assert "there is no sheet `Blad1`" in run(name, RIGHT[name], "--sheet", "Blad1").told

    name = "a title above.xlsx"
    assert f"{name}: the heading is row 3; what stands above it was passed over." in run(name, RIGHT[name]).told


def test_line_without_an_end_is_told_at_once(tmp_path, checklist, monkeypatch):
    monkeypatch.setattr(tables, "TABLE_LINE", 50)
    monkeypatch.setattr(tables, "PIECE", 20)
    table = tmp_path / "t.csv"
    table.write_text("site;ns-view\ng1;3\n" + "g2;3 " * 50, "utf-8")

    (part,) = api.batch([table], api.BatchWish(checklist=str(checklist), large=0)).parts()

    assert [(one.code, one.place.line) for one in part.faults] == [("table-line-long", 3)]
    assert limits.TABLE_LINE >= 10_000_000


def test_map_names_what_is_not_there(tmp_path, checklist):
    table, columns = tmp_path / "t.csv", tmp_path / "map.yaml"
    table.write_text("objekt  nr;Sikt;Ort\ng1;Bra;Åre\n", "utf-8")
    text = "format: cpted-columns/1\ncolumns: {{site: {site}}}\ncriteria: {{SIKT: ns-view{more}}}\nignore: [ort]\n"

    def told(**said):
        columns.write_text(text.format(**said), "utf-8")
        wish = api.BatchWish(checklist=str(checklist), columns=columns)
        return [one.params["text"] for part in api.batch([table], wish).parts() for one in part.faults]

    assert told(site="Objekt nr", more="") == []
    assert told(site="Objekt", more=", Ljus: ns-lux") == ["Objekt", "Ljus"]
