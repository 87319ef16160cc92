import time
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from cpted_cli.cli.visit import Wish, open_visit, place_of_visit, site_clock
from cpted_cli.errors import FaultsFound, Stop
from cpted_cli.files.assessments import assessment_path
from cpted_cli.files.notebook import Notebook
from cpted_cli.files.visit_texts import new_text
from cpted_cli.model.assessment import Answer, Conditions
from tests.files.test_journal import change
from tests.walk.place import an_assessment, make_site, the_site
from tests.walk.speaking import conversation

A_ZONE = "{id: a, kind: b, name: A}"
NOW = datetime(2026, 11, 10, 17, 5, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture
def site(tmp_path):
    return make_site(tmp_path / "garden")


def opened(wish: Wish, *lines: str, is_live: bool = True):
    spoken = conversation(*lines)
    place = replace(place_of_visit(wish), now=lambda: NOW, other_zone="")
    return open_visit(wish, place, spoken.talk(), is_live=is_live), spoken.text


def begun(site, day: date, light="day", conditions=Conditions()):  # noqa: B008  frozen
    assessment = replace(an_assessment(light), date=day, conditions=conditions)
    path = assessment_path(site, assessment)
    path.parent.mkdir(exist_ok=True)
    path.write_text(new_text(assessment))
    Notebook(path, assessment, 0, lambda: NOW).keep(change("whole-1", Answer(value=3)))
    return path


def test_a_new_visit_asks_for_light_assessor_and_start(site):
    visit, shown = opened(Wish(path=site), "2", "a2", "")
    assert visit.loaded is None
    assert visit.path.name == "2026-11-10-dark-a2-square.yaml"
    assert visit.assessment.conditions == Conditions(start="17:05")
    assert len(visit.assessment.checklist.sha256 or "") == 64
    assert "När började besöket? (Enter: 10 november 2026 17.05; en annan dag: 2026-11-09 17:05)" in shown


def test_a_new_visit_may_have_been_on_another_day(site):
    visit, _ = opened(Wish(path=site, light="day", assessor="a2"), "2026-11-08", "13.10")
    assert visit.path.name == "2026-11-08-day-a2-square.yaml"
    assert (visit.assessment.date, visit.assessment.conditions.start) == (date(2026, 11, 8), "13:10")


def test_a_visit_of_another_day_that_was_begun_is_gone_on_with(site):
    begun(site, date(2026, 10, 20))
    visit, _ = opened(Wish(path=site, light="day", assessor="a1"), "2026-10-20 8")
    assert visit.loaded is not None


def test_the_zone_of_the_site_is_named_where_this_machines_clock_shows_another_time(site, monkeypatch):
    try:
        for here, named in (("UTC", "Europe/Stockholm"), ("Europe/Stockholm", "")):
            monkeypatch.setenv("TZ", here)
            time.tzset()
            assert place_of_visit(Wish(path=site)).other_zone == named
    finally:
        monkeypatch.undo()
        time.tzset()


def test_what_was_said_is_not_asked(site):
    visit, shown = opened(
        Wish(path=site, light="day", assessor="a2", date=date(2026, 11, 9), round="r1", short=True), ""
    )
    assert (visit.assessment.date, visit.assessment.round, visit.assessment.short) == (date(2026, 11, 9), "r1", True)
    assert visit.assessment.conditions.start is None
    assert shown == "När började besöket? (Enter: hoppa över)\n> "


def test_a_pipe_is_asked_only_for_what_cannot_be_left_out(site):
    visit, shown = opened(Wish(path=site), "dag", is_live=False)
    assert visit.assessment.light == "day"
    assert "Vem gör" not in shown


def test_todays_visit_is_gone_on_with_without_a_question(site):
    path = begun(site, NOW.date())
    visit, shown = opened(Wish(path=site))
    assert (visit.path, shown) == (path, "")
    assert visit.assessment.answer("whole-1") == Answer(value=3)


def test_a_visit_of_last_week_is_offered_and_may_be_declined(site):
    path = begun(site, NOW.date() - timedelta(days=2))
    assert opened(Wish(path=site), "")[0].path == path
    declined, shown = opened(Wish(path=site), "n", "1", "", "")
    assert declined.path != path
    assert "En besiktning påbörjades 8 november 2026" in shown.replace("\n", " ")


def test_a_visit_of_last_year_and_one_that_ended_are_left_in_peace(site):
    begun(site, NOW.date() - timedelta(days=365))
    begun(site, NOW.date(), "dark", Conditions(end="18:40"))
    visit, _ = opened(Wish(path=site), "1", "", "")
    assert visit.loaded is None


def test_a_visit_that_ended_can_be_opened_again_by_its_light(site):
    path = begun(site, NOW.date(), "dark", Conditions(end="18:40"))
    assert opened(Wish(path=site, light="dark"))[0].path == path
    assert opened(Wish(path=site), "2", "")[0].path == path


def test_with_two_visits_begun_today_the_light_decides(site):
    paths = {light: begun(site, NOW.date(), light) for light in ("day", "dark")}
    assert opened(Wish(path=site, light="dark"))[0].path == paths["dark"]
    assert opened(Wish(path=site), "1")[0].path == paths["day"]


def test_who_visited_last_is_proposed(site):
    assessment = replace(an_assessment("day"), date=NOW.date(), assessor="maja", conditions=Conditions(end="16:00"))
    path = assessment_path(site, assessment)
    path.parent.mkdir(exist_ok=True)
    path.write_text(new_text(assessment))
    visit, shown = opened(Wish(path=site), "2", "", "")
    assert visit.assessment.assessor == "maja"
    assert "Vem gör besiktningen? (Enter: maja)" in shown


def test_an_assessment_file_may_be_named_itself(site):
    path = begun(site, NOW.date() - timedelta(days=300))
    assert opened(Wish(path=path))[0].path == path


def test_a_folder_with_two_sites_is_one_too_many(tmp_path):
    for name in ("one", "two"):
        make_site(tmp_path / name)
    with pytest.raises(Stop, match="Which site"):
        place_of_visit(Wish(path=tmp_path))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("format: cpted-site/1\nid: garden\n", "missing-key"),
        ("format: cpted-plan/1\nsite: garden\n", "format-not-here"),
        (f"format: cpted-site/1\nid: g\nname: G\nkind: k\nzones: [{A_ZONE}, {A_ZONE}]\n", "duplicate-id"),
    ],
)  # fmt: skip
def test_a_site_that_cannot_be_used_tells_its_faults(tmp_path, text, code):
    (tmp_path / "site.yaml").write_text(text)
    with pytest.raises(FaultsFound) as found:
        place_of_visit(Wish(path=tmp_path))
    assert code in {one.code for one in found.value.faults}


def test_a_visit_that_cannot_be_read_tells_its_faults(site):
    path = begun(site, NOW.date())
    path.write_text("format: [")
    with pytest.raises(FaultsFound):
        opened(Wish(path=site, light="day"), "", "")


def test_a_visit_whose_checklist_is_gone_says_so(site):
    begun(site, NOW.date())
    (site / "checklists" / "square-1.yaml").unlink()
    with pytest.raises(FaultsFound) as found:
        opened(Wish(path=site))
    assert [(one.code, one.place.line) for one in found.value.faults] == [("checklist-not-found", 2)]


def test_of_several_checklists_one_is_chosen(site):
    other = (
        (site / "checklists" / "square-1.yaml").read_text().replace("id: square", "id: park", 1).replace("Torg", "Park")
    )
    (site / "checklists" / "park-1.yaml").write_text(other)
    visit, _ = opened(Wish(path=site, light="day", assessor="a1"), "park", "")
    assert visit.checklist.id == "park"
    assert opened(Wish(path=site, light="day", checklist="square"), "", "")[0].checklist.id == "square"


def test_a_checklist_with_faults_tells_them(site):
    path = site / "checklists" / "square-1.yaml"
    path.write_text(path.read_text().replace("scale: {kind: ratio}", "scale: nowhere"))
    with pytest.raises(FaultsFound) as found:
        opened(Wish(path=site, light="day"), "", "")
    assert {one.code for one in found.value.faults} == {"unknown-scale"}


def test_the_clock_is_the_sites():
    assert site_clock(replace(the_site(), timezone="Asia/Tokyo"))().utcoffset() == timedelta(hours=9)
    assert site_clock(replace(the_site(), timezone="Nowhere/At_All"))().tzinfo is not None


@pytest.mark.parametrize(
    "wish", [{"assessor": "Å Ä"}, {"assessor": "a" * 65}, {"round": ""}, {"round": "r" * 65}, {"round": "\x07"}]
)
def test_what_no_assessment_file_can_hold_is_refused(site, wish):
    with pytest.raises(Stop) as stopped:
        place_of_visit(Wish(path=site, **wish))
    assert stopped.value.exit_code == 2
