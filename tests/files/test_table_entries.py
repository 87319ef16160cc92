"""Answers put together by visits; what stands twice."""

from cpted_cli.errors import Place
from cpted_cli.files.table_entries import Entry, visits_of

DAY, DARK = ("2026", "a1", "day"), ("2026", "a1", "dark")


def entries(*said, visit=DAY, first=2):
    return [
        Entry(visit=visit, key=key, text="3", at_key=Place("t.csv", line, 2), at_text=Place("t.csv", line, 3))
        for line, key in enumerate(said, start=first)
    ]


def told_of(some):
    told = []
    visits = visits_of(some, told)
    return visits, [(one.code, one.place.line, one.params.get("line")) for one in told]


def test_answers_of_different_visits_are_not_repeated():
    visits, told = told_of([*entries("a", "b"), *entries("a", "b", visit=DARK, first=4)])

    assert {visit: tuple(keys) for visit, keys in visits.items()} == {DAY: ("a", "b"), DARK: ("a", "b")}
    assert told == []


def test_single_answer_that_stands_again_is_told_and_the_first_is_kept():
    visits, told = told_of(entries("a", "b", "c", "b"))

    assert visits[DAY]["b"].at_key.line == 3
    assert told == [("duplicate-key", 5, 3)]


def test_whole_visit_that_stands_again_is_one_fault_however_often():
    assert told_of(entries("a", "b", "a", "b"))[1] == [("visit-twice", 4, 2)]
    assert told_of(entries("a", "b", "b", "a", "a", "b"))[1] == [("visit-twice", 4, 2)]


def test_visit_of_one_answer_is_told_as_that_answer():
    assert told_of(entries("a", "a"))[1] == [("duplicate-key", 3, 2)]


def test_rows_that_hold_day_and_dark_are_one_visit_to_whoever_pasted_them_twice():
    dark = [*entries("d", visit=DARK, first=4), *entries("d", visit=DARK, first=7)]

    assert told_of([*entries("a", "b"), dark[0], *entries("a", "b", first=5), dark[1]])[1] == [("visit-twice", 5, 2)]
    assert told_of([*entries("a", "b"), dark[0], dark[1]])[1] == [("duplicate-key", 7, 4)]
