"""The verbs of cpted for scripts and commands."""

import pytest

from cpted_cli import api
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.model.score import SiteScore
from cpted_cli.wording.translator import words_for
from tests.places import DARK, DAY, FINE, lay_plan, lay_site, lay_visit, photo, square
from tests.report.pages import rendered, scored_site, words_of

SECRET = {**DAY, "ac-door@west": {"value": 0, "note": "push hard", "protected": True, "photos": ["door.jpg"]},
          "ac-sign": {"not_observed": "key under the mat"}}  # fmt: skip


def loaded(*paths, **options):
    sites, faults = api.load(paths, **options)
    assert faults == ()
    return sites


def test_sites_are_read_in_name_order_and_faulty_ones_are_left_out_with_their_faults(tmp_path):
    for name in "cab":
        square(tmp_path / name)
    lay_visit(tmp_path / "b", {"ns-view": 9})
    sites, faults = api.load([tmp_path])

    assert [one.site.id for one in sites] == ["a", "c"]
    assert [one.code for one in faults] == ["answer-off-scale"]


def test_nothing_there_stops(tmp_path):
    with pytest.raises(Stop) as stopped:
        api.load([tmp_path / "nowhere"])

    assert stopped.value.exit_code is ExitCode.USAGE


def test_checklist_named_by_id_is_looked_for_in_the_site_itself(tmp_path):
    site = square(tmp_path / "garden")

    assert [one.score.shown for one in api.score(loaded(site, checklist="square"))] == [40]
    with pytest.raises(Stop):
        api.load([site], checklist="nothing")


def test_checklist_with_faults_tells_them_once_and_scores_nothing(tmp_path):
    (tmp_path / "own.yaml").write_text("format: cpted-checklist/1\nid: own\n", "utf-8")
    for name in "ab":
        square(tmp_path / name)
    sites, faults = api.load([tmp_path / "a", tmp_path / "b"], checklist=str(tmp_path / "own.yaml"))

    assert sites == ()
    assert [one.params["key"] for one in faults] == ["edition", "title", "principles"]


def test_rounds_are_scored_apart_and_one_can_be_chosen(tmp_path):
    site = square(tmp_path / "garden")
    lay_visit(site, FINE, date="2027-10-20")

    assert [(one.score.round, one.score.shown) for one in api.score(loaded(site))] == [("2026", 40), ("2027", 100)]
    assert [one.score.round for one in api.score(loaded(site), round_id="2026")] == ["2026"]
    assert api.score(loaded(site), round_id="1999") == ()


@pytest.mark.parametrize(("first", "last"), [("before", "after"), ("r9", "r10"), ("2026", "2027")])
def test_latest_round_is_the_one_visited_last_whatever_it_is_called(tmp_path, first, last):
    site = lay_site(tmp_path / "garden")
    lay_visit(site, DAY, round=first)
    lay_visit(site, FINE, round=last, date="2027-05-01")

    assert [one.score.round for one in api.latest(api.score(loaded(site)))] == [last]


def test_visits_that_count_are_those_that_no_later_one_replaced(tmp_path):
    site = square(tmp_path / "garden")
    lay_visit(site, FINE, date="2026-10-25")
    lay_visit(site, FINE, assessor="a2", date="2026-10-21")

    assert [(one.assessor, one.light, one.date.day) for one in api.counting_visits(scored_site(site))] == [
        ("a2", "day", 21), ("a1", "day", 25), ("a1", "dark", 10),
    ]  # fmt: skip


def test_photos_that_nobody_looked_through_are_named(tmp_path):
    site = square(tmp_path / "garden")
    assert api.unchecked_photos(scored_site(site)) == ()

    photos = [{"file": f"{n}.jpg", "caption": "c", "alt": "a", "persons_checked": n == 1} for n in range(3)]
    lay_plan(site, photos=photos)
    assert api.unchecked_photos(scored_site(site)) == ("0.jpg", "2.jpg")


def test_rendered_report_tells_what_it_lacks(tmp_path):
    site = square(tmp_path / "garden")
    photos = [{"file": f"{n}.jpg", "caption": "word " * 90, "alt": "a", "persons_checked": True} for n in range(2)]
    lay_plan(site, photos=photos, conclusion="Snow ☃ here")
    photo(site / "photos" / "1.jpg")
    made = rendered(site, form="pdf")

    assert made.missing == ("0.jpg",)
    assert [block for block, words, room in made.overflow if words > room] == ["findings", "measures"]
    assert made.undrawn == ("☃",)
    assert (made.form, made.room) == ("pdf", 1)
    assert made.pages is not None


def test_wish_for_a_template_or_form_that_is_not_there_stops(tmp_path):
    site = square(tmp_path / "garden")
    for wish in ({"template": "breif"}, {"form": "xlsx"}):
        with pytest.raises(Stop):
            rendered(site, **{"form": "html", **wish})


def test_module_does_what_its_own_words_say(tmp_path):
    sites, faults = api.load([square(tmp_path / "garden")])
    results = api.score(sites)

    assert faults == ()
    assert isinstance(results[0].score, SiteScore)
    page = api.render(results[0], api.ReportWish(form="html"), words_for("en"))
    assert "Little square" in words_of(page.content)
    assert DARK


def test_each_light_alone_is_explained_and_tried(tmp_path):
    site = square(tmp_path / "garden")
    lay_visit(site, DARK, light="dark")
    scored = api.score(loaded(site))

    (explained,), (tried,) = api.explained(scored), api.robust(scored)[0]

    assert set(explained.score.by_light) == {"day", "dark"}
    for light, view in explained.score.by_light.items():
        assert sum(one.contribution for one in view.explanation.principles) == pytest.approx(view.score)
        assert {one.light for one in view.explanation.gaps} <= {light}
    for view in tried.score.by_light.values():
        assert view.robustness.low <= view.score <= view.robustness.high
