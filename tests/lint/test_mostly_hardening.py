import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("mostly-hardening", language, tmp_path)


HEAD = "findings: [{id: f1, title: F, answers: [ac-path]}]\nactions:\n"


def actions(*measures: str) -> str:
    return HEAD + "\n".join(
        f"  - {{id: a{n}, title: T, findings: [f1], measure: {one}}}" for n, one in enumerate(measures, 1)
    )


@pytest.mark.parametrize(
    "measures",
    [("gate-the-rear", "entry-phone"), ("gate-the-rear", "entry-phone", "light-the-path", "repair-lamps")],
)
def test_few_actions_or_half_of_them_are_left_alone(measures, tmp_path):
    assert hints_in("plan", actions(*measures), tmp_path) == []


def test_more_than_half_is_told_at_the_actions(tmp_path):
    told = hints_in("plan", actions("gate-the-rear", "entry-phone", "light-the-path"), tmp_path)

    assert told == ["4:1 mostly-hardening"]
