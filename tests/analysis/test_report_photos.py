"""Which photos a report shows, and what it says of each."""

from datetime import date

import pytest

from cpted_cli.analysis.report_photos import report_photos
from cpted_cli.model.assessment import Answer, Assessment, ChecklistRef
from cpted_cli.model.photo import SitePhoto, SitePhotos
from cpted_cli.model.plan import Plan, PlanPhoto


def plan(*photos: PlanPhoto) -> Plan:
    return Plan(format="cpted-plan/1", site="garden", photos=photos)


def told(*photos: SitePhoto) -> SitePhotos:
    return SitePhotos(format="cpted-photos/1", site="garden", photos=photos)


def visit(**photos: tuple[str, ...]) -> Assessment:
    return Assessment(
        format="cpted-assessment/1",
        checklist=ChecklistRef(id="square", edition="1"),
        site="garden",
        assessor="a1",
        light="day",
        date=date(2026, 10, 20),
        answers={key: Answer(value=1, photos=names) for key, names in photos.items()},
    )


def test_words_of_the_plan_go_before_those_of_the_list_and_what_it_leaves_out_is_the_lists():
    (one,) = report_photos(
        plan(PlanPhoto(file="a.jpg", caption="of the plan")),
        told(SitePhoto(file="a.jpg", caption="of the list", alt="for the blind")),
        (),
    )
    assert (one.caption, one.alt) == ("of the plan", "for the blind")


@pytest.mark.parametrize(
    ("caption", "in_report", "is_planned", "shown"),
    [
        (None, None, False, False),
        ("c", None, False, True),
        (None, None, True, True),
        ("c", False, False, False),
        (None, False, True, False),
        (None, True, False, True),
    ],
)
def test_a_photo_is_shown_with_a_caption_or_by_the_plan_unless_its_own_line_says_otherwise(
    caption, in_report, is_planned, shown
):
    chosen = plan(PlanPhoto(file="a.jpg")) if is_planned else None
    (one,) = report_photos(chosen, told(SitePhoto(file="a.jpg", caption=caption, in_report=in_report)), ())
    assert (one.is_shown, one.is_planned) == (shown, is_planned and shown)


def test_the_list_moves_a_photo_from_the_answer_that_holds_it():
    (one,) = report_photos(None, told(SitePhoto(file="a.jpg", criterion="door", zone="west")), [visit(view=("a.jpg",))])
    assert one.keys == ("door@west",)
    assert one.is_of("door@west")
    assert one.is_of("door")
    assert not one.is_of("door@east")
    assert not one.is_of("view")


def test_a_photo_belongs_to_every_answer_that_holds_it():
    (one,) = report_photos(None, None, [visit(view=("a.jpg",)), visit(door=("a.jpg",), view=("a.jpg",))])
    assert one.keys == ("view", "door")


def test_those_of_other_visits_are_left_out_until_somebody_chooses_them():
    other = [visit(view=("old.jpg",))]
    assert report_photos(None, told(SitePhoto(file="old.jpg", caption="c")), (), other) == ()
    assert report_photos(None, told(SitePhoto(file="old.jpg", in_report=True)), (), other)[0].is_shown
    assert report_photos(plan(PlanPhoto(file="old.jpg")), None, (), other)[0].is_shown


@pytest.mark.parametrize(
    ("says", "checked", "known"),
    [
        ("unchecked", False, "unchecked"),
        ("unchecked", True, "none"),
        ("visible", True, "visible"),
        ("none", False, "none"),
    ],
)
def test_the_list_knows_better_than_the_plan_whether_somebody_is_seen(says, checked, known):
    chosen = plan(PlanPhoto(file="a.jpg", persons_checked=checked))
    (one,) = report_photos(chosen, told(SitePhoto(file="a.jpg", persons=says)), ())
    assert one.persons == known
