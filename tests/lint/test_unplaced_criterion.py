import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("unplaced-criterion", language, tmp_path)


def test_frame_is_told_once_at_its_list(tmp_path):
    assert hints_in("crosswalk", "criteria: {c-own: care}", tmp_path) == ["5:1 unplaced-criterion"]


def test_checklists_that_the_frame_has_nothing_to_do_with_are_left_out(tmp_path):
    assert hints_in("crosswalk", "criteria: {c-own: care, c-other: care}", tmp_path) == []
