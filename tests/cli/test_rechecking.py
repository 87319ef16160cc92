"""Looking again: asked is what is open, kept as a visit is, and written into the plan with day and name."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from cpted_cli import api
from cpted_cli.cli.rechecking import open_recheck, recheck
from cpted_cli.cli.visit import Wish, place_of_visit
from cpted_cli.errors import ExitCode, FaultsFound, Stop
from tests.cli.inside import typed
from tests.places import DAY, FINE, lay_plan, lay_site, lay_visit
from tests.walk.speaking import CTRL_C, conversation

ACTION = {"id": "a1", "title": "Adjust the door", "findings": ["f1"], "status": "decided", "owner": "O"}
FINDING = {"id": "f1", "title": "Door", "answers": ["ac-door@west"]}
DAY_AFTER = date(2026, 12, 16)


@pytest.fixture
def site(tmp_path):
    people = {"a1": {"sv": "konsulten", "en": "the consultant"}}
    site = lay_site(tmp_path / "garden", assignment={"people": people})
    lay_visit(site, DAY)
    plan = lay_plan(site, findings=[FINDING], actions=[ACTION, {**ACTION, "id": "a2", "status": "checked"}])
    plan.write_text("# my notes\n" + plan.read_text("utf-8"), "utf-8")
    return site


def looked(site, *lines, **wish):
    spoken = conversation(*lines)
    code = recheck(Wish(path=site, date=DAY_AFTER, recheck=True, **wish), spoken.talk(), is_live=False)
    return code, spoken.text


def plan_of(site):
    (folder,), faults = api.load([site], with_plan=True)
    assert faults == ()
    return folder.plan


def gates_of(site):
    return api.score(api.load([site])[0])[0].score.gates


def test_unmet_requirement_and_open_action_are_asked_and_nothing_else(site):
    code, shown = looked(site, "j", "2", "")

    assert code == ExitCode.DONE
    assert "kontrollpunkt 1 av 2" in shown
    assert "Västra dörren" in shown
    assert "Är det gjort: Adjust the door?" in shown
    assert "Uppfyllt sedan återkontrollen 16 december 2026 (konsulten): Dörren går i lås" in shown


def test_gate_is_lifted_with_day_and_role_and_the_score_stays(site):
    before = api.score(api.load([site])[0])[0].score
    looked(site, "j", "2", "")
    after = api.score(api.load([site])[0])[0].score

    assert before.gates.failed == ("ac-door",)
    assert (after.gates.failed, after.score) == ((), before.score)
    assert [(one.criterion, one.by, one.date) for one in after.gates.lifted] == [("ac-door", "a1", DAY_AFTER)]
    told = typed("score", site)
    assert "Met since the recheck of 16 December 2026 (the consultant): Door locks" in told.out


def test_action_gets_its_status_day_and_name_and_notes_in_the_file_stay(site):
    looked(site, "h", "2", "")
    action = plan_of(site).actions[0]

    assert (action.status, action.status_on, action.status_by) == ("checked", DAY_AFTER, "konsulten")
    assert (site / "plan.yaml").read_text("utf-8").startswith("# my notes\n")


def test_recheck_that_was_broken_off_goes_on_and_asks_what_was_answered_too(site):
    with pytest.raises(Stop, match="answers are saved") as stopped:
        looked(site, "j", "2", CTRL_C)
    assert stopped.value.exit_code == ExitCode.INTERRUPTED
    assert stopped.value.params["line"].endswith("--recheck")
    assert plan_of(site).actions[0].status == "checked"

    _, shown = looked(site, "")
    assert "2 svar fanns redan" in shown
    assert plan_of(site).actions[0].status == "checked"

    looked(site, "<", "1", "")
    assert plan_of(site).actions[0].status == "started"


def test_what_has_been_seen_is_not_asked_again(site):
    looked(site, "j", "2", "")

    with pytest.raises(Stop, match="Nothing is left") as stopped:
        looked(site, assessor="a2")
    assert stopped.value.exit_code == ExitCode.DONE


def test_light_is_that_in_which_something_is_unmet(tmp_path):
    site = lay_site(tmp_path / "garden")
    lay_visit(site, FINE)
    lay_plan(site, findings=[FINDING], actions=[ACTION])
    wish = Wish(path=site, date=DAY_AFTER, recheck=True)

    visit = open_recheck(wish, place_of_visit(wish), conversation().talk(), is_live=False)
    assert (visit.assessment.light, len(visit.questions)) == ("day", 1)


def test_site_without_a_visit_or_with_a_fault_is_told(tmp_path):
    site = lay_site(tmp_path / "garden")
    with pytest.raises(Stop) as stopped:
        looked(site)
    assert stopped.value.exit_code == ExitCode.INCOMPLETE
    lay_visit(site, {"ns-view": 9})
    with pytest.raises(FaultsFound):
        looked(site)


def test_live_recheck_asks_who_and_its_clock_and_nothing_at_the_end(site):
    spoken = conversation("a2", "j", "2", "")
    wish = Wish(path=site, recheck=True)
    place = replace(place_of_visit(wish), now=lambda: datetime(2026, 12, 16, 13, 5, tzinfo=UTC))
    visit = open_recheck(wish, place, spoken.talk(), is_live=True)

    assert visit.path.name == "2026-12-16-day-a2-square-recheck.yaml"
    assert visit.assessment.conditions.start == "13:05"


def test_recheck_is_no_visit_of_the_site(site):
    looked(site, "j", "2", "")

    assert typed("check", site).code == 0
    assert len(gates_of(site).lifted) == 1
    assert typed("assess", site, "--light", "day", "--date", "2026-12-16").code == 2
