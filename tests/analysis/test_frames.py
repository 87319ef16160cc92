"""A score by another frame's headings."""

from dataclasses import fields, replace

import pytest
from hypothesis import given

from cpted_cli.analysis.frames import frame_score
from cpted_cli.analysis.instances import round_of
from cpted_cli.analysis.scoring import round_score
from cpted_cli.model.crosswalk import Category, NoPlace
from cpted_cli.model.reading import Reading
from tests.analysis.test_crosswalks import make_crosswalk
from tests.analysis.test_laws import rounds
from tests.builders import NOT_OBSERVED, make_checklist, make_criterion, make_principle, make_site, make_visit

CHECKLIST = make_checklist(
    make_principle("one", make_criterion("lamp", weight=3.0, light="both"), "path"),
    make_principle("two", make_criterion("door", zone="entrance"), "litter", weight=5),
)


def seen(*visits, site=None):
    return round_of(site or make_site(), CHECKLIST, "", visits)


def numbers(reading):
    return [getattr(reading, one.name) for one in fields(Reading)]


def test_category_is_the_weighted_mean_of_what_stands_under_it():
    visit = make_visit({"lamp": 50, "path": 100, "door": 0, "litter": NOT_OBSERVED})

    care, light = frame_score(
        seen(visit), make_crosswalk({"lamp": "light", "door": "light", "litter": "care"})
    ).categories

    assert (light.score, light.coverage, light.criteria) == (pytest.approx((3 * 50 + 1 * 0) / 4), 1.0, 2)
    assert (care.score, care.low, care.high, care.coverage) == (None, 0.0, 100.0, 0.0)


def test_criterion_under_two_headings_counts_in_each():
    visit = make_visit({"lamp": 50, "path": 100, "door": 0, "litter": 80})

    care, light = frame_score(seen(visit), make_crosswalk({"lamp": ("light", "care"), "litter": "care"})).categories

    assert light.score == 50
    assert care.score == pytest.approx((3 * 50 + 80) / 4)


def test_what_has_no_place_and_what_is_not_spoken_of_are_named_apart():
    visit = make_visit({"lamp": 50})

    frame = frame_score(seen(visit), make_crosswalk({"lamp": NoPlace(no_place="No."), "door": "care"}))

    assert [(one.criterion, one.reason) for one in frame.outside] == [("lamp", "No.")]
    assert frame.unplaced == ("path", "litter")


def test_each_light_is_seen_alone_and_a_heading_knows_its_lights():
    day, dark = make_visit({"lamp": 100, "path": 100}), make_visit({"lamp": 0}, light="dark")

    frame = frame_score(seen(day, dark), make_crosswalk({"lamp": "light", "path": "care"}))

    assert [frame.by_light[one][1].score for one in ("day", "dark")] == [100, 0]
    assert [one.lights for one in frame.categories] == [("day",), ("day", "dark")]


def test_criteria_that_are_ruled_out_are_neither_placed_nor_missed():
    checklist = replace(
        CHECKLIST, principles=(make_principle("one", make_criterion("lamp", when={"lamps": True}), "path"),)
    )
    round_ = round_of(make_site(facts={"lamps": False}), checklist, "", [make_visit({"path": 50})])

    frame = frame_score(round_, make_crosswalk({"path": "care"}))

    assert [one.criteria for one in frame.categories] == [1, 0]
    assert frame.unplaced == ()


@given(rounds())
def test_frame_that_repeats_the_principles_gives_their_numbers(drawn):
    checklist, site, visits = drawn
    round_ = round_of(site, checklist, "", visits)
    categories = tuple(Category(id=one.id, title=one.title) for one in round_.checklist.principles)
    places = {one.id: principle.id for principle in round_.checklist.principles for one in principle.criteria}

    frame = frame_score(round_, make_crosswalk(places, categories=categories))

    result = round_score(round_)
    assert [numbers(one) for one in frame.categories] == [numbers(one) for one in result.principles]
    assert {light: [numbers(one) for one in of] for light, of in frame.by_light.items()} == {
        light: [numbers(one) for one in of.principles] for light, of in result.by_light.items()
    }
