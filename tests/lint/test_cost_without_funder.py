import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("cost-without-funder", language, tmp_path)


ACTION = "findings: [{{id: f1, title: F, answers: [ac-path]}}]\nactions: [{{id: a1, title: A, findings: [f1], {}}}]"


@pytest.mark.parametrize(
    "sound",
    ["status: proposed", "amount_sek: 0", "cost: under-10k, status: done", "cost: under-10k, funders: [{name: N}]"],
)
def test_action_that_costs_nothing_or_is_done_or_paid_is_left_alone(sound, tmp_path):
    assert hints_in("plan", ACTION.format(sound), tmp_path) == []


def test_named_price_without_a_funder_is_told_at_the_price(tmp_path):
    assert hints_in("plan", ACTION.format("amount_sek: 9000"), tmp_path) == ["4:46 cost-without-funder"]
