"""How a run that compares assessors ends."""

import json

from tests.cli.inside import typed
from tests.house.package import ROOT

EXAMPLE = ROOT / "examples" / "kastanjen"


def test_two_assessors_are_compared_and_the_run_ends_well():
    ended = typed("agree", EXAMPLE, "--format", "json")

    assert ended.code == 0
    assert json.loads(ended.out)["units"] > 0


def test_one_assessor_alone_is_incomplete_and_that_is_said():
    ended = typed("agree", EXAMPLE / "assessments" / "2026-10-20-day-a1-residential-area.yaml")

    assert ended.code == 4
    assert "nothing to compare" in ended.told
