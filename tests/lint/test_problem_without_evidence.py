import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("problem-without-evidence", language, tmp_path)


def test_plan_has_no_problems(tmp_path):
    assert hints_in("plan", "conclusion: {en: Fine}", tmp_path) == []
