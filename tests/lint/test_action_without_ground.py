import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("action-without-ground", language, tmp_path)


def test_action_against_a_remark_or_a_problem_stands_on_something(tmp_path):
    case = "problems: [{id: p1, title: T, evidence_for: [{text: E}]}]\nactions: [{id: a1, title: A, problems: [p1]}]"

    assert hints_in("case", case, tmp_path) == []


def test_every_action_against_nothing_is_told_at_its_id(tmp_path):
    told = hints_in("plan", "actions:\n  - {id: a1, title: A}\n  - {id: a2, title: B}", tmp_path)

    assert told == ["4:10 action-without-ground", "5:10 action-without-ground"]
