import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("no-source", language, tmp_path)


def test_criterion_without_a_source_is_told_at_its_id(tmp_path):
    assert hints_in("criterion", "question: How good is it?\nsources: []", tmp_path) == ["9:13 no-source"]
