import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("leading-question", language, tmp_path)


@pytest.mark.parametrize(
    ("question", "column"),
    [("Isn’t the path lit?", 19), ("Is the path surely lit?", 31), ("Visst är gången ljus?", 19)],
)
def test_word_that_leads_is_told_at_its_place(question, column, tmp_path):
    assert hints_in("criterion", f"question: {question}", tmp_path) == [f"10:{column} leading-question"]


def test_certain_distance_leads_nobody(tmp_path):
    assert hints_in("criterion", "question: {sv: Hur långt ser du på ett visst avstånd?}", tmp_path) == []
