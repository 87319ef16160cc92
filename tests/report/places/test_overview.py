"""Many places in short."""

from dataclasses import replace

from cpted_cli.report.places.overview import NAMED, overview
from cpted_cli.wording.translator import words_for
from tests.report.places.data import basis, copies

SV = words_for("sv")


def tables(view):
    (first, *_) = overview(view, SV)
    return [one for one in first.blocks if one.block == "table"]


def rows(table):
    return [[cell.text for cell in cells] for cells in table.rows]


def test_verdicts_are_counted_and_the_numbers_named(one):
    assert rows(tables(basis(*copies(one, 6)))[0]) == [
        ["Bra", "1", "Yard 3 (4)"],
        ["Godtagbart", "1", "Yard 2 (3)"],
        ["Tydliga brister", "2", "Yard 1 (2), Yard 5 (6)"],
        ["Allvarliga brister", "2", "Yard 0 (1), Yard 4 (5)"],
    ]


def test_many_places_of_one_verdict_go_by_their_numbers(one):
    many = copies(one, 4 * (NAMED + 1))
    assert {row[2][:3] for row in rows(tables(basis(*many))[0])} == {"Nr "}


def test_number_of_good_without_its_word_says_why(one):
    good, held = (replace(each, score=replace(each.score, band=band, shown=80)) for each, band in
                  zip(copies(one, 2), ("good", "acceptable"), strict=True))  # fmt: skip
    assert tables(basis(good, held))[0].note.startswith("På 1 plats räcker siffran till Bra")
    assert tables(basis(good))[0].note == ""


def test_a_range_that_spans_two_verdicts_is_a_line_of_its_own_and_no_verdict_is_one_too(one):
    sure, unsure, unseen = copies(one, 3)
    unsure = replace(unsure, score=replace(unsure.score, band_low="serious", band_high="clear"))
    unseen = replace(unseen, score=replace(unseen.score, band=None, shown=None, standing="too-little-seen"))
    assert [row[0] for row in rows(tables(basis(sure, unsure, unseen))[0])] == [
        "Allvarliga brister till tydliga brister", "Allvarliga brister", "För lite sett",
    ]  # fmt: skip


def test_each_principle_says_how_many_places_have_which_verdict(one):
    day, dark = tables(basis(*copies(one, 3)))[1:]
    assert rows(day) == [["Överblick", "–", "3", "–", "–", "–"], ["Tillträde", "–", "–", "3", "–", "–"]]
    assert [row[0] for row in rows(dark)] == ["Överblick"]


def test_one_place_alone_has_nothing_to_count(one):
    assert len(tables(basis(one))) == 1
