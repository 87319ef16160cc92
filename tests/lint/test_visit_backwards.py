import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("visit-backwards", language, tmp_path)


@pytest.mark.parametrize("clocks", ['start: "23:30", end: "00:40"', 'start: "17:05", end: "18:40"', 'end: "09:00"', ""])
def test_visit_that_ends_after_it_began_is_left_alone(clocks, tmp_path):
    assert hints_in("visit", f"light: day\ndate: 2026-05-04\nconditions: {{{clocks}}}", tmp_path) == []
