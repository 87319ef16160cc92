from dataclasses import replace
from datetime import date

from cpted_cli.analysis.photo_list import Held, homeless, moved, photo_faults
from cpted_cli.model.assessment import Answer
from cpted_cli.model.photo import SitePhoto, SitePhotos
from tests.walk.place import an_assessment, the_checklist, the_site

KEYS = frozenset({"door@entrance-12a", "door@entrance-12b", "bins"})


def held(name: str, day: int, **answers: Answer) -> Held:
    visit = replace(an_assessment(**answers), date=date(2026, 11, day))
    return Held(name=name, assessment=visit, keys=KEYS)


def listed(*photos: SitePhoto, site: str = "garden") -> SitePhotos:
    return SitePhotos(format="cpted-photos/1", site=site, photos=photos)


def test_a_list_that_names_what_is_not_there_is_told_at_its_place():
    photos = (SitePhoto(file="a.jpg", criterion="dor"), SitePhoto(file="b.jpg", zone="entrance-9"))
    told = list(photo_faults(listed(*photos, site="yard"), [the_checklist()], the_site()))
    assert [(one.code, one.where) for one in told] == [
        ("other-site", ("site",)),
        ("unknown-answer", ("photos", 0, "criterion")),
        ("unknown-zone", ("photos", 1, "zone")),
    ]


def test_a_photo_goes_to_the_answer_that_the_list_names_and_leaves_the_others():
    visit = held("a.yaml", 10, bins=Answer(value=2, photos=("a.jpg", "b.jpg")))
    photo = SitePhoto(file="a.jpg", criterion="door", zone="entrance-12a")
    assert moved([photo], (visit,)) == {
        "a.yaml": {"bins": Answer(value=2, photos=("b.jpg",)), "door@entrance-12a": Answer(photos=("a.jpg",))}
    }


def test_a_photo_that_stands_there_already_is_left_alone():
    visit = held("a.yaml", 10, bins=Answer(value=2, photos=("a.jpg",)))
    assert moved([SitePhoto(file="a.jpg", criterion="bins"), SitePhoto(file="b.jpg")], (visit,)) == {}


def test_a_photo_that_stands_nowhere_goes_to_the_visit_of_its_day_otherwise_to_the_latest():
    visits = (held("old.yaml", 3), held("new.yaml", 10))
    of_day = SitePhoto(file="a.jpg", criterion="bins", taken="2026-11-03 12:00")
    assert set(moved([of_day], visits)) == {"old.yaml"}
    assert set(moved([SitePhoto(file="a.jpg", criterion="bins")], visits)) == {"new.yaml"}


def test_two_photos_can_come_to_one_answer():
    photos = [SitePhoto(file=name, criterion="bins") for name in ("a.jpg", "b.jpg")]
    assert moved(photos, (held("a.yaml", 10),)) == {"a.yaml": {"bins": Answer(photos=("a.jpg", "b.jpg"))}}


def test_a_question_that_no_visit_asks_takes_no_photo():
    assert moved([SitePhoto(file="a.jpg", criterion="view")], (held("a.yaml", 10),)) == {}


def test_a_part_that_is_there_once_may_be_named_though_its_answers_have_no_zone():
    photo = SitePhoto(file="a.jpg", criterion="bins", zone="yard")
    assert moved([photo], (held("a.yaml", 10),)) == {"a.yaml": {"bins": Answer(photos=("a.jpg",))}}
    assert moved([photo], (held("a.yaml", 10, bins=Answer(value=2, photos=("a.jpg",))),)) == {}


def test_photos_whose_question_no_visit_asks_are_named():
    photos = [
        SitePhoto(file="a.jpg", criterion="view"), SitePhoto(file="b.jpg", criterion="door"),
        SitePhoto(file="c.jpg", criterion="bins", zone="yard"), SitePhoto(file="d.jpg"),
    ]  # fmt: skip
    assert [one.file for one in homeless(photos, (held("a.yaml", 10),))] == ["a.jpg", "b.jpg"]
    assert list(homeless(photos, ())) == []
