import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("words-about-groups", language, tmp_path)


def test_word_in_a_note_is_told_at_its_place(tmp_path):
    told = hints_in("answers", "ac-path: {value: 1, note: Ett ungdomsgäng satt där}", tmp_path)

    assert told == ["8:33 words-about-groups"]


def test_word_in_a_text_of_ones_own_is_told_at_its_line_and_column(tmp_path):
    told = hints_in("text", "Rubrik\n\nDär sitter ett gäng, och gänget är stort.", tmp_path, "sv")

    assert told == ["3:16 words-about-groups", "3:26 words-about-groups"]


def test_reason_in_a_plan_is_read_too(tmp_path):
    told = hints_in("plan", "declined: [{id: d1, title: Benches, reason: Drunks would sit there}]", tmp_path)

    assert told == ["3:45 words-about-groups"]


def test_word_that_only_begins_alike_is_left_alone(tmp_path):
    assert hints_in("answers", "ac-path: {value: 1, note: gängse mått}", tmp_path) == []


def test_ids_and_keys_are_no_words_for_people(tmp_path):
    assert hints_in("plan", "findings: [{id: gang, title: T, answers: [ac-path]}]", tmp_path) == []
