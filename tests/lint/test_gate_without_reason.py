import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("gate-without-reason", language, tmp_path)


def test_gate_without_a_reason_is_told_at_the_gate(tmp_path):
    assert hints_in("criterion", "question: Does it lock?\ngate: 0", tmp_path) == ["11:15 gate-without-reason"]


def test_criterion_without_a_gate_needs_no_reason(tmp_path):
    assert hints_in("criterion", "question: Does it lock?", tmp_path) == []
