"""`cpted check`, as it is typed."""

import pytest

from tests.cli.inside import typed
from tests.places import KASTANJEN, lay_plan, lay_visit, square


@pytest.fixture
def garden(tmp_path):
    return square(tmp_path / "garden")


def test_sound_folder_is_0_and_says_nothing_on_stdout(garden):
    ended = typed("check", garden)

    assert (ended.code, ended.out, ended.told) == (0, "", "4 files, no faults.\n")
    assert typed("check", garden, "--quiet").told == ""


def test_example_is_sound():
    assert typed("check", KASTANJEN).told.endswith("no faults.\n")


def test_all_faults_of_all_files_come_in_one_run_sorted_and_each_once(garden):
    visit = lay_visit(garden, {"ns-view": 9, "ns-veiw": 1, "ac-door@north": 1})
    plan = lay_plan(garden, actions=[{"id": "a1", "title": "A", "findings": ["gone"], "measure": "gone"}])
    own = garden / "checklists" / "square-1.yaml"
    own.write_text(own.read_text("utf-8").replace("scale: yes-no", "scale: yes-on").replace("[glaze", "[gaze"), "utf-8")
    ended = typed("check", garden, garden, visit, plan)

    lines = ended.told.splitlines()
    places = [line.split(": ")[0].rsplit(":", 2) for line in lines]
    keyed = [(path, int(line), int(column)) for path, line, column in places]
    assert ended.code == 5
    assert ended.out == ""
    assert keyed == sorted(keyed)
    assert len(set(lines)) == len(lines)
    assert {path for path, *_ in keyed} >= {str(plan), str(own)}
    assert "`yes-no`" in ended.told


def test_faults_of_answers_are_told_with_what_was_meant(garden):
    visit = lay_visit(garden, {"ns-view": 9, "ns-veiw": 1, "ac-door@north": 1})
    ended = typed("check", garden)

    assert ended.code == 5
    assert len(ended.told.splitlines()) == 3
    assert all(line.startswith(f"{visit}:1:") for line in ended.told.splitlines())
    assert "`ns-view`" in ended.told


def test_one_file_alone_is_checked_against_its_site_from_anywhere(garden, monkeypatch):
    lay_visit(garden, {"ns-view": 9})
    monkeypatch.chdir(garden / "assessments")
    ended = typed("check", "2026-10-20-day-a1-square.yaml")

    assert ended.code == 5
    assert ended.told.startswith("2026-10-20-day-a1-square.yaml:1:")
    assert len(ended.told.splitlines()) == 1


def test_path_that_is_not_there_is_a_usage_error(tmp_path):
    ended = typed("check", tmp_path / "nowhere")

    assert (ended.code, ended.told) == (2, f"There is nothing at {tmp_path / 'nowhere'}.\n")


def test_faults_are_told_in_the_readers_language(garden):
    lay_visit(garden, {"ns-veiw": 1})

    assert "menade du `ns-view`?" in typed("check", garden, lang="sv").told


def test_file_that_is_no_text_is_told_and_no_bug(tmp_path):
    (tmp_path / "a.yaml").write_bytes(bytes(range(256)))

    assert typed("check", tmp_path / "a.yaml").code == 5


def test_nothing_to_check_is_named_as_missing():
    assert typed("check").code == 2
