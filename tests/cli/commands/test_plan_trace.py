"""`cpted plan trace`, as it is typed."""

import json

import pytest

from tests.cli.inside import typed
from tests.places import square


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
