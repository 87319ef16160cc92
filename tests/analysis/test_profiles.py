"""Looking thresholds up, and what does not hold together in a file of profiles."""

from typing import Any

import pytest

from cpted_cli.analysis.profiles import (
    anonymous,
    duplicate_ids,
    lookup,
    profile_faults,
    rising_faults,
    threshold_faults,
    unknown,
)
from cpted_cli.model.profile import Profile, Profiles, Threshold
from cpted_cli.model.scale import (
    CountScale,
    NamedCountScale,
    NamedQuantityScale,
    NamedRatioScale,
    QuantityScale,
    RatioScale,
)
from tests.builders import QUALITY, RATIO, make_criterion

CURVE = ((0.0, 0.0), (5.0, 1.0))


def make_threshold(name: str, **changes: Any) -> Threshold:
    """Build a rule of thumb for existing places."""
    written: dict[str, Any] = {
        "id": name, "title": name, "text": f"{name}.", "force": "own", "binds": ("existing",), **changes,
    }  # fmt: skip
    return Threshold(**written)


def make_profile(name: str, *thresholds: Threshold) -> Profile:
    return Profile(id=name, title=name, thresholds=thresholds)


def profiles(*made: Profile) -> dict[str, Profile]:
    return {one.id: one for one in made}


def told(*made: Profile, sources=("study",), criteria=("door",)):
    file = Profiles(format="cpted-profiles/1", profiles=made)
    return [(one.code, one.where) for one in profile_faults(file, frozenset(sources), frozenset(criteria))]


def test_chosen_profile_wins_over_the_default_one_and_leaves_the_rest_of_it():
    strict, mild, other = make_threshold("hedge"), make_threshold("hedge", at_most=2.0), make_threshold("lux")

    names = lookup({}, profiles(make_profile("se-default", mild, other), make_profile("own", strict)), "own")

    assert names.thresholds == {"hedge": strict, "lux": other}


def test_curve_of_a_threshold_is_a_scale_by_its_name_unless_a_scale_has_it():
    made = profiles(make_profile("se-default", make_threshold("lux", points=CURVE, unit="lx"), make_threshold("words")))

    assert dict(lookup({}, made, "se-default").scales) == {"lux": QuantityScale(unit="lx", points=CURVE)}
    assert lookup({"lux": RATIO}, made, "se-default").scales["lux"] == RATIO


def test_names_are_written_out():
    threshold = make_threshold("hedge")
    names = lookup({"quality": QUALITY}, profiles(make_profile("se-default", threshold)), "se-default")

    whole = names.written_out(make_criterion("door", scale="quality", threshold="hedge"))

    assert (whole.scale, whole.threshold) == (QUALITY, threshold)


def test_profile_lays_a_threshold_on_a_criterion_that_names_none():
    laid, own = make_threshold("laid", criteria=("door",)), make_threshold("own")
    names = lookup({}, profiles(make_profile("se-default", laid, own)), "se-default")

    assert names.written_out(make_criterion("door")).threshold == laid
    assert names.written_out(make_criterion("door", threshold="own")).threshold == own
    assert names.written_out(make_criterion("window")).threshold is None


def test_unknown_names_are_left_as_they_are():
    criterion = make_criterion("door", scale="nowhere", threshold="nothing")

    assert lookup({}, {}, "se-default").written_out(criterion) == criterion


def test_ids_stand_once_in_the_file_and_in_each_profile():
    hedge = make_threshold("hedge")

    assert told(make_profile("a", hedge, hedge), make_profile("b", hedge), make_profile("a", hedge)) == [
        ("duplicate-id", ("profiles", 2, "id")),
        ("duplicate-id", ("profiles", 0, "thresholds", 1, "id")),
    ]


def test_criteria_that_a_profile_names_must_be_there():
    laid = make_threshold("laid", criteria=("door", "dor"))

    assert told(make_profile("a", laid)) == [("unknown-criterion", ("profiles", 0, "thresholds", 0, "criteria", 1))]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"at_least": 1.0}, [("missing-key", ("t",))]),
        ({"at_least": 2.0, "at_most": 1.0, "unit": "m"}, [("range-backwards", ("t", "at_most"))]),
        ({"at_least": 1.0, "at_most": 1.0, "unit": "m"}, []),
        ({"points": ((2.0, 0.0), (1.0, 1.0)), "unit": "m"}, [("points-not-rising", ("t", "points", 1))]),
        ({"source": "stdy"}, [("unknown-source", ("t", "source"))]),
        ({"source": "study"}, []),
    ],
)
def test_threshold_holds_together(changes, expected):
    faults = threshold_faults(make_threshold("hedge", **changes), ("t",), frozenset({"study"}))

    assert [(one.code, one.where) for one in faults] == expected


def test_sources_are_passed_over_where_they_were_not_looked_up():
    assert list(threshold_faults(make_threshold("hedge", source="stdy"), ("t",), None)) == []


def test_points_must_rise():
    assert [one.where for one in rising_faults(((1, 0), (1, 1), (0, 1)), ("p",))] == [("p", 1), ("p", 2)]


def test_anonymous_scale_has_no_name():
    named = NamedQuantityScale(id="lux", unit="lx", points=CURVE)

    assert anonymous(named) == QuantityScale(unit="lx", points=CURVE)


@pytest.mark.parametrize(
    ("named", "bare"),
    [
        (
            NamedQuantityScale(id="a", unit="h", points=CURVE, at_most=24),
            QuantityScale(unit="h", points=CURVE, at_most=24),
        ),
        (
            NamedQuantityScale(id="a", unit="°C", points=CURVE, at_least=-60),
            QuantityScale(unit="°C", points=CURVE, at_least=-60),
        ),
        (NamedCountScale(id="a", points=CURVE, at_most=7), CountScale(points=CURVE, at_most=7)),
        (NamedRatioScale(id="a", of=10, fewer=True), RatioScale(of=10, fewer=True)),
    ],
)
def test_anonymous_scale_keeps_what_an_answer_may_be(named, bare):
    assert anonymous(named) == bare


def test_every_repeated_id_is_told():
    assert [one.where for one in duplicate_ids(["a", "b", "a", "a"], ("x",))] == [("x", 2, "id"), ("x", 3, "id")]


def test_what_is_there_is_named_in_order():
    assert unknown("unknown-scale", (), "x", ["b", "a"]).params == {"text": "x", "known": ("a", "b")}
