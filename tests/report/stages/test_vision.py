"""The first stage."""

from dataclasses import replace

from cpted_cli.model.case import Measured
from cpted_cli.report.stages.vision import vision
from cpted_cli.wording.translator import words_for
from tests.report.pages import said_by

SV, EN = words_for("sv"), words_for("en")


def test_neighbourhood_partners_and_goals_are_told(cases):
    said = said_by(vision(cases["open"], SV))
    assert "148 (Exempelbostäders hyresregister, september 2026)" in said
    assert "Gården, parkeringen, stråket och husen" in said
    assert "27 av 61 hushållsenkäten, 31 okt 2026" in said


def test_goal_without_start_target_or_date_says_so_and_a_result_is_told(changed, cases):
    goal = replace(
        cases["open"].case.goals[0], baseline=None, target=None, date=None, results=(Measured(value=20, of=58),)
    )
    said = said_by(vision(changed(goals=(goal,)), EN))
    assert said.count("not said") == 3
    assert "measured again: 20 of 58" in said


def test_case_that_has_only_a_name_says_what_is_not_there(changed):
    said = said_by(vision(changed(vision=None, area=None, partners=(), goals=()), EN))
    assert "There is no vision yet." in said
    assert "Nobody has joined yet." in said
    assert "There are no goals yet." in said
