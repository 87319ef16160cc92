from dataclasses import replace

import pytest

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.moves import (
    AddZone,
    CopyZone,
    Jump,
    MarkAbsent,
    MarkNotApplicable,
    MarkNotObserved,
    MarkZone,
    Note,
    Rate,
    RateRatio,
    RateZone,
    Undo,
    ZoneChange,
)
from cpted_cli.analysis.route import walk_of
from cpted_cli.model.assessment import Answer, Sample
from cpted_cli.model.site import Zone
from tests.walk.place import a_walk, an_assessment, the_checklist, the_site

WALK = a_walk(steps=4)
NEW = Zone(id="entre-12-c", kind="entrance", name="Entré 12 C")


def done(walk, *moves):
    for move in moves:
        walk = advance(walk, move)
    return walk


def code(walk, *moves) -> str:
    notice = done(walk, *moves).notice
    assert notice is not None
    return notice.code


def test_a_whole_zone_gets_one_step_and_says_so_in_each_answer():
    walk = done(WALK, RateZone(3))
    assert dict(walk.answers) == {f"whole-{number}": Answer(value=3, by_exception=True) for number in range(1, 5)}
    assert walk.question.key == "lux"


def test_exceptions_and_earlier_answers_are_left():
    walk = done(WALK, Rate(0), Note("wet"), RateZone(3, (3,)))
    assert walk.answers["whole-1"] == Answer(value=0)
    assert walk.answers["whole-2"] == Answer(value=3, by_exception=True, note="wet")
    assert walk.question.key == "whole-3"


def test_only_questions_on_the_same_scale_are_answered():
    walk = done(WALK, Jump("sign@entrance-12a"), RateZone(2))
    assert set(walk.answers) == {"sign@entrance-12a", "view@entrance-12a"}
    assert walk.question.key == "door@entrance-12a"


@pytest.mark.parametrize(
    ("mark", "state", "told"),
    [
        (MarkAbsent("gone"), {"absent": "gone"}, "zone-absent"),
        (MarkNotApplicable(""), {"not_applicable": ""}, "zone-not-applicable"),
        (MarkNotObserved("locked"), {"not_observed": "locked"}, "zone-not-observed"),
    ],
)
def test_a_whole_zone_is_marked_whatever_its_scales_but_for_what_has_an_answer(mark, state, told):
    walk = done(WALK, Jump("lamps"), RateRatio(1, 2), Jump("lux"), Note("wet"), MarkZone(mark))
    assert walk.answers == {"lamps": Answer(count=1, of=2), "lux": Answer(**state, note="wet", by_exception=True)}
    assert walk.notice.code == told


def test_a_mark_of_a_whole_zone_is_undone_as_one_and_leaves_exceptions_waiting():
    walk = done(WALK, MarkZone(MarkNotObserved("locked"), (2,)))
    assert walk.question.key == "whole-2"
    given = Answer(not_observed="locked", by_exception=True)
    assert walk.answers == {f"whole-{number}": given for number in (1, 3, 4)}
    assert done(walk, Undo()).answers == {}


def test_a_reason_that_is_too_long_is_cut_and_that_is_said():
    assert code(WALK, MarkZone(MarkNotObserved("x" * 10_001))) == "note-cut"


@pytest.mark.parametrize(
    ("moves", "told"),
    [
        ((MarkZone(MarkNotObserved(), (9,)),), "not-in-zone"),
        ((RateZone(3), Jump("whole-1"), MarkZone(MarkNotObserved())), "nothing-waits-here"),
        ((Jump("lux"), RateZone(3)), "steps-only"),
        ((RateZone(7),), "off-scale"),
        ((RateZone(3, (9,)),), "not-in-zone"),
        ((RateZone(3), Jump("whole-1"), RateZone(3)), "nothing-waits-here"),
        ((Jump("lux"), CopyZone("entrance-12a")), "not-alike"),
        ((Jump("door@entrance-12a"), CopyZone("entrance-12a")), "not-alike"),
        ((Jump("door@entrance-12a"), CopyZone("entrance-12b")), "nothing-to-copy"),
        ((Jump("door@entrance-12a"), CopyZone("nowhere")), "no-such-place"),
        ((AddZone("Gård 2"),), "no-zones-here"),
        ((Jump("door@entrance-12a"), AddZone("")), "zone-name-wanted"),
        ((Jump("door@entrance-12a"), AddZone("entré 12 a")), "zone-there"),
    ],
)
def test_what_cannot_be_done_for_a_whole_zone_says_why(moves, told):
    assert code(WALK, *moves) == told


def test_copied_answers_say_where_they_come_from_and_take_no_notes_along():
    walk = done(WALK, Jump("door@entrance-12a"), Note("sticks"), Rate(1), Rate(2), Jump("door@entrance-12b"))
    walk = done(walk, CopyZone("Entré 12 A"))
    assert walk.answers["door@entrance-12b"] == Answer(value=1, copied_from="entrance-12a")
    assert walk.answers["sign@entrance-12b"] == Answer(value=2, copied_from="entrance-12a")
    assert walk.question.key == "view@entrance-12b"


def test_a_zone_found_on_the_way_is_asked_about_after_its_like():
    walk = done(WALK, Jump("door@entrance-12a"), AddZone("Entré 12 C"))
    assert walk.question.key == "door@entre-12-c"
    assert [one.zone for one in walk.questions if one.criterion.id == "sign"] == [
        "entrance-12a", "entrance-12b", "entre-12-c",
    ]  # fmt: skip
    assert walk.unkept == (ZoneChange(zone=NEW, is_added=True),)


def test_a_zone_that_was_added_by_mistake_goes_again():
    walk = done(WALK, Jump("door@entrance-12a"), AddZone("Entré 12 C"))
    assert done(walk, Undo()).unkept == ()
    kept = replace(walk, unkept=())
    assert done(kept, Undo()).unkept == (ZoneChange(zone=NEW, is_added=False),)
    assert done(kept, Undo()).questions == WALK.questions


def test_the_first_zone_of_a_kind_takes_over_the_answers_given_without_a_name():
    site = replace(the_site(), zones=())
    walk = walk_of(the_checklist(1), site, an_assessment(door=1), short=False)
    named = done(walk, Jump("door"), AddZone("Entré 12 C"))
    assert dict(named.answers) == {"door@entre-12-c": Answer(value=1)}
    assert {one.key for one in named.questions if one.criterion.id == "door"} == {"door@entre-12-c"}
    assert dict(done(named, Undo()).answers) == {"door": Answer(value=1)}


def test_no_zone_is_added_to_a_sample():
    assessment = replace(an_assessment(), sampled={"entrance": Sample(seen=("entrance-12b",), of=2, seed=0)})
    walk = walk_of(the_checklist(1), the_site(), assessment, short=False)
    assert code(walk, Jump("door"), AddZone("Entré 12 C")) == "sampled-zones"


def test_a_zone_is_not_copied_from_the_first_of_several_that_are_called_so():
    walk = done(WALK, Jump("door@entrance-12b"), AddZone("Entré 12 C"), Jump("door@entrance-12a"), Rate(1))
    walk = done(walk, Jump("door@entrance-12b"), Rate(0), Jump("Entré 12 C"), CopyZone("entré"))
    assert (walk.notice.code, walk.notice.params["others"]) == ("which-place", ("Entré 12 A", "Entré 12 B"))
    assert [one.value for one in walk.answers.values()] == [1, 0]
    only_other = done(WALK, Jump("door@entrance-12a"), Rate(1), Jump("door@entrance-12b"), CopyZone("entré"))
    assert only_other.answers["door@entrance-12b"] == Answer(value=1, copied_from="entrance-12a")
