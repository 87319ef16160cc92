"""Reading site folders."""

import json
import shutil
from pathlib import Path

import pytest

from cpted_cli.files.documents import read_document
from cpted_cli.files.plain_data import plain_data
from cpted_cli.files.site_folders import SitePath
from cpted_cli.files.sites import assessment_files, load_site, texts
from cpted_cli.model.assessment import Assessment

GOOD = Path(__file__).parents[1] / "bad_files" / "folder"


@pytest.fixture
def garden(tmp_path):
    return Path(shutil.copytree(GOOD, tmp_path / "case" / "sites" / "garden"))


def faults_of(folder, **options):
    site, faults = load_site(SitePath(folder=folder), **options)
    assert (site is None) == bool(faults)
    return [(Path(one.place.path).name, one.place.line, one.code) for one in faults]


def test_sound_site_is_read_whole(garden):
    site, faults = load_site(SitePath(folder=garden), with_plan=True)

    assert faults == ()
    assert site.site.id == "garden"
    assert [one.file for used in site.used for one in used.visits] == ["2026-10-20-day-a1-small.yaml"]
    assert site.plan.findings[0].id == "worn-path"


def test_plan_is_read_only_when_asked_for(garden):
    (garden / "plan.yaml").write_text("format: cpted-plan/1\nsit: garden\n", "utf-8")

    assert faults_of(garden) == []
    assert faults_of(garden, with_plan=True) == [("plan.yaml", 2, "unknown-key")]


def test_all_faults_of_all_files_are_told_in_one_run(garden):
    visit = garden / "assessments" / "2026-10-20-day-a1-small.yaml"
    visit.write_text(visit.read_text("utf-8").replace("value: 1", "value: 9"), "utf-8")
    (garden / "assessments" / "broken.yaml").write_text("format: cpted-assessment/1\nsite: [\n", "utf-8")
    (garden / "plan.yaml").write_text("format: cpted-plan/1\nsite: yard\n", "utf-8")

    assert faults_of(garden, with_plan=True) == [
        ("broken.yaml", 3, "yaml-bracket"),
        ("2026-10-20-day-a1-small.yaml", 9, "answer-off-scale"),
        ("plan.yaml", 2, "other-site"),
    ]


def test_site_file_of_another_kind_is_told(garden):
    shutil.copy(garden / "plan.yaml", garden / "site.yaml")

    assert faults_of(garden) == [("site.yaml", 1, "format-not-here")]


def test_plan_of_another_kind_is_told(garden):
    shutil.copy(garden / "assessments" / "2026-10-20-day-a1-small.yaml", garden / "plan.yaml")

    assert ("plan.yaml", 1, "format-not-here") in faults_of(garden, with_plan=True)


def test_assessment_may_lie_anywhere_in_the_site_and_other_formats_are_passed_over(garden):
    shutil.move(garden / "assessments" / "2026-10-20-day-a1-small.yaml", garden / "visit.yaml")
    (garden / "notes.yaml").write_text("format: cpted-safety-walk/1\nstops: []\n", "utf-8")
    (garden / "reports").mkdir()
    shutil.copy(garden / "visit.yaml", garden / "reports" / "copy.yaml")

    assert [one.name for one in assessment_files(SitePath(folder=garden))] == ["visit.yaml"]


def test_assessment_in_json_is_one_like_another_and_other_json_is_passed_over(garden):
    (yaml_visit,) = (garden / "assessments").glob("*.yaml")
    alone, _ = load_site(SitePath(folder=garden))
    document, _ = read_document(yaml_visit)
    data = plain_data(document.root, Assessment)
    yaml_visit.with_suffix(".json").write_text(json.dumps(data, indent="\t"), "utf-8")
    yaml_visit.unlink()
    (garden / "assessments" / "result.json").write_text('{"format": "cpted-result/1", "results": []}', "utf-8")
    (garden / "assessments" / "own.json").write_text('{"own": 1}', "utf-8")

    site, faults = load_site(SitePath(folder=garden))

    assert faults == ()
    assert [one.name for one in assessment_files(SitePath(folder=garden))] == [f"{yaml_visit.stem}.json"]
    assert [one.assessment for one in site.used[0].visits] == [one.assessment for one in alone.used[0].visits]


def test_fault_in_json_has_its_place(garden):
    (visit,) = (garden / "assessments").glob("*.yaml")
    data = plain_data(read_document(visit)[0].root, Assessment)
    visit.with_suffix(".json").write_text(json.dumps({**data, "light": "dusk"}, indent=1), "utf-8")
    line = 1 + list(data).index("light") + 1 + len(data["checklist"]) + 1

    assert (f"{visit.stem}.json", line, "not-one-of") in faults_of(garden)


def test_one_assessment_alone_is_read_alone(garden):
    visit = garden / "assessments" / "2026-10-20-day-a1-small.yaml"
    other = garden / "assessments" / "2026-10-21-day-a2-small.yaml"
    other.write_text(visit.read_text("utf-8").replace("a1", "a2"), "utf-8")

    site, _ = load_site(SitePath(folder=garden, only=frozenset({other})))

    assert [one.assessment.assessor for used in site.used for one in used.visits] == ["a2"]


def test_checklist_asked_for_scores_visits_of_its_id_and_edition(garden):
    override, _ = read_document(garden / "checklists" / "small-1.yaml")
    shutil.rmtree(garden / "checklists")

    assert faults_of(garden) == [("2026-10-20-day-a1-small.yaml", 2, "checklist-not-found")]
    site, faults = load_site(SitePath(folder=garden), override)
    assert faults == ()
    assert site.used[0].checklist.id == "small"


def test_texts_are_read_by_name_and_language(garden):
    folder = garden / "texts" / "sv"
    folder.mkdir(parents=True)
    (folder / "analysis.md").write_bytes("\ufeffMin analys.\r\n".encode())
    (folder / "empty.md").write_text("  \n", "utf-8")
    (folder / "draft.txt").write_text("no", "utf-8")

    assert texts(garden, "sv") == {"analysis": "Min analys."}
    assert texts(garden, "en") == {}
