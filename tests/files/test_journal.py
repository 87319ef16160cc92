import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.moves import Change
from cpted_cli.analysis.walk import settled
from cpted_cli.files.journal import journal_line, plain_answer, replay_of, replayed
from cpted_cli.model.assessment import Answer
from tests.analysis.test_advance import MOVES, WALK
from tests.walk.place import an_assessment

AT = datetime(2026, 11, 10, 17, 12, 3, tzinfo=timezone(timedelta(hours=1)))


def change(key: str, answer: Answer | None, was: Answer | None = None) -> Change:
    return Change(key=key, answer=answer, was=was)


def journal(*changes: Change) -> bytes:
    return "".join(journal_line(one, number, AT) + "\n" for number, one in enumerate(changes, 1)).encode()


def test_a_line_says_when_what_and_what_was_there_before():
    line = journal_line(change("lamps", Answer(count=17, of=20, note="två släckta")), 1, AT)
    assert line == (
        '{"n": 1, "at": "2026-11-10T17:12:03+01:00", "key": "lamps",'
        ' "answer": {"count": 17, "of": 20, "note": "två släckta"}, "was": null}'
    )


@given(st.lists(MOVES, max_size=40))
def test_replaying_the_journal_gives_the_answers_of_the_walk(moves):
    walk, written = WALK, []
    for move in moves:
        walk = advance(walk, move)
        for one in walk.unkept:
            walk = settled(walk, one)
            written += [one] if isinstance(one, Change) else []
    replay = replay_of(an_assessment(), journal(*written))
    assert dict(replay.assessment.answers) == dict(walk.answers)
    assert replay.faults == ()


def test_lines_that_the_file_holds_already_are_not_replayed():
    assessment = replace(an_assessment(**{"whole-1": 3}), journal_lines=1)
    lines = journal(change("whole-1", Answer(value=0)), change("whole-2", Answer(value=4)))
    replay = replay_of(assessment, lines)
    assert dict(replay.assessment.answers) == {"whole-1": 3, "whole-2": Answer(value=4)}
    assert (replay.recovered, replay.lines) == (("whole-2",), 2)


def test_an_answer_that_was_taken_back_is_gone():
    lines = journal(change("whole-1", Answer(value=3)), change("whole-1", None, Answer(value=3)))
    assert replayed(an_assessment(), lines)[0].answers == {}


def test_a_torn_last_line_is_passed_over_and_told():
    lines = journal(change("whole-1", Answer(value=3)), change("whole-2", Answer(value=4)))
    for cut in range(len(lines) - 2, len(journal(change("whole-1", Answer(value=3)))), -1):
        replay = replay_of(an_assessment(), lines[:cut])
        assert (dict(replay.assessment.answers), replay.is_torn, replay.faults) == (
            {"whole-1": Answer(value=3)},
            True,
            (),
        )


def test_a_last_line_that_lacks_only_its_end_counts():
    replay = replay_of(an_assessment(), journal(change("whole-1", Answer(value=3))).rstrip(b"\n"))
    assert (replay.is_torn, replay.lines, len(replay.recovered)) == (False, 1, 1)


@pytest.mark.parametrize(
    "bad",
    [
        b"not json",
        b'"text"',
        b"[1]",
        b'{"key": "whole-1"}',
        b'{"key": 3, "answer": null}',
        b'{"key": "No!", "answer": null}',
        b'{"key": "whole-1", "answer": 3}',
        b'{"key": "whole-1", "answer": {"value": "3"}}',
        b'{"key": "whole-1", "answer": {"value": true}}',
        b'{"key": "whole-1", "answer": {"value": NaN}}',
        b'{"key": "whole-1", "answer": {"value": 1e999}}',
        b'{"key": "whole-1", "answer": {"value": ' + b"9" * 400 + b"}}",
        b'{"key": "whole-1", "answer": {"note": 3}}',
        b'{"key": "whole-1", "answer": {"keep": 1}}',
        b'{"key": "whole-1", "answer": {"photos": "one.jpg"}}',
        b'{"key": "whole-1", "answer": {"photos": [1]}}',
        b'{"key": "whole-1", "answer": {"valu": 3}}',
        b"\x00\x00\x00",
        b"\xff\xfe",
        b"",
    ],
)
def test_a_bad_line_in_the_middle_is_told_with_its_place_and_the_rest_counts(bad):
    lines = journal(change("whole-1", Answer(value=3))) + bad + b"\n" + journal(change("whole-2", Answer(value=4)))
    assessment, faults = replayed(an_assessment(), lines, "a.journal.jsonl")
    assert len(assessment.answers) == 2
    assert [(one.code, str(one.place)) for one in faults] == [("journal-line", "a.journal.jsonl:2:1")]


def test_a_bad_line_that_the_file_is_past_is_not_told_again():
    lines = b"not json\n" + journal(change("whole-2", Answer(value=4)))
    assert replayed(replace(an_assessment(), journal_lines=1), lines)[1] == ()


@given(st.binary(max_size=200))
def test_any_bytes_can_be_replayed(content):
    assessment, faults = replayed(an_assessment(), content)
    assert assessment.answers == {}
    assert all(one.code == "journal-line" for one in faults)


def test_a_hand_edit_made_after_the_journal_was_written_stands():
    lines = journal(change("whole-1", Answer(value=1), None), change("whole-1", Answer(value=2), Answer(value=1)))
    replay = replay_of(an_assessment(**{"whole-1": 4}), lines)
    assert dict(replay.assessment.answers) == {"whole-1": 4}
    assert (replay.recovered, replay.changed_by_hand) == ((), ("whole-1",))


def test_an_answer_that_was_changed_after_a_hand_edit_is_the_new_one():
    lines = journal(change("whole-1", Answer(value=1), Answer(value=4)))
    assert replayed(an_assessment(**{"whole-1": 4}), lines)[0].answers == {"whole-1": Answer(value=1)}


def test_a_line_that_does_not_say_what_was_before_is_simply_replayed():
    lines = b'{"n": 1, "at": "2026-11-10T17:12:03+01:00", "key": "whole-1", "answer": {"value": 3}}\n'
    assert replayed(an_assessment(**{"whole-1": 4}), lines)[0].answers == {"whole-1": Answer(value=3)}


def test_the_last_key_is_the_question_answered_last():
    lines = journal(change("whole-1", Answer(value=1)), change("whole-9", Answer(note="look")))
    assert replay_of(an_assessment(), lines).last_key == "whole-1"


def test_plain_answers_leave_out_what_was_not_said():
    assert plain_answer(Answer(value=3.0, photos=("a.jpg",))) == {"value": 3, "photos": ["a.jpg"]}
    assert plain_answer(Answer(not_observed="")) == {"not_observed": ""}
    assert json.dumps(plain_answer(Answer(value=3.2))) == '{"value": 3.2}'
