import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("missing-translation", language, tmp_path)


def test_text_in_one_language_of_two_is_told_where_it_begins(tmp_path):
    told = hints_in("criterion", "question: {sv: Hur bra?, en: How good?}\nwhy: {sv: Därför.}", tmp_path)

    assert told == ["11:14 missing-translation"]


def test_text_without_a_language_is_for_every_reader(tmp_path):
    assert hints_in("criterion", "question: {sv: Hur bra?, en: How good?}\nwhy: Boverket", tmp_path) == []


def test_file_in_one_language_is_whole(tmp_path):
    assert hints_in("criterion", "question: {sv: Hur bra?}\nwhy: {sv: Därför.}", tmp_path) == []
