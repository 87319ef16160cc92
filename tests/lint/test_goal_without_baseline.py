import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("goal-without-baseline", language, tmp_path)


def test_baseline_in_words_is_one(tmp_path):
    goal = "goals: [{id: g1, title: G, about: place, baseline: {text: few sit there}}]"

    assert hints_in("case", goal, tmp_path) == []
