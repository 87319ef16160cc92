"""One neighbourhood through five stages."""

from cpted_cli.model.case import Case, Partner, Standing
from cpted_cli.model.plan import Action, Declined

CASE = Case(
    format="cpted-case/1",
    id="c",
    name="C",
    stages=(Standing(stage="vision", status="done"),),
    partners=(Partner(id="owner", name="O", kind="property-owner"),),
    actions=(Action(id="a1", title="A"),),
    declined=(Declined(id="d1", title="D", reason="R"),),
)


def test_stage_of_which_nothing_is_said_is_not_begun():
    assert [CASE.standing(one).status for one in ("vision", "strategy")] == ["done", "not-begun"]


def test_partners_and_actions_are_found_by_id():
    assert CASE.partner("owner").name == "O"
    assert CASE.partner("nobody") is None
    assert (CASE.told("a1").title, CASE.told("d1").title, CASE.told("x")) == ("A", "D", None)
    assert CASE.names == ("a1", "d1")
