from datetime import date

import pytest

from cpted_cli.files.checking import checked_paths
from tests.lint.snippets import check_manual, hints_in, lay_out


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("deadline-passed", language, tmp_path)


HEAD = "findings: [{id: f1, title: F, answers: [ac-path]}]\n"
ACTION = HEAD + "actions: [{id: a1, title: A, findings: [f1], due: 2026-12-15}]"


def test_day_that_nobody_named_has_passed_nothing(tmp_path):
    assert hints_in("plan", ACTION, tmp_path) == []


@pytest.mark.parametrize(("as_of", "told"), [(date(2026, 12, 15), 0), (date(2026, 12, 16), 1)])
def test_last_day_itself_is_in_time(as_of, told, tmp_path):
    lay_out("plan", ACTION, tmp_path)

    assert len(checked_paths([tmp_path], as_of).hints) == told


def test_status_of_another_action_tells_which_day_it_is(tmp_path):
    later = ACTION[:-1] + ", {id: a2, title: B, findings: [f1], status: done, status_on: 2027-01-02}]"

    assert hints_in("plan", later, tmp_path) == ["4:51 deadline-passed"]


def test_promise_to_residents_has_passed_too(tmp_path):
    remark = "{id: r1, text: X, kind: bad, answer: A, status: %s, due: 2026-12-15}"
    walk = f"as_of: 2027-01-02\nstops: [{{id: s1, title: T, remarks: [{remark}]}}]"

    assert hints_in("safety-walk", walk % "planned", tmp_path) == ["5:100 deadline-passed"]


def test_promise_that_was_kept_has_not(tmp_path):
    remark = "{id: r1, text: X, kind: bad, answer: A, status: done, due: 2026-12-15}"
    walk = f"as_of: 2027-01-02\nstops: [{{id: s1, title: T, remarks: [{remark}]}}]"

    assert hints_in("safety-walk", walk, tmp_path) == []


@pytest.mark.parametrize(("result", "told"), [("", 1), (", results: [{value: 3, date: 2026-11-01}]", 0)])
def test_goal_that_was_not_measured_again_in_time_is_told(result, told, tmp_path):
    goal = "goals: [{id: g1, title: G, about: place, baseline: {value: 1}, date: 2026-10-31%s}]"

    assert len(hints_in("case", f"date: 2026-12-01\n{goal % result}", tmp_path)) == told
