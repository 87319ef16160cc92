"""The fifth stage."""

from cpted_cli.report.stages.evaluation import evaluation
from cpted_cli.wording.translator import words_for
from tests.report.pages import said_by

SV, EN = words_for("sv"), words_for("en")


def test_it_says_what_chance_leaves_room_for_before_anybody_promises(cases):
    said = said_by(evaluation(cases["open"], EN))
    assert "33 recorded crimes are so few that not even a halving could be told from chance" in said
    assert "Linden block (invented)" in said


def test_follow_ups_name_day_person_and_goal(cases):
    said = said_by(evaluation(cases["open"], SV))
    assert "16 dec 2026 Lampor räknas i mörker Kvartersvärden Ljus hela vägen från parkeringen" in said


def test_case_without_a_plan_for_it_says_so(changed):
    assert "Nobody has said yet" in said_by(evaluation(changed(evaluation=None), EN))
