import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("shares-not-whole", language, tmp_path)


ACTION = (
    "findings: [{{id: f1, title: F, answers: [ac-path]}}]\nactions: [{{id: a1, title: A, findings: [f1], funders: {}}}]"
)


@pytest.mark.parametrize(
    "sound",
    [
        "[{name: N}, {name: M}]",
        "[{name: N, share: 60}, {name: M}]",
        "[{name: N, share: 33}, {name: M, share: 33}, {name: L, share: 33}]",
        "[{name: N, share: 12.5}, {name: M, share: 87.5}]",
    ],
)
def test_shares_that_may_be_whole_are_left_alone(sound, tmp_path):
    assert hints_in("plan", ACTION.format(sound), tmp_path) == []


@pytest.mark.parametrize(
    "doubtful",
    ["[{name: N, share: 100}, {name: M}]", "[{name: N, share: 50}]", "[{name: N, share: 70}, {name: M, share: 40}]"],
)
def test_shares_that_cannot_be_whole_are_told_where_they_begin(doubtful, tmp_path):
    assert hints_in("plan", ACTION.format(doubtful), tmp_path) == ["4:46 shares-not-whole"]
