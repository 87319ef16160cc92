"""Counting what a checklist is made of."""

from cpted_cli.analysis.composition import composition
from tests.builders import QUALITY, RATIO, make_checklist, make_criterion, make_principle

CHECKLIST = make_checklist(
    make_principle(
        "one",
        make_criterion(
            "a", scale=QUALITY, gate=0, short=True, form="natural", crimes=("theft", "arson"), sources=("s",)
        ),
        make_criterion("b", scale=RATIO, light="both", question={"sv": "B?", "en": "B?"}, crimes=("theft",)),
    ),
    make_principle("two", make_criterion("c", scale=QUALITY, measures=("m", "n"), sources=("s", "t"))),
)


def test_criteria_are_counted_by_all_that_they_share():
    found = composition(CHECKLIST)

    assert (found.criteria, found.short, found.gates, found.zones) == (3, 1, 1, 1)
    assert found.principles == {"one": 2, "two": 1}
    assert found.lights == {"day": 2, "both": 1}
    assert found.scales == {"steps": 2, "ratio": 1}
    assert found.forms == {"": 2, "natural": 1}
    assert found.measures == {"m": 1, "n": 1}
    assert found.languages == {"": 2, "en": 1, "sv": 1}


def test_what_most_criteria_share_stands_first():
    found = composition(CHECKLIST)

    assert list(found.crimes) == ["theft", "arson"]
    assert list(found.sources) == ["s", "t"]
