from pathlib import Path

import pytest

from cpted_cli.files.assessments import Loaded, assessment_path, fold, load_assessment, visits_at
from cpted_cli.files.disk import NotWritten
from cpted_cli.files.journal import Replay, journal_path
from cpted_cli.model.assessment import Answer
from tests.files.test_journal import change, journal
from tests.files.test_visit_texts import EDITED, read_back
from tests.walk.place import an_assessment


def test_windows_line_ends_and_a_byte_order_mark_are_read(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + EDITED.replace("\n", "\r\n").encode())
    journal_path(path).write_bytes(journal(change("whole-2", Answer(value=4))))
    assert isinstance(fold(path, {}), Replay)
    content = path.read_bytes()
    assert b"\r" not in content
    assert read_back(content.decode()).answer("whole-2") == Answer(value=4)


def test_the_name_tells_date_light_assessor_and_checklist():
    assert str(assessment_path(Path("s"), an_assessment("dark"))) == "s/assessments/2026-11-10-dark-a1-square.yaml"


def test_folding_brings_the_file_up_to_date_and_a_second_time_changes_nothing(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(EDITED)
    journal_path(path).write_bytes(journal(change("whole-2", Answer(value=4))) + b'{"torn')
    replay = fold(path, {"bins": Answer(value=0)})
    assert isinstance(replay, Replay)
    assert (replay.recovered, replay.is_torn, replay.lines) == (("whole-2",), True, 2)
    once = path.read_bytes()
    assert read_back(once.decode()).journal_lines == 2
    assert {"whole-2": 4, "bins": 0}.items() <= read_back(once.decode()).answers.items()
    fold(path, {})
    assert path.read_bytes() == once


def test_a_file_that_is_up_to_date_is_not_even_reformatted(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(EDITED.replace("[1, 2]", "[1,    2]"))
    before = path.read_bytes()
    fold(path, {})
    assert path.read_bytes() == before


def test_a_hand_edit_is_never_overwritten(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(EDITED.replace("whole-1: 3", "whole-1: 2"))
    journal_path(path).write_bytes(journal(change("whole-1", Answer(value=0), Answer(value=3))))
    replay = fold(path, {})
    assert isinstance(replay, Replay)
    assert replay.changed_by_hand == ("whole-1",)
    assert read_back(path.read_text()).answer("whole-1") == Answer(value=2)


def test_a_file_that_somebody_broke_meanwhile_is_left_alone(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("answers: [")
    assert isinstance(fold(path, {"bins": Answer(value=0)}), NotWritten)
    assert path.read_text() == "answers: ["


@pytest.mark.parametrize(
    ("text", "code"),
    [("format: cpted-site/1\nid: a\nname: A\nkind: k\n", "format-not-here"), ("", "file-empty")],
)
def test_a_file_that_is_no_assessment_tells_why(tmp_path, text, code):
    path = tmp_path / "a.yaml"
    path.write_text(text)
    faults = load_assessment(path)
    assert isinstance(faults, tuple)
    assert [one.code for one in faults] == [code]


def test_a_file_that_is_not_there_tells_so(tmp_path):
    faults = load_assessment(tmp_path / "a.yaml")
    assert isinstance(faults, tuple)
    assert faults[0].code == "file-unreadable"


def test_visits_that_cannot_be_read_do_not_hide_the_others(tmp_path):
    (tmp_path / "assessments").mkdir()
    (tmp_path / "assessments" / "a.yaml").write_text(EDITED)
    (tmp_path / "assessments" / "b.yaml").write_text("format: [")
    found = visits_at(tmp_path)
    assert [type(one) for one in found] == [Loaded]
