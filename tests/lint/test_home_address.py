import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("home-address", language, tmp_path)


def test_apartments_in_general_are_no_home(tmp_path):
    assert hints_in("text", "Each apartment has a door of its own, and the flats face the yard.", tmp_path) == []
