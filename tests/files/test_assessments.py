from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.analysis.cleaning import cleaned
from cpted_cli.files.assessments import (
    Loaded,
    assessment_path,
    fold,
    load_assessment,
    new_text,
    updated_text,
    visits_at,
)
from cpted_cli.files.disk import NotWritten
from cpted_cli.files.documents import document_from_bytes
from cpted_cli.files.journal import Replay, journal_path
from cpted_cli.model.assessment import Answer, Assessment, Conditions, Sample
from tests.files.test_journal import change, journal
from tests.walk.place import an_assessment

EDITED = """\
# My own heading
format: cpted-assessment/1
checklist: {id: square, edition: "1"}
site: garden
assessor: a1
light: day
date: 2026-11-10   # a Tuesday
conditions: {start: "17:05", snow: no}
x-mine: [1, 2]
answers:
  # the first one
  whole-1: 3      # measured twice
  lux: {value: 3.20, note: 'out', x-lamp: 17}   # by the gate
  # a thing that is missing
  sign@entrance-12a: {absent: ''}
# done
journal_lines: 0
"""


def read_back(text: str) -> Assessment:
    document, faults = document_from_bytes(text.encode(), Path("a.yaml"))
    assert document is not None, faults
    assessment: Assessment = document.value
    return assessment


def updated(text: str, changes: dict[str, Answer | None], lines: int = 0, conditions: Conditions | None = None) -> str:
    now = updated_text(text, changes, lines, conditions)
    assert now is not None
    return now


def test_only_what_changed_is_touched():
    now = updated(EDITED, {"whole-1": Answer(value=4)}, 1)
    assert now == EDITED.replace("whole-1: 3 ", "whole-1: 4 ").replace("journal_lines: 0", "journal_lines: 1")


def test_comments_order_and_own_keys_survive_a_change_inside_an_answer():
    now = updated(EDITED, {"lux": Answer(value=4.5, keep=True)})
    assert "  lux: {value: 4.5, x-lamp: 17, keep: true}" in now
    assert now.count("#") == EDITED.count("#")
    assert "# by the gate\n" in now


def test_taking_an_answer_away_leaves_the_comments_around_it():
    now = updated(EDITED, {"lux": None, "sign@entrance-12a": None})
    assert now.count("#") == EDITED.count("#")
    assert read_back(now).answer("lux") == Answer()
    assert read_back(now).answer("sign@entrance-12a") == Answer()


def test_new_answers_come_last_and_read_well():
    now = updated(
        EDITED,
        {
            "bins": Answer(value=2),
            "lamps": Answer(count=17, of=20),
            "car": Answer(not_observed="no"),
            "whole-2": Answer(value=1, note="en\ntvå 👍", photos=("a.jpg", "b.jpg")),
        },
    )
    assert "  bins: 2\n" in now
    assert "  lamps: {count: 17, of: 20}\n" in now
    assert '  car: {not_observed: "no"}\n' in now
    assert "    note: |-\n      en\n      två 👍\n    photos: [a.jpg, b.jpg]\n" in now
    assert read_back(now).answer("whole-2").note == "en\ntvå 👍"


def test_conditions_are_added_beside_those_that_are_there():
    now = updated(EDITED, {}, 0, Conditions(start="17:05", end="18:40", weather="clear"))
    assert 'conditions: {start: "17:05", snow: no, end: "18:40", weather: "clear"}' in now


def test_windows_line_ends_and_a_byte_order_mark_are_read(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + EDITED.replace("\n", "\r\n").encode())
    journal_path(path).write_bytes(journal(change("whole-2", Answer(value=4))))
    assert isinstance(fold(path, {}), Replay)
    content = path.read_bytes()
    assert b"\r" not in content
    assert read_back(content.decode()).answer("whole-2") == Answer(value=4)


TEXTS = st.text(max_size=40).map(cleaned)
ANSWERS = st.builds(
    Answer,
    value=st.none() | st.floats(-1e6, 1e6).map(lambda number: round(number, 3)),
    note=TEXTS.map(lambda text: text or None),
    keep=st.booleans(),
    photos=st.lists(st.sampled_from(["a.jpg", "b.png"]), unique=True).map(tuple),
) | st.builds(Answer, not_observed=TEXTS)  # fmt: skip
KEYS = st.sampled_from(["whole-1", "whole-2", "lux", "sign@entrance-12a", "new"])


@given(st.dictionaries(KEYS, ANSWERS | st.none()), st.dictionaries(KEYS, ANSWERS | st.none()))
def test_what_is_written_is_what_is_read(first, second):
    now = read_back(updated(updated(EDITED, first), second))
    for key, answer in {**first, **second}.items():
        assert now.answer(key) == (answer or Answer())


@given(st.dictionaries(KEYS, ANSWERS))
def test_a_new_file_reads_as_it_was_meant(answers):
    wanted = an_assessment(**answers)
    assert all(read_back(new_text(wanted)).answer(key) == answer for key, answer in answers.items())


def test_a_new_file_holds_all_that_is_known_of_the_visit():
    wanted = an_assessment()
    wanted = Assessment(
        **{
            **{name: getattr(wanted, name) for name in ("format", "checklist", "site", "assessor", "light", "date")},
            "answers": {}, "round": "2026", "short": True, "conditions": Conditions(start="17:05"),
            "sampled": {"entrance": Sample(seen=("entrance-12a",), of=2, seed=0)},
        }
    )  # fmt: skip
    assert read_back(new_text(wanted)) == wanted


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


def test_a_text_that_is_no_yaml_cannot_be_changed():
    assert updated_text("answers: [", {}, 0) is None


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
