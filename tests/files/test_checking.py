"""Checking whatever files and folders are given."""

import shutil
from pathlib import Path

import pytest

from cpted_cli.errors import Stop
from cpted_cli.files.checking import path_faults

GOOD = Path(__file__).parents[1] / "bad_files" / "folder"


@pytest.fixture
def garden(tmp_path):
    return Path(shutil.copytree(GOOD, tmp_path / "garden"))


def told(*paths):
    return [(Path(one.place.path).name, one.code) for one in path_faults(paths)[1]]


def test_files_are_counted_and_sound_ones_have_no_faults(garden):
    assert path_faults([garden]) == (4, ())


def test_json_that_says_it_is_an_assessment_is_checked_and_no_other(garden):
    (garden / "assessments" / "visit.json").write_text('{"format": "cpted-assessment/1"}', "utf-8")
    (garden / "result.json").write_text('{"format": "cpted-result/1"}', "utf-8")
    (garden / "own.json").write_text("{}", "utf-8")

    assert set(told(garden)) == {("visit.json", "missing-key")}


def test_fault_of_a_site_is_told_once_though_it_is_read_twice(garden):
    (garden / "site.yaml").write_text("format: cpted-site/1\nid: garden\nname: G\nkind: K\n", "utf-8")

    assert told(garden, garden / "site.yaml") == [("site.yaml", "bad-id")]


def test_checklist_beside_another_is_known_to_it(tmp_path):
    body = (
        'edition: "1"\ntitle: T\n{more}'
        "principles: [{{id: p, title: P, criteria: [{{id: {id}, question: Q, scale: yes-no}}]}}]\n"
    )
    for name, more in (("inner", ""), ("outer", "include: [inner]\n")):
        text = f"format: cpted-checklist/1\nid: {name}\n" + body.format(more=more, id=f"c-{name}")
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")

    assert told(tmp_path) == []
    assert told(tmp_path / "outer.yaml") == [("outer.yaml", "unknown-include")]


def test_assessment_alone_is_checked_against_its_site(garden):
    visit = garden / "assessments" / "2026-10-20-day-a1-small.yaml"
    visit.write_text(visit.read_text("utf-8").replace("value: 1", "value: 9"), "utf-8")

    assert told(visit) == [(visit.name, "answer-off-scale")]


def test_plan_alone_is_checked_against_its_site(garden):
    plan = garden / "plan.yaml"
    plan.write_text(plan.read_text("utf-8").replace("[worn-path]", "[wron-path]"), "utf-8")

    assert told(plan) == [("plan.yaml", "unknown-finding")]


def test_path_with_nothing_there_ends_with_a_sentence(tmp_path):
    with pytest.raises(Stop):
        path_faults([tmp_path / "none"])
