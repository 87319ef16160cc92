import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("double-question", language, tmp_path)


def test_word_that_joins_is_told_at_its_place(tmp_path):
    told = hints_in("criterion", "question: {en: Is the door sound and does it lock?}", tmp_path)

    assert told == ["10:42 double-question"]


def test_folded_question_is_told_at_its_first_word(tmp_path):
    told = hints_in("criterion", "question:\n  sv: >-\n    Är dörren hel\n    och låst?", tmp_path)

    assert told == ["12:13 double-question"]


def test_two_question_marks_are_two_questions(tmp_path):
    told = hints_in("criterion", "question: Is it lit? Is it open?", tmp_path)

    assert told == ["10:28 double-question"]


@pytest.mark.parametrize(
    "harmless",
    [
        "Hur många lampor lyser mellan parkeringen och entrén?",
        "Hur ser det ut i och runt miljöhuset?",
        "Hur många av käll- och vindsdörrarna är låsta?",
        "Is the space between path and wall open?",
        "How many basement and back doors are locked?",
    ],
)
def test_words_that_join_two_things_of_one_kind_are_left_alone(harmless, tmp_path):
    assert hints_in("criterion", f"question: {harmless}", tmp_path) == []
