"""One whole instrument of a checklist, its includes and its scales."""

import itertools
from dataclasses import replace

import pytest

from cpted_cli.analysis.instrument import Known, instrument_faults, resolved, scale_faults
from cpted_cli.analysis.profiles import anonymous, duplicate_ids
from cpted_cli.model.checklist import ZoneKind
from cpted_cli.model.scale import (
    CountScale,
    NamedCountScale,
    NamedRatioScale,
    NamedStepScale,
    QuantityScale,
    RatioScale,
)
from tests.analysis.test_profiles import make_profile, make_threshold
from tests.builders import QUALITY, make_checklist, make_criterion, make_principle, one_principle


def known_of(*checklists, **changes):
    return Known(scales={"quality": QUALITY}, checklists={one.id: one for one in checklists}, **changes)


def faults_of(checklist, known=None):
    return [(one.code, one.where) for one in instrument_faults(checklist, known or known_of())]


FIRST = ("principles", 0, "criteria", 0)


def test_included_criteria_come_first_and_the_including_titles_and_weights_win():
    core = make_checklist(make_principle("light", "lamps", weight=9), make_principle("extra", "sign"), id="core")
    own = make_checklist(
        make_principle("order", "litter"), make_principle("light", "path", weight=2), include=("core",)
    )

    whole = resolved(own, known_of(core))

    assert [one.id for one in whole.principles] == ["extra", "order", "light"]
    assert [one.id for one in whole.criteria()] == ["sign", "litter", "lamps", "path"]
    assert [one.weight for one in whole.principles] == [1, 1, 2]
    assert whole.include == ()


def test_own_zones_come_first_and_win_over_included_ones():
    own_entrance = ZoneKind(id="entrance", title="Own", repeats=True)
    core = one_principle(
        "lamps", id="core", zones=(ZoneKind(id="entrance", title="Theirs"), ZoneKind(id="path", title="Path"))
    )
    own = make_checklist(
        make_principle("order", "litter"), include=("core",), zones=(ZoneKind(id="yard", title="Yard"), own_entrance)
    )

    whole = resolved(own, known_of(core))

    assert [one.id for one in whole.zones] == ["yard", "entrance", "path"]
    assert whole.zone_kind("entrance") == own_entrance


def test_included_checklists_include_in_turn():
    inner = make_checklist(make_principle("light", "lamps"), id="inner")
    middle = make_checklist(make_principle("light", "path"), id="middle", include=("inner",))
    own = make_checklist(make_principle("light", "sign"), include=("middle",))

    whole = resolved(own, known_of(inner, middle))

    assert [one.id for one in whole.criteria()] == ["lamps", "path", "sign"]


def test_named_scale_is_written_out():
    whole = resolved(one_principle(make_criterion("door", scale="quality")), known_of())

    assert whole.criterion("door").resolved_scale == QUALITY


def test_scale_that_was_not_looked_up_is_refused():
    with pytest.raises(TypeError, match="quality"):
        _ = make_criterion("door", scale="quality").resolved_scale


@pytest.mark.parametrize(
    "scale",
    [
        NamedStepScale(id="s", steps=("a", "b")),
        NamedRatioScale(id="r", points=None),
        NamedCountScale(id="c", points=((0.0, 1.0), (1.0, 0.0))),
        QuantityScale(unit="lx", points=((0.0, 0.0), (1.0, 1.0))),
    ],
)
def test_scale_without_its_name_gives_the_same_positions(scale):
    bare = anonymous(scale)

    assert not hasattr(bare, "id")
    assert [bare.position(x) for x in (0, 1)] == [scale.position(x) for x in (0, 1)]


def test_sound_checklist_has_no_faults():
    checklist = make_checklist(make_principle("one", make_criterion("door", zone="entrance", gate=0, scale="quality")))

    assert faults_of(checklist) == []


def test_unknown_names_are_told_where_they_stand():
    checklist = one_principle(
        make_criterion("door", scale="qualty", zone="gate", measures=("mend", "mnd"), sources=("welsh",))
    )

    faults = faults_of(checklist, known_of(measures=frozenset({"mend"}), sources=frozenset({"other"})))

    assert faults == [
        ("unknown-zone-kind", (*FIRST, "zone")),
        ("unknown-scale", (*FIRST, "scale")),
        ("unknown-measure", (*FIRST, "measures", 1)),
        ("unknown-source", (*FIRST, "sources", 0)),
    ]


def test_measures_and_sources_that_were_not_looked_up_are_not_doubted():
    assert faults_of(one_principle(make_criterion("door", measures=("any",), sources=("any",)))) == []


def test_zone_of_an_included_checklist_is_known():
    core = one_principle("lamps", id="core", zones=(ZoneKind(id="path", title="Path"),))
    own = make_checklist(make_principle("order", make_criterion("litter", zone="path")), include=("core",), zones=())

    assert faults_of(own, known_of(core)) == []


def test_same_criterion_twice_is_a_fault_at_the_second():
    checklist = make_checklist(make_principle("one", "door"), make_principle("two", "path", "door"))

    assert faults_of(checklist) == [("duplicate-id", ("principles", 1, "criteria", 1, "id"))]


def test_criterion_of_an_included_checklist_again_is_a_fault():
    own = make_checklist(make_principle("order", "lamps"), include=("core",))

    assert faults_of(own, known_of(one_principle("lamps", id="core"))) == [("include-clash", (*FIRST, "id"))]


def test_two_included_checklists_with_the_same_criterion_are_a_fault():
    both = [one_principle("lamps", id=name) for name in ("core-one", "core-two")]
    own = make_checklist(make_principle("order", "litter"), include=("core-one", "core-two"))

    assert faults_of(own, known_of(*both)) == [("include-clash", ("include", 1))]


def test_same_zone_or_principle_twice_is_a_fault():
    zones = (ZoneKind(id="yard", title="Yard"), ZoneKind(id="yard", title="Yard"))
    checklist = make_checklist(make_principle("one", "door"), make_principle("one", "path"), zones=zones)

    assert faults_of(checklist) == [("duplicate-id", ("zones", 1, "id")), ("duplicate-id", ("principles", 1, "id"))]


def test_unknown_include_is_told_alone():
    own = one_principle(make_criterion("door", zone="of-the-included"), include=("cor",))

    assert faults_of(own) == [("unknown-include", ("include", 0))]


@pytest.mark.parametrize("circle", [("small",), ("a", "small"), ("a", "b", "a")])
def test_circle_of_includes_is_told_and_ends(circle):
    trail = ("small", *circle)
    lists = {name: make_checklist(make_principle("one", f"c-{name}"), id=name) for name in trail}
    for name, following in itertools.pairwise(trail):
        lists[name] = replace(lists[name], include=(following,))

    assert faults_of(lists["small"], known_of(*lists.values())) == [("include-circle", ("include", 0))]


@pytest.mark.parametrize(
    ("scale", "gate", "fits"),
    [
        (QUALITY, 4, True),
        (QUALITY, 5, False),
        (QUALITY, 0.5, False),
        (QUALITY, -1, False),
        ("quality", 9, False),
        (RatioScale(), 0.8, True),
        (RatioScale(), 1.1, False),
        (RatioScale(), -0.1, False),
    ],
)
def test_gate_is_a_step_or_a_position(scale, gate, fits):
    faults = faults_of(one_principle(make_criterion("door", scale=scale, gate=gate)))

    assert faults == ([] if fits else [("gate-off-scale", (*FIRST, "gate"))])


def test_points_must_rise():
    scale = CountScale(points=((0.0, 1.0), (0.0, 0.5), (2.0, 0.0), (1.0, 0.0)))

    assert [one.where for one in scale_faults(scale, ())] == [("points", 1), ("points", 3)]
    assert faults_of(one_principle(make_criterion("door", scale=scale)))[0] == (
        "points-not-rising",
        (*FIRST, "scale", "points", 1),
    )
    assert list(scale_faults(QUALITY, ())) == []


@pytest.mark.parametrize(("least", "most", "told"), [(5, 4, 1), (None, -1, 1), (-60, 40, 0), (None, None, 0)])
def test_highest_number_lies_above_the_lowest(least, most, told):
    scale = QuantityScale(unit="m", points=((0.0, 1.0), (2.0, 0.0)), at_least=least, at_most=most)

    assert [(one.code, one.where) for one in scale_faults(scale, ())] == [("range-backwards", ("at_most",))] * told


def test_id_for_the_third_time_is_told_twice():
    assert [one.where for one in duplicate_ids(["a", "b", "a", "a"], ("zones",))] == [
        ("zones", 2, "id"),
        ("zones", 3, "id"),
    ]


def test_threshold_is_looked_up_in_the_profile_of_the_including_checklist():
    mild, strict = make_threshold("hedge", at_most=2.0), make_threshold("hedge", at_most=1.0)
    made = {"se-default": make_profile("se-default", mild), "own": make_profile("own", strict)}
    core = one_principle(make_criterion("shrubs", threshold="hedge"), id="core")
    own = one_principle(make_criterion("path", threshold="hedge"), include=("core",), profile="own")

    whole = resolved(own, known_of(core, profiles=made))

    assert [one.threshold for one in whole.criteria()] == [strict, strict]
    assert resolved(core, known_of(core, profiles=made)).criterion("shrubs").threshold == mild


def test_threshold_and_profile_must_be_there():
    checklist = one_principle(make_criterion("path", threshold="hedge"), profile="nowhere")

    assert faults_of(checklist, known_of(profiles={})) == [
        ("unknown-profile", ("profile",)),
        ("unknown-threshold", (*FIRST, "threshold")),
    ]


def test_threshold_written_on_the_spot_is_checked():
    checklist = one_principle(make_criterion("path", threshold=make_threshold("own", at_least=1.0)))

    assert faults_of(checklist) == [("missing-key", (*FIRST, "threshold"))]
