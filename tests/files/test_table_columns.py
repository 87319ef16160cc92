"""Which column is which; what is wrong with a heading."""

import pytest

from cpted_cli.files.checklists import find_checklist, whole_checklist
from cpted_cli.files.table_columns import (
    answer_cells,
    answer_columns,
    answer_key,
    columns_of,
    heading_faults,
    heading_hints,
    strangers,
    unheaded,
)
from cpted_cli.files.tables import table_from_bytes
from tests.files.odd_tables import CHECKLIST


@pytest.fixture(scope="module")
def checklist(tmp_path_factory):
    path = tmp_path_factory.mktemp("yard") / "yard.yaml"
    path.write_text(CHECKLIST, "utf-8")
    return whole_checklist(find_checklist(str(path), None)[0], ())[0]


def heads(text):
    return table_from_bytes(text.encode(), "t.csv")


def test_columns_of_long_tables_count_only_in_long_tables():
    assert columns_of(heads("Plats;Kontrollpunkt;Svar\na;b;c")) == {"site": 0, "criterion": 1, "answer": 2}
    assert columns_of(heads("Plats;Svar\na;b")) == {"site": 0}


def test_own_and_empty_headings_hold_no_answers():
    table = heads("site;ns-view;x-note;\na;1;b;")

    assert answer_columns(table, columns_of(table)) == {1: "ns-view"}


def test_capitals_mean_the_same_question_and_zones_keep_theirs(checklist):
    assert answer_key(checklist, "NS-View", "East") == "ns-view@East"
    assert answer_key(checklist, "Adress") == "Adress"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("site;ns-view\na;1", []),
        ("name;ns-view\na;1", ["heading-missing"]),
        ("site;ns-view;NS-VIEW\na;1;2", ["heading-twice"]),
        ("site;ns-view@a;ns-view@b\na;1;2", []),
        ("site;criterion;svar;answer\na;ns-view;1;2", ["heading-twice"]),
        ("site;criterion;answer;note;note\na;ns-view;1;2;3", []),
        ("site;question;answer\na;ns-view;1", ["no-criterion-column"]),
        ("site;Vy\na;1", ["no-answer-columns"]),
        ("site;Vy;ns-vew\na;1;2", []),
        ("site;name\na;A", []),
        ("site;ligth;ns-view\na;dark;1", ["heading-nearly"]),
        ("plats;Besiktningperson;omgang;ns-view\na;b;c;1", ["heading-nearly", "heading-nearly"]),
        ("site;light;lights;ns-view\na;dark;x;1", []),
        ("plats;hus;x-ligth;night;ns-view\na;3;b;c;1", []),
    ],
)
def test_what_is_wrong_with_a_heading(checklist, text, codes):
    table = heads(text)

    assert [one.code for one in heading_faults(table, columns_of(table), checklist)] == codes


def test_strangers_are_told_and_left_out(checklist):
    answers = {1: "NS-VIEW", 2: "ns-vew@a"}

    told = list(strangers(heads("site;NS-VIEW;ns-vew@a\na;1;2"), answers, checklist))

    assert ([(one.code, one.params["text"]) for one in told], answers) == (
        [("unknown-column", "ns-vew")],
        {1: "ns-view"},
    )


@pytest.mark.parametrize("head", ["ns-vew", "NS_VIW", "nsview", "ns-view2", "ns-nothing-like-it", "Vy@east"])
def test_heading_that_is_like_a_criterion_is_a_fault(checklist, head):
    table = heads(f"site;ac-door;{head}\na;1;2")

    assert [one.code for one in strangers(table, {1: "ac-door", 2: head}, checklist)] == ["unknown-column"]
    assert [one.code for one in heading_hints(table, {"site": 0}, checklist)] == ["criteria-without-column"]


@pytest.mark.parametrize("head", ["Ort", "Adress", "e-post", "hus-nr", "Kommentar", "lat", "Fastighetsbeteckning"])
def test_heading_that_is_like_none_is_a_column_of_ones_own(checklist, head):
    table = heads(f"site;ns_view;ns-lux;NS-LAMPS;ac-door;ac-trash;{head}\na;1;2;3;4;5;6")
    answers = answer_columns(table, {"site": 0})

    assert list(strangers(table, answers, checklist)) == []
    assert list(answers.values()) == ["ns-view", "ns-lux", "ns-lamps", "ac-door", "ac-trash"]
    (hint,) = heading_hints(table, {"site": 0}, checklist)
    assert (hint.code, hint.params["columns"], hint.place.column) == ("columns-not-read", (head,), 7)


def test_long_table_has_no_columns_to_doubt(checklist):
    table = heads("site;criterion;answer;Ort\na;ns-view;1;Åre")

    assert list(heading_hints(table, columns_of(table), checklist)) == []
    assert list(answer_cells(table, columns_of(table), checklist)) == ["1"]


def test_only_columns_that_answer_show_how_numbers_are_written(checklist):
    table = heads("site;ns-lux;lat\na;1,5;59.25\nb;2")

    assert list(answer_cells(table, columns_of(table), checklist)) == ["1,5", "2"]


def test_column_without_a_heading_is_told_if_something_is_in_it():
    assert [one.place.column for one in unheaded(heads("site;;ns-view;\na;;1;2\nb\n"))] == [4]
