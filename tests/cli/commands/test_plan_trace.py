"""`cpted plan trace`, as it is typed."""

import json

import pytest

from tests.cli.inside import typed
from tests.places import kastanjen, square


@pytest.fixture
def garden(tmp_path):
    site = square(tmp_path / "garden")
    typed("plan", site, "--write")
    return site


def test_action_leads_down_and_answer_leads_up(garden):
    down = typed("plan", "trace", "a1", garden)
    up = typed("plan", "trace", "ac-door@west", garden)

    assert (down.code, up.code) == (0, 0)
    assert "Answer ac-door@west: Door locks" in down.out
    assert "Action a1: Adjust door closer" in up.out


def test_json_has_the_same_chain(garden):
    (found,) = json.loads(typed("plan", "trace", "ac-door@west", garden, "--format", "json").out)["traces"]

    assert (found["site"], found["subject"]["kind"]) == ("garden", "answer")
    (finding,) = found["leads_to"]
    assert [(one["kind"], one["id"], one["is_there"]) for one in finding["links"]] == [("action", "a1", True)]


def test_what_is_not_there_is_told_with_a_guess(garden):
    ended = typed("plan", "trace", "ac-dor", garden)

    assert ended.code == 2
    assert "There is nothing called ac-dor here. Did you mean ac-door@" in ended.told
    assert "For example: a1" in ended.told


def test_example_leads_from_action_to_finding_answer_photo_and_source_and_from_each_of_them_back(tmp_path):
    site = kastanjen(tmp_path / "kastanjen")
    down = typed("plan", "trace", "a1", site).out
    chain = (
        "Finding f1",
        "Answer ns-lit-way-home@parking",
        "Photo photos/2026-11-10_1712_path-dark-b1b0.jpg",
        "Source ",
    )
    assert [one for one in chain if one not in down] == []

    (found,) = json.loads(typed("plan", "trace", "a1", site, "--format", "json").out)["traces"]
    answer = found["subject"]["links"][0]["links"][0]
    for below in (answer["id"], *(one["id"] for one in answer["links"])):
        assert "Action a1: Repair six lamps, prune round them" in typed("plan", "trace", below, site).out


def test_problem_of_the_case_and_remark_of_the_walk_lead_up_to_actions_and_stand_below_them(tmp_path):
    site = kastanjen(tmp_path / "kastanjen")
    problem, remark, down = (typed("plan", "trace", name, site).out for name in ("way-home", "r9", "a1"))
    assert "Problem way-home: The way from the car park is avoided after dark" in problem
    assert "Action a1: Repair six lamps" in problem
    assert "Action a4: Measure again, study route" in problem
    assert "All dark lamps along the walkway" in remark or "Action a1" in remark
    assert "Problem way-home" in down
    assert "Remark r9" in down
