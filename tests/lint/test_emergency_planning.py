import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("emergency-planning", language, tmp_path)


def test_word_in_the_question_is_told_at_its_place(tmp_path):
    told = hints_in("criterion", "question: Is there a lockdown routine?", tmp_path)

    assert told == ["10:30 emergency-planning"]


def test_title_is_read_too_but_not_the_guidance(tmp_path):
    body = "question: How good?\ntitle: Utrymningsplan\nguidance: Utrymningsplanen bedöms inte."

    assert hints_in("criterion", body, tmp_path) == ["11:16 emergency-planning"]


def test_clear_ways_out_are_no_planning(tmp_path):
    assert hints_in("criterion", "question: How many doors have a clear way out?", tmp_path) == []
