from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cpted_cli.cli.visit import Wish, open_visit, place_of_visit
from cpted_cli.cli.walking import resume_line, walk_visit
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.assessments import visits_at
from tests.walk.place import make_site
from tests.walk.speaking import CTRL_C, conversation

NOW = datetime(2026, 11, 10, 18, 40, tzinfo=UTC)


@pytest.fixture
def site(tmp_path) -> Path:
    return make_site(tmp_path / "garden")


def walked(wish: Wish, *lines: str, is_live: bool = True) -> tuple[int, str]:
    spoken = conversation(*lines)
    talk = spoken.talk()
    visit = open_visit(wish, replace(place_of_visit(wish), now=lambda: NOW, other_zone=""), talk, is_live=is_live)
    return walk_visit(wish, visit, talk, is_live=is_live), spoken.text


def test_the_line_to_go_on_says_all_that_is_needed(site):
    wish = Wish(path=site, checklist="square", light="dark", assessor="a2", date=date(2026, 11, 9), short=True)
    visit = open_visit(wish, place_of_visit(wish), None, is_live=False)
    line = f"cpted assess {site} --light dark --date 2026-11-09 --assessor a2 --checklist square --short"
    assert resume_line(wish, visit) == line
    spaced = replace(wish, path=Path("my site"), assessor="a1", checklist=None, short=False)
    assert resume_line(spaced, replace(visit, assessment=replace(visit.assessment, assessor="a1"))).startswith(
        "cpted assess 'my site' --light dark"
    )


def test_the_line_to_go_on_keeps_the_face(site):
    wish = Wish(path=site, light="day", keying=True, plain=True)
    assert resume_line(wish, open_visit(wish, place_of_visit(wish), None, is_live=False)).endswith("--keying --plain")


def test_a_finished_visit_names_the_one_in_the_other_light_until_that_is_made(site):
    lines = ("", "17/20", "j", "j", "", "", "", "")
    _, shown = walked(Wish(path=site, light="day", assessor="a1", short=True), *lines)
    assert f"Nästa steg: cpted assess {site} --light dark (3 kontrollpunkter)" in shown.replace("\n", " ")
    _, shown = walked(Wish(path=site, light="dark", assessor="a1", short=True), *lines)
    assert f"cpted score {site}" in shown.replace("\n", " ")


def test_a_finished_visit_asks_only_what_is_missing_and_remembers_it(site):
    wish = Wish(path=site, light="day", assessor="a1", short=True)
    code, shown = walked(wish, "17.05", "17/20", "j", "j", "", "", "mulet", "")
    assert code == ExitCode.DONE
    assert "När slutade besöket? (Enter: 18.40)" in shown
    conditions = visits_at(site)[0].document.value.conditions
    assert (conditions.start, conditions.end, conditions.weather, conditions.company) == (
        "17:05",
        "18:40",
        {"en": "overcast", "sv": "mulet"},
        None,
    )


def test_an_interruption_in_the_last_questions_still_ends_the_visit(site):
    wish = Wish(path=site, light="day", assessor="a1", short=True)
    code, _ = walked(wish, "", "17/20", "j", "j", "", "", CTRL_C)
    assert code == ExitCode.DONE
    assert visits_at(site)[0].document.value.conditions.end == "18:40"


def test_answers_that_cannot_be_saved_at_the_end_are_not_passed_over_in_silence(site):
    (site / "assessments").write_text("a file where the folder should be")
    with pytest.raises(Stop, match="1 svar är inte sparat") as stopped:
        walked(Wish(path=site, light="day"), "3", is_live=False)
    assert stopped.value.exit_code == ExitCode.INCOMPLETE


def test_a_folder_that_cannot_be_written_is_told_before_the_first_question(site):
    (site / "assessments").write_text("a file where the folder should be")
    spoken = conversation(CTRL_C)
    wish = Wish(path=site, light="day")
    visit = open_visit(wish, place_of_visit(wish), spoken.talk(), is_live=False)
    with pytest.raises(Stop):
        walk_visit(wish, visit, spoken.talk(), is_live=True)
    assert "går inte att skriva" in spoken.text


def test_a_pipe_that_brings_no_answer_leaves_no_visit_behind(site):
    with pytest.raises(Stop) as stopped:
        walked(Wish(path=site, light="day"), is_live=False)
    assert stopped.value.params["option"] == "--answers FILE"
    assert not (site / "assessments").exists()


def test_a_hand_edit_in_the_middle_of_a_walk_stands_and_is_told(site):
    wish = Wish(path=site, light="day", assessor="a1")
    walked(wish, "", "3", "s")
    (path,) = (site / "assessments").glob("*.yaml")
    spoken = conversation()

    def typed():
        path.write_text(path.read_text().replace("whole-1: 3", "whole-1: 0"))
        yield "b"
        yield "4"

    spoken.lines = typed()
    visit = open_visit(wish, replace(place_of_visit(wish), now=lambda: NOW, other_zone=""), spoken.talk(), is_live=True)
    walk_visit(wish, visit, spoken.talk(), is_live=True)
    assert "whole-1 har ändrats för hand i filen; det svaret gäller." in spoken.text
    assert "whole-1: 0" in path.read_text()


def test_the_person_is_named_by_role(site):
    (site / "site.yaml").write_text((site / "site.yaml").read_text() + "assignment: {people: {a1: Trygghetskonsult}}\n")
    _, shown = walked(Wish(path=site, light="day", assessor="a1"), "", "s")
    assert "Dagsljus, 10 november 2026, Trygghetskonsult" in shown
