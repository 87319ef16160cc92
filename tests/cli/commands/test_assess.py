import json
import subprocess
import sys
from pathlib import Path

import pytest

from cpted_cli.files.assessments import visits_at
from tests.cli.running import ROOT, cpted, environment
from tests.walk.place import make_site


@pytest.fixture
def site(tmp_path) -> Path:
    return make_site(tmp_path / "garden")


def assess(*argv: object, typed: str = "", lang: str = "sv") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "cpted_cli", "assess", *[str(one) for one in argv], "--lang", lang],
        input=typed, capture_output=True, check=False, cwd=ROOT, encoding="utf-8", env=environment(), timeout=60,
    )  # fmt: skip


def given(path: Path, answers: object) -> Path:
    path.write_text(json.dumps(answers), encoding="utf-8")
    return path


def the_assessment(site: Path):
    (visit,) = visits_at(site)
    return visit.document.value


def test_lines_from_a_pipe_answer_the_questions(site):
    run = assess(site, "--light", "day", typed="3\nk låst\ns\n")
    assert run.returncode == 0
    assert "Sparat. Fortsätt med: cpted assess" in run.stdout
    assert "\x1b" not in run.stdout
    assert {key: the_assessment(site).answer(key).state for key in ("whole-1", "whole-2")} == {
        "whole-1": "rated",
        "whole-2": "not_observed",
    }


def test_the_site_keeps_its_checklist_from_the_first_answer_on(site):
    own = (site / "checklists" / "square-1.yaml").rename(site.parent / "elsewhere.yaml")
    assess(site, "--light", "day", "--checklist", own, typed="")
    assert not (site / "checklists" / "square-1.yaml").exists()
    assess(site, "--light", "day", "--checklist", own, typed="3\n")
    assert (site / "checklists" / "square-1.yaml").exists()
    assert cpted("score", str(site), home=site.parent).returncode in {0, 4}


def test_without_a_light_and_nobody_to_ask_the_option_is_named(site):
    run = assess(site, typed="")
    assert (run.returncode, run.stderr) == (2, "--light saknas.\n")


def test_no_input_without_answers_names_the_option(site):
    run = assess(site, "--light", "day", "--no-input")
    assert (run.returncode, run.stderr) == (2, "--answers FILE saknas.\n")


@pytest.mark.parametrize("missing", ["--light", "--checklist"])
def test_no_input_with_something_missing_names_the_option(site, missing):
    if missing == "--checklist":
        other = (site / "checklists" / "square-1.yaml").read_text().replace("id: square", "id: park", 1)
        (site / "checklists" / "park-1.yaml").write_text(other)
    options = ["--light", "day"] if missing == "--checklist" else []
    answers = given(site.parent / "a.json", {"whole-1": 3})
    run = assess(site, *options, "--answers", answers, "--no-input", lang="en")
    assert (run.returncode, run.stderr) == (2, f"{missing} is missing.\n")
    assert not (site / "assessments").exists()


def test_answers_from_a_file_make_an_assessment_without_a_question(site):
    answers = given(site.parent / "a.json", {"whole-1": 3, "door@entrance-12a": {"value": 1, "note": "går trögt"}})
    run = assess(site, "--light", "day", "--date", "2026-11-10", "--answers", answers, "--no-input")
    assert run.returncode == 0
    assert run.stdout == f"{site}/assessments/2026-11-10-day-a1-square.yaml\n"
    assert the_assessment(site).answer("door@entrance-12a").note == "går trögt"
    assert cpted("score", str(site), home=site.parent).returncode in {0, 4}


def test_answers_from_standard_input_and_a_second_file_add_up(site):
    options = ("--light", "day", "--date", "2026-11-10", "--no-input", "--answers")
    assess(site, *options, "-", typed="whole-1: 3\nwhole-2: 1\n")
    assess(site, *options, given(site.parent / "b.json", {"whole-2": 2}))
    assert the_assessment(site).answers == {"whole-1": 3, "whole-2": 2}


def test_a_whole_assessment_says_itself_what_it_is(site):
    file = site.parent / "keyed.yaml"
    file.write_text(
        "format: cpted-assessment/1\nchecklist: {id: square, edition: '1'}\nsite: garden\nassessor: a2\nlight: dark\n"
        "date: 2026-11-10\nround: r1\nconditions: {start: '17:05', weather: clear}\nanswers: {whole-1: 3}\n"
    )
    assert assess(site, "--answers", file, "--no-input").returncode == 0
    kept = the_assessment(site)
    assert (kept.assessor, kept.light, kept.round, kept.conditions.weather) == ("a2", "dark", "r1", "clear")


def test_faults_in_answers_are_told_by_place_and_nothing_is_written(site):
    file = site.parent / "a.yaml"
    file.write_text("whole-1: 7\nwhole-99: 3\ndoor: 1\nview@entrance-12a: 3\nlamps: {count: 3, of: 2}\n")
    run = assess(site, "--light", "dark", "--answers", file, "--no-input")
    assert run.returncode == 5
    assert [line.removeprefix(f"{file}:").split(" ")[0] for line in run.stderr.splitlines()] == [
        "1:10:", "2:1:", "3:1:", "4:1:", "5:16:",
    ]  # fmt: skip
    assert not (site / "assessments").exists()


def test_an_answers_file_that_is_not_there_is_told(site):
    run = assess(site, "--light", "day", "--answers", site / "nowhere.yaml", "--no-input")
    assert run.returncode in {2, 5}
    assert "nowhere.yaml" in run.stderr


def test_answers_from_a_file_may_be_the_beginning_of_a_walk(site):
    answers = given(site.parent / "a.json", {"whole-1": 3, "whole-2": 3})
    run = assess(site, "--light", "day", "--answers", answers, typed="1\ns\n")
    assert "2 svar fanns redan; fortsätter med kontrollpunkt 3 av 24" in run.stdout
    assert the_assessment(site).answers == {"whole-1": 3, "whole-2": 3, "whole-3": 1}


def test_a_quick_visit_asks_only_the_short_questions(site):
    run = assess(site, "--light", "day", "--short", typed="17/20\nj\nn\n\n", lang="en")
    assert "3 questions, about 2 min." in run.stdout
    assert "The visit is saved in" in run.stdout
    assert the_assessment(site).short
    assert the_assessment(site).conditions.end is not None


def test_a_light_in_which_nothing_is_asked_is_told(site):
    path = site / "checklists" / "square-1.yaml"
    head, _, rest = path.read_text().partition("    criteria:\n")
    view = rest[rest.index("      - id: view") : rest.index("      - id: lux")]
    path.write_text(f"{head}    criteria:\n{view}")
    run = assess(site, "--light", "dark", "--lang", "en")
    assert run.returncode == 2


def test_a_journal_that_was_damaged_is_told_and_the_walk_goes_on(site):
    assess(site, "--light", "day", typed="3\n2\n1\n")
    (journal,) = (site / "assessments").glob("*.jsonl")
    (snapshot,) = (site / "assessments").glob("*.yaml")
    lines = journal.read_text().splitlines(keepends=True)
    journal.write_text(lines[0] + "broken\n" + lines[2] + '{"n": 4, "at"')
    snapshot.write_text(snapshot.read_text().partition("journal_lines")[0] + "answers: {}\n")
    run = assess(site, "--light", "day", typed="s\n")
    assert f"{journal}:2:1: " in run.stdout.replace("\n", "")
    assert "Ur journalen, för besiktningen bröts: 2 av dem." in run.stdout
    assert "Den sista raden i journalen var avbruten och hoppades över." in run.stdout
    again = assess(site, "--light", "day", typed="s\n")
    assert "journal" not in again.stdout.replace(str(site), "")
    assert cpted("score", str(site), home=site.parent).returncode in {0, 4}


def test_a_hand_edit_between_two_sittings_stays(site):
    assess(site, "--light", "day", typed="3\n")
    (snapshot,) = (site / "assessments").glob("*.yaml")
    snapshot.write_text(snapshot.read_text().replace("whole-1: 3", "whole-1: 4  # seen again\n  bins: 2"))
    assess(site, "--light", "day", typed="1\n")
    text = snapshot.read_text()
    assert "  whole-1: 4  # seen again\n" in text
    assert the_assessment(site).answers == {"whole-1": 4, "bins": 2, "whole-2": 1}


def test_tailored_visit_keeps_the_reasons_and_scores_by_its_copy_for_ever(site):
    tailoring = site / "checklists" / "tailored.yaml"
    tailoring.parent.mkdir(exist_ok=True)
    tailoring.write_text(
        'format: cpted-tailoring/1\nid: own-area\nedition: "1"\ntitle: Own\n'
        'base: {id: residential-area, edition: "2026.2"}\n'
        "reweight: [{criterion: ns-lit-way-home, weight: 4, reason: The way is long.}]\n",
        "utf-8",
    )
    answers = given(site.parent / "a.json", {"ns-lit-way-home": {"value": 3}})
    asked = ("--light", "dark", "--date", "2026-11-10", "--checklist", "own-area", "--answers", answers, "--no-input")

    assert assess(site, *asked).returncode == 0

    copy = (site / "checklists" / "own-area-1.yaml").read_text("utf-8")
    before = cpted("score", str(site), "--format", "json").stdout
    assert "reason: The way is long." in copy
    assert json.loads(before)["results"][0]["checklist"]["id"] == "own-area"
    tailoring.write_text(
        tailoring.read_text("utf-8").replace("2026.2", "2025.9").replace("weight: 4", "weight: 9"), "utf-8"
    )
    assert cpted("score", str(site), "--format", "json").stdout == before
    tailoring.unlink()
    assert cpted("score", str(site), "--format", "json").stdout == before


def test_answers_from_a_file_are_no_recheck(site, tmp_path):
    ended = assess(site, "--recheck", "--answers", given(tmp_path / "a.json", {}))
    assert (ended.returncode, "--answers och --recheck" in ended.stderr) == (2, True)
