import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("small-group", language, tmp_path)


def test_five_are_a_group_and_four_are_not(tmp_path):
    assert hints_in("text", "Of all, 5 women and 14 women answered; of 12 households 2.", tmp_path / "a") == []
    assert hints_in("text", "Of all, 4 women answered.", tmp_path / "b") == ["1:9 small-group"]


def test_few_in_the_plan_are_told_too(tmp_path):
    assert hints_in("plan", "conclusion: {sv: Tre boende såg det}", tmp_path) == ["3:18 small-group"]
