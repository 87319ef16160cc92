import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("owner-without-authority", language, tmp_path)


ACTION = "findings: [{{id: f1, title: F, answers: [ac-path]}}]\nactions: [{{id: a1, title: A, findings: [f1], {}}}]"


@pytest.mark.parametrize(
    "sound",
    [
        "owner: O",
        "status: decided",
        "owner: O, authority: false, status: checked",
        "owner: O, authority: true, status: decided",
    ],
)
def test_owner_is_asked_about_once_it_is_decided_and_until_it_is_done(sound, tmp_path):
    assert hints_in("plan", ACTION.format(sound), tmp_path) == []


def test_decided_action_whose_owner_was_never_asked_is_told_at_the_owner(tmp_path):
    told = hints_in("plan", ACTION.format("owner: {sv: Ägaren, en: Owner}, status: decided"), tmp_path)

    assert told == ["4:46 owner-without-authority"]
