"""Sites from tables: both forms give what a folder gives, and bad rows are named."""

import random
from dataclasses import replace

import pytest

from cpted_cli import api
from cpted_cli.errors import Fault
from cpted_cli.files.checklists import find_checklist, whole_checklist
from cpted_cli.files.results import result_csv
from cpted_cli.files.table_sites import sites_from_table
from cpted_cli.files.tables import table_from_bytes
from cpted_cli.wording.faults import fault_line
from cpted_cli.wording.translator import words_for
from tests.places import DARK, DAY, square

LONG = "site;round;criterion;zone;light;answer"
PLANTED = (
    ("b1;;ns-view;;day;9", 6, "9 is no step"),
    ("b2;;ns-vew;;day;1", 3, "the checklist has no criterion `ns-vew`"),
    ("b3;;ns-view;;dusk;1", 5, "`dusk` is no light"),
    ("b4;;ac-door;East Gate;day;1", 3, "`East Gate` cannot be an id"),
    ("b5;;ns-view;;day;perhaps", 6, "`perhaps` cannot be read as an answer"),
    ("b6;;ns-lamps;;day;3", 6, "how many of how many is wanted"),
    ("b7;;ns-lamps;;day;9/8", 6, "9 of 8 cannot be"),
    (";;ns-view;;day;1", 1, "this row names no site"),
    ("b9;;ns-view;;day;1;2", 7, "7 cells under a heading of 6"),
    ("b10;;ns-view;east;day;1", 3, "`ns-view@east` is asked once for the whole site"),
)
"""Rows with one fault each, the column that is to be named, and the beginning of the sentence."""


@pytest.fixture(scope="module")
def garden(tmp_path_factory):
    return square(tmp_path_factory.mktemp("sites") / "garden", name="garden")


@pytest.fixture(scope="module")
def checklist(garden):
    (path,) = (garden / "checklists").glob("*.yaml")
    return whole_checklist(find_checklist(str(path), None)[0], ())[0]


def cell(answer):
    if isinstance(answer, dict):
        return f"{answer['count']}/{answer['of']}" if "of" in answer else str(answer["value"])
    return str(answer)


def visits(site):
    return [
        (site, light, key, cell(one)) for light, said in (("day", DAY), ("dark", DARK)) for key, one in said.items()
    ]


def long_rows(site, round_="2026"):
    split = [(*one, *one[2].partition("@")[::2]) for one in visits(site)]
    return [f"{name};{round_};{criterion};{zone};{light};{said}" for name, light, _, said, criterion, zone in split]


def wide_text(sites):
    keys = list(DAY)
    rows = [
        ";".join([site, "2026", light, *(cell(said[key]) if key in said else "" for key in keys)])
        for site in sites
        for light, said in (("day", DAY), ("dark", DARK))
    ]
    return "\n".join([";".join(["site", "round", "light", *keys]), *rows])


def read(text, checklist):
    table = table_from_bytes(text.encode(), "t.csv")
    assert not isinstance(table, Fault)
    return sites_from_table(table, checklist)


def scored(text, checklist):
    found = read(text, checklist)
    assert found.faults == ()
    return result_csv(one.score for one in api.score(found.sites))


def test_both_forms_give_the_score_of_the_folder_to_the_last_bit(checklist, garden):
    folder = result_csv(one.score for one in api.score(api.load([garden])[0]))

    assert scored("\n".join([LONG, *long_rows("garden")]), checklist) == folder
    assert scored(wide_text(["garden"]), checklist) == folder


@pytest.mark.parametrize("seed", range(5))
def test_order_of_rows_and_company_change_no_score(checklist, seed):
    # Zones stand in the order in which the table names them; all else may be shuffled.
    alone = scored("\n".join([LONG, *long_rows("garden")]), checklist)
    rows = long_rows("garden") + long_rows("other")
    doors = [one for one in rows if "ac-door" in one]
    others = [one for one in rows if "ac-door" not in one]
    random.Random(seed).shuffle(others)  # noqa: S311  no secret

    together = scored("\n".join([LONG, *doors, *others]), checklist)

    heading, *figures = alone.splitlines()
    assert [heading, *(one for one in together.splitlines() if one.startswith("garden,"))] == [heading, *figures]


def test_every_planted_fault_is_named_by_row_and_column_and_the_good_site_is_scored(checklist):
    text = "\n".join([LONG, *long_rows("garden"), *(row for row, _, _ in PLANTED)])
    first = 2 + len(long_rows("garden"))

    found = read(text, checklist)

    lines = [fault_line(one, words_for("en")) for one in sorted(found.faults, key=lambda one: one.place)]
    assert [one.site.id for one in found.sites] == ["garden"]
    assert found.refused == len(PLANTED)
    assert len(lines) == len(PLANTED)
    for number, (line, (_, column, said)) in enumerate(zip(lines, PLANTED, strict=True), first):
        assert line.startswith(f"t.csv:{number}:{column}: {said}")


def test_same_answer_twice_refuses_the_site(checklist):
    found = read("\n".join([LONG, *long_rows("garden"), "garden;2026;ns-view;;day;2"]), checklist)

    assert (found.sites, found.refused) == ((), 1)
    assert [one.code for one in found.faults] == ["duplicate-key"]


def test_wide_column_that_is_no_criterion_is_told_once_and_the_rest_is_scored(checklist):
    text = wide_text(["a", "b"]).replace("ns-view", "ns-vew", 1)

    found = read(text, checklist)

    assert [(one.code, one.place.line, one.place.column) for one in found.faults] == [("unknown-column", 1, 4)]
    assert len(found.sites) == 2


def test_missing_column_is_told_and_nothing_is_scored(checklist):
    found = read("plats;kontrollpunkt\na;ns-view", checklist)

    assert [one.params["text"] for one in found.faults] == [{"en": "answer", "sv": "svar"}]
    assert found.sites == ()


def test_answers_without_a_column_of_criteria_are_told_once_with_the_columns_that_may_be_meant(checklist):
    found = read("site;question;answer\na;ns-view;3", checklist)

    assert [(one.code, one.params["choices"]) for one in found.faults] == [("no-criterion-column", ("question",))]


def test_empty_cells_beyond_the_heading_are_no_fault(checklist, garden):
    folder = result_csv(one.score for one in api.score(api.load([garden])[0]))

    assert scored("\n".join([LONG, *(f"{row};;" for row in long_rows("garden"))]), checklist) == folder


def test_row_of_a_visit_that_stands_there_already_is_told_once(checklist):
    text = wide_text(["a", "b"]).splitlines()

    found = read("\n".join([*text, text[1]]), checklist)

    (fault,) = found.faults
    assert (fault.code, fault.place.line, fault.place.column, fault.params["line"]) == ("duplicate-row", 6, 1, 2)
    assert "this row repeats the one on line 2" in fault_line(fault, words_for("en"))
    assert [one.site.id for one in found.sites] == ["b"]


def test_question_asked_in_one_light_only_is_answered_in_that_light_whatever_the_row_says(checklist):
    one_row = "site;ns-view;ns-lamps;ac-sign\na;3;4/5;2\nb;;1/5;3"
    in_dark = replace_light(checklist, "ac-sign", "dark")

    found = read(one_row, in_dark)

    assert found.faults == ()
    said = [(one.site.id, visit.assessment.light, sorted(visit.assessment.answers)) for one in found.sites
            for visit in one.used[0].visits]  # fmt: skip
    assert said == [
        ("a", "day", ["ns-lamps", "ns-view"]), ("a", "dark", ["ac-sign"]),
        ("b", "day", ["ns-lamps"]), ("b", "dark", ["ac-sign"]),
    ]  # fmt: skip
    two_rows = "site;light;ns-view;ns-lamps;ac-sign\na;day;3;4/5;\na;dark;;;2\nb;day;;1/5;\nb;dark;;;3"
    assert scored(one_row, in_dark) == scored(two_rows, in_dark)


def replace_light(checklist, criterion, light):
    principles = tuple(
        replace(one, criteria=tuple(replace(it, light=light) if it.id == criterion else it for it in one.criteria))
        for one in checklist.principles
    )
    return replace(checklist, principles=principles)


def test_question_of_one_light_that_is_answered_on_rows_of_both_is_told_as_that(checklist):
    text = "site;light;ns-lamps;ac-sign\ng1;day;3/4;3\ng1;dark;4/4;2\n"
    found = sites_from_table(table_from_bytes(text.encode(), "t.csv"), checklist)

    told = [(one.code, one.place.line, one.params["key"], one.params["line"]) for one in found.faults]
    assert told == [("answer-one-light", 3, "ac-sign", 2)]
