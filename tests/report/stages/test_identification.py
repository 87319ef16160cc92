"""The second stage."""

from dataclasses import replace

from cpted_cli.model.matrix import UnsafeShare
from cpted_cli.report.blocks import Table
from cpted_cli.report.stages.identification import figures, identification
from cpted_cli.wording.translator import words_for
from tests.report.pages import said_by

SV, EN = words_for("sv"), words_for("en")


def crime_rows(basis):
    table = next(one for one in identification(basis, EN) if isinstance(one, Table))
    return [tuple(cell.text for cell in cells) for cells in table.rows]


def test_open_edition_hides_small_counts_and_those_that_would_give_them_away(cases):
    opened, whole = crime_rows(cases["open"]), crime_rows(cases["protected"])
    assert opened[0] == whole[0] == ("Bicycle theft", "7", "6")
    assert whole[1:4] == [
        ("Criminal damage", "5", "4"),
        ("Break-in in basement or storage", "3", "4"),
        ("Theft from car", "2", "2"),
    ]
    assert all(cells[1:] == ("not shown", "not shown") for cells in opened[1:4])
    assert opened[4] == whole[4] == ("All", "17", "16")


def test_table_of_crime_says_source_area_day_limits_and_why_numbers_are_missing(cases):
    said = said_by(identification(cases["open"], EN))
    assert "Source: Community police, extract from reports." in said
    assert "Taken out on 12 October 2026." in said
    assert "Only what was reported." in said
    assert "are not shown in this edition" in said
    assert "are not shown in this edition" not in said_by(identification(cases["protected"], EN))


def test_few_answers_to_a_question_are_not_counted_in_the_open_edition(cases, changed):
    survey = cases["open"].case.surveys[0]
    question = survey.questions[0]
    few = replace(question, answers=tuple(replace(one, count=3 + 9 * n) for n, one in enumerate(question.answers)))
    basis = changed(surveys=(replace(survey, questions=(few,)),), crime=())
    table = next(one for one in identification(basis, EN) if isinstance(one, Table))
    assert [cells[1].text for cells in table.rows] == ["not shown", "not shown", "21", "30"]
    assert "Numbers of fewer than 5" in table.note


def test_few_unsafe_at_a_place_are_not_counted_in_the_open_edition(cases):
    place = replace(cases["open"].case.matrix.places[0], unsafety=UnsafeShare(count=2, of=61, limit=0.3))
    assert "2 of 61" not in figures(place, cases["open"], EN)
    assert "2 of 61" in figures(place, cases["protected"], EN)


def test_survey_says_how_many_were_asked_and_how_many_answered(cases):
    said = said_by(identification(cases["open"], SV))
    assert "61 av 148 svarade (41 %)" in said
    assert "De som inte svarade kan tycka annorlunda." in said


def test_event_says_who_was_not_heard_and_what_became_of_what_was_said(cases):
    said = said_by(identification(cases["open"], EN))
    assert "Not heard: everyone under 18" in said
    assert "We want more growing beds." in said
    assert "Yes, together with the growing group in spring. Seats, planting with residents" in said


def test_place_that_chance_could_move_is_too_uncertain_to_place(cases):
    said = said_by(identification(cases["open"], EN))
    assert said.index("Too uncertain to place, and why:") < said.index("23 of 58 unsafe")
    assert "Bus stop and street (crime low, unsafety low)" in said


def test_few_crimes_at_a_place_are_not_counted_in_the_open_edition(cases):
    place = cases["open"].case.matrix.places[0]
    assert figures(place, cases["open"], EN) == "fewer than 5 crimes, 27 of 61 unsafe"
    assert figures(place, cases["protected"], EN) == "3 crimes, 27 of 61 unsafe"


def test_case_that_nobody_has_brought_anything_to_says_so(changed):
    said = said_by(identification(changed(crime=(), surveys=(), dialogue=(), matrix=None), EN))
    assert "Nobody has brought any figures yet." in said
    assert "Nobody has been asked in a survey yet." in said
    assert "There has been no meeting with the residents yet." in said


def test_said_without_an_answer_is_told_plainly(changed, cases):
    event = cases["open"].case.dialogue[0]
    unanswered = replace(event, said=(replace(event.said[0], answer=None, actions=()),))
    assert "no answer yet" in said_by(identification(changed(dialogue=(unanswered,)), EN))


def test_what_was_seen_is_named_but_for_secrets(cases):
    opened, whole = (said_by(identification(cases[one], EN)) for one in ("open", "protected"))
    assert "Dark way from the car park" in opened
    assert "Doors to waste building and basement" not in opened
    assert "Doors to waste building and basement" in whole
    bare = replace(cases["open"], whole=replace(cases["open"].whole, sites=()))
    assert "No finding has been told yet." in said_by(identification(bare, EN))
